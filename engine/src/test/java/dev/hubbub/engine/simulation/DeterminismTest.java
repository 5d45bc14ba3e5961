package dev.hubbub.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.engine.NewsDesk;
import dev.hubbub.engine.SmallTown;
import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import dev.hubbub.engine.reaction.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The promises of docs/determinism.md.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeterminismTest {

    private static final Path GOLDEN =
            Path.of("src", "test", "resources", "dev", "hubbub", "engine", "simulation", "evening.txt");
    private static final Scenario EVENING = NewsDesk.sunday(
            12, NewsDesk.goal("first", 1, 1), NewsDesk.election("US", 2), NewsDesk.goal("second", 3.5, -1));
    private static final Scenario SHORT = NewsDesk.sunday(3, NewsDesk.goal("goal", 0.5, 1));

    private final ExecutorService executor = Executors.newFixedThreadPool(6);
    private final SmallTown town = SmallTown.of(8000, 7);
    private String digest = "";

    @BeforeAll
    void runOnce() {
        digest = run(town.world(), SHORT, 256, Fork.none()).digest();
    }

    @AfterAll
    void sendTheWorkersHome() {
        executor.close();
    }

    @Test
    void aRunAgainIsTheSame() {
        Run again = run(SmallTown.of(8000, 7).world(), SHORT, 256, Fork.none());
        assertThat(again.acts().size()).isGreaterThan(300);
        assertThat(again.digest()).isEqualTo(digest);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void threadsMakeNoDifference(int threads) {
        Fork fork = Fork.over(executor, threads);
        SmallTown same = SmallTown.of(SmallTown.SEEDS, 8000, 7, fork);
        assertThat(run(same.world(), SHORT, 16, fork).digest()).isEqualTo(digest);
        assertThat(run(same.stored(fork), SHORT, 16, fork).digest()).isEqualTo(digest);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 33, 256, 1_000_000})
    void blocksMakeNoDifference(int block) {
        assertThat(run(town.world(), SHORT, block, Fork.none()).digest()).isEqualTo(digest);
        assertThat(run(town.world(), SHORT, block, Fork.over(executor, 3)).digest())
                .isEqualTo(digest);
    }

    @Test
    void aStoredGraphMakesNoDifference() {
        assertThat(run(town.stored(Fork.none()), SHORT, 256, Fork.none()).digest())
                .isEqualTo(digest);
    }

    @Test
    void theMachinesTimeZoneAndLanguageMakeNoDifference() {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(run(SmallTown.of(8000, 7).world(), SHORT, 256, Fork.none())
                            .digest())
                    .isEqualTo(digest);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void anotherSeedIsAnotherPublic() {
        assertThat(run(SmallTown.of(8000, 8).world(), SHORT, 256, Fork.none()).digest())
                .isNotEqualTo(digest);
    }

    @Test
    void aLongerRunBeginsAsTheShorterOne() {
        ActLog shorter = run(town.world(), SHORT, 256, Fork.none()).acts();
        Scenario more = NewsDesk.sunday(5, NewsDesk.goal("goal", 0.5, 1));
        ActLog longer = run(town.world(), more, 256, Fork.none()).acts();
        assertThat(longer.size()).isGreaterThan(shorter.size());
        for (int act = 0; act < shorter.size(); act++) {
            assertThat(longer.key(act)).isEqualTo(shorter.key(act));
            assertThat(longer.atMs(act)).isEqualTo(shorter.atMs(act));
            assertThat(longer.parent(act)).isEqualTo(shorter.parent(act));
        }
    }

    @Test
    void theOrderInWhichEventsAreListedChangesNobodysTime() {
        Event goal = NewsDesk.goal("goal", 0.5, 1);
        Event election = NewsDesk.election("US", 1);
        ActLog one = run(town.world(), NewsDesk.sunday(3, List.of(goal, election), List.of()), 256, Fork.none())
                .acts();
        ActLog other = run(town.world(), NewsDesk.sunday(3, List.of(election, goal), List.of()), 256, Fork.none())
                .acts();
        assertThat(other.size()).isEqualTo(one.size());
        for (int act = 0; act < one.size(); act++) {
            assertThat(other.key(act)).isEqualTo(one.key(act));
            assertThat(other.atMs(act)).isEqualTo(one.atMs(act));
        }
    }

    /// The one test that says which public it is. It is rewritten by `-Dgolden.update=true` alone.
    @Test
    void theEveningIsTheOneItAlwaysWas() throws IOException {
        Run run = run(SmallTown.of(20_000, 1).world(), EVENING, 256, Fork.none());
        String figures = figures(run);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, figures);
        }
        assertThat(figures)
                .as("another public than before; if that is meant, see docs/determinism.md")
                .isEqualTo(Files.readString(GOLDEN));
    }

    private static Run run(World world, Scenario scenario, int block, Fork fork) {
        return Simulation.run(world, scenario, new RunSettings(16, true, block), fork, Progress.NONE);
    }

    private static String figures(Run run) {
        ActLog acts = run.acts();
        int[] kinds = new int[ActKind.values().length];
        int[] events = new int[run.scenario().events().size() + 1];
        int[] threads = new int[acts.size()];
        int deepest = 0;
        int largest = 0;
        for (int act = 0; act < acts.size(); act++) {
            kinds[acts.kind(act).ordinal()]++;
            events[acts.event(act) + 1]++;
            deepest = Math.max(deepest, acts.depth(act));
            largest = Math.max(largest, ++threads[acts.root(act)]);
        }
        StringBuilder lines = new StringBuilder();
        lines.append("digest ").append(run.digest()).append('\n');
        lines.append("acts ").append(acts.size()).append('\n');
        lines.append("exposures ").append(run.exposures()).append('\n');
        for (ActKind kind : ActKind.values()) {
            lines.append(kind.name().toLowerCase(Locale.ROOT))
                    .append(' ')
                    .append(kinds[kind.ordinal()])
                    .append('\n');
        }
        lines.append("everyday ").append(events[0]).append('\n');
        for (int event = 1; event < events.length; event++) {
            lines.append("event ")
                    .append(run.scenario().events().get(event - 1).id())
                    .append(' ')
                    .append(events[event])
                    .append('\n');
        }
        lines.append("deepest ").append(deepest).append('\n');
        lines.append("largest thread ").append(largest).append('\n');
        return lines.toString();
    }
}
