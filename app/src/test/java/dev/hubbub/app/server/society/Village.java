package dev.hubbub.app.server.society;

import dev.hubbub.app.population.SeedFile;
import dev.hubbub.app.scenario.EventFiller;
import dev.hubbub.app.scenario.Lexicons;
import dev.hubbub.engine.reaction.EventClassifier;
import dev.hubbub.voice.Voice;
import dev.hubbub.voice.provider.GifShelf;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// A small society on a clock that the test moves.
final class Village implements AutoCloseable {

    static final long BEGUN_MS = 1_760_000_000_000L;
    static final SocietySettings SETTINGS =
            new SocietySettings(1, "village", "Village", 7, 3_000, 16, "", BEGUN_MS, BEGUN_MS, 1_000, true, true);
    private static final Voice VOICE = Voice.standard();
    private static final EventClassifier CLASSIFIER = EventClassifier.of(Lexicons.standard());
    private static final EventFiller FILLER =
            draft -> new EventFiller.Filled(CLASSIFIER.classify(draft).event(), List.of());

    private static final String[] HOW = "slowly quietly gladly barely truly simply mostly partly".split(" ");
    private static final String[] WHAT =
            "walking singing dancing waiting staring cooking sailing writing reading painting".split(" ");

    final AtomicLong wallMs = new AtomicLong(BEGUN_MS);
    final MemoryJournal journal;
    final LiveSociety society;
    final Opening opening;

    Village(MemoryJournal journal, Checkpoints checkpoints, long wallMs) {
        this(journal, checkpoints, wallMs, GifShelf.none());
    }

    Village(MemoryJournal journal, Checkpoints checkpoints, long wallMs, GifShelf gifs) {
        this(SETTINGS, journal, checkpoints, wallMs, gifs);
    }

    private Village(
            SocietySettings settings, MemoryJournal journal, Checkpoints checkpoints, long wallMs, GifShelf gifs) {
        this.journal = journal;
        this.wallMs.set(wallMs);
        this.opening = opening(gifs, this.wallMs::get);
        this.society = opening.open(settings, journal, checkpoints);
        await(society::caughtUp);
    }

    static Opening opening(GifShelf gifs, LongSupplier wall) {
        return new Opening(VOICE, gifs, FILLER, SeedFile.bundled(), wall);
    }

    static Village begun() {
        return new Village(
                new MemoryJournal(),
                Checkpoints.NONE,
                BEGUN_MS + Duration.ofHours(20).toMillis());
    }

    /// One of another size, which has lived through half an hour.
    static Village of(int personas) {
        return new Village(
                new SocietySettings(
                        1, "village", "Village", 7, personas, 16, "", BEGUN_MS, BEGUN_MS, 1_000, true, true),
                new MemoryJournal(),
                Checkpoints.NONE,
                BEGUN_MS + Duration.ofMinutes(30).toMillis(),
                GifShelf.none());
    }

    /// The same society after a restart.
    Village again() {
        society.close();
        return new Village(journal, Checkpoints.NONE, wallMs.get());
    }

    /// Lets time pass and waits until the society has reached it.
    void pass(Duration duration) {
        wallMs.addAndGet(duration.toMillis());
        long reached = wallMs.get() - 1_000;
        await(() ->
                society.card().nowMs() >= reached - BEGUN_MS + society.card().startMs());
    }

    /// A post about something that a model might write, unlike 79 others.
    static String madeUp(int number, String about) {
        return HOW[number % HOW.length] + " " + WHAT[number / HOW.length % WHAT.length] + " all round " + about
                + " just now";
    }

    static void await(BooleanSupplier done) {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("it must happen within a minute, but did not");
            }
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Override
    public void close() {
        society.close();
    }
}
