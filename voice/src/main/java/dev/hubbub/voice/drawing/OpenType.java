package dev.hubbub.voice.drawing;

import java.awt.geom.Path2D;
import java.nio.ByteBuffer;

/// The glyphs of one OpenType font with CFF outlines, read from its bytes.
///
/// Our own, since the JDK's fonts need the fontconfig library and at least one font of the system, and fail on a bare
/// server; and since outlines read from the file are the same on every machine.
final class OpenType {

    private static final int CFF_CHAR_STRINGS = 17;
    private static final int CFF_PRIVATE = 18;
    private static final int CFF_SUBRS = 19;
    private static final int CFF_FONT_DICTS = 12 << 8 | 36;

    private final ByteBuffer data;
    private final int unitsPerEm;
    private final int hmtx;
    private final int wideGlyphs;
    private final int cmap;
    private final CharStrings outlines;

    private OpenType(ByteBuffer data) {
        this.data = data;
        unitsPerEm = u16(table("head") + 18);
        wideGlyphs = u16(table("hhea") + 34);
        hmtx = table("hmtx");
        cmap = unicodeMap(table("cmap"));
        outlines = outlines(table("CFF "));
    }

    static OpenType of(byte[] bytes) {
        return new OpenType(ByteBuffer.wrap(bytes));
    }

    int unitsPerEm() {
        return unitsPerEm;
    }

    /// The glyph of a character, or 0 when the font has none.
    int glyph(int codePoint) {
        return switch (u16(cmap)) {
            case 4 -> inSegments(codePoint);
            case 12 -> inGroups(codePoint);
            default -> throw new IllegalStateException("character map must be of format 4 or 12, but was " + u16(cmap));
        };
    }

    /// How far the pen moves, in font units.
    int advance(int glyph) {
        return u16(hmtx + 4 * Math.min(glyph, wideGlyphs - 1));
    }

    /// The outline in font units, y upwards.
    Path2D outline(int glyph) {
        return outlines.path(glyph);
    }

    private int inSegments(int codePoint) {
        if (codePoint > 0xFFFF) {
            return 0;
        }
        int count = u16(cmap + 6) / 2;
        int ends = cmap + 14;
        int starts = ends + 2 * count + 2;
        for (int i = 0; i < count; i++) {
            if (codePoint <= u16(ends + 2 * i)) {
                int start = u16(starts + 2 * i);
                if (codePoint < start) {
                    return 0;
                }
                int delta = u16(starts + 2 * (count + i));
                int rangeAt = starts + 2 * (2 * count + i);
                int range = u16(rangeAt);
                if (range == 0) {
                    return codePoint + delta & 0xFFFF;
                }
                int glyph = u16(rangeAt + range + 2 * (codePoint - start));
                return glyph == 0 ? 0 : glyph + delta & 0xFFFF;
            }
        }
        return 0;
    }

    private int inGroups(int codePoint) {
        int low = 0;
        int high = data.getInt(cmap + 12) - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int group = cmap + 16 + 12 * middle;
            if (codePoint < data.getInt(group)) {
                high = middle - 1;
            } else if (codePoint > data.getInt(group + 4)) {
                low = middle + 1;
            } else {
                return data.getInt(group + 8) + codePoint - data.getInt(group);
            }
        }
        return 0;
    }

    private int unicodeMap(int table) {
        int best = -1;
        for (int i = 0; i < u16(table + 2); i++) {
            int record = table + 4 + 8 * i;
            int platform = u16(record);
            int encoding = u16(record + 2);
            int map = table + data.getInt(record + 4);
            boolean unicode = platform == 0 || (platform == 3 && (encoding == 1 || encoding == 10));
            if (unicode && (u16(map) == 12 || (u16(map) == 4 && best < 0))) {
                best = map;
            }
        }
        if (best < 0) {
            throw new IllegalStateException("font must have a Unicode character map, but had none");
        }
        return best;
    }

    private CharStrings outlines(int cff) {
        Index names = new Index(cff + (data.get(cff + 2) & 0xFF));
        Index dicts = new Index(names.end);
        Index strings = new Index(dicts.end);
        Index global = new Index(strings.end);
        int from = dicts.at(0);
        int to = dicts.at(1);
        if (operand(from, to, CFF_FONT_DICTS, 0) >= 0) {
            throw new IllegalStateException("font must not be keyed by character collection, but was");
        }
        Index glyphs = new Index(cff + operand(from, to, CFF_CHAR_STRINGS, 0));
        int size = operand(from, to, CFF_PRIVATE, 0);
        int at = cff + operand(from, to, CFF_PRIVATE, 1);
        int subrs = operand(at, at + size, CFF_SUBRS, 0);
        return new CharStrings(
                slices(glyphs), slices(global), subrs < 0 ? new byte[0][] : slices(new Index(at + subrs)));
    }

    /// An operand of an operator in a CFF dictionary, or −1.
    private int operand(int from, int to, int wanted, int which) {
        int[] stack = new int[64];
        int depth = 0;
        int at = from;
        while (at < to) {
            int b = data.get(at++) & 0xFF;
            if (b <= 21) {
                int operator = b == 12 ? 12 << 8 | data.get(at++) & 0xFF : b;
                if (operator == wanted) {
                    return stack[which];
                }
                depth = 0;
            } else if (b == 30) {
                while ((data.get(at) & 0xF) != 0xF && (data.get(at) >> 4 & 0xF) != 0xF) {
                    at++;
                }
                at++;
                stack[depth++] = 0;
            } else if (b == 28) {
                stack[depth++] = data.getShort(at);
                at += 2;
            } else if (b == 29) {
                stack[depth++] = data.getInt(at);
                at += 4;
            } else if (b < 247) {
                stack[depth++] = b - 139;
            } else if (b < 251) {
                stack[depth++] = (b - 247) * 256 + (data.get(at++) & 0xFF) + 108;
            } else {
                stack[depth++] = -(b - 251) * 256 - (data.get(at++) & 0xFF) - 108;
            }
        }
        return -1;
    }

    private byte[][] slices(Index index) {
        byte[][] slices = new byte[index.count][];
        for (int i = 0; i < slices.length; i++) {
            slices[i] = new byte[index.at(i + 1) - index.at(i)];
            data.get(index.at(i), slices[i]);
        }
        return slices;
    }

    private int table(String tag) {
        for (int i = 0; i < u16(4); i++) {
            int record = 12 + 16 * i;
            boolean same = true;
            for (int c = 0; c < 4; c++) {
                same &= data.get(record + c) == tag.charAt(c);
            }
            if (same) {
                return data.getInt(record + 8);
            }
        }
        throw new IllegalStateException("font must have a table '" + tag + "', but had none");
    }

    private int u16(int at) {
        return data.getShort(at) & 0xFFFF;
    }

    /// A list of byte strings as CFF stores it.
    private final class Index {

        final int count;
        final int end;
        private final int offsets;
        private final int width;

        Index(int start) {
            count = u16(start);
            width = count == 0 ? 0 : data.get(start + 2) & 0xFF;
            offsets = start + 3;
            end = count == 0 ? start + 2 : at(count);
        }

        int at(int i) {
            int offset = 0;
            for (int b = 0; b < width; b++) {
                offset = offset << 8 | data.get(offsets + i * width + b) & 0xFF;
            }
            return offsets + (count + 1) * width - 1 + offset;
        }
    }
}
