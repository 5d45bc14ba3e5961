package dev.hubbub.app.server.society;

import dev.hubbub.engine.microblog.ActKind;

/// Everything that one status brought about, as a tree: replies, quotes and reposts at any remove, each below the act
/// it was seen through.
///
/// Node 0 is the status itself. Nodes stand in the order of their time, which is that of their ids, so a parent comes
/// before its children. Likes are no part of it.
public final class CascadeTree {

    private final long root;
    private final boolean whole;
    private final long[] ids;
    private final int[] parents;
    private final int[] depths;
    private final ActKind[] kinds;
    private final int[] accounts;

    /// @param root  id of the post at the top of the thread the status stands in
    /// @param whole false when there was more than is kept
    CascadeTree(long root, boolean whole, long[] ids, int[] parents, ActKind[] kinds, int[] accounts) {
        this.root = root;
        this.whole = whole;
        this.ids = ids;
        this.parents = parents;
        this.kinds = kinds;
        this.accounts = accounts;
        this.depths = new int[ids.length];
        for (int node = 1; node < ids.length; node++) {
            depths[node] = depths[parents[node]] + 1;
        }
    }

    /// Id of the post at the top of the thread in which the status stands.
    public long root() {
        return root;
    }

    /// Whether all of it is here.
    public boolean whole() {
        return whole;
    }

    /// Number of nodes, the status itself included.
    public int size() {
        return ids.length;
    }

    /// Id of a node.
    public long id(int node) {
        return ids[node];
    }

    /// Node through which a node was seen; −1 for the first.
    public int parent(int node) {
        return parents[node];
    }

    /// Hops from the first node.
    public int depth(int node) {
        return depths[node];
    }

    /// What a node is.
    public ActKind kind(int node) {
        return kinds[node];
    }

    /// Who did it.
    public int account(int node) {
        return accounts[node];
    }

    /// Presented time of a node.
    public long atMs(int node) {
        return Annals.presentedMsOf(ids[node]);
    }
}
