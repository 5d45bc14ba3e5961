package dev.hubbub.bench;

import dev.hubbub.app.population.SeedFile;
import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.microblog.GraphBuild;
import dev.hubbub.engine.microblog.LayeredGraph;
import dev.hubbub.engine.microblog.StoredGraph;
import dev.hubbub.engine.population.Communities;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.EventType;
import dev.hubbub.engine.reaction.Impact;
import dev.hubbub.engine.reaction.Place;
import dev.hubbub.engine.reaction.Stakeholder;
import java.util.List;
import java.util.Map;

/// The people and events that measurements share.
final class Worlds {

    static final long START_MS = 1_671_375_600_000L;
    static final Chance CHANCE = Chance.of(Setting.SEED, "bench");

    private Worlds() {}

    static Population population(int personas) {
        return Population.of(Setting.SEED, SeedFile.bundled(), personas);
    }

    static LayeredGraph computed(Population population) {
        return LayeredGraph.of(population, Communities.of(population), Fork.none());
    }

    static StoredGraph stored(Population population) {
        return GraphBuild.of(computed(population), Fork.none());
    }

    /// The final of the World Cup of 2022, which ended 3–3 and 4–2 on penalties (FIFA match report, 18 December 2022).
    static Event worldEvent() {
        return new Event(
                "final",
                "Argentina beat France on penalties to win the World Cup",
                "",
                START_MS,
                EventType.SPORTS,
                Impact.GLOBAL,
                0.4,
                0.5,
                new Place("QA", "Lusail"),
                List.of(
                        new Stakeholder("Argentina", "Argentina", "AR", 0, 1),
                        new Stakeholder("France", "France", "FR", 0, -0.8)),
                Map.of(Topic.FOOTBALL, 1.0),
                List.of("4–2 on penalties", "3–3 after extra time"),
                List.of("WorldCup"));
    }

    /// An invented matter of one town.
    static Event localEvent() {
        return new Event(
                "park",
                "Leeds council to turn the old market into a park",
                "",
                START_MS,
                EventType.LOCAL_LIFE,
                Impact.LOCAL,
                0.2,
                0.6,
                new Place("GB", "Leeds"),
                List.of(new Stakeholder("Leeds council", "council", "GB", 0, 0.3)),
                Map.of(Topic.LOCAL_POLITICS, 1.0),
                List.of("120 trees"),
                List.of("OldMarket"));
    }
}
