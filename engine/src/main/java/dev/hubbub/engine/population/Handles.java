package dev.hubbub.engine.population;

import dev.hubbub.engine.kernel.Chance;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The handles of every pair of names there is: `lucia_gomez`, `tomhughes`, `kwame_23`.
///
/// A handle is a *stem* of letters and underscores, made from one given and one family name in one of a
/// dozen forms, and a number or none. All stems of all name groups are made once, when the first handle is
/// asked for (about 0.1 s), and every (group, pair) learns how many pairs make the same stem, `m`, and
/// which of them it is, `rank`. The block-th use of a pair then has the code `block * m + rank` in its
/// stem, and a code becomes a number by a one-to-one map that depends on nothing but the stem. So equal
/// handles would have equal stems, since a stem has no digit, hence equal codes, hence the same group, pair
/// and block: no two personas share a handle.
final class Handles {

    static final int GROUPS = 2 * NameCulture.values().length;
    static final int SHORTEST = 3;
    static final int LONGEST = 20;

    /// Longest stem; with the seven digits that 100,000,000 personas of one culture and gender need it makes 20.
    private static final int STEM = 13;

    private static final long[] STEPS = {
        7, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107, 109, 113, 127,
        131, 137, 139, 149, 151
    };
    private static final long STYLE = Chance.mix(0x48616E646C65L);
    private static final byte[][] ENGLISH_BEFORE =
            bytes("its", "real", "the", "hey", "just", "im", "call_me_", "not_", "its_");
    private static final byte[][] SPANISH_BEFORE = bytes("soy", "soy_", "yo_", "yosoy", "hola_", "tu_", "solo_");
    private static final byte[][] ENGLISH_AFTER =
            bytes("writes", "tweets", "_fc", "xo", "_x", "reads", "irl", "_says", "plays");
    private static final byte[][] SPANISH_AFTER = bytes("_ok", "_fc", "ok", "_x", "lee", "_va", "_dice", "oficial");

    /// The letters of every given name by group, and of every family name by group.
    private static final byte[][][] GIVEN = new byte[GROUPS][][];

    private static final byte[][][] FAMILY = new byte[GROUPS][][];
    private static final boolean[] SPANISH = new boolean[GROUPS];

    static {
        for (int group = 0; group < GROUPS; group++) {
            NameCulture culture = NameCulture.values()[group / 2];
            GIVEN[group] = letters(culture.given(group % 2 == 0));
            FAMILY[group] = letters(culture.family());
            SPANISH[group] = culture.spanish();
        }
    }

    /// How the stems of all groups meet; made by whoever asks for a handle first.
    private static final class Meetings {

        /// Rank times 4,096 plus the number that share the stem, for every pair of every group.
        static final int[][] OF = meet();

        private static int[][] meet() {
            int all = 0;
            for (int group = 0; group < GROUPS; group++) {
                all += pairs(group);
            }
            int mask = Integer.highestOneBit(all) * 2 - 1;
            long[] stems = new long[mask + 1];
            int[] counts = new int[mask + 1];
            int[][] places = new int[GROUPS][];
            int[][] meetings = new int[GROUPS][];
            byte[] stem = new byte[2 * LONGEST];
            for (int group = 0; group < GROUPS; group++) {
                int size = pairs(group);
                places[group] = new int[size];
                meetings[group] = new int[size];
                for (int pair = 0; pair < size; pair++) {
                    int length = stem(group, pair, stem);
                    long hash = hash(stem, length) | 1;
                    int place = (int) hash >>> 1 & mask;
                    while (stems[place] != 0 && stems[place] != hash) {
                        place = place + 1 & mask;
                    }
                    stems[place] = hash;
                    places[group][pair] = place;
                    meetings[group][pair] = counts[place]++ << 12;
                }
            }
            for (int group = 0; group < GROUPS; group++) {
                for (int pair = 0; pair < meetings[group].length; pair++) {
                    meetings[group][pair] |= counts[places[group][pair]];
                }
            }
            return meetings;
        }
    }

    private Handles() {}

    /// Number of pairs of a given and a family name in a group.
    static int pairs(int group) {
        return GIVEN[group].length * FAMILY[group].length;
    }

    /// The handle of the block-th use of a pair, which is given × families + family.
    static String of(int group, int pair, int block) {
        byte[] text = new byte[2 * LONGEST];
        int length = stem(group, pair, text);
        long key = hash(text, length);
        int meeting = Meetings.OF[group][pair];
        long code = (long) block * (meeting & 0xFFF) + (meeting >>> 12);
        length = number(text, length, key, code);
        return new String(text, 0, length, StandardCharsets.ISO_8859_1);
    }

