package dev.hubbub.engine.simulation;

import dev.hubbub.engine.reaction.Intent;
import java.util.Arrays;

/// Acts that are due, by tick: a chain of slots for each tick in a pool of columns, 36 bytes a pending act.
final class Calendar {

    private static final int NONE = -1;

    private final long tickMs;
    private final int[] first;
    private int[] next = new int[1024];
    private long[] atMs = new long[1024];
    private int[] persona = new int[1024];
    private int[] source = new int[1024];
    private byte[] kind = new byte[1024];
    private short[] event = new short[1024];
    private byte[] topic = new byte[1024];
    private float[] stance = new float[1024];
    private long[] key = new long[1024];
    private int used;
    private int free = NONE;
    private long[] sorted = new long[256];
    private int[] due = new int[256];

    Calendar(long durationMs, long tickMs) {
        this.tickMs = tickMs;
        this.first = new int[(int) ((durationMs + tickMs - 1) / tickMs)];
        Arrays.fill(first, NONE);
    }

    int ticks() {
        return first.length;
    }

    /// Takes over all acts of a step. What was due in a tick that is over is due in the next one.
    void addAll(Intent intent, int firstOpenTick) {
        for (int i = 0; i < intent.size(); i++) {
            long at = Math.max(intent.atMs(i), firstOpenTick * tickMs);
            int tick = (int) (at / tickMs);
            if (tick >= first.length) {
                continue;
            }
            int slot = take();
            atMs[slot] = at;
            persona[slot] = intent.persona(i);
            source[slot] = intent.source(i);
            kind[slot] = (byte) intent.kind(i);
            event[slot] = (short) intent.event(i);
            topic[slot] = (byte) intent.topic(i);
            stance[slot] = (float) intent.stance(i);
            key[slot] = intent.key(i);
            next[slot] = first[tick];
            first[tick] = slot;
        }
    }

    private int take() {
        if (free != NONE) {
            int slot = free;
            free = next[slot];
            return slot;
        }
        if (used == next.length) {
            int wider = used + (used >> 1);
            next = Arrays.copyOf(next, wider);
            atMs = Arrays.copyOf(atMs, wider);
            persona = Arrays.copyOf(persona, wider);
            source = Arrays.copyOf(source, wider);
            kind = Arrays.copyOf(kind, wider);
            event = Arrays.copyOf(event, wider);
            topic = Arrays.copyOf(topic, wider);
            stance = Arrays.copyOf(stance, wider);
            key = Arrays.copyOf(key, wider);
        }
        return used++;
    }

    /// Puts the acts of a tick in the order of time, then key, and returns their number; they are read by [#slot].
    int open(int tick) {
        int count = 0;
        for (int slot = first[tick]; slot != NONE; slot = next[slot]) {
            if (count == due.length) {
                due = Arrays.copyOf(due, 2 * count);
                sorted = Arrays.copyOf(sorted, 2 * count);
            }
            due[count++] = slot;
        }
        if (count < 2) {
            return count;
        }
        int indexBits = 64 - Long.numberOfLeadingZeros(count - 1L);
        int timeBits = 64 - Long.numberOfLeadingZeros(tickMs);
        int keyBits = 63 - timeBits - indexBits;
        for (int i = 0; i < count; i++) {
            long offset = atMs[due[i]] - tick * tickMs;
            long name = key[due[i]] >>> (64 - keyBits);
            sorted[i] = (offset << keyBits | name) << indexBits | i;
        }
        Arrays.sort(sorted, 0, count);
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = due[(int) (sorted[i] & ((1L << indexBits) - 1))];
        }
        System.arraycopy(order, 0, due, 0, count);
        return count;
    }

    /// Slot of the i-th act of the tick that was opened last.
    int slot(int i) {
        return due[i];
    }

    /// Gives the slots of a tick back.
    void close(int tick) {
        for (int slot = first[tick]; slot != NONE; ) {
            int following = next[slot];
            next[slot] = free;
            free = slot;
            slot = following;
        }
        first[tick] = NONE;
    }

    long atMs(int slot) {
        return atMs[slot];
    }

    int persona(int slot) {
        return persona[slot];
    }

    int source(int slot) {
        return source[slot];
    }

    int kind(int slot) {
        return kind[slot];
    }

    int event(int slot) {
        return event[slot];
    }

    int topic(int slot) {
        return topic[slot];
    }

    double stance(int slot) {
        return stance[slot];
    }

    long key(int slot) {
        return key[slot];
    }
}
