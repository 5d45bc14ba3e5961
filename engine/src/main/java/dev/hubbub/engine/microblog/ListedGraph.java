package dev.hubbub.engine.microblog;

import java.util.Arrays;

/// A follow graph that was given edge by edge, such as an imported one: rows sorted by persona, without void slots.
public final class ListedGraph implements FollowGraph {

    /// An imported graph does not say who are friends: the first followers are taken for them.
    private static final int CLOSE = 20;

    private final int[] followeeStart;
    private final int[] followees;
    private final int[] followerStart;
    private final int[] followers;

    private ListedGraph(int[] followeeStart, int[] followees, int[] followerStart, int[] followers) {
        this.followeeStart = followeeStart;
        this.followees = followees;
        this.followerStart = followerStart;
        this.followers = followers;
    }

    /// The graph of edges from `from[i]` to `to[i]`; loops and repeated edges are left out.
    public static ListedGraph of(int personas, int[] from, int[] to) {
        long[] edges = new long[from.length];
        int count = 0;
        for (int i = 0; i < from.length; i++) {
            check("follower", from[i], personas);
            check("followee", to[i], personas);
            if (from[i] != to[i]) {
                edges[count++] = (long) from[i] << 32 | to[i];
            }
        }
        edges = Arrays.stream(edges, 0, count).sorted().distinct().toArray();
        int[] outStart = new int[personas + 1];
        int[] inStart = new int[personas + 1];
        for (long edge : edges) {
            outStart[(int) (edge >>> 32) + 1]++;
            inStart[(int) edge + 1]++;
        }
        for (int i = 0; i < personas; i++) {
            outStart[i + 1] += outStart[i];
            inStart[i + 1] += inStart[i];
        }
        int[] out = new int[edges.length];
        int[] in = new int[edges.length];
        int[] next = Arrays.copyOf(inStart, personas);
        for (int i = 0; i < edges.length; i++) {
            out[i] = (int) edges[i];
            in[next[(int) edges[i]]++] = (int) (edges[i] >>> 32);
        }
        return new ListedGraph(outStart, out, inStart, in);
    }

    private static void check(String what, int persona, int personas) {
        if (persona < 0 || persona >= personas) {
            throw new IllegalArgumentException(what + " must be in [0, " + (personas - 1) + "], but was " + persona);
        }
    }

    @Override
    public int personas() {
        return followeeStart.length - 1;
    }

    @Override
    public Followers followers() {
        return new Listed();
    }

    @Override
    public int followeeSlots(int persona) {
        return followeeStart[persona + 1] - followeeStart[persona];
    }

    @Override
    public int followees(int persona, int[] into) {
        System.arraycopy(followees, followeeStart[persona], into, 0, followeeSlots(persona));
        return followeeSlots(persona);
    }

    @Override
    public boolean follows(int follower, int followee) {
        return Arrays.binarySearch(followees, followeeStart[follower], followeeStart[follower + 1], followee) >= 0;
    }

    private final class Listed extends Followers {

        private int base;

        @Override
        public void open(int persona) {
            base = followerStart[persona];
            int slots = followerStart[persona + 1] - base;
            clear();
            addClose(Math.min(CLOSE, slots));
            add(slots - Math.min(CLOSE, slots), ANY_TIER);
        }

        @Override
        public int at(int slot) {
            return followers[base + slot];
        }
    }
}
