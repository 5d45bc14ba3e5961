package dev.hubbub.voice.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The emoji of the voice as drawings of the house: shapes in a square of 100 by 100, read from `emoji.txt`.
final class Emoji {

    private static final int VARIATION = 0xFE0F;
    private static final Emoji STANDARD = new Emoji("emoji.txt");

    private final Map<String, List<Part>> figures = new LinkedHashMap<>();

    /// A shape and how it is put on: filled, or drawn with a pen of a width.
    private record Part(Shape shape, Color colour, double pen) {}

    private Emoji(String file) {
        Map<String, Color> colours = new LinkedHashMap<>();
        int row = 0;
        for (String line : lines(file)) {
            row++;
            if (line.isBlank() || line.startsWith("# ")) {
                continue;
            }
            int equals = line.indexOf('=');
            try {
                String name = line.substring(0, equals).strip();
                String rest = line.substring(equals + 1).strip();
                if (name.startsWith("colour ")) {
                    colours.put(name.substring(7), Color.decode(rest));
                } else {
                    figures.put(plain(name), parts(rest, colours));
                }
            } catch (RuntimeException e) {
                throw new IllegalStateException(
                        file + ":" + row + ": line must be `name = parts`, but was not: " + line, e);
            }
        }
    }

    static Emoji standard() {
        return STANDARD;
    }

    /// All emoji there is a drawing of, without variation selectors.
    Set<String> all() {
        Set<String> all = new java.util.TreeSet<>(figures.keySet());
        all.removeIf(name -> name.codePointAt(0) < 0x2000);
        return all;
    }

    /// The emoji that starts at a place of a text, or null; the longest there is.
    @Nullable
    String at(String text, int from) {
        if (text.charAt(from) < 0x2000) {
            return null;
        }
        int end = text.offsetByCodePoints(from, 1);
        String name = text.substring(from, end);
        return figures.containsKey(name) ? name : null;
    }

    /// Length in the text, a variation selector behind it included.
    static int length(String text, int from, String emoji) {
        int end = from + emoji.length();
        return end < text.length() && text.charAt(end) == VARIATION ? emoji.length() + 1 : emoji.length();
    }

    /// Draws an emoji or a named figure into the square whose upper left corner is given.
    void draw(Graphics2D g, String emoji, double x, double y, double size) {
        List<Part> parts = figures.get(plain(emoji));
        if (parts == null) {
            throw new IllegalArgumentException("emoji must be one of " + all() + ", but was '" + emoji + "'");
        }
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.scale(size / 100, size / 100);
        for (Part part : parts) {
            g.setColor(part.colour);
            if (part.pen == 0) {
                g.fill(part.shape);
            } else {
                g.setStroke(new BasicStroke((float) part.pen, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                g.draw(part.shape);
            }
        }
        g.setTransform(before);
    }

    private List<Part> parts(String text, Map<String, Color> colours) {
        List<Part> parts = new ArrayList<>();
        for (String part : text.split(";")) {
            String[] words = part.strip().split(" +");
            switch (words[0]) {
                case "use" -> {
                    for (int i = 1; i < words.length; i++) {
                        List<Part> used = figures.get(words[i]);
                        if (used == null) {
                            throw new IllegalArgumentException("figure must be known, but was " + words[i]);
                        }
                        parts.addAll(used);
                    }
                }
                case "c" -> {
                    double r = number(words[3]);
                    parts.add(new Part(
                            new Ellipse2D.Double(number(words[1]) - r, number(words[2]) - r, 2 * r, 2 * r),
                            colour(words[4], colours),
                            0));
                }
                case "e" -> {
                    double rx = number(words[3]);
                    double ry = number(words[4]);
                    parts.add(new Part(
                            new Ellipse2D.Double(number(words[1]) - rx, number(words[2]) - ry, 2 * rx, 2 * ry),
                            colour(words[5], colours),
                            0));
                }
                case "r" ->
                    parts.add(new Part(
                            new RoundRectangle2D.Double(
                                    number(words[1]),
                                    number(words[2]),
                                    number(words[3]),
                                    number(words[4]),
                                    2 * number(words[5]),
                                    2 * number(words[5])),
                            colour(words[6], colours),
                            0));
                case "p" -> parts.add(new Part(Outline.of(words(words, 2)), colour(words[1], colours), 0));
                case "s" ->
                    parts.add(new Part(Outline.of(words(words, 3)), colour(words[1], colours), number(words[2])));
                default -> throw new IllegalArgumentException("part must be c, e, r, p, s or use, but was " + words[0]);
            }
        }
        return parts;
    }

    private static String words(String[] words, int from) {
        return String.join(" ", List.of(words).subList(from, words.length));
    }

    private static Color colour(String word, Map<String, Color> colours) {
        Color named = colours.get(word);
        return named == null ? Color.decode(word) : named;
    }

    private static double number(String word) {
        return Double.parseDouble(word);
    }

    private static String plain(String name) {
        return name.replace("\uFE0F", "");
    }

    private static List<String> lines(String file) {
        try (InputStream in = Emoji.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " must be on the class path, but was not");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " must be readable, but was not", e);
        }
    }
}
