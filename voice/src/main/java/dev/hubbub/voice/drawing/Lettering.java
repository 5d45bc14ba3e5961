package dev.hubbub.voice.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Text on a picture: its width, its breaks into lines, and its drawing, with emoji among the letters.
///
/// What neither the typeface nor the emoji can show is left out by [#shown], so that nothing is ever drawn as a box.
final class Lettering {

    private static final Emoji EMOJI = Emoji.standard();
    private static final double EMOJI_WIDTH = 1.12;

    private final Typeface face;

    Lettering(Typeface face) {
        this.face = face;
    }

    /// Lines of text at a size that fits a box.
    ///
    /// @param whole whether nothing had to be cut off
    record Block(List<String> lines, double size, double leading, boolean whole) {

        double height() {
            return lines.size() * leading;
        }
    }

    /// The part of a text that can be shown, blanks run together.
    String shown(String text) {
        StringBuilder shown = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            String emoji = EMOJI.at(text, at);
            if (emoji != null) {
                shown.append(emoji);
                at += Emoji.length(text, at, emoji);
                continue;
            }
            int code = text.codePointAt(at);
            if (Character.isWhitespace(code) || Character.isSpaceChar(code)) {
                if (!shown.isEmpty() && shown.charAt(shown.length() - 1) != ' ') {
                    shown.append(' ');
                }
            } else if (!Character.isISOControl(code) && face.has(code)) {
                shown.appendCodePoint(code);
            }
            at += Character.charCount(code);
        }
        return shown.toString().strip();
    }

    double width(String text, double size) {
        double width = 0;
        for (int at = 0; at < text.length(); ) {
            String emoji = EMOJI.at(text, at);
            if (emoji != null) {
                width += EMOJI_WIDTH * size;
                at += Emoji.length(text, at, emoji);
            } else {
                int code = text.codePointAt(at);
                width += face.advance(code, size);
                at += Character.charCount(code);
            }
        }
        return width;
    }

    /// Draws one line with its base line at `y`.
    void draw(Graphics2D g, String text, double x, double y, double size, Color colour) {
        AffineTransform before = g.getTransform();
        double pen = x;
        for (int at = 0; at < text.length(); ) {
            String emoji = EMOJI.at(text, at);
            if (emoji != null) {
                EMOJI.draw(g, emoji, pen + .06 * size, y - .86 * size, size);
                pen += EMOJI_WIDTH * size;
                at += Emoji.length(text, at, emoji);
                continue;
            }
            int code = text.codePointAt(at);
            if (code != ' ') {
                g.setColor(colour);
                g.translate(pen, y);
                g.fill(face.outline(code, size));
                g.setTransform(before);
            }
            pen += face.advance(code, size);
            at += Character.charCount(code);
        }
    }

    /// The largest size from `most` down to `least` at which a text fits a box; at the least size it is cut off with an
    /// ellipsis.
    Block fit(String text, double width, double height, double most, double least) {
        String shown = shown(text);
        for (double size = most; size > least; size *= .94) {
            List<String> lines = lines(shown, size, width);
            if (lines != null && lines.size() * leading(size) <= height) {
                return new Block(lines, size, leading(size), true);
            }
        }
        List<String> lines = new ArrayList<>(broken(shown, least, width));
        int room = Math.max(1, (int) (height / leading(least)));
        boolean whole = lines.size() <= room;
        if (!whole) {
            lines = new ArrayList<>(lines.subList(0, room));
            lines.set(room - 1, cut(lines.get(room - 1), least, width));
        }
        return new Block(lines, least, leading(least), whole);
    }

    private static double leading(double size) {
        return 1.18 * size;
    }

    /// Lines of whole words, or null when a word is too wide.
    private @Nullable List<String> lines(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (width(word, size) > width) {
                return null;
            }
            if (!line.isEmpty() && width(line + " " + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /// Lines in which words that are too wide are broken.
    private List<String> broken(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String joined = line.isEmpty() ? word : line + " " + word;
            if (width(joined, size) <= width) {
                line = joined;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line, size) > width) {
                int end = line.length();
                while (end > 1 && width(line.substring(0, end), size) > width) {
                    end = line.offsetByCodePoints(end, -1);
                }
                lines.add(line.substring(0, end));
                line = line.substring(end);
            }
        }
        lines.add(line);
        return lines;
    }

    private String cut(String line, double size, double width) {
        String cut = line;
        while (!cut.isEmpty() && width(cut + "…", size) > width) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1)).stripTrailing();
        }
        return cut + "…";
    }
}
