package dev.hubbub.engine;

import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.microblog.GraphBuild;
import dev.hubbub.engine.microblog.LayeredGraph;
import dev.hubbub.engine.population.Communities;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.population.SeedGenerator;
import dev.hubbub.engine.population.SeedProfile;
import dev.hubbub.engine.simulation.World;
import java.util.List;

/// A public of a size that a test can look through, grown from 1,000 seed profiles.
public record SmallTown(Population population, Communities communities, LayeredGraph graph) {

    /// The seed profiles of every town.
    public static final List<SeedProfile> SEEDS = SeedGenerator.generate(1, 1000);

    /// A town of so many personas.
    public static SmallTown of(int personas, long seed) {
        return of(SEEDS, personas, seed, Fork.none());
    }

    /// A town grown from other seed profiles, or by other hands.
    public static SmallTown of(List<SeedProfile> seeds, int personas, long seed, Fork fork) {
        Population population = Population.of(seed, seeds, personas);
        Communities communities = Communities.of(population);
        return new SmallTown(population, communities, LayeredGraph.of(population, communities, fork));
    }

    /// The town with its graph computed whenever it is asked.
    public World world() {
        return new World(population, graph);
    }

    /// The town with its graph written out.
    public World stored(Fork fork) {
        return new World(population, GraphBuild.of(graph, fork));
    }
}
