package dev.hubbub.app.world;

import dev.hubbub.app.population.Foreign;
import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.microblog.FollowGraph;
import dev.hubbub.engine.microblog.GraphBuild;
import dev.hubbub.engine.microblog.LayeredGraph;
import dev.hubbub.engine.microblog.ListedGraph;
import dev.hubbub.engine.population.Communities;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.population.SeedProfile;
import dev.hubbub.engine.simulation.World;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes the public of a run: computed, stored in memory, mapped from disk, or brought in from elsewhere.
public final class Publics {

    /// Up to this many personas the follow graph is kept in memory, some 360 bytes a persona; beyond, it is computed.
    private static final int MOST_KEPT = 20_000_000;

    private Publics() {}

    /// A public grown from seed profiles.
    ///
    /// @param directory of a stored world, or null
    /// @param arena     keeps the mapping of a stored world
    public static World grown(
            long seed, int personas, List<SeedProfile> seeds, @Nullable Path directory, Fork fork, Arena arena) {
        Population population = Population.of(seed, seeds, personas);
        LayeredGraph layers = LayeredGraph.of(population, Communities.of(population), fork);
        FollowGraph graph;
        if (directory != null) {
            graph = WorldFile.map(directory, new WorldFile.Key(seed, personas, seeds), layers, arena);
        } else {
            graph = personas <= MOST_KEPT ? GraphBuild.of(layers, fork) : layers;
        }
        return new World(population, graph);
    }

    /// A public made elsewhere; without follows of its own it gets those that its profiles suggest.
    public static World given(long seed, Foreign foreign, Fork fork) {
        Population population = Population.given(seed, foreign.profiles(), foreign.names(), foreign.handles());
        FollowGraph graph = foreign.followers().length == 0
                ? GraphBuild.of(LayeredGraph.of(population, Communities.of(population), fork), fork)
                : ListedGraph.of(population.size(), foreign.followers(), foreign.followees());
        return new World(population, graph);
    }

    /// Grows a public and writes its follow graph into a directory.
    public static Built build(long seed, int personas, List<SeedProfile> seeds, Path directory, Fork fork) {
        Population population = Population.of(seed, seeds, personas);
        var graph = GraphBuild.of(LayeredGraph.of(population, Communities.of(population), fork), fork);
        long bytes = WorldFile.write(directory, new WorldFile.Key(seed, personas, seeds), graph);
        return new Built(graph.edges(fork), bytes);
    }

    /// What was written.
    public record Built(long follows, long bytes) {}
}
