package dev.hubbub.app.command;

import dev.hubbub.app.population.Foreign;
import dev.hubbub.app.report.Illustrations;
import dev.hubbub.app.run.Played;
import dev.hubbub.app.run.Words;
import dev.hubbub.app.scenario.EventFiller;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.population.SeedProfile;
import dev.hubbub.engine.simulation.Scenario;
import dev.hubbub.voice.Roughness;
import dev.hubbub.voice.Voice;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/// What commands are made of; the program wires it in one place.
public interface Parts {

    /// Who fills the open fields of events.
    EventFiller filler();

    Voice voice();

    /// The voice of a public that is as rough as asked for.
    default Voice voice(Roughness roughness) {
        return roughness == Roughness.PLAIN ? voice() : Voice.standard(roughness, List.of());
    }

    /// The seed profiles of the house.
    List<SeedProfile> seeds();

    /// The seed profiles of a file; raises what is wrong with it.
    List<SeedProfile> seeds(Path file);

    /// People made elsewhere; raises what is wrong with their files.
    ///
    /// @param follows who follows whom, or null where the file of the people says it
    Foreign people(Path people, @Nullable Path follows);

    /// Who there is in a world.
    Population population(long seed, int personas);

    /// Plays a scenario.
    Performance perform(Order order, ExecutorService executor, Watch watch);

    /// Writes the page that shows a run.
    void report(Performance performance, Words words, Page page, OutputStream out) throws IOException;

    /// What is to be played.
    ///
    /// @param seeds the profiles it grows from
    /// @param people those to take as they are, or null to grow some
    /// @param world directory of a stored world, or null to have it computed
    /// @param chatter whether ordinary days go on beside the events
    /// @param countFollowers whether the followers of everybody are to be counted
    record Order(
            Scenario scenario,
            long seed,
            int personas,
            List<SeedProfile> seeds,
            @Nullable Foreign people,
            @Nullable Path world,
            boolean chatter,
            boolean countFollowers,
            int threads) {}

    /// What came of it.
    ///
    /// @param followers how many follow each persona; empty unless the order wants them counted
    /// @param depthLimit setting of the run
    /// @param background setting of the run
    record Performance(
            Played played, int[] followers, long follows, long exposures, int depthLimit, boolean background) {}

    /// What the page says beside the run itself.
    ///
    /// @param command       what to type to get the same run again
    /// @param illustrations where its pictures come from
    record Page(double cpuSeconds, double wallSeconds, String command, String version, Illustrations illustrations) {}

    /// Told how far a piece of work has come.
    interface Watch {

        /// A step is done.
        ///
        /// @param phase  what is being done, in a word or two
        /// @param detail numbers so far, for people
        void at(String phase, long done, long total, String detail);
    }
}
