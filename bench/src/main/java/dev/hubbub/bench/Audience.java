package dev.hubbub.bench;

import dev.hubbub.app.population.SeedFile;
import dev.hubbub.app.run.Played;
import dev.hubbub.app.world.Publics;
import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.simulation.Run;
import dev.hubbub.engine.simulation.RunSettings;
import dev.hubbub.engine.simulation.Scenario;
import dev.hubbub.engine.simulation.Simulation;
import dev.hubbub.engine.simulation.World;
import java.lang.foreign.Arena;
import java.util.List;

/// A public that has just seen a World Cup final, for measurements of its words.
///
/// @param followers by persona
record Audience(Played played, int[] followers) {

    private static final int HOURS = 24;
    private static final long HOUR_MS = 3_600_000;

    static Audience of(int personas) {
        Scenario scenario = new Scenario(
                "final",
                "The final",
                Worlds.START_MS,
                HOURS * HOUR_MS,
                List.of(Worlds.worldEvent()),
                List.of(),
                List.of());
        World world = Publics.grown(Setting.SEED, personas, SeedFile.bundled(), null, Fork.none(), Arena.ofAuto());
        Run run = Simulation.run(
                world, scenario, RunSettings.DEFAULT.withBackground(false), Fork.none(), (ms, acts, exposures) -> {});
        int[] followers = new int[personas];
        for (int persona = 0; persona < personas; persona++) {
            followers[persona] = world.graph().followerSlots(persona);
        }
        return new Audience(new Played(scenario, world.population(), run.acts(), run.digest()), followers);
    }
}
