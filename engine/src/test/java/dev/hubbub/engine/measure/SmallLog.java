package dev.hubbub.engine.measure;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import java.util.ArrayList;
import java.util.List;

/// A log of acts written out by hand, in the order of time.
final class SmallLog implements ActLog {

    private record Act(long atMs, int persona, ActKind kind, int parent, int root, int depth) {}

    private final List<Act> acts = new ArrayList<>();

    /// Adds a post; its act id.
    int post(int persona, long atMs) {
        acts.add(new Act(atMs, persona, ActKind.POST, -1, acts.size(), 0));
        return acts.size() - 1;
    }

    /// Adds an act on another one; its act id.
    int add(ActKind kind, int persona, int parent, long atMs) {
        Act above = acts.get(parent);
        acts.add(new Act(atMs, persona, kind, parent, above.root(), above.depth() + 1));
        return acts.size() - 1;
    }

    int repost(int persona, int parent, long atMs) {
        return add(ActKind.REPOST, persona, parent, atMs);
    }

    int reply(int persona, int parent, long atMs) {
        return add(ActKind.REPLY, persona, parent, atMs);
    }

    @Override
    public int size() {
        return acts.size();
    }

    @Override
    public long atMs(int act) {
        return acts.get(act).atMs();
    }

    @Override
    public int persona(int act) {
        return acts.get(act).persona();
    }

    @Override
    public ActKind kind(int act) {
        return acts.get(act).kind();
    }

    @Override
    public int parent(int act) {
        return acts.get(act).parent();
    }

    @Override
    public int root(int act) {
        return acts.get(act).root();
    }

    @Override
    public int depth(int act) {
        return acts.get(act).depth();
    }

    @Override
    public int event(int act) {
        return -1;
    }

    @Override
    public int topic(int act) {
        return 0;
    }

    @Override
    public double stance(int act) {
        return 0;
    }

    @Override
    public long key(int act) {
        return act;
    }
}
