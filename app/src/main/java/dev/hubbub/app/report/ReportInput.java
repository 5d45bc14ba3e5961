package dev.hubbub.app.report;

import dev.hubbub.engine.microblog.ActLog;
import dev.hubbub.engine.simulation.Scenario;
import dev.hubbub.voice.media.Picture;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// All that a report tells of one run.
///
/// @param seed    the seed of the world
/// @param text    the words of an act, or null where it has none; asked only of the acts that are shown
/// @param picture what an act shows, or null where that is nothing; asked only of the acts that are shown
/// @param digest  the fingerprint of the run
/// @param command what to type to get the same run again
/// @param version the version of the program that made the run
public record ReportInput(
        Scenario scenario,
        long seed,
        People people,
        ActLog acts,
        IntFunction<@Nullable String> text,
        IntFunction<@Nullable Picture> picture,
        Totals totals,
        String digest,
        String command,
        String version) {

    /// What a run counts beside its acts; a number below 0 is unknown and not shown.
    ///
    /// @param follows     edges of the follow graph
    /// @param exposures   how often a persona noticed a post
    /// @param cpuSeconds  time of all cores
    /// @param wallSeconds time on the clock
    public record Totals(long follows, long exposures, double cpuSeconds, double wallSeconds) {

        /// Nothing is known but the acts.
        public static final Totals UNKNOWN = new Totals(-1, -1, -1, -1);
    }
}
