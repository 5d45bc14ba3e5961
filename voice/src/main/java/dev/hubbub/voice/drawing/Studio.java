package dev.hubbub.voice.drawing;

import dev.hubbub.voice.media.Card;
import dev.hubbub.voice.media.Picture;
import dev.hubbub.voice.media.Retouch;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/// Draws pictures into files: GIFs and PNGs, the same bytes for the same picture on any thread.
public final class Studio {

    static {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }

    private Studio() {}

    /// The file of a picture, drawn afresh.
    public static Developed draw(Picture picture) {
        return switch (picture) {
            case Picture.Gif gif ->
                new Developed("image/gif", Stage.WIDTH, Stage.HEIGHT, Stage.gif(gif.entry(), gif.language()));
            case Picture.Image image -> retouched(Sheet.of(Cards.draw(image.card())), image.retouch());
        };
    }

    /// The file of a card as it is.
    public static Developed draw(Card card) {
        return Sheet.of(Cards.draw(card)).png();
    }

    /// One moment of a GIF, for where nothing is to move.
    public static Developed still(Picture.Gif gif) {
        return Stage.still(gif.entry(), gif.language()).png();
    }

    /// An image that somebody else made as a base image of ours, cut to its size; empty when it is none we can read.
    public static Optional<Developed> taken(byte[] file) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
            if (image == null) {
                return Optional.empty();
            }
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] &= 0xFFFFFF;
            }
            return Optional.of(new Sheet(image.getWidth(), image.getHeight(), pixels)
                    .scaled(Picture.Image.WIDTH, Picture.Image.HEIGHT)
                    .png());
        } catch (IOException | RuntimeException e) {
            // ImageIO's readers throw whatever a broken file makes them stumble over.
            return Optional.empty();
        }
    }

    static Developed retouched(Sheet sheet, Retouch retouch) {
        return retouch.equals(Retouch.NONE)
                ? sheet.png()
                : sheet.retouched(retouch).png();
    }
}
