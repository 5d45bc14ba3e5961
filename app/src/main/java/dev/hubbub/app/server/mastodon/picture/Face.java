package dev.hubbub.app.server.mastodon.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/// Head and shoulders of somebody who does not exist, in flat colours.
final class Face {

    private static final Color[] SKIN = {
        new Color(0xF6D7BE),
        new Color(0xEDB98A),
        new Color(0xD99B6C),
        new Color(0xB0764A),
        new Color(0x8A5A3A),
        new Color(0x5F3D28)
    };
    private static final Color[] HAIR = {
        new Color(0x2B211C),
        new Color(0x4A3124),
        new Color(0x7A4B2A),
        new Color(0xB5793C),
        new Color(0xD9B56C),
        new Color(0x9A9A9A),
        new Color(0x8C2F39),
        new Color(0x1F2A44)
    };
    private static final Color INK = new Color(0x2A2420);

    private Face() {}

    static void draw(Graphics2D canvas, Draw draw, int size) {
        double hue = draw.between(0, 360);
        canvas.setPaint(Draw.hsl(hue, 0.5, 0.78));
        canvas.fill(new Rectangle2D.Double(0, 0, size, size));
        canvas.scale(size / 200.0, size / 200.0);
        Color skin = draw.oneOf(SKIN);
        Color hair = draw.oneOf(HAIR);
        int cut = draw.below(6);
        if (cut == 0 || cut == 1) {
            canvas.setPaint(hair);
            canvas.fill(new RoundRectangle2D.Double(46, 42, 108, cut == 0 ? 130 : 100, 90, 90));
        }
        shoulders(canvas, draw, skin, hue);
        double wide = draw.between(72, 84);
        canvas.setPaint(skin);
        canvas.fill(new Ellipse2D.Double(100 - wide / 2, 48, wide, 98));
        canvas.fill(new Ellipse2D.Double(100 - wide / 2 - 7, 88, 16, 22));
        canvas.fill(new Ellipse2D.Double(100 + wide / 2 - 9, 88, 16, 22));
        features(canvas, draw, hair);
        fringe(canvas, draw, hair, cut, wide);
    }

    private static void shoulders(Graphics2D canvas, Draw draw, Color skin, double hue) {
        canvas.setPaint(Draw.hsl(hue + draw.between(100, 260), 0.45, draw.between(0.35, 0.6)));
        canvas.fill(new Ellipse2D.Double(22, 150, 156, 120));
        canvas.setPaint(skin.darker());
        canvas.fill(new RoundRectangle2D.Double(84, 128, 32, 40, 26, 26));
    }

    private static void features(Graphics2D canvas, Draw draw, Color hair) {
        double apart = draw.between(15, 20);
        double eye = draw.between(6.5, 9);
        canvas.setPaint(INK);
        canvas.fill(new Ellipse2D.Double(100 - apart - eye / 2, 94, eye, eye));
        canvas.fill(new Ellipse2D.Double(100 + apart - eye / 2, 94, eye, eye));
        canvas.setStroke(new BasicStroke(3.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        double slant = draw.between(-2.5, 2.5);
        canvas.setPaint(hair.darker());
        canvas.draw(line(100 - apart - 8, 86 + slant, 100 - apart + 7, 84 - slant));
        canvas.draw(line(100 + apart - 7, 84 - slant, 100 + apart + 8, 86 + slant));
        canvas.setPaint(new Color(0, 0, 0, 60));
        canvas.draw(new Arc2D.Double(95, 100, 10, 14, 200, 140, Arc2D.OPEN));
        if (draw.below(5) == 0) {
            canvas.setPaint(hair);
            canvas.fill(new Arc2D.Double(66, 84, 68, 64, 180, 180, Arc2D.CHORD));
        }
        canvas.setPaint(new Color(0x9C3B3B));
        double mouth = draw.between(14, 24);
        if (draw.below(3) == 0) {
            canvas.fill(new Arc2D.Double(100 - mouth / 2, 112, mouth, 18, 180, 180, Arc2D.CHORD));
        } else {
            canvas.draw(new Arc2D.Double(100 - mouth / 2, 112, mouth, draw.between(4, 14), 190, 160, Arc2D.OPEN));
        }
        if (draw.below(4) == 0) {
            canvas.setPaint(INK);
            canvas.draw(new Ellipse2D.Double(100 - apart - 11, 87, 22, 20));
            canvas.draw(new Ellipse2D.Double(100 + apart - 11, 87, 22, 20));
            canvas.draw(line(100 - apart + 11, 96, 100 + apart - 11, 96));
        }
    }

    private static void fringe(Graphics2D canvas, Draw draw, Color hair, int cut, double wide) {
        canvas.setPaint(hair);
        double left = 100 - wide / 2 - 4;
        double across = wide + 8;
        switch (cut) {
            case 0, 1, 2 -> canvas.fill(new Arc2D.Double(left, 38, across, 84, 0, 180, Arc2D.CHORD));
            case 3 -> {
                for (int curl = 0; curl < 7; curl++) {
                    double size = draw.between(24, 34);
                    canvas.fill(new Ellipse2D.Double(
                            left - 4 + curl * across / 7, 34 + 8 * Math.abs(curl - 3), size, size));
                }
            }
            case 4 -> {
                canvas.fill(new Arc2D.Double(left, 40, across, 70, 20, 160, Arc2D.CHORD));
                canvas.fill(new Ellipse2D.Double(84, 16, 34, 34));
            }
            default -> {
                Path2D cap = new Path2D.Double();
                cap.moveTo(left, 80);
                cap.curveTo(left, 28, left + across, 28, left + across, 80);
                cap.closePath();
                canvas.setPaint(Draw.hsl(draw.between(0, 360), 0.55, 0.45));
                canvas.fill(cap);
                canvas.fill(new RoundRectangle2D.Double(left - 6, 74, across + 22, 10, 10, 10));
            }
        }
    }

    private static Path2D line(double x1, double y1, double x2, double y2) {
        Path2D line = new Path2D.Double();
        line.moveTo(x1, y1);
        line.lineTo(x2, y2);
        return line;
    }
}
