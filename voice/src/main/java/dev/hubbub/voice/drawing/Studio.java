package dev.hubbub.voice.drawing;

import dev.hubbub.voice.media.Card;
import dev.hubbub.voice.media.Picture;
import dev.hubbub.voice.media.Retouch;

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

    static Developed retouched(Sheet sheet, Retouch retouch) {
        return retouch.equals(Retouch.NONE)
                ? sheet.png()
                : sheet.retouched(retouch).png();
    }
}
