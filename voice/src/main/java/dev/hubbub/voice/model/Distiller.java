package dev.hubbub.voice.model;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.population.Persona;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.Stakeholder;
import dev.hubbub.voice.PhraseBank;
import dev.hubbub.voice.TextMeasure;
import dev.hubbub.voice.Utterance;
import dev.hubbub.voice.model.Spoken.By;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns posts by a model into phrases with slots that the grammar can use for thousands of others: the
/// more a model is asked, the less it needs to be.
///
/// The names of the event, its place, and the town and work of the writer become slots. What is left must
/// be free of names, numbers, tags, handles and signs that mean something in a phrase bank, so that it
/// holds for anybody and for any event of the kind. Phrases stand under the kind of event and the stance
/// they were written with.
public final class Distiller {

    private static final int LEAST = 18;
    private static final int MOST = 150;
    private static final double FIRM = .25;

    private static final Pattern LEFT_OVER = Pattern.compile("[0-9@#\\[\\]|=<>\\\\]|https?:");
    private static final Pattern SLOT = Pattern.compile("\\{[a-z]+}");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?…])\\s+");

    private final Set<Lesson> lessons = new LinkedHashSet<>();
    private int seen;

    /// A phrase that was learnt.
    ///
    /// @param heading of a phrase bank, such as `== take [disaster con]`
    public record Lesson(String language, String heading, String phrase) {}

    /// Learns from posts in words of the model; those by the grammar teach nothing.
    public void learn(List<Wanted> wanted, List<Spoken> spoken) {
        Map<Integer, Wanted> byId = new HashMap<>();
        wanted.forEach(one -> byId.put(one.id(), one));
        for (Spoken one : spoken) {
            Wanted asked = byId.get(one.id());
            if (one.by() != By.GRAMMAR && asked != null) {
                learn(asked, one.text());
            }
        }
    }

    private void learn(Wanted wanted, String text) {
        learn(wanted.utterance(), text);
    }

    /// Learns from a post in words of the model; answers and everyday chatter teach nothing.
    public void learn(Utterance said, String text) {
        Event event = said.event();
        if (event == null || said.kind() != ActKind.POST) {
            return;
        }
        seen++;
        lessons.addAll(lessons(said, event, text));
    }

    /// Forgets what a post taught; false when that was nothing.
    public boolean forget(Utterance said, String text) {
        Event event = said.event();
        return event != null && lessons.removeAll(lessons(said, event, text));
    }

    private static List<Lesson> lessons(Utterance said, Event event, String text) {
        List<Lesson> lessons = new ArrayList<>();
        for (String sentence : SENTENCE.split(text.strip())) {
            String phrase = phrase(sentence, event, said.speaker());
            if (!phrase.isEmpty()) {
                lessons.add(new Lesson(said.speaker().language(), heading(said, event), phrase));
            }
        }
        return lessons;
    }

    /// Knows again what was learnt before.
    public void know(Lesson lesson) {
        lessons.add(lesson);
    }

    /// What was learnt, in that order.
    public List<Lesson> lessons() {
        return List.copyOf(lessons);
    }

    private static String heading(Utterance said, Event event) {
        double stance = said.stance();
        String side = stance > FIRM ? " pro" : stance < -FIRM ? " con" : " mid";
        return "== take [" + event.type().name().toLowerCase(Locale.ROOT) + side + "]";
    }

    /// The phrase in a sentence, or an empty text when there is none that others could say.
    static String phrase(String sentence, Event event, Persona speaker) {
        if (sentence.indexOf('{') >= 0 || sentence.indexOf('}') >= 0) {
            return "";
        }
        String phrase = " " + sentence.strip() + " ";
        List<Stakeholder> stakeholders = event.stakeholders();
        for (int i = 0; i < stakeholders.size(); i++) {
            boolean subject =
                    stakeholders.get(i).side().equals(stakeholders.getFirst().side());
            phrase = replaced(phrase, stakeholders.get(i).name(), subject ? "{subject}" : "{rival}");
        }
        phrase = replaced(phrase, event.place().city(), "{place}");
        phrase = replaced(phrase, speaker.seed().city(), "{city}").strip();
        phrase = phrase.replaceAll("[.]+$", "");
        if (phrase.length() < LEAST
                || phrase.length() > MOST
                || LEFT_OVER.matcher(phrase).find()) {
            return "";
        }
        if (!phrase.contains("{subject}") && !phrase.contains("{rival}") && !phrase.contains("{place}")) {
            return "";
        }
        String small = decapitalised(phrase);
        return names(small) ? "" : small;
    }

    private static String replaced(String text, String name, String slot) {
        if (name.isBlank()) {
            return text;
        }
        Matcher matcher = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}{])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}}])")
                .matcher(text);
        return matcher.replaceAll(Matcher.quoteReplacement(slot));
    }

    /// A phrase begins small; the voice sets capitals.
    private static String decapitalised(String phrase) {
        int first = phrase.codePointAt(0);
        boolean shouted = phrase.length() > 1 && Character.isUpperCase(phrase.codePointAt(1));
        boolean pronoun = phrase.startsWith("I ") || phrase.startsWith("I'");
        return Character.isUpperCase(first) && !shouted && !pronoun
                ? phrase.substring(0, 1).toLowerCase(Locale.ROOT) + phrase.substring(1)
                : phrase;
    }

    /// Whether a capital is left inside, which is a name that no slot stands for.
    private static boolean names(String phrase) {
        String[] words = SLOT.matcher(phrase).replaceAll("x").split("\\s+");
        for (int i = 1; i < words.length; i++) {
            boolean pronoun = words[i].equals("I") || words[i].startsWith("I'");
            if (!words[i].isEmpty() && Character.isUpperCase(words[i].codePointAt(0)) && !pronoun) {
                return true;
            }
        }
        return false;
    }

    /// How many phrases were learnt.
    public int size() {
        return lessons.size();
    }

    /// How many posts were read for them.
    public int seen() {
        return seen;
    }

    /// What was learnt, as phrase banks, one for each language; near copies are left out.
    public List<PhraseBank> banks() {
        return banks(lessons, 1);
    }

    /// Lessons as phrase banks, one for each language; near copies are left out.
    ///
    /// @param weight how much likelier each is to be drawn than one of the house's that stands for itself
    public static List<PhraseBank> banks(Collection<Lesson> lessons, int weight) {
        Map<String, Map<String, Set<String>>> byLanguage = new TreeMap<>();
        for (Lesson lesson : lessons) {
            byLanguage
                    .computeIfAbsent(lesson.language, language -> new TreeMap<>())
                    .computeIfAbsent(lesson.heading, heading -> new LinkedHashSet<>())
                    .add(lesson.phrase);
        }
        List<PhraseBank> banks = new ArrayList<>();
        byLanguage.forEach((language, byHeading) -> {
            StringBuilder text = new StringBuilder();
            byHeading.forEach((heading, phrases) -> {
                text.append(heading)
                        .append(weight == 1 ? "" : " (weight " + weight + ")")
                        .append('\n');
                distinct(phrases).forEach(phrase -> text.append(phrase).append('\n'));
            });
            banks.add(new PhraseBank(language, "distilled", text.toString()));
        });
        return banks;
    }

    private static List<String> distinct(Set<String> phrases) {
        List<String> kept = new ArrayList<>();
        Set<String> openings = new LinkedHashSet<>();
        for (String phrase : phrases) {
            List<String> tokens = TextMeasure.tokens(phrase);
            if (openings.add(String.join(" ", tokens.subList(0, Math.min(4, tokens.size()))))) {
                kept.add(phrase);
            }
        }
        return kept;
    }
}
