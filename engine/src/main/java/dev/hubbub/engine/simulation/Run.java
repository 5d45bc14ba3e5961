package dev.hubbub.engine.simulation;

import dev.hubbub.engine.kernel.Digest;
import dev.hubbub.engine.measure.Observation;
import dev.hubbub.engine.microblog.ActLog;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.reaction.Presence;

/// What came of a scenario in a world.
///
/// @param exposures posts shown to followers, once for each post and follower slot
public record Run(
        World world, Scenario scenario, RunSettings settings, ActLog acts, long exposures, Presence presence) {

    /// The run as a measurement sees it.
    public Observation observation() {
        Population population = world.population();
        float[] postsPerDay = new float[population.size()];
        short[] offsets = new short[population.size()];
        for (int persona = 0; persona < postsPerDay.length; persona++) {
            postsPerDay[persona] = (float) population.postsPerDay(persona);
            offsets[persona] = (short) (presence.zoneMs(persona) / 60_000);
        }
        return Observation.of(acts, scenario.startMs(), scenario.durationMs(), postsPerDay, offsets);
    }

    /// Fingerprint of all acts: equal for equal runs, whatever threads, blocks and form of the graph.
    public String digest() {
        Digest digest = new Digest();
        for (int act = 0; act < acts.size(); act++) {
            digest.add(acts.atMs(act))
                    .add((long) acts.persona(act) << 32 | (acts.parent(act) & 0xFFFF_FFFFL))
                    .add((long) acts.kind(act).ordinal() << 32 | (acts.event(act) & 0xFFFF_FFFFL))
                    .add(acts.key(act));
        }
        return digest.add(acts.size()).hex();
    }
}
