package dev.hubbub.app.textlab;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.Nearest;
import dev.hubbub.app.scenario.EventFiller;
import dev.hubbub.app.validate.ValidationRow;
import dev.hubbub.app.world.Publics;
import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.population.SeedProfile;
import dev.hubbub.engine.simulation.World;
import dev.hubbub.voice.Voice;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Measures what a public says about events of ten kinds, told in full and as bare headlines, in every language.
public final class TextLab {

    /// Texts of one event that are measured, as in the tables of real posts.
    public static final int POSTS = 10_000;

    /// Personas of one language, enough for that many texts in a day or a few.
    public static final int PERSONAS = 1_000_000;

    private static final int AUTHORS = 50;
    private static final int LEARN = 40;
    private static final int TEST = 20;

    private final List<SeedProfile> seeds;
    private final Voice voice;
    private final EventFiller filler;
    private final ExecutorService executor;
    private final int threads;
    private final Consumer<String> note;

    /// What is to be measured.
    ///
    /// @param personas  people of each language
    /// @param posts     texts of an event at most
    /// @param languages codes; empty for all
    /// @param kinds     kinds of event; empty for all
    /// @param out       directory for the texts, or null to keep them nowhere
    public record Order(
            long seed,
            int personas,
            int posts,
            List<String> languages,
            List<String> kinds,
            @Nullable Path out) {}

    /// @param filler fills what bare headlines leave open
    /// @param note   told what is being done
    public TextLab(
            List<SeedProfile> seeds,
            Voice voice,
            EventFiller filler,
            ExecutorService executor,
            int threads,
            Consumer<String> note) {
        this.seeds = seeds;
        this.voice = voice;
        this.filler = filler;
        this.executor = executor;
        this.threads = threads;
        this.note = note;
    }

    /// The rows of every language and kind of event.
    public List<ValidationRow> measure(Order order) {
        List<String> languages = known("--languages", order.languages(), LabEvents.LANGUAGES);
        List<ValidationRow> rows = new ArrayList<>();
        for (String language : languages) {
            List<LabEvent> events = LabEvents.of(language, filler);
            List<String> kinds = known(
                    "--events",
                    order.kinds(),
                    events.stream().map(LabEvent::kind).toList());
            TextMeasuring measuring = TextMeasuring.of(language, events, LEARN);
            Fork fork = Fork.over(executor, threads);
            try (Arena arena = Arena.ofShared()) {
                note.accept("growing a world of " + order.personas() + " who post in " + language);
                World world = Publics.grown(order.seed(), order.personas(), speakers(language), null, fork, arena);
                Gathering gathering = new Gathering(world, voice, fork);
                List<Future<List<ValidationRow>>> measured = new ArrayList<>();
                for (LabEvent event : events) {
                    if (kinds.contains(event.kind())) {
                        note.accept(language + ": " + event.kind() + ", "
                                + event.event().title());
                        Reactions reactions = gathering.of(event, order.posts(), AUTHORS, LEARN + TEST);
                        if (order.out() != null) {
                            TextFiles.write(order.out(), event, reactions, measuring);
                        }
                        Callable<List<ValidationRow>> work = () -> measuring.rows(event, reactions);
                        measured.add(executor.submit(work));
                    }
                }
                measured.forEach(future -> rows.addAll(done(future)));
            }
        }
        return rows;
    }

    private List<SeedProfile> speakers(String language) {
        return seeds.stream()
                .filter(seed -> seed.style().language().startsWith(language))
                .toList();
    }

    private static List<String> known(String option, List<String> asked, List<String> all) {
        for (String one : asked) {
            if (!all.contains(one)) {
                throw BadInput.of(option + " must name one of " + String.join(", ", all) + ", but named '" + one
                        + "'\n    " + Nearest.hint(one, all));
            }
        }
        return asked.isEmpty() ? all : asked;
    }

    private static <T> T done(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("measuring must not be interrupted, but was", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException("measuring must not fail, but did", e);
        }
    }
}