    /// Largest code that stems of one group can reach after so many uses of every pair.
    static long highestCode(int group, int blocks) {
        long highest = 0;
        for (int meeting : Meetings.OF[group]) {
            highest = StrictMath.max(highest, blocks * (meeting & 0xFFFL));
        }
        return highest;
    }

    /// Writes the number of a code behind a stem: none, or 1 to 99, or 100 to 999 and so on, each tier shuffled.
    private static int number(byte[] text, int length, long key, long code) {
        long left = code;
        if (Chance.below(Chance.next(key), 100) < 62) {
            if (left == 0) {
                return length;
            }
            left--;
        }
        long low = 1;
        long size = 99;
        while (left >= size) {
            left -= size;
            low += size;
            size = low * 9;
        }
        // A step without a factor 2, 3, 5 or 11 goes through all of 99, 900, 9,000 … before it comes back.
        long step = STEPS[(int) (key >>> 59)];
        long number = low + (left * step + (key & 0xFFFFF)) % size;
        int end = length;
        for (long rest = number; rest > 0; rest /= 10) {
            end++;
        }
        int at = end;
        for (long rest = number; rest > 0; rest /= 10) {
            text[--at] = (byte) ('0' + rest % 10);
        }
        return end;
    }

    /// Number of family names of a group.
    static int families(int group) {
        return FAMILY[group].length;
    }

    /// Writes the stem of a pair: 4 to 13 letters and underscores.
    private static int stem(int group, int pair, byte[] text) {
        int families = FAMILY[group].length;
        byte[] given = GIVEN[group][pair / families];
        byte[] family = FAMILY[group][pair % families];
        long bits = Chance.mix(STYLE + ((long) group << 32) + pair);
        int length = formed(text, given, family, Chance.below(bits, 100), Chance.next(bits), SPANISH[group]);
        if (length < 4 || length > STEM) {
            length = put(text, put(text, 0, given, given.length), family, family.length);
        }
        if (length > STEM) {
            length = put(text, put(text, 0, given, 1), family, family.length);
        }
        if (length > STEM || length < 4) {
            length = StrictMath.min(STEM, put(text, put(text, 0, family, family.length), given, given.length));
        }
        boolean tail = length < STEM && (bits & 0xF) == 0;
        if (tail) {
            text[length++] = '_';
        }
        return length;
    }

    private static int formed(byte[] text, byte[] given, byte[] family, int form, long bits, boolean spanish) {
        if (form < 26) {
            return put(text, line(text, put(text, 0, given, given.length)), family, family.length);
        }
        if (form < 52) {
            return put(text, put(text, 0, given, given.length), family, family.length);
        }
        if (form < 61) {
            return put(text, put(text, 0, given, 1), family, family.length);
        }
        if (form < 67) {
            return put(text, put(text, 0, given, given.length), family, 1);
        }
        if (form < 71) {
            return put(text, put(text, 0, family, family.length), given, given.length);
        }
        if (form < 74) {
            return put(text, line(text, put(text, 0, family, family.length)), given, given.length);
        }
        if (form < 79) {
            return put(text, 0, given, given.length);
        }
        if (form < 85) {
            byte[][] before = spanish ? SPANISH_BEFORE : ENGLISH_BEFORE;
            byte[] word = before[Chance.below(bits, before.length)];
            return put(text, put(text, 0, word, word.length), given, given.length);
        }
        if (form < 91) {
            byte[][] after = spanish ? SPANISH_AFTER : ENGLISH_AFTER;
            byte[] word = after[Chance.below(bits, after.length)];
            return put(text, put(text, 0, given, given.length), word, word.length);
        }
        if (form < 94) {
            return put(text, line(text, put(text, 0, given, given.length)), family, 1);
        }
        if (form < 97) {
            return put(text, line(text, put(text, 0, family, family.length)), given, 1);
        }
        return put(text, line(text, 0), given, given.length);
    }

    private static int put(byte[] text, int at, byte[] letters, int count) {
        int room = StrictMath.min(count, text.length - at);
        System.arraycopy(letters, 0, text, at, room);
        return at + room;
    }

    private static int line(byte[] text, int at) {
        text[at] = '_';
        return at + 1;
    }

    private static long hash(byte[] text, int length) {
        long hash = STYLE;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ text[i]) * 0x100000001B3L;
        }
        return Chance.mix(hash);
    }

    private static byte[][] letters(List<String> names) {
        return bytes(names.stream().map(NameCulture::plain).toArray(String[]::new));
    }

    private static byte[][] bytes(String... words) {
        byte[][] bytes = new byte[words.length][];
        for (int i = 0; i < words.length; i++) {
            bytes[i] = words[i].getBytes(StandardCharsets.US_ASCII);
        }
        return bytes;
    }
}
