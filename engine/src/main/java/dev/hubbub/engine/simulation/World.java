package dev.hubbub.engine.simulation;

import dev.hubbub.engine.microblog.FollowGraph;
import dev.hubbub.engine.population.Population;

/// A public before anything happens: who there is, and who follows whom.
public record World(Population population, FollowGraph graph) {

    public World {
        if (population.size() != graph.personas()) {
            throw new IllegalArgumentException("the graph must have as many personas as the population, "
                    + population.size() + ", but had " + graph.personas());
        }
    }
}
