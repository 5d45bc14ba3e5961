package dev.hubbub.app.report;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;

/// An act log in arrays, filled by a test.
final class MadeUpActs implements ActLog {

    private final long[] atMs;
    private final int[] persona;
    private final ActKind[] kind;
    private final int[] parent;
    private final int[] root;
    private final int[] depth;
    private final int[] event;
    private final int[] topic;
    private final float[] stance;

    MadeUpActs(long[] atMs) {
        this.atMs = atMs;
        persona = new int[atMs.length];
        kind = new ActKind[atMs.length];
        parent = new int[atMs.length];
        root = new int[atMs.length];
        depth = new int[atMs.length];
        event = new int[atMs.length];
        topic = new int[atMs.length];
        stance = new float[atMs.length];
    }

    void set(int act, int persona, ActKind kind, int parent, int event, int topic, double stance) {
        this.persona[act] = persona;
        this.kind[act] = kind;
        this.parent[act] = parent;
        this.root[act] = parent < 0 ? act : root[parent];
        this.depth[act] = parent < 0 ? 0 : depth[parent] + 1;
        this.event[act] = event;
        this.topic[act] = topic;
        this.stance[act] = (float) stance;
    }

    @Override
    public int size() {
        return atMs.length;
    }

    @Override
    public long atMs(int act) {
        return atMs[act];
    }

    @Override
    public int persona(int act) {
        return persona[act];
    }

    @Override
    public ActKind kind(int act) {
        return kind[act];
    }

    @Override
    public int parent(int act) {
        return parent[act];
    }

    @Override
    public int root(int act) {
        return root[act];
    }

    @Override
    public int depth(int act) {
        return depth[act];
    }

    @Override
    public int event(int act) {
        return event[act];
    }

    @Override
    public int topic(int act) {
        return topic[act];
    }

    @Override
    public double stance(int act) {
        return stance[act];
    }

    @Override
    public long key(int act) {
        return Chance.mix(act);
    }
}
