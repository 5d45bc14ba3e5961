package dev.hubbub.voice.drawing;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.voice.media.GifEntry;

/// The colours and the person of one animation, so that entries of one style look different.
///
/// @param paper  behind everything
/// @param main   of large things
/// @param accent of small things
/// @param ink    of letters on the paper
record Look(
        GifEntry entry,
        String word,
        int paper,
        int main,
        int accent,
        int ink,
        int skin,
        int hair,
        int style,
        int shirt) {

    private static final int[][] PALETTES = {
        {0xFFF4D6, 0xE4572E, 0x17BEBB, 0x2E282A},
        {0x1D3557, 0xE63946, 0xF1FAEE, 0xF1FAEE},
        {0xE8F7EE, 0x2A9D8F, 0xE9C46A, 0x264653},
        {0x2B2D42, 0xFFD166, 0xEF476F, 0xFFFFFF},
        {0xFDE2E4, 0xD6336C, 0x845EC2, 0x3A0CA3},
        {0xCDE7FF, 0x1864AB, 0xFF922B, 0x0B2545},
        {0x0B3D2E, 0xF4D35E, 0xEE964B, 0xFFFFFF},
        {0xFFE066, 0x7048E8, 0xF03E3E, 0x212529},
        {0x3C096C, 0xFF9E00, 0x80FFDB, 0xFFFFFF},
        {0xF1F3F5, 0x343A40, 0xFA5252, 0x212529},
        {0xFFD8A8, 0xD9480F, 0x1098AD, 0x3B1F0B},
        {0xD3F9D8, 0x2B8A3E, 0xE64980, 0x0B3D1E},
        {0x10002B, 0x4CC9F0, 0xF72585, 0xFFFFFF},
        {0xC5F6FA, 0x0B7285, 0xFCC419, 0x062F3A}
    };
    private static final int[] SKINS = {0xFFDFC4, 0xF0C8A0, 0xD9A066, 0xB5763A, 0x8D5524, 0x7A4B2A};
    private static final int[] HAIRS = {0x2B1B10, 0x6B3E1E, 0xC98A3A, 0x8C8C8C, 0xB23A1E, 0x111111};
    private static final int[] SHIRTS = {0xE4572E, 0x1864AB, 0x2B8A3E, 0xF4B41A, 0x7048E8, 0xD6336C, 0x0B7285, 0x495057
    };
    private static final Chance LOOK = Chance.of(0, "voice.media.look");

    static Look of(GifEntry entry, String language) {
        long id = entry.id().hashCode();
        int[] palette =
                PALETTES[entry.number("look", Chance.below(LOOK.bits(id, 0), PALETTES.length)) % PALETTES.length];
        int who = entry.number("who", Chance.below(LOOK.bits(id, 1), 1 << 12));
        int shirt = SHIRTS[who / 36 % SHIRTS.length];
        return new Look(
                entry,
                entry.word(language),
                palette[0],
                palette[1],
                palette[2],
                palette[3],
                SKINS[who % SKINS.length],
                HAIRS[who / 6 % HAIRS.length],
                who / 7 % 6,
                shirt == palette[0] ? palette[1] : shirt);
    }

    /// A number in [0, 1) for a part of the drawing, the same in every frame.
    double chance(int part, int which) {
        return LOOK.unit(entry.id().hashCode(), part + 2L, which);
    }

    String emoji(String otherwise) {
        return entry.setting("emoji", otherwise);
    }

    boolean dark() {
        return brightness(paper) < 110;
    }

    static int brightness(int colour) {
        return ((colour >> 16 & 0xFF) * 3 + (colour >> 8 & 0xFF) * 6 + (colour & 0xFF)) / 10;
    }

    /// A colour between two, 0 the first to 1 the second.
    static int mix(int a, int b, double share) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int from = a >> shift & 0xFF;
            int to = b >> shift & 0xFF;
            mixed |= (int) Math.round(from + (to - from) * share) << shift;
        }
        return mixed;
    }
}
