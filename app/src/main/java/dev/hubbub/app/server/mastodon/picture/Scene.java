package dev.hubbub.app.server.mastodon.picture;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// A picture without people: hills under a sky, or a pattern.
final class Scene {

    private Scene() {}

    /// A sky with its sun and three ranges of hills.
    static void landscape(Graphics2D canvas, Draw draw, int width, int height) {
        double hue = draw.between(0, 360);
        canvas.setPaint(new GradientPaint(0, 0, Draw.hsl(hue, 0.55, 0.62), 0, height, Draw.hsl(hue + 40, 0.7, 0.86)));
        canvas.fill(new Rectangle2D.Double(0, 0, width, height));
        double sun = height * draw.between(0.16, 0.34);
        canvas.setPaint(Draw.hsl(hue + 60, 0.9, 0.92));
        canvas.fill(new Ellipse2D.Double(width * draw.between(0.12, 0.75), height * draw.between(0.08, 0.4), sun, sun));
        for (int range = 0; range < 3; range++) {
            canvas.setPaint(Draw.hsl(hue + draw.between(120, 170), 0.35, 0.5 - range * 0.13));
            canvas.fill(hills(draw, width, height, height * (0.55 + 0.14 * range)));
        }
    }

    /// Circles or tiles in a row of colours that go together.
    static void pattern(Graphics2D canvas, Draw draw, int width, int height) {
        double hue = draw.between(0, 360);
        boolean round = draw.below(2) == 0;
        canvas.setPaint(Draw.hsl(hue, 0.4, 0.9));
        canvas.fill(new Rectangle2D.Double(0, 0, width, height));
        int tile = height / (3 + draw.below(3));
        for (int y = 0; y < height; y += tile) {
            for (int x = 0; x < width; x += tile) {
                Color colour = Draw.hsl(hue + 30 * draw.below(4), 0.6, 0.45 + 0.1 * draw.below(4));
                double size = tile * (round ? draw.between(0.35, 0.95) : 1);
                double inset = (tile - size) / 2;
                canvas.setPaint(colour);
                if (round) {
                    canvas.fill(new Ellipse2D.Double(x + inset, y + inset, size, size));
                } else if (draw.below(3) > 0) {
                    canvas.fill(triangle(x, y, tile, draw.below(4)));
                }
            }
        }
    }

    private static Path2D hills(Draw draw, int width, int height, double level) {
        Path2D hills = new Path2D.Double();
        hills.moveTo(0, height);
        hills.lineTo(0, level);
        double step = width / 4.0;
        for (int i = 0; i < 4; i++) {
            double middle = level + height * draw.between(-0.2, 0.05);
            hills.quadTo(step * (i + 0.5), middle, step * (i + 1), level + height * draw.between(-0.05, 0.05));
        }
        hills.lineTo(width, height);
        hills.closePath();
        return hills;
    }

    private static Path2D triangle(double x, double y, double size, int corner) {
        double[][] corners = {{x, y}, {x + size, y}, {x + size, y + size}, {x, y + size}};
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(corners[corner][0], corners[corner][1]);
        for (int i = 1; i < 3; i++) {
            double[] next = corners[(corner + i) % 4];
            triangle.lineTo(next[0], next[1]);
        }
        triangle.closePath();
        return triangle;
    }
}
