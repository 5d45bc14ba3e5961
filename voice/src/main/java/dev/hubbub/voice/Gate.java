package dev.hubbub.voice;

import dev.hubbub.engine.kernel.Chance;
import java.util.Arrays;

/// The novelty gate: decides which draft every one of a set of acts uses, so that hardly two say the same
/// about an event.
///
/// It goes in rounds. In round r every act that has no words yet shows its draft r by thirteen marks: a
/// hash of its words, and twelve hashes of three minima each over its runs of three words (MinHash). A
/// draft stands when none of its marks was shown in an earlier round, or in this one by an act with a
/// smaller key. Who loses the last round keeps that draft. Nothing here depends on the order in which the
/// acts are given, only on the set of them.
public final class Gate {

    /// Drafts an act may show.
    public static final int DRAFTS = 7;

    private static final int BANDS = 12;
    private static final int ROWS = 3;
    private static final int MARKS = BANDS + 1;
    private static final int THREE_BYTES = 0xE0;
    private static final int FOUR_BYTES = 0xF0;
    private static final long[] SALTS = new long[BANDS * ROWS];

    static {
        for (int i = 0; i < SALTS.length; i++) {
            SALTS[i] = Chance.mix(0x6A7E + i) | 1;
        }
    }

    private final long[] minima = new long[BANDS * ROWS];
    private final Claims claims = new Claims();

    /// Writes a draft of one of the acts.
    public interface Author {
        /// Writes draft `draft` of act number `act`.
        void write(int act, int draft, Utf8 out);
    }

    /// The draft every act uses; acts of earlier calls keep what they claimed.
    ///
    /// @param keys  one key for every act
    /// @param about what it is about and in which language: only equals can repeat one another
    public byte[] drafts(long[] keys, int[] about, Author author) {
        byte[] drafts = new byte[keys.length];
        int[] waiting = new int[keys.length];
        for (int i = 0; i < waiting.length; i++) {
            waiting[i] = i;
        }
        int left = waiting.length;
        long[] marks = new long[left * MARKS];
        Utf8 out = new Utf8(384);
        for (int round = 0; round < DRAFTS && left > 0; round++) {
            for (int i = 0; i < left; i++) {
                int act = waiting[i];
                drafts[act] = (byte) round;
                out.truncate(0);
                author.write(act, round, out);
                mark(out, about[act], marks, i * MARKS);
                long rank = rank(round, keys[act]);
                for (int m = 0; m < MARKS; m++) {
                    claims.claim(marks[i * MARKS + m], rank);
                }
            }
            int losers = 0;
            for (int i = 0; i < left; i++) {
                long rank = rank(round, keys[waiting[i]]);
                boolean stands = true;
                for (int m = 0; m < MARKS; m++) {
                    stands &= claims.owner(marks[i * MARKS + m]) == rank;
                }
                if (!stands) {
                    waiting[losers++] = waiting[i];
                }
            }
            left = losers;
        }
        return drafts;
    }

    private static long rank(int round, long key) {
        return (long) round << 56 | Chance.mix(key) >>> 8;
    }

    /// The marks of a text: of all its words, and of its runs of three.
    private void mark(Utf8 text, int about, long[] marks, int at) {
        Arrays.fill(minima, Long.MAX_VALUE);
        long all = Chance.mix(about);
        long first = 0;
        long second = 0;
        int words = 0;
        for (int i = 0; i < text.size; ) {
            int lead = text.bytes[i] & 0xFF;
            if (lead >= THREE_BYTES) {
                // Dashes, quotation marks and emoji: another emoji does not make another thought.
                i += lead >= FOUR_BYTES ? 4 : 3;
                continue;
            }
            int from = i;
            long word = 0;
            boolean name = text.bytes[i] == '@';
            while (i < text.size && (letter(text.bytes[i]) || (name && i == from))) {
                word = (word ^ small(text.bytes[i])) * 0x100000001B3L;
                i++;
            }
            if (i == from) {
                i++;
            } else if (!name) {
                all = Chance.mix(all ^ word);
                words++;
                if (words >= 3) {
                    run(Chance.mix(first * 31 + second) ^ word);
                }
                first = second;
                second = word;
            }
        }
        if (words < 3) {
            run(all);
        }
        marks[at] = Chance.mix(all);
        for (int band = 0; band < BANDS; band++) {
            long mark = about + 31L * band;
            for (int row = 0; row < ROWS; row++) {
                mark = Chance.mix(mark ^ minima[band * ROWS + row]);
            }
            marks[at + 1 + band] = mark;
        }
    }

    private void run(long gram) {
        for (int i = 0; i < minima.length; i++) {
            long hash = gram * SALTS[i];
            minima[i] = Math.min(minima[i], hash ^ hash >>> 32);
        }
    }

    private static boolean letter(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9') || b == '\'' || latin(b);
    }

    /// Whether a byte belongs to a letter of two bytes; emoji and dashes begin with others.
    private static boolean latin(byte b) {
        return b <= (byte) 0xC9;
    }

    private static int small(byte b) {
        return b >= 'A' && b <= 'Z' ? b + 32 : b;
    }
}
