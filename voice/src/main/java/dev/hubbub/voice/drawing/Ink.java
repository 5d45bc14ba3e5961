package dev.hubbub.voice.drawing;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/// A picture while it is drawn, with the few verbs that scenes and cards are made of; colours are 0xRRGGBB.
final class Ink {

    static final Lettering BOLD = new Lettering(Typeface.BOLD);
    static final Lettering SEMIBOLD = new Lettering(Typeface.SEMIBOLD);
    static final Lettering REGULAR = new Lettering(Typeface.REGULAR);

    private final BufferedImage image;
    private final Graphics2D g;
    private double opacity = 1;

    Ink(int width, int height, int background) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.setColor(new Color(background));
        g.fillRect(0, 0, width, height);
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    /// The pixels, row by row; a copy.
    int[] pixels() {
        int[] pixels =
                ((DataBufferInt) image.getRaster().getDataBuffer()).getData().clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] &= 0xFFFFFF;
        }
        return pixels;
    }

    /// Puts another picture on this one, scaled into a rectangle.
    void picture(BufferedImage other, double x, double y, double width, double height) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(width / other.getWidth(), height / other.getHeight());
        g.drawImage(other, place, null);
    }

    /// Draws with its origin moved, then turned, then scaled.
    void at(double x, double y, double turn, double scale, Runnable drawing) {
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.rotate(turn);
        g.scale(scale, scale);
        drawing.run();
        g.setTransform(before);
    }

    void squeezed(double x, double y, double across, double up, Runnable drawing) {
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.scale(across, up);
        drawing.run();
        g.setTransform(before);
    }

    /// Draws see-through: 0 not at all to 1 fully.
    void faded(double share, Runnable drawing) {
        double before = opacity;
        opacity = before * Math.clamp(share, 0, 1);
        g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity));
        drawing.run();
        opacity = before;
        g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity));
    }

    void fill(Shape shape, int colour) {
        g.setColor(colour(colour));
        g.fill(shape);
    }

    void stroke(Shape shape, double pen, int colour) {
        g.setColor(colour(colour));
        g.setStroke(new BasicStroke((float) pen, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
    }

    void circle(double x, double y, double r, int colour) {
        ellipse(x, y, r, r, colour);
    }

    void ellipse(double x, double y, double rx, double ry, int colour) {
        fill(new Ellipse2D.Double(x - rx, y - ry, 2 * rx, 2 * ry), colour);
    }

    void ring(double x, double y, double r, double pen, int colour) {
        stroke(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), pen, colour);
    }

    void box(double x, double y, double width, double height, int colour) {
        fill(new Rectangle2D.Double(x, y, width, height), colour);
    }

    void box(double x, double y, double width, double height, double round, int colour) {
        fill(new RoundRectangle2D.Double(x, y, width, height, 2 * round, 2 * round), colour);
    }

    void line(double x1, double y1, double x2, double y2, double pen, int colour) {
        stroke(new Line2D.Double(x1, y1, x2, y2), pen, colour);
    }

    /// A pie slice; angles in degrees, anticlockwise from the right.
    void slice(double x, double y, double r, double from, double extent, int colour) {
        fill(new Arc2D.Double(x - r, y - r, 2 * r, 2 * r, from, extent, Arc2D.PIE), colour);
    }

    /// Fills a shape given as an SVG path.
    void path(String d, int colour) {
        fill(Outline.of(d), colour);
    }

    /// Draws the line of a shape given as an SVG path.
    void trace(String d, double pen, int colour) {
        stroke(Outline.of(d), pen, colour);
    }

    /// A vertical blend of two colours.
    void blend(double x, double y, double width, double height, int top, int bottom) {
        g.setPaint(
                new GradientPaint((float) x, (float) y, colour(top), (float) x, (float) (y + height), colour(bottom)));
        g.fill(new Rectangle2D.Double(x, y, width, height));
    }

    /// An emoji with its middle at a place.
    void emoji(String emoji, double x, double y, double size) {
        Emoji.standard().draw(g, emoji, x - size / 2, y - size / 2, size);
    }

    /// One line, its middle at `x` and its base line at `y`.
    void centred(Lettering letters, String text, double x, double y, double size, int colour) {
        String shown = letters.shown(text);
        letters.draw(g, shown, x - letters.width(shown, size) / 2, y, size, colour(colour));
    }

    /// One line from `x`, its base line at `y`.
    void text(Lettering letters, String text, double x, double y, double size, int colour) {
        letters.draw(g, letters.shown(text), x, y, size, colour(colour));
    }

    /// A line with an edge round its letters, to be read on anything.
    void outlined(Lettering letters, String text, double x, double y, double size, int colour, int edge) {
        double step = Math.max(1.4, size / 12);
        for (int i = 0; i < 16; i++) {
            double angle = i * Math.PI / 8;
            centred(letters, text, x + step * StrictMath.cos(angle), y + step * StrictMath.sin(angle), size, edge);
        }
        centred(letters, text, x, y, size, colour);
    }

    /// A text that fills a box as well as it can, set in its middle; returns what it did.
    Lettering.Block boxed(
            Lettering letters,
            String text,
            double x,
            double y,
            double width,
            double height,
            double most,
            double least,
            Align align,
            int colour) {
        Lettering.Block block = letters.fit(text, width, height, most, least);
        double base = y + (height - block.height()) / 2 + .5 * block.leading() + .36 * block.size();
        if (align == Align.LEFT_TOP) {
            base = y + .5 * block.leading() + .36 * block.size();
        }
        for (String line : block.lines()) {
            double from = align == Align.CENTRE ? x + (width - letters.width(line, block.size())) / 2 : x;
            letters.draw(g, line, from, base, block.size(), colour(colour));
            base += block.leading();
        }
        return block;
    }

    /// How text stands in its box.
    enum Align {
        CENTRE,
        LEFT,
        LEFT_TOP
    }

    private static Color colour(int rgb) {
        return new Color(rgb);
    }
}
