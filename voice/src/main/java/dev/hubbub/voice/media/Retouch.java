package dev.hubbub.voice.media;

import dev.hubbub.engine.kernel.Chance;

/// What somebody did to a picture before showing it again: crop, tint, sticker, caption.
///
/// @param zoom    1 for the whole picture; 1.1 cuts a tenth off
/// @param across  0 left to 1 right, where the cut is
/// @param down    0 top to 1 bottom
/// @param tint    0xRRGGBB, or −1 for none
/// @param sticker an emoji in the corner, or empty
/// @param caption words in a band below, or empty
public record Retouch(double zoom, double across, double down, int tint, String sticker, String caption) {

    /// Nothing done.
    public static final Retouch NONE = new Retouch(1, .5, .5, -1, "", "");

    private static final Chance RETOUCH = Chance.of(0, "voice.media.retouch");
    private static final int[] TINTS = {0xFF8C42, 0x3A86FF, 0x8AC926, 0xFF006E, 0x6A4C93, 0xC9A227};

    /// What the speaker of a scene does: nothing in half the cases, else one or two things.
    static Retouch of(Scene scene, String sticker, String caption) {
        long key = scene.said().key();
        if (RETOUCH.unit(key) < .5) {
            return NONE;
        }
        int what = Chance.below(RETOUCH.bits(key, 1), 5);
        boolean crop = what == 0 || what == 4;
        return new Retouch(
                crop ? 1.03 + .04 * RETOUCH.unit(key, 2) : 1,
                RETOUCH.unit(key, 3),
                RETOUCH.unit(key, 4),
                what == 1 ? TINTS[Chance.below(RETOUCH.bits(key, 5), TINTS.length)] : -1,
                what == 2 || (what == 4 && !scene.grave()) ? sticker : "",
                what == 3 ? caption : "");
    }
}
