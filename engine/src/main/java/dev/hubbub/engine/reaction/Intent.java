package dev.hubbub.engine.reaction;

import java.util.Arrays;

/// Acts that are going to happen, as columns: what a step of the simulation hands on to later ticks.
public final class Intent {

    private long[] atMs = new long[64];
    private int[] persona = new int[64];
    private int[] source = new int[64];
    private byte[] kind = new byte[64];
    private short[] event = new short[64];
    private byte[] topic = new byte[64];
    private float[] stance = new float[64];
    private long[] key = new long[64];
    private int size;
    private long exposures;

    /// Adds one.
    ///
    /// @param from the act that is answered or carried on, −1 for a post
    public void add(long at, int who, int from, int what, int about, int matter, double feeling, long name) {
        if (size == atMs.length) {
            grow();
        }
        atMs[size] = at;
        persona[size] = who;
        source[size] = from;
        kind[size] = (byte) what;
        event[size] = (short) about;
        topic[size] = (byte) matter;
        stance[size] = (float) feeling;
        key[size++] = name;
    }

    private void grow() {
        int wider = size * 2;
        atMs = Arrays.copyOf(atMs, wider);
        persona = Arrays.copyOf(persona, wider);
        source = Arrays.copyOf(source, wider);
        kind = Arrays.copyOf(kind, wider);
        event = Arrays.copyOf(event, wider);
        topic = Arrays.copyOf(topic, wider);
        stance = Arrays.copyOf(stance, wider);
        key = Arrays.copyOf(key, wider);
    }

    /// Forgets all and begins anew.
    public void clear() {
        size = 0;
        exposures = 0;
    }

    /// Counts posts shown to followers.
    public void addExposures(long count) {
        exposures += count;
    }

    /// Posts shown to followers since the last [#clear].
    public long exposures() {
        return exposures;
    }

    /// Number of acts.
    public int size() {
        return size;
    }

    /// Milliseconds since the start of the run.
    public long atMs(int i) {
        return atMs[i];
    }

    /// Who is going to act.
    public int persona(int i) {
        return persona[i];
    }

    /// The act that is answered or carried on, −1 for a post.
    public int source(int i) {
        return source[i];
    }

    /// Ordinal of the kind.
    public int kind(int i) {
        return kind[i];
    }

    /// Index of the event, or −1.
    public int event(int i) {
        return event[i];
    }

    /// Ordinal of the topic.
    public int topic(int i) {
        return topic[i];
    }

    /// Stance as expressed.
    public double stance(int i) {
        return stance[i];
    }

    /// The name of the act for chance.
    public long key(int i) {
        return key[i];
    }
}
