package dev.hubbub.voice.drawing;

import dev.hubbub.voice.drawing.Ink.Align;
import dev.hubbub.voice.media.Picture;
import dev.hubbub.voice.media.Retouch;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/// The pixels of an image: what is cached, and what crop, tint, sticker and caption are put on.
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Sheet(int width, int height, int[] pixels) {

    private static final int LARGEST_SIDE = 4_096;

    static Sheet of(Ink ink) {
        return new Sheet(ink.width(), ink.height(), ink.pixels());
    }

    /// The pixels of a file, or nothing when it is none we can read.
    static Optional<Sheet> of(Developed file) {
        return of(file.bytes());
    }

    static Optional<Sheet> of(byte[] file) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
            if (image == null || image.getWidth() > LARGEST_SIDE || image.getHeight() > LARGEST_SIDE) {
                return Optional.empty();
            }
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] &= 0xFFFFFF;
            }
            return Optional.of(new Sheet(image.getWidth(), image.getHeight(), pixels));
        } catch (IOException | RuntimeException e) {
            // ImageIO's readers throw whatever a broken file makes them stumble over.
            return Optional.empty();
        }
    }

    Developed png() {
        return new Developed("image/png", width, height, PngFile.of(width, height, pixels));
    }

    Sheet retouched(Retouch retouch) {
        BufferedImage image = image();
        String caption = Ink.BOLD.shown(retouch.caption());
        int band = retouch.caption().isEmpty() ? 0 : Picture.Image.BAND;
        Ink ink = new Ink(width, height + band, 0xFFFFFF);
        double wide = width * retouch.zoom();
        double high = height * retouch.zoom();
        ink.picture(image, -(wide - width) * retouch.across(), -(high - height) * retouch.down(), wide, high);
        if (retouch.tint() >= 0) {
            ink.faded(.16, () -> ink.box(0, 0, width, height, retouch.tint()));
        }
        if (!retouch.sticker().isEmpty()) {
            double x = retouch.across() < .5 ? 58 : width - 58;
            ink.at(x, 56, retouch.across() < .5 ? -.2 : .2, 1, () -> {
                ink.circle(0, 0, 50, 0xFFFFFF);
                ink.emoji(retouch.sticker(), 0, 0, 84);
            });
        }
        if (band > 0) {
            ink.box(0, height, width, band, 0xFFFFFF);
            ink.boxed(Ink.BOLD, caption, 20, height, width - 40, band, 42, 20, Align.CENTRE, 0x111111);
        }
        return of(ink);
    }

    /// The same, half as wide and half as high.
    Sheet halved() {
        return scaled(width / 2, height / 2);
    }

    /// The same in another size; what does not fit its shape is cut off at both sides.
    Sheet scaled(int wide, int high) {
        double zoom = Math.max((double) wide / width, (double) high / height);
        double across = width * zoom;
        double down = height * zoom;
        Ink ink = new Ink(wide, high, 0xFFFFFF);
        ink.picture(image(), (wide - across) / 2, (high - down) / 2, across, down);
        return of(ink);
    }

    BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return image;
    }
}
