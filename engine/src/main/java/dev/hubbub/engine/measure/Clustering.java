package dev.hubbub.engine.measure;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.microblog.FollowGraph;
import java.util.List;
import java.util.concurrent.ExecutorService;

/// How often two neighbours of a persona are linked themselves (G4).
///
/// The mean of the local clustering coefficient over personas with at least two neighbours, on the undirected
/// projection: two personas are linked if either follows the other. Where the pairs of neighbours are more than the
/// given number, that many are drawn, with replacement; personas are drawn uniformly, or all taken if they are not more
/// than the draws.
///
/// Source: Watts and Strogatz, *Collective Dynamics of 'Small-World' Networks*, Nature 393, 1998. Cost: the slots of
/// each drawn persona, and up to two questions `follows` a pair.
///
/// @param mean  0 to 1
/// @param nodes personas it is the mean of
public record Clustering(Estimate mean, long nodes) {

    private static final int PART = 64;
    private static final int TRIES = 64;

    static Clustering of(FollowGraph graph, long seed, int nodes, int pairs, ExecutorService executor) {
        Chance chance = Chance.of(seed, "measure/clustering");
        boolean all = graph.personas() <= nodes;
        List<double[]> parts = Parts.of(all ? graph.personas() : nodes, PART, executor, (from, to) -> {
            Neighbours neighbours = new Neighbours(graph);
            double[] sums = new double[3];
            for (int i = from; i < to; i++) {
                if (find(graph, chance.at(i), all ? i : -1, neighbours)) {
                    double local = local(graph, chance.at(i), neighbours, pairs);
                    sums[0]++;
                    sums[1] += local;
                    sums[2] += local * local;
                }
            }
            return sums;
        });
        double[] sums = new double[3];
        for (double[] part : parts) {
            for (int k = 0; k < sums.length; k++) {
                sums[k] += part[k];
            }
        }
        long found = (long) sums[0];
        Estimate mean = Estimate.mean(found, sums[1], sums[2]);
        return new Clustering(all ? new Estimate(mean.value(), 0) : mean, found);
    }

    private static boolean find(FollowGraph graph, Chance chance, int given, Neighbours neighbours) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int persona = given >= 0 ? given : Chance.below(chance.bits(attempt), graph.personas());
            if (graph.followerSlots(persona) + graph.followeeSlots(persona) >= 2) {
                neighbours.of(persona);
                if (neighbours.size() >= 2) {
                    return true;
                }
            }
            if (given >= 0) {
                return false;
            }
        }
        return false;
    }

    private static double local(FollowGraph graph, Chance chance, Neighbours neighbours, int pairs) {
        int n = neighbours.size();
        long possible = (long) n * (n - 1) / 2;
        int linked = 0;
        if (possible <= pairs) {
            for (int i = 1; i < n; i++) {
                for (int j = 0; j < i; j++) {
                    linked += linked(graph, neighbours.at(i), neighbours.at(j));
                }
            }
            return (double) linked / possible;
        }
        for (int draw = 0; draw < pairs; draw++) {
            long bits = chance.bits(TRIES, draw);
            int i = Chance.below(bits, n);
            int j = Chance.below(Chance.next(bits), n - 1);
            linked += linked(graph, neighbours.at(i), neighbours.at(j + (j >= i ? 1 : 0)));
        }
        return (double) linked / pairs;
    }

    private static int linked(FollowGraph graph, int one, int other) {
        return graph.follows(one, other) || graph.follows(other, one) ? 1 : 0;
    }
}
