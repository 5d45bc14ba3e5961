package dev.hubbub.app.server.relay;

/// CRC-32 of bytes that are put together from parts, reckoned from the CRC-32 of each part.
///
/// A CRC-32 is a polynomial over two elements, modulo a fixed one. Behind it, n more bytes multiply it by x to the
/// 8n; the CRC-32 of those bytes is added. So many readers who are sent the same part need not look at its bytes.
final class JoinedCrc {

    /// The polynomial of gzip, without its highest term; the highest bit is the term without x.
    private static final int POLYNOMIAL = 0xEDB88320;

    private static final int ONE = 1 << 31;
    private static final int X8 = ONE >>> 8;

    private JoinedCrc() {}

    /// CRC-32 of two parts that stand behind each other.
    ///
    /// @param shift [#shift(long)] of the length of the second
    static int join(int first, int second, int shift) {
        return times(first, shift) ^ second;
    }

    /// What so many bytes behind it multiply a CRC-32 by.
    static int shift(long bytes) {
        int power = ONE;
        int square = X8;
        for (long left = bytes; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                power = times(power, square);
            }
            square = times(square, square);
        }
        return power;
    }

    private static int times(int one, int other) {
        int product = 0;
        int shifted = other;
        for (int left = one; left != 0; left <<= 1) {
            product ^= left < 0 ? shifted : 0;
            shifted = shifted >>> 1 ^ ((shifted & 1) == 1 ? POLYNOMIAL : 0);
        }
        return product;
    }
}
