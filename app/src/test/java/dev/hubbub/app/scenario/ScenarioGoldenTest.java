package dev.hubbub.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.app.population.SeedFile;
import dev.hubbub.app.world.Publics;
import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.population.SeedProfile;
import dev.hubbub.engine.reaction.EventClassifier;
import dev.hubbub.engine.simulation.Progress;
import dev.hubbub.engine.simulation.Run;
import dev.hubbub.engine.simulation.RunSettings;
import dev.hubbub.engine.simulation.Scenario;
import dev.hubbub.engine.simulation.Simulation;
import dev.hubbub.engine.simulation.World;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every scenario of the house runs, and a small run of it is the one that was checked in.
///
/// Rewritten by `mvn test -pl app -am -Dtest=ScenarioGoldenTest -Dgolden.update=true`; a changed file is explained in
/// the commit that changes it.
class ScenarioGoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final int PERSONAS = 10_000;

    private static final List<SeedProfile> SEEDS = SeedFile.bundled();
    private static final EventClassifier CLASSIFIER = EventClassifier.of(Lexicons.standard());

    static Stream<String> names() {
        return BundledScenarios.names().stream();
    }

    @Test
    void thereAreAtLeastTwelveScenariosWithSources() {
        assertThat(BundledScenarios.names()).hasSizeGreaterThanOrEqualTo(12);
        names().forEach(name -> assertThat(read(name).sources()).as(name).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("names")
    void playsAsItWasCheckedIn(String name) throws IOException {
        Run run = play(name);
        String summary = summary(run);
        Path file = GOLDEN.resolve(name + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, summary);
        }

        assertThat(summary).isEqualTo(Files.readString(file));
    }

    private static Scenario read(String name) {
        ScenarioFile files = new ScenarioFile(
                draft -> new EventFiller.Filled(CLASSIFIER.classify(draft).event(), List.of()), note -> {});
        return files.read(name, null);
    }

    private static Run play(String name) {
        World world = Publics.grown(1, PERSONAS, SEEDS, null, Fork.none(), Arena.ofAuto());
        return Simulation.run(world, read(name), RunSettings.DEFAULT, Fork.none(), Progress.NONE);
    }

    private static String summary(Run run) {
        int[] kinds = new int[ActKind.values().length];
        int deepest = 0;
        int aboutEvents = 0;
        for (int act = 0; act < run.acts().size(); act++) {
            kinds[run.acts().kind(act).ordinal()]++;
            deepest = Math.max(deepest, run.acts().depth(act));
            aboutEvents += run.acts().event(act) >= 0 ? 1 : 0;
        }
        StringBuilder text = new StringBuilder();
        text.append("personas ")
                .append(PERSONAS)
                .append("\nhours ")
                .append(run.scenario().durationMs() / 3_600_000);
        for (ActKind kind : ActKind.values()) {
            text.append('\n')
                    .append(kind.name().toLowerCase(Locale.ROOT))
                    .append(' ')
                    .append(kinds[kind.ordinal()]);
        }
        return text.append("\nabout-events ")
                .append(aboutEvents)
                .append("\ndeepest ")
                .append(deepest)
                .append("\nexposures ")
                .append(run.exposures())
                .append("\ndigest ")
                .append(run.digest())
                .append('\n')
                .toString();
    }
}
