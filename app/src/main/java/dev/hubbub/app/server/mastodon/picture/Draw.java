package dev.hubbub.app.server.mastodon.picture;

import dev.hubbub.engine.kernel.Chance;
import java.awt.Color;

/// The luck of one picture: a row of draws, each of which depends on its place in the row.
final class Draw {

    private final Chance chance;
    private final int account;
    private int drawn;

    Draw(Chance chance, int account) {
        this.chance = chance;
        this.account = account;
    }

    /// A whole number from 0 up to a bound, which is left out.
    int below(int bound) {
        return Chance.below(chance.bits(account, drawn++), bound);
    }

    /// A number between two.
    double between(double from, double to) {
        return from + (to - from) * chance.unit(account, drawn++);
    }

    /// One of several colours.
    Color oneOf(Color[] palette) {
        return palette[below(palette.length)];
    }

    /// A colour of a hue between two, in degrees.
    static Color hsl(double hue, double saturation, double lightness) {
        double chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
        return new Color(
                channel(hue, 0, chroma, lightness),
                channel(hue, 8, chroma, lightness),
                channel(hue, 4, chroma, lightness));
    }

    private static int channel(double hue, int shift, double chroma, double lightness) {
        double k = (shift + (hue % 360 + 360) % 360 / 30) % 12;
        double part = Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
        return Math.clamp(Math.round(255 * (lightness - chroma / 2 * part)), 0, 255);
    }
}
