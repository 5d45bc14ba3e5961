package dev.hubbub.engine.microblog;

import java.util.Arrays;

/// The act log as it is written during a run: columns in chunks of 65,536 acts, 31 bytes an act.
///
/// Times stand in 32 bits each; since they ascend, it is enough to note at which act another 49 days are over.
public final class ActColumns implements ActLog {

    private static final int CHUNK_BITS = 16;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int MASK = CHUNK - 1;
    private static final ActKind[] KINDS = ActKind.values();
    private static final double STANCE_STEPS = 100;

    private static final int[] NONE = {};

    private Chunk[] chunks;
    private int size;

    /// Acts from which on another 2³² milliseconds are over; replaced when one is added, never changed.
    private int[] eras = NONE;

    /// One stretch of every column.
    private static final class Chunk {
        private final int[] atMs = new int[CHUNK];
        private final int[] persona = new int[CHUNK];
        private final int[] parent = new int[CHUNK];
        private final int[] root = new int[CHUNK];
        private final long[] key = new long[CHUNK];
        private final short[] depth = new short[CHUNK];
        private final short[] event = new short[CHUNK];
        private final byte[] kind = new byte[CHUNK];
        private final byte[] topic = new byte[CHUNK];
        private final byte[] stance = new byte[CHUNK];
    }

    /// Columns that grow as they must, for one thread at a time.
    public ActColumns() {
        chunks = new Chunk[16];
    }

    /// Columns for a number of acts, whose directory never moves: other threads may read the acts that they
    /// were told of while more are added.
    public ActColumns(int most) {
        chunks = new Chunk[(most >>> CHUNK_BITS) + 1];
    }

    /// Adds an act at the end and returns its id. Root and depth follow from the parent.
    ///
    /// @param atMs   milliseconds since the start of the run; not before the last act
    /// @param parent −1 for a post
    public int add(long atMs, int persona, ActKind kind, int parent, int event, int topic, double stance, long key) {
        int act = size++;
        int at = act & MASK;
        if (act >>> CHUNK_BITS == chunks.length) {
            chunks = Arrays.copyOf(chunks, chunks.length * 2);
        }
        if (at == 0) {
            chunks[act >>> CHUNK_BITS] = new Chunk();
        }
        while (atMs >>> Integer.SIZE > eras.length) {
            int[] more = Arrays.copyOf(eras, eras.length + 1);
            more[eras.length] = act;
            eras = more;
        }
        Chunk chunk = chunks[act >>> CHUNK_BITS];
        chunk.atMs[at] = (int) atMs;
        chunk.persona[at] = persona;
        chunk.kind[at] = (byte) kind.ordinal();
        chunk.parent[at] = parent;
        chunk.root[at] = parent < 0 ? act : root(parent);
        chunk.depth[at] = (short) (parent < 0 ? 0 : depth(parent) + 1);
        chunk.event[at] = (short) event;
        chunk.topic[at] = (byte) topic;
        chunk.stance[at] = (byte) StrictMath.round(stance * STANCE_STEPS);
        chunk.key[at] = key;
        return act;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long atMs(int act) {
        long inEra = Integer.toUnsignedLong(chunk(act).atMs[act & MASK]);
        int[] starts = eras;
        int era = starts.length;
        while (era > 0 && starts[era - 1] > act) {
            era--;
        }
        return inEra | (long) era << Integer.SIZE;
    }

    @Override
    public int persona(int act) {
        return chunk(act).persona[act & MASK];
    }

    @Override
    public ActKind kind(int act) {
        return KINDS[chunk(act).kind[act & MASK]];
    }

    @Override
    public int parent(int act) {
        return chunk(act).parent[act & MASK];
    }

    @Override
    public int root(int act) {
        return chunk(act).root[act & MASK];
    }

    @Override
    public int depth(int act) {
        return chunk(act).depth[act & MASK];
    }

    @Override
    public int event(int act) {
        return chunk(act).event[act & MASK];
    }

    @Override
    public int topic(int act) {
        return chunk(act).topic[act & MASK];
    }

    @Override
    public double stance(int act) {
        return chunk(act).stance[act & MASK] / STANCE_STEPS;
    }

    @Override
    public long key(int act) {
        return chunk(act).key[act & MASK];
    }

    private Chunk chunk(int act) {
        return chunks[act >>> CHUNK_BITS];
    }
}
