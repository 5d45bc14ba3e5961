package dev.hubbub.app.server.society;

import dev.hubbub.engine.microblog.ActKind;
import java.util.Arrays;

/// What statuses on a stage brought about.
final class LiveCascades {

    /// No more nodes than this are kept of one cascade.
    private static final int MOST = 200_000;

    private final Stage stage;
    private final Views views;

    LiveCascades(Stage stage, Views views) {
        this.stage = stage;
        this.views = views;
    }

    /// The cascade of a status as a viewer may see it.
    ///
    /// What was taken away takes along what answers it, as in a thread. What is only hidden from the viewer is left
    /// out, and what came of it hangs below what it came from.
    CascadeTree of(long id, int viewer) {
        stage.lock.readLock().lock();
        try {
            int act = stage.annals.act(id);
            if (act < 0 || views.status(act, viewer) == null) {
                throw new Refusal.Missing("status must be there, but was " + id);
            }
            int top = stage.annals.content(act);
            IntList found = gather(top, viewer);
            int[] acts = new int[Math.min(found.size(), MOST)];
            for (int i = 0; i < acts.length; i++) {
                acts[i] = found.get(i);
            }
            Arrays.sort(acts);
            return tree(top, acts, found.size() <= MOST);
        } finally {
            stage.lock.readLock().unlock();
        }
    }

    private IntList gather(int top, int viewer) {
        IntList found = new IntList();
        found.add(top);
        IntList open = new IntList();
        open.add(top);
        for (int next = 0; next < open.size() && found.size() <= MOST; next++) {
            int child = stage.annals.lastChild(open.get(next));
            for (; child >= 0 && found.size() <= MOST; child = stage.annals.siblingBefore(child)) {
                ActKind kind = stage.acts.kind(child);
                if (kind == ActKind.LIKE || stage.annals.isGone(child)) {
                    continue;
                }
                if (shown(child, kind, viewer)) {
                    found.add(child);
                }
                if (kind != ActKind.REPOST) {
                    open.add(child);
                }
            }
        }
        return found;
    }

    /// Words are made only to look for barred ones.
    private boolean shown(int act, ActKind kind, int viewer) {
        return !views.muted(act, viewer)
                && (stage.barred.isEmpty() || kind == ActKind.REPOST
                        ? views.visible(act, viewer)
                        : views.status(act, viewer) != null);
    }

    private CascadeTree tree(int top, int[] acts, boolean whole) {
        int n = acts.length;
        long[] ids = new long[n];
        int[] parents = new int[n];
        ActKind[] kinds = new ActKind[n];
        int[] accounts = new int[n];
        for (int node = 0; node < n; node++) {
            int act = acts[node];
            ids[node] = stage.annals.id(act);
            kinds[node] = stage.acts.kind(act);
            accounts[node] = stage.acts.persona(act);
            parents[node] = node == 0 ? -1 : parent(act, top, acts, node);
        }
        return new CascadeTree(stage.annals.id(stage.acts.root(top)), whole, ids, parents, kinds, accounts);
    }

    /// The nearest act above that is in the tree.
    private int parent(int act, int top, int[] acts, int node) {
        for (int above = stage.acts.parent(act); above > top; above = stage.acts.parent(above)) {
            int at = Arrays.binarySearch(acts, 0, node, above);
            if (at >= 0) {
                return at;
            }
        }
        return 0;
    }
}
