package dev.hubbub.bench;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.microblog.ActColumns;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.Followers;
import dev.hubbub.engine.microblog.StoredGraph;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.reaction.Intent;
import dev.hubbub.engine.reaction.Presence;
import dev.hubbub.engine.reaction.PublicMind;
import dev.hubbub.engine.reaction.ReactionModel;
import dev.hubbub.engine.reaction.Reactions;
import dev.hubbub.engine.simulation.Run;
import dev.hubbub.engine.simulation.RunSettings;
import dev.hubbub.engine.simulation.Scenario;
import dev.hubbub.engine.simulation.Simulation;
import dev.hubbub.engine.simulation.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Showing posts to followers and deciding who reacts, beside gathering one byte of every follower.
final class Reacting implements Measurement {

    private static final int POSTS = 100_000;
    private static final Line.Bound BOUND = Line.Bound.ratioAtMost(1);
    private static final long HOURS_MS = 3 * 3_600_000;
    private static final long DAY_MS = 86_400_000;

    @Override
    public String name() {
        return "reactions";
    }

    @Override
    public List<Line> measure(Setting setting) {
        Population population = Worlds.population(setting.personas());
        StoredGraph graph = Worlds.stored(population);
        Setting steady = new Setting(setting.personas(), setting.rounds(), setting.warmups() + 2);
        Gather gather = new Gather(population, graph);
        Reactions reactions = new Reactions(
                population,
                graph,
                Presence.of(population, Worlds.START_MS),
                ReactionModel.DEFAULT,
                List.of(Worlds.worldEvent()),
                DAY_MS,
                16);
        PublicMind everyday = mind(reactions, gather.authors, -1);
        PublicMind event = mind(reactions, gather.authors, 0);
        long exposures = shown(everyday);
        Run run = Simulation.run(
                new World(population, graph),
                new Scenario(
                        "bench",
                        "Three hours",
                        Worlds.START_MS,
                        HOURS_MS,
                        List.of(Worlds.worldEvent()),
                        List.of(),
                        List.of()),
                RunSettings.DEFAULT,
                Fork.none(),
                (simulatedMs, done, seen) -> {});
        PublicMind asItCame = new PublicMind(reactions, run.acts());
        long[] acts = new long[3];
        List<Spread> ns = Duel.ofThread()
                .side((double) exposures, () -> acts[0] = show(everyday, POSTS))
                .side((double) exposures, () -> acts[1] = show(event, POSTS))
                .side((double) exposures, () -> gather.overRows(graph.followers()))
                .side((double) exposures, gather::overPlainRows)
                .side(
                        (double) run.exposures(),
                        () -> acts[2] = show(asItCame, run.acts().size()))
                .run(steady);
        Line.Peer limit = new Line.Peer("gather a byte a follower", ns.get(2));
        Line.Peer plain = new Line.Peer("the same, rows laid out before", ns.get(3));
        String size = "%d posts, %.1f M exposures, %d react";
        return List.of(
                line(
                        "acts of three hours",
                        ns.get(4),
                        limit,
                        BOUND,
                        "%d acts of all kinds, %.1f M exposures, %d react"
                                .formatted(run.acts().size(), run.exposures() / 1e6, acts[2])),
                line("everyday posts", ns.get(0), limit, BOUND, size.formatted(POSTS, exposures / 1e6, acts[0])),
                line(
                        "posts on a world event",
                        ns.get(1),
                        limit,
                        BOUND,
                        size.formatted(POSTS, exposures / 1e6, acts[1])),
                line("everyday posts", ns.get(0), plain, null, perAct(ns.get(0), exposures, acts[0])),
                line("posts on a world event", ns.get(1), plain, null, perAct(ns.get(1), exposures, acts[1])));
    }

    private static String perAct(Spread ns, long exposures, long acts) {
        return Math.round(ns.median() * exposures / acts) + " ns for each that reacts";
    }

    private Line line(String what, Spread ours, Line.Peer limit, Line.@Nullable Bound bound, String note) {
        return new Line(name(), what, "ns/exposure", ours, limit, bound, note);
    }

    private static PublicMind mind(Reactions reactions, int[] authors, int event) {
        ActColumns acts = new ActColumns();
        for (int i = 0; i < POSTS; i++) {
            acts.add(i, authors[i], ActKind.POST, -1, event, 0, 0.2, Worlds.CHANCE.bits(i, 9));
        }
        return new PublicMind(reactions, acts);
    }

    private static long show(PublicMind mind, int posts) {
        Intent out = mind.hands(1)[0];
        mind.show(0, 0, posts);
        return out.size();
    }

    private static long shown(PublicMind mind) {
        Intent out = mind.hands(1)[0];
        mind.show(0, 0, POSTS);
        return out.exposures();
    }

    /// One byte of every follower: out of the stored rows, and out of rows laid out in the order of the posts, which is
    /// the least that looking at everybody can cost.
    private static final class Gather {

        private final int[] authors = new int[POSTS];
        private final int[] starts = new int[POSTS + 1];
        private final int[] ids;
        private final byte[] values;

        private Gather(Population population, StoredGraph graph) {
            values = new byte[population.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = (byte) population.tier(i);
            }
            Followers followers = graph.followers();
            for (int post = 0; post < POSTS; post++) {
                authors[post] = author(population, post);
                followers.open(authors[post]);
                starts[post + 1] = Math.addExact(starts[post], followers.slots());
            }
            ids = new int[starts[POSTS]];
            for (int post = 0; post < POSTS; post++) {
                followers.open(authors[post]);
                for (int slot = 0; slot < followers.slots(); slot++) {
                    ids[starts[post] + slot] = Math.max(0, followers.at(slot));
                }
            }
        }

        /// Whoever posts more is drawn more often, up to 30 posts a day.
        private static int author(Population population, int post) {
            for (long draw = 0; ; draw++) {
                int persona = Chance.below(Worlds.CHANCE.bits(post, draw, 1), population.size());
                if (Worlds.CHANCE.unit(post, draw, 2) * 30 < population.postsPerDay(persona)) {
                    return persona;
                }
            }
        }

        private long overRows(Followers followers) {
            long sum = 0;
            for (int author : authors) {
                followers.open(author);
                int slots = followers.slots();
                for (int slot = 0; slot < slots; slot++) {
                    int follower = followers.at(slot);
                    sum += follower < 0 ? 0 : values[follower];
                }
            }
            return sum;
        }

        private long overPlainRows() {
            long sum = 0;
            for (int id : ids) {
                sum += values[id];
            }
            return sum;
        }
    }
}
