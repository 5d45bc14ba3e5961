package dev.hubbub.engine.kernel;

/// A keyed one-to-one map of [0, size) onto itself that can be run both ways without being stored.
///
/// A generalised Feistel network over the rectangle left × right ≥ size with cycle walking: a value that falls outside
/// [0, size) is sent through again until it falls inside. The right side is a power of two near the root of the size,
/// so the rectangle is at most one row larger and walking is rare. Source: Black and Rogaway, *Ciphers with Arbitrary
/// Finite Domains*, CT-RSA 2002. Sizes above 2³² are for completeness: the left side is then drawn with a small bias.
public final class Permutation {

    private final long size;
    private final long left;
    private final int rightBits;
    private final long rightMask;
    private final long key;

    private Permutation(long size, long left, int rightBits, long key) {
        this.size = size;
        this.left = left;
        this.rightBits = rightBits;
        this.rightMask = (1L << rightBits) - 1;
        this.key = key;
    }

    /// The permutation of [0, size) that a key names.
    ///
    /// @param size at least 1 and at most 2⁶⁰
    public static Permutation of(long size, long key) {
        if (size < 1 || size > 1L << 60) {
            throw new IllegalArgumentException("size of a permutation must be in [1, 2^60], but was " + size);
        }
        int rightBits = (64 - Long.numberOfLeadingZeros(size)) / 2;
        long left = (size + (1L << rightBits) - 1) >>> rightBits;
        return new Permutation(size, left, rightBits, key);
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
        long l = value >>> rightBits;
        long r = value & rightMask;
        l = below(l + draw(r, 1));
        r = (r + mask(l, 2)) & rightMask;
        l = below(l + draw(r, 3));
        r = (r + mask(l, 4)) & rightMask;
        return l << rightBits | r;
    }

    private long backward(long value) {
        long l = value >>> rightBits;
        long r = value & rightMask;
        r = (r - mask(l, 4)) & rightMask;
        l = below(l - draw(r, 3) + left);
        r = (r - mask(l, 2)) & rightMask;
        l = below(l - draw(r, 1) + left);
        return l << rightBits | r;
    }

    private long below(long sum) {
        return sum >= left ? sum - left : sum;
    }

    private long draw(long half, long round) {
        return ((hash(half, round) >>> 32) * left) >>> 32;
    }

    private long mask(long half, long round) {
        return hash(half, round) >>> 16;
    }

    private long hash(long half, long round) {
        long z = (key + half * 0x9E3779B97F4A7C15L) ^ round * 0xD1342543DE82EF95L;
        z = (z ^ z >>> 32) * 0xD6E8FEB86659FD93L;
        return z ^ z >>> 32;
    }
}
