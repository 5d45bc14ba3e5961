package dev.hubbub.voice.drawing;

import java.awt.geom.Path2D;
import java.util.Locale;

/// A shape written as in the `d` attribute of an SVG path, in the commands M L H V Q C Z and their small letters.
final class Outline {

    private final String text;
    private int at;

    private Outline(String text) {
        this.text = text;
    }

    static Path2D of(String text) {
        return new Outline(text).parse();
    }

    private Path2D parse() {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        double x = 0;
        double y = 0;
        double startX = 0;
        double startY = 0;
        char command = 'M';
        while (skip()) {
            char c = text.charAt(at);
            if (Character.isLetter(c)) {
                command = c;
                at++;
            }
            boolean relative = Character.isLowerCase(command);
            double fromX = relative ? x : 0;
            double fromY = relative ? y : 0;
            switch (Character.toUpperCase(command)) {
                case 'M' -> {
                    x = fromX + number();
                    y = fromY + number();
                    startX = x;
                    startY = y;
                    path.moveTo(x, y);
                    command = relative ? 'l' : 'L';
                }
                case 'L' -> {
                    x = fromX + number();
                    y = fromY + number();
                    path.lineTo(x, y);
                }
                case 'H' -> {
                    x = fromX + number();
                    path.lineTo(x, y);
                }
                case 'V' -> {
                    y = fromY + number();
                    path.lineTo(x, y);
                }
                case 'Q' -> {
                    double cx = fromX + number();
                    double cy = fromY + number();
                    x = fromX + number();
                    y = fromY + number();
                    path.quadTo(cx, cy, x, y);
                }
                case 'C' -> {
                    double ax = fromX + number();
                    double ay = fromY + number();
                    double bx = fromX + number();
                    double by = fromY + number();
                    x = fromX + number();
                    y = fromY + number();
                    path.curveTo(ax, ay, bx, by, x, y);
                }
                case 'Z' -> {
                    path.closePath();
                    x = startX;
                    y = startY;
                }
                default ->
                    throw new IllegalArgumentException(String.format(
                            Locale.ROOT,
                            "command of a path must be one of MLHVQCZ, but was '%s' in: %s",
                            command,
                            text));
            }
        }
        return path;
    }

    private boolean skip() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == ',')) {
            at++;
        }
        return at < text.length();
    }

    private double number() {
        skip();
        int from = at;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean sign = c == '-' && at == from;
            if (!sign && c != '.' && !Character.isDigit(c)) {
                break;
            }
            at++;
        }
        if (from == at) {
            throw new IllegalArgumentException("path must have a number at " + from + ", but has none: " + text);
        }
        return Double.parseDouble(text.substring(from, at));
    }
}
