package dev.hubbub.engine.simulation;

import dev.hubbub.engine.kernel.Imprint;
import dev.hubbub.engine.reaction.Intent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Acts that are due, by tick: a chain of chunks for each tick, 32 bytes a pending act.
///
/// An act is one record of four longs, so that it costs one miss of the cache to put in and one to take
/// out; chunks of eight keep the acts of a tick together. The chunks of a tick that is over are used again.
/// The ends of the chains stand in pages that are made when something is due in them, so a long calendar of
/// short ticks costs no more than what is in it.
final class Calendar {

    private static final int NONE = -1;

    /// Acts in a chunk.
    private static final int CHUNK = 8;

    private static final int WORDS = 4;
    private static final int PAGE_BITS = 12;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int FIRST_CHUNKS = 128;

    private final long tickMs;
    private final int ticks;
    private final int[] @Nullable [] lasts;
    private int[] earlier = new int[FIRST_CHUNKS];
    private long[] records = new long[FIRST_CHUNKS * CHUNK * WORDS];
    private int used;
    private int free = NONE;
    private int opened;
    private long[] sorted = new long[256];
    private int[] unsorted = new int[256];
    private int[] due = new int[256];

    /// @param durationMs how long the run is
    /// @param tickMs     how long a tick is; at most a day
    Calendar(long durationMs, long tickMs) {
        this.tickMs = tickMs;
        this.ticks = Math.toIntExact((durationMs + tickMs - 1) / tickMs);
        this.lasts = new int[(ticks + PAGE - 1) >>> PAGE_BITS][];
    }

    int ticks() {
        return ticks;
    }

    /// Takes over all acts of a step. What was due in a tick that is over is due in the next one.
    void addAll(Intent intent, int firstOpenTick) {
        for (int i = 0; i < intent.size(); i++) {
            long at = Math.max(intent.atMs(i), firstOpenTick * tickMs);
            int tick = (int) (at / tickMs);
            if (tick >= ticks) {
                continue;
            }
            int slot = slotIn(tick);
            int word = slot * WORDS;
            records[word] = intent.key(i);
            records[word + 1] = (long) intent.persona(i) << 32 | (intent.source(i) & 0xFFFF_FFFFL);
            records[word + 2] = (at - tick * tickMs) << 32
                    | (intent.event(i) & 0xFFFFL) << 16
                    | (intent.topic(i) & 0xFFL) << 8
                    | (intent.kind(i) & 0xFFL);
            records[word + 3] = Float.floatToRawIntBits((float) intent.stance(i));
        }
    }

    /// A new slot of a tick: the one below the last in its chunk, or the top one of a new chunk.
    private int slotIn(int tick) {
        int[] page = page(tick);
        int last = page[tick & (PAGE - 1)];
        int slot = last - 1;
        if (last == NONE || last % CHUNK == 0) {
            int chunk = take();
            earlier[chunk] = last == NONE ? NONE : last / CHUNK;
            slot = chunk * CHUNK + CHUNK - 1;
        }
        page[tick & (PAGE - 1)] = slot;
        return slot;
    }

    private int[] page(int tick) {
        int[] page = lasts[tick >>> PAGE_BITS];
        if (page == null) {
            page = new int[PAGE];
            Arrays.fill(page, NONE);
            lasts[tick >>> PAGE_BITS] = page;
        }
        return page;
    }

    private int last(int tick) {
        int[] page = lasts[tick >>> PAGE_BITS];
        return page == null ? NONE : page[tick & (PAGE - 1)];
    }

    private int take() {
        if (free != NONE) {
            int chunk = free;
            free = earlier[chunk];
            return chunk;
        }
        if (used == earlier.length) {
            int wider = used + (used >> 1);
            earlier = Arrays.copyOf(earlier, wider);
            records = Arrays.copyOf(records, wider * CHUNK * WORDS);
        }
        return used++;
    }

    /// Puts the acts of a tick in the order of time, then key, and returns their number; they are read by
    /// [#slot].
    int open(int tick) {
        opened = tick;
        int count = 0;
        int last = last(tick);
        int from = last % CHUNK;
        for (int chunk = last == NONE ? NONE : last / CHUNK; chunk != NONE; chunk = earlier[chunk]) {
            if (count + CHUNK > unsorted.length) {
                unsorted = Arrays.copyOf(unsorted, 2 * unsorted.length);
                due = new int[unsorted.length];
                sorted = new long[unsorted.length];
            }
            for (int i = from; i < CHUNK; i++) {
                unsorted[count++] = chunk * CHUNK + i;
            }
            from = 0;
        }
        int indexBits = 64 - Long.numberOfLeadingZeros(Math.max(1, count - 1L));
        int timeBits = 64 - Long.numberOfLeadingZeros(tickMs);
        int keyBits = 63 - timeBits - indexBits;
        for (int i = 0; i < count; i++) {
            long offset = records[unsorted[i] * WORDS + 2] >>> 32;
            long name = key(unsorted[i]) >>> (64 - keyBits);
            sorted[i] = (offset << keyBits | name) << indexBits | i;
        }
        Arrays.sort(sorted, 0, count);
        for (int i = 0; i < count; i++) {
            due[i] = unsorted[(int) (sorted[i] & ((1L << indexBits) - 1))];
        }
        return count;
    }

    /// Slot of the i-th act of the tick that was opened last.
    int slot(int i) {
        return due[i];
    }

    /// Gives the chunks of a tick back, and its page with the last tick on it.
    void close(int tick) {
        int last = last(tick);
        if (last != NONE) {
            giveBack(last);
            page(tick)[tick & (PAGE - 1)] = NONE;
        }
        if ((tick & (PAGE - 1)) == PAGE - 1) {
            lasts[tick >>> PAGE_BITS] = null;
        }
    }

    private void giveBack(int last) {
        for (int chunk = last / CHUNK; chunk != NONE; ) {
            int following = earlier[chunk];
            earlier[chunk] = free;
            free = chunk;
            chunk = following;
        }
    }

    /// Time of an act of the tick that was opened last.
    long atMs(int slot) {
        return opened * tickMs + (records[slot * WORDS + 2] >>> 32);
    }

    int persona(int slot) {
        return (int) (records[slot * WORDS + 1] >>> 32);
    }

    int source(int slot) {
        return (int) records[slot * WORDS + 1];
    }

    int kind(int slot) {
        return (byte) records[slot * WORDS + 2];
    }

    int event(int slot) {
        return (short) (records[slot * WORDS + 2] >>> 16);
    }

    int topic(int slot) {
        return (byte) (records[slot * WORDS + 2] >>> 8);
    }

    double stance(int slot) {
        return Float.intBitsToFloat((int) records[slot * WORDS + 3]);
    }

    long key(int slot) {
        return records[slot * WORDS];
    }

    /// Passes what is due out or in.
    void pass(Imprint imprint) {
        earlier = imprint.ints(earlier);
        records = imprint.longs(records);
        used = (int) imprint.number(used);
        free = (int) imprint.number(free);
        if (imprint.restoring()) {
            Arrays.fill(lasts, null);
        }
        int page = 0;
        while (page < lasts.length) {
            while (!imprint.restoring() && page < lasts.length && lasts[page] == null) {
                page++;
            }
            page = (int) imprint.number(page);
            if (page < lasts.length) {
                int[] now = lasts[page];
                lasts[page++] = imprint.ints(now == null ? new int[0] : now);
            }
        }
    }
}
