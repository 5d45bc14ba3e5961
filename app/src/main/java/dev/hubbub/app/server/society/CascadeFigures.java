package dev.hubbub.app.server.society;

import dev.hubbub.engine.measure.Cascade;
import dev.hubbub.engine.measure.CascadeShape;
import dev.hubbub.engine.measure.StructuralVirality;
import dev.hubbub.engine.microblog.ActKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The form of a cascade in numbers.
///
/// @param people   accounts in it, each counted once
/// @param breadth  number of acts at each depth, from 0 on
/// @param virality mean distance of two acts in the tree, in hops; NaN for a status on its own
/// @param spread   the form of what was carried on alone: reposts and quotes, every account one node (docs/cascades.md)
/// @param growth   how it stood at moments evenly spread over its time, the last act's being the last
public record CascadeFigures(
        int replies,
        int quotes,
        int reposts,
        int people,
        List<Integer> breadth,
        double virality,
        CascadeShape spread,
        List<Stand> growth) {

    private static final int MOMENTS = 60;

    public CascadeFigures {
        breadth = List.copyOf(breadth);
        growth = List.copyOf(growth);
    }

    /// Hops from the status to the farthest act.
    public int depth() {
        return breadth.size() - 1;
    }

    /// The most acts at one depth.
    public int maxBreadth() {
        return breadth.stream().mapToInt(Integer::intValue).max().orElse(1);
    }

    /// How a cascade stood at a moment.
    ///
    /// @param atMs       presented time
    /// @param acts       so far, the status itself included
    /// @param people     so far
    /// @param depth      so far
    /// @param maxBreadth so far
    public record Stand(long atMs, int acts, int people, int depth, int maxBreadth) {}

    /// Measures a cascade, in passes over its acts.
    public static CascadeFigures of(CascadeTree cascade) {
        int[] counts = new int[ActKind.values().length];
        int[] parents = new int[cascade.size()];
        for (int node = 0; node < parents.length; node++) {
            parents[node] = cascade.parent(node);
            counts[cascade.kind(node).ordinal()] += node == 0 ? 0 : 1;
        }
        Growing growing = new Growing();
        List<Stand> growth = growing.over(cascade);
        return new CascadeFigures(
                counts[ActKind.REPLY.ordinal()],
                counts[ActKind.QUOTE.ordinal()],
                counts[ActKind.REPOST.ordinal()],
                growing.people.size(),
                growing.breadth,
                parents.length < 2 ? Double.NaN : StructuralVirality.of(parents),
                spread(cascade),
                growth);
    }

    private static final class Growing {

        private final Set<Integer> people = new HashSet<>();
        private final List<Integer> breadth = new ArrayList<>();
        private int maxBreadth;

        List<Stand> over(CascadeTree cascade) {
            List<Stand> stands = new ArrayList<>();
            long fromMs = cascade.atMs(0);
            long lastedMs = cascade.atMs(cascade.size() - 1) - fromMs;
            int moment = 0;
            for (int node = 0; node < cascade.size(); node++) {
                while (moment < MOMENTS && cascade.atMs(node) > at(fromMs, lastedMs, moment)) {
                    stands.add(stand(at(fromMs, lastedMs, moment++), node));
                }
                take(cascade, node);
            }
            stands.add(stand(fromMs + lastedMs, cascade.size()));
            return stands;
        }

        private static long at(long fromMs, long lastedMs, int moment) {
            return fromMs + lastedMs * moment / MOMENTS;
        }

        private void take(CascadeTree cascade, int node) {
            people.add(cascade.account(node));
            int depth = cascade.depth(node);
            if (depth == breadth.size()) {
                breadth.add(0);
            }
            breadth.set(depth, breadth.get(depth) + 1);
            maxBreadth = Math.max(maxBreadth, breadth.get(depth));
        }

        private Stand stand(long atMs, int acts) {
            return new Stand(atMs, acts, people.size(), breadth.size() - 1, maxBreadth);
        }
    }

    /// Each account is one node: its first act counts, and what was seen through later ones hangs below the first.
    private static CascadeShape spread(CascadeTree cascade) {
        int[] nodeOf = new int[cascade.size()];
        int[] parents = new int[cascade.size()];
        long[] delaysMs = new long[cascade.size()];
        Map<Integer, Integer> nodeOfAccount = new HashMap<>(Map.of(cascade.account(0), 0));
        parents[0] = -1;
        int nodes = 1;
        for (int act = 1; act < nodeOf.length; act++) {
            int above = nodeOf[cascade.parent(act)];
            ActKind kind = cascade.kind(act);
            if (above < 0 || (kind != ActKind.REPOST && kind != ActKind.QUOTE)) {
                nodeOf[act] = -1;
                continue;
            }
            Integer before = nodeOfAccount.putIfAbsent(cascade.account(act), nodes);
            if (before == null) {
                parents[nodes] = above;
                delaysMs[nodes] = cascade.atMs(act) - cascade.atMs(0);
                nodeOf[act] = nodes++;
            } else {
                nodeOf[act] = before;
            }
        }
        return Cascade.of(Arrays.copyOf(parents, nodes), Arrays.copyOf(delaysMs, nodes))
                .shape();
    }
}
