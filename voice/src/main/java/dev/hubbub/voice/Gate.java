package dev.hubbub.voice;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.hubbub.engine.kernel.Chance;
import java.util.Arrays;

/// The novelty gate: decides which draft every one of a set of acts uses, so that hardly two say the same
/// about an event.
///
/// It goes in rounds. In round r every act that has no words yet shows its draft r by thirteen marks: a
/// hash of its words, and twelve hashes of three minima each over its runs of three words (MinHash);
/// handles, hashtags, accents, emoji and a sign under the post make no other words. A
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

    /// U+00C0 to U+00FF without their accents.
    private static final byte[] PLAIN =
            "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty".getBytes(US_ASCII);

    private static final long PRIME = 0x100000001B3L;

    /// What some put under every post.
    private static final long[] SIGNS = {hash("x"), hash("xx"), hash("xo")};

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

    /// Takes note of words that stand already: nobody who is judged later may repeat them.
    ///
    /// @param about as in [#drafts]
    /// @param drafts the drafts these acts use
    public void keep(int[] about, byte[] drafts, Author author) {
        long[] marks = new long[MARKS];
        Utf8 out = new Utf8(384);
        for (int act = 0; act < about.length; act++) {
            out.truncate(0);
            author.write(act, drafts[act], out);
            mark(out, about[act], marks, 0);
            for (long mark : marks) {
                claims.claim(mark, Long.MIN_VALUE);
            }
        }
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
            boolean name = text.bytes[i] == '@' || text.bytes[i] == '#';
            while (i < text.size && (letter(text.bytes[i]) || (name && (i == from || text.bytes[i] == '_')))) {
                boolean accented = text.bytes[i] == (byte) 0xC3 && i + 1 < text.size;
                word = (word ^ (accented ? PLAIN[text.bytes[i + 1] & 63] : small(text.bytes[i]))) * PRIME;
                i += accented ? 2 : 1;
            }
            if (i == from) {
                i++;
            } else if (!name && !sign(word)) {
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

    private static boolean sign(long word) {
        return word == SIGNS[0] || word == SIGNS[1] || word == SIGNS[2];
    }

    private static long hash(String word) {
        long hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * PRIME;
        }
        return hash;
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
