package dev.hubbub.app.server.mastodon.picture;

import dev.hubbub.engine.kernel.Chance;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// Draws the pictures of accounts; equal seeds and accounts have equal pictures, byte for byte.
///
/// Shapes only, no fonts, since these differ from one machine to the next. What a face looks like is chance alone: it
/// says nothing of the country or the name of a persona.
public final class Portraits {

    /// Width and height of an avatar.
    public static final int AVATAR = 200;

    /// Width of a header; it is a third as high.
    public static final int HEADER = 900;

    private Portraits() {}

    /// The avatar of an account as PNG.
    public static byte[] avatar(long seed, int account) {
        BufferedImage image = new BufferedImage(AVATAR, AVATAR, BufferedImage.TYPE_INT_RGB);
        Draw draw = new Draw(Chance.of(seed, "avatar"), account);
        return png(image, canvas -> {
            switch (draw.below(10)) {
                case 0, 1 -> Scene.landscape(canvas, draw, AVATAR, AVATAR);
                case 2 -> Scene.pattern(canvas, draw, AVATAR, AVATAR);
                default -> Face.draw(canvas, draw, AVATAR);
            }
        });
    }

    /// The header of an account as PNG.
    public static byte[] header(long seed, int account) {
        BufferedImage image = new BufferedImage(HEADER, HEADER / 3, BufferedImage.TYPE_INT_RGB);
        Draw draw = new Draw(Chance.of(seed, "header"), account);
        return png(image, canvas -> {
            if (draw.below(4) == 0) {
                Scene.pattern(canvas, draw, HEADER, HEADER / 3);
            } else {
                Scene.landscape(canvas, draw, HEADER, HEADER / 3);
            }
        });
    }

    private interface Painting {
        void on(Graphics2D canvas);
    }

    private static byte[] png(BufferedImage image, Painting painting) {
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        painting.on(canvas);
        canvas.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
