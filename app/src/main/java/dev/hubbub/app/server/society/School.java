package dev.hubbub.app.server.society;

import dev.hubbub.voice.PhraseBank;
import dev.hubbub.voice.Utterance;
import dev.hubbub.voice.Voice;
import dev.hubbub.voice.model.Distiller;
import dev.hubbub.voice.model.Distiller.Lesson;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the voice of a society has learnt from the words that were found for its personas.
///
/// Posts about an event teach phrases with slots ([Distiller]), and everybody who speaks about that event
/// later may use them; about another event they might say what is not so. A course grows by editions, at 8
/// lessons, 16, 32 and so on, and an act is said by the edition of the moment at which it happened: its words
/// never change, and few voices have to be made. All this is a function of which words were found, in which
/// order, and how many acts there were by then, so it comes out of the journal again.
///
/// Taught under the write lock of the stage; read by anybody.
final class School {

    private static final Logger LOG = LoggerFactory.getLogger(School.class);
    private static final int FIRST = 8;
    private static final int MOST = 1_024;

    /// How much likelier a lesson is to be drawn than a phrase of the house's: it was made for this event.
    private static final int WEIGHT = 8;

    private final Voice grammar;
    private final Map<Integer, Course> courses = new ConcurrentHashMap<>();

    School(Voice grammar) {
        this.grammar = grammar;
    }

    /// The voice that says an act.
    ///
    /// @param event what it is about, or −1
    Voice voice(int event, int act) {
        Course course = event < 0 ? null : courses.get(event);
        Edition edition = course == null ? null : course.at(act);
        return edition == null ? grammar : edition.voice(grammar);
    }

    /// Learns from a post in words that were found for it.
    ///
    /// @param acts how many acts there are: those to come may be said by what was learnt
    void learn(int event, Utterance said, String text, int acts) {
        if (event < 0 || !grammar.languages().contains(said.speaker().language())) {
            return;
        }
        Course course = courses.computeIfAbsent(event, number -> new Course());
        if (course.distiller.size() >= MOST) {
            return;
        }
        course.distiller.learn(said, text);
        if (course.distiller.size() >= course.next) {
            Edition edition = new Edition(acts, Distiller.banks(course.distiller.lessons(), WEIGHT));
            course.add(edition);
            // made beforehand, so that nobody who reads has to wait for it
            Thread.ofVirtual().name("lessons").start(() -> edition.voice(grammar));
        }
    }

    /// Forgets what a post taught that was taken away: acts to come are said without it.
    ///
    /// @param acts how many acts there are
    void forget(int event, Utterance said, String text, int acts) {
        Course course = event < 0 ? null : courses.get(event);
        if (course != null && course.distiller.forget(said, text) && !course.editions.isEmpty()) {
            course.add(new Edition(acts, Distiller.banks(course.distiller.lessons(), WEIGHT)));
        }
    }

    /// How many phrases are known.
    int lessons() {
        return courses.values().stream()
                .mapToInt(course -> course.distiller.size())
                .sum();
    }

    /// Passes what was learnt out or in.
    void pass(Form form) {
        form.entries(
                courses,
                (event, course) -> {
                    form.count(event);
                    course.pass(form);
                },
                all -> {
                    int event = form.count(0);
                    Course course = new Course();
                    course.pass(form);
                    all.put(event, course);
                });
    }

    /// What was learnt about one event.
    private static final class Course {

        private final Distiller distiller = new Distiller();
        private volatile List<Edition> editions = List.of();
        private int next = FIRST;

        private void add(Edition edition) {
            List<Edition> all = new ArrayList<>(editions);
            all.add(edition);
            editions = List.copyOf(all);
            next = Math.max(next, 2 * distiller.size());
        }

        private @Nullable Edition at(int act) {
            List<Edition> all = editions;
            for (int i = all.size() - 1; i >= 0; i--) {
                if (all.get(i).from <= act) {
                    return all.get(i);
                }
            }
            return null;
        }

        private void pass(Form form) {
            next = form.count(next);
            List<Lesson> lessons = new ArrayList<>(distiller.lessons());
            form.items(
                    lessons,
                    lesson -> {
                        form.text(lesson.language());
                        form.text(lesson.heading());
                        form.text(lesson.phrase());
                    },
                    () -> new Lesson(form.text(""), form.text(""), form.text("")));
            List<Edition> all = new ArrayList<>(editions);
            form.items(
                    all,
                    edition -> {
                        form.count(edition.from);
                        passBanks(form, new ArrayList<>(edition.banks));
                    },
                    () -> new Edition(form.count(0), passBanks(form, new ArrayList<>())));
            if (form.restoring()) {
                lessons.forEach(distiller::know);
                editions = List.copyOf(all);
            }
        }

        private static List<PhraseBank> passBanks(Form form, List<PhraseBank> banks) {
            form.items(
                    banks,
                    bank -> {
                        form.text(bank.language());
                        form.text(bank.name());
                        form.text(bank.text());
                    },
                    () -> new PhraseBank(form.text(""), form.text(""), form.text("")));
            return banks;
        }
    }

    /// The grammar and what was learnt by a moment, for acts from a number on. Its voice is made again where
    /// memory was short.
    private static final class Edition {

        private final int from;
        private final List<PhraseBank> banks;
        private SoftReference<@Nullable Voice> made = new SoftReference<>(null);

        private Edition(int from, List<PhraseBank> banks) {
            this.from = from;
            this.banks = List.copyOf(banks);
        }

        private synchronized Voice voice(Voice grammar) {
            Voice known = made.get();
            if (known == null) {
                known = taught(grammar);
                made = new SoftReference<>(known);
            }
            return known;
        }

        private Voice taught(Voice grammar) {
            try {
                return grammar.with(banks);
            } catch (IllegalArgumentException e) {
                LOG.warn("what was learnt is left out, since it cannot be read: {}", e.getMessage());
                return grammar;
            }
        }
    }
}
