package dev.hubbub.voice.drawing;

import dev.hubbub.voice.drawing.Ink.Align;
import dev.hubbub.voice.media.Retouch;
import java.awt.image.BufferedImage;

/// The pixels of an image: what is cached, and what crop, tint, sticker and caption are put on.
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Sheet(int width, int height, int[] pixels) {

    private static final int BAND = 74;

    static Sheet of(Ink ink) {
        return new Sheet(ink.width(), ink.height(), ink.pixels());
    }

    Developed png() {
        return new Developed("image/png", width, height, PngFile.of(width, height, pixels));
    }

    Sheet retouched(Retouch retouch) {
        BufferedImage image = image();
        String caption = Ink.BOLD.shown(retouch.caption());
        int band = caption.isEmpty() ? 0 : BAND;
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

    BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return image;
    }
}
