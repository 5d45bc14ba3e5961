package dev.hubbub.voice;

import java.nio.charset.StandardCharsets;

/// Changes to letters in a buffer of UTF-8, for ASCII and the accented letters of Latin-1.
final class Letters {

    private static final byte[][] YOU_SOUND =
            words("uni", "use", "usu", "eu", "one", "once", "ufo", "ux", "uk", "usa", "usb");
    private static final byte[][] SILENT_H = words("hour", "honest", "honour", "honor", "heir");

    private Letters() {}

    /// Makes the first letter from an offset a capital, unless a name tag comes first.
    static void capitalise(Utf8 text, int from) {
        for (int i = from; i < text.size; i++) {
            int b = text.bytes[i] & 0xFF;
            if (b >= 'a' && b <= 'z') {
                text.bytes[i] = (byte) (text.bytes[i] - 32);
                return;
            }
            if ((b >= 'A' && b <= 'Z') || b == '@' || b == '#' || (b >= '0' && b <= '9')) {
                return;
            }
            if (b == 0xC3) {
                upperLatin(text.bytes, i + 1);
                return;
            }
        }
    }

    /// Begins the sentences inside a stretch of text with capitals.
    static void capitaliseSentences(Utf8 text, int from) {
        for (int i = from; i + 2 < text.size; i++) {
            byte b = text.bytes[i];
            if ((b == '.' || b == '?' || b == '!')
                    && text.bytes[i + 1] == ' '
                    && (i == from || text.bytes[i - 1] != '.')) {
                capitalise(text, i + 2);
            }
        }
    }

    static void lower(Utf8 text, int from, int to) {
        boolean tag = false;
        for (int i = from; i < to; i++) {
            int b = text.bytes[i] & 0xFF;
            if (b == '@' || b == '#') {
                tag = true;
            } else if (b == ' ' || b == '\n') {
                tag = false;
            } else if (!tag && b >= 'A' && b <= 'Z') {
                text.bytes[i] = (byte) (text.bytes[i] + 32);
            } else if (!tag && b == 0xC3 && i + 1 < to) {
                int c = text.bytes[i + 1] & 0xFF;
                if (c >= 0x80 && c <= 0x9E && c != 0x97) {
                    text.bytes[i + 1] = (byte) (text.bytes[i + 1] + 0x20);
                }
                i++;
            }
        }
    }

    static void upper(Utf8 text, int from, int to) {
        boolean tag = false;
        for (int i = from; i < to; i++) {
            int b = text.bytes[i] & 0xFF;
            if (b == '@' || b == '#') {
                tag = true;
            } else if (b == ' ' || b == '\n') {
                tag = false;
            } else if (!tag && b >= 'a' && b <= 'z') {
                text.bytes[i] = (byte) (text.bytes[i] - 32);
            } else if (!tag && b == 0xC3 && i + 1 < to) {
                upperLatin(text.bytes, i + 1);
                i++;
            }
        }
    }

    /// Takes the accents off vowels, as thumbs in a hurry do; ñ stays.
    static void plain(Utf8 text, int from) {
        byte[] bytes = text.bytes;
        int to = from;
        for (int i = from; i < text.size; i++) {
            if ((bytes[i] & 0xFF) == 0xC3 && i + 1 < text.size) {
                int bare = switch (bytes[i + 1] & 0xFF) {
                    case 0xA1 -> 'a';
                    case 0xA9 -> 'e';
                    case 0xAD -> 'i';
                    case 0xB3 -> 'o';
                    case 0xBA -> 'u';
                    case 0x81 -> 'A';
                    case 0x89 -> 'E';
                    default -> 0;
                };
                if (bare != 0) {
                    bytes[to++] = (byte) bare;
                    i++;
                    continue;
                }
            }
            bytes[to++] = bytes[i];
        }
        text.shrink(to);
    }

    /// Leaves out apostrophes between letters.
    static void dropApostrophes(Utf8 text, int from) {
        byte[] bytes = text.bytes;
        int to = from;
        for (int i = from; i < text.size; i++) {
            boolean drop =
                    bytes[i] == '\'' && i > from && i + 1 < text.size && letter(bytes[i - 1]) && letter(bytes[i + 1]);
            if (!drop) {
                bytes[to++] = bytes[i];
            }
        }
        text.shrink(to);
    }

    /// Writes straight quotation marks as curly or as single ones.
    static void requote(Utf8 text, int from, boolean single) {
        boolean open = false;
        for (int i = from; i < text.size; i++) {
            if (text.bytes[i] == '"') {
                open = !open;
                if (single) {
                    text.bytes[i] = '\'';
                } else {
                    text.bytes[i] = (byte) 0xE2;
                    text.insert(i + 1, (byte) 0x80);
                    text.insert(i + 2, (byte) (open ? 0x9C : 0x9D));
                    i += 2;
                }
            }
        }
    }

    static boolean letter(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }

    /// Whether an English word that begins here takes "an".
    static boolean vowelSound(byte[] bytes, int from, int to) {
        int b = bytes[from] | 32;
        if (b == 'h') {
            return starts(bytes, from, to, SILENT_H);
        }
        boolean vowel = b == 'a' || b == 'e' || b == 'i' || b == 'o' || b == 'u' || bytes[from] == '8';
        return vowel && !starts(bytes, from, to, YOU_SOUND);
    }

    private static boolean starts(byte[] bytes, int from, int to, byte[][] words) {
        for (byte[] word : words) {
            int i = 0;
            while (i < word.length && from + i < to && (bytes[from + i] | 32) == word[i]) {
                i++;
            }
            if (i == word.length) {
                return true;
            }
        }
        return false;
    }

    private static void upperLatin(byte[] bytes, int at) {
        int c = bytes[at] & 0xFF;
        if (c >= 0xA0 && c <= 0xBE && c != 0xB7) {
            bytes[at] = (byte) (bytes[at] - 0x20);
        }
    }

    private static byte[][] words(String... words) {
        byte[][] result = new byte[words.length][];
        for (int i = 0; i < words.length; i++) {
            result[i] = words[i].getBytes(StandardCharsets.US_ASCII);
        }
        return result;
    }
}
