package dev.hubbub.engine.measure;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.microblog.FollowGraph;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;

/// How far apart personas are, in hops, on the undirected projection (G5).
///
/// Up to 64 breadth-first searches from drawn personas run at once, one bit of a word each. While few have been reached
/// the frontier tells its neighbours; later, everyone not yet reached by all asks its neighbours, in parallel. 24 bytes
/// a persona; about three readings of all slots altogether, however many sources.
///
/// Sources: Then et al., *The More the Merrier: Efficient Multi-Source Graph Traversal*, PVLDB 8(4), 2014; Beamer,
/// Asanović and Patterson, *Direction-Optimizing Breadth-First Search*, SC 2012.
public final class Distances {

    private static final int PART = 1 << 14;
    private static final long ASK_FROM_SLOTS_PER_PERSONA = 2;

    private final long[] pairsAt;

    private Distances(long[] pairsAt) {
        this.pairsAt = pairsAt;
    }

    /// `pairsAt[d]` = pairs of a source and another persona that are d hops apart.
    static Distances ofPairs(long[] pairsAt) {
        return new Distances(pairsAt.clone());
    }

    /// Number of pairs found at a distance.
    public long pairsAt(int hops) {
        return hops < pairsAt.length ? pairsAt[hops] : 0;
    }

    /// The largest distance found.
    public int largest() {
        return pairsAt.length - 1;
    }

    /// Mean distance of pairs that reach each other; NaN if there are none.
    public double mean() {
        double sum = 0;
        double pairs = 0;
        for (int hops = 1; hops < pairsAt.length; hops++) {
            sum += (double) hops * pairsAt[hops];
            pairs += pairsAt[hops];
        }
        return sum / pairs;
    }

    /// The distance within which a share of pairs lies, linear between whole hops, as KONECT counts it.
    public double within(double share) {
        double pairs = 0;
        for (int hops = 1; hops < pairsAt.length; hops++) {
            pairs += pairsAt[hops];
        }
        double before = 0;
        for (int hops = 1; hops < pairsAt.length; hops++) {
            double here = pairsAt[hops] / pairs;
            if (before + here >= share) {
                return hops - 1 + (share - before) / here;
            }
            before += here;
        }
        return Double.NaN;
    }

    /// Searches from drawn personas, or from all if there are no more than that. Who has no neighbour reaches nobody.
    ///
    /// @param sources personas to search from, 1 to 64
    public static Distances of(FollowGraph graph, long seed, int sources, ExecutorService executor) {
        if (sources < 1 || sources > Long.SIZE) {
            throw new IllegalArgumentException("sources must be in [1, 64], but was " + sources);
        }
        Search search = new Search(graph);
        Chance chance = Chance.of(seed, "measure/distances");
        int personas = graph.personas();
        boolean all = personas <= sources;
        for (int i = 0; i < (all ? personas : sources); i++) {
            int persona = all ? i : Chance.below(chance.bits(i), personas);
            search.start(persona, 1L << i);
        }
        long[] pairsAt = new long[16];
        int hops = 0;
        for (long found = 1; found > 0; ) {
            found = search.step(executor);
            if (found > 0) {
                hops++;
                if (hops == pairsAt.length) {
                    pairsAt = Arrays.copyOf(pairsAt, 2 * hops);
                }
                pairsAt[hops] = found;
            }
        }
        return new Distances(Arrays.copyOf(pairsAt, hops + 1));
    }

    /// The state of the searches after a number of hops: who was reached by which source, ever and in the last hop.
    private static final class Search {

        private final FollowGraph graph;
        private final long[] reached;
        private long[] last;
        private long[] next;

        Search(FollowGraph graph) {
            this.graph = graph;
            this.reached = new long[graph.personas()];
            this.last = new long[graph.personas()];
            this.next = new long[graph.personas()];
        }

        void start(int persona, long source) {
            reached[persona] |= source;
            last[persona] |= source;
        }

        /// Goes one hop on; the number of pairs found.
        long step(ExecutorService executor) {
            long alive = 0;
            long slots = 0;
            for (int persona = 0; persona < last.length; persona++) {
                if (last[persona] != 0) {
                    alive |= last[persona];
                    slots += (long) graph.followerSlots(persona) + graph.followeeSlots(persona);
                }
            }
            long found = slots < ASK_FROM_SLOTS_PER_PERSONA * last.length ? tell() : ask(alive, executor);
            long[] spare = last;
            last = next;
            next = spare;
            return found;
        }

        private long tell() {
            Arrays.fill(next, 0);
            for (int persona = 0; persona < last.length; persona++) {
                long news = last[persona];
                if (news == 0) {
                    continue;
                }
                for (int slot = graph.followerSlots(persona) - 1; slot >= 0; slot--) {
                    tell(graph.follower(persona, slot), news);
                }
                for (int slot = graph.followeeSlots(persona) - 1; slot >= 0; slot--) {
                    tell(graph.followee(persona, slot), news);
                }
            }
            long found = 0;
            for (int persona = 0; persona < next.length; persona++) {
                found += Long.bitCount(next[persona]);
                reached[persona] |= next[persona];
            }
            return found;
        }

        private void tell(int persona, long news) {
            if (persona >= 0) {
                next[persona] |= news & ~reached[persona];
            }
        }

        private long ask(long alive, ExecutorService executor) {
            List<Long> parts = Parts.of(last.length, PART, executor, (from, to) -> {
                long found = 0;
                for (int persona = from; persona < to; persona++) {
                    long wanted = alive & ~reached[persona];
                    long heard = wanted == 0 ? 0 : ask(persona, wanted);
                    next[persona] = heard;
                    reached[persona] |= heard;
                    found += Long.bitCount(heard);
                }
                return found;
            });
            long found = 0;
            for (long part : parts) {
                found += part;
            }
            return found;
        }

        private long ask(int persona, long wanted) {
            long heard = 0;
            for (int slot = graph.followeeSlots(persona) - 1; slot >= 0; slot--) {
                int other = graph.followee(persona, slot);
                heard |= other >= 0 ? last[other] : 0;
                if ((wanted & ~heard) == 0) {
                    return wanted;
                }
            }
            for (int slot = graph.followerSlots(persona) - 1; slot >= 0; slot--) {
                int other = graph.follower(persona, slot);
                heard |= other >= 0 ? last[other] : 0;
                if ((wanted & ~heard) == 0) {
                    return wanted;
                }
            }
            return heard & wanted;
        }
    }
}
