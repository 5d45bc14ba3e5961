package dev.hubbub.bench;

import dev.hubbub.engine.microblog.ActColumns;
import dev.hubbub.engine.microblog.LayeredGraph;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.Intent;
import dev.hubbub.engine.reaction.Presence;
import dev.hubbub.engine.reaction.PublicMind;
import dev.hubbub.engine.reaction.ReactionModel;
import dev.hubbub.engine.reaction.Reactions;
import java.util.List;

/// The filter over all personas that finds who wants to respond to an event, beside a scan of seven bytes a persona.
final class EventFilter implements Measurement {

    private static final int BYTES = 7;
    private static final long DAY_MS = 86_400_000;

    @Override
    public String name() {
        return "filter";
    }

    @Override
    public List<Line> measure(Setting setting) {
        int personas = setting.personas();
        Population population = Worlds.population(personas);
        LayeredGraph graph = Worlds.computed(population);
        List<Event> events = List.of(Worlds.worldEvent(), Worlds.localEvent());
        Reactions reactions = new Reactions(
                population, graph, Presence.of(population, Worlds.START_MS), ReactionModel.DEFAULT, events, DAY_MS, 16);
        PublicMind mind = new PublicMind(reactions, new ActColumns());
        long[] bytes = new long[personas / Long.BYTES * BYTES];
        Worlds.CHANCE.fill(0, bytes, bytes.length);
        Intent world = new Intent();
        List<Spread> ns = Duel.ofThread()
                .side(personas, () -> mind.willing(0))
                .side(personas, () -> mind.willing(1))
                .side(personas, () -> scan(bytes))
                .side(personas, () -> respond(mind, 0, world))
                .run(setting);
        Line.Peer scan = new Line.Peer("scan of 7 bytes", ns.get(2));
        return List.of(
                line("filter for a local event", ns.get(1), scan, mind.willing(1) + " want to respond"),
                line("filter for a world event", ns.get(0), scan, mind.willing(0) + " want to respond"),
                new Line(
                        name(),
                        "responders of a world event, with delay, hour and stance",
                        "ns/persona",
                        ns.get(3),
                        scan,
                        null,
                        world.size() + " respond, " + Math.round(ns.get(3).median() * personas / world.size())
                                + " ns each"));
    }

    private Line line(String what, Spread ours, Line.Peer scan, String note) {
        return new Line(name(), what, "ns/persona", ours, scan, Line.Bound.ratioAtMost(2), note);
    }

    private static long respond(PublicMind mind, int event, Intent out) {
        out.clear();
        mind.respond(event, 0, out);
        return out.size();
    }

    /// The sum of all bytes, eight at a time.
    private static long scan(long[] bytes) {
        long sum = 0;
        for (long eight : bytes) {
            sum += eight;
        }
        return sum;
    }
}
