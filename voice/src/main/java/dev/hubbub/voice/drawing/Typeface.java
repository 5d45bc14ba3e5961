package dev.hubbub.voice.drawing;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// One weight of the typeface of the house, Inter (SIL Open Font License 1.1).
final class Typeface {
    private static final String FOLDER = "/com/formdev/flatlaf/fonts/inter/";

    static final Typeface REGULAR = new Typeface("Inter-Regular.otf");
    static final Typeface SEMIBOLD = new Typeface("Inter-SemiBold.otf");
    static final Typeface BOLD = new Typeface("Inter-Bold.otf");

    private final OpenType font;
    private final Map<Integer, Path2D> outlines = new ConcurrentHashMap<>();

    private Typeface(String file) {
        try (InputStream in = Typeface.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("font " + file + " must be on the class path, but was not");
            }
            font = OpenType.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("font " + file + " must be readable, but was not", e);
        }
    }

    /// Whether there is a glyph for a character.
    boolean has(int codePoint) {
        return font.glyph(codePoint) != 0;
    }

    /// Width of a character in pixels.
    double advance(int codePoint, double size) {
        return font.advance(font.glyph(codePoint)) * size / font.unitsPerEm();
    }

    /// The outline of a character with its base line at the origin, y downwards.
    Path2D outline(int codePoint, double size) {
        Path2D units = outlines.computeIfAbsent(codePoint, code -> font.outline(font.glyph(code)));
        double scale = size / font.unitsPerEm();
        return new Path2D.Double(units, AffineTransform.getScaleInstance(scale, -scale));
    }
}
