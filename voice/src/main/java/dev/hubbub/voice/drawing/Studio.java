package dev.hubbub.voice.drawing;

import dev.hubbub.voice.media.Card;
import dev.hubbub.voice.media.Picture;
import dev.hubbub.voice.media.Retouch;
import java.util.Optional;

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

    /// Whether the scene of a card may be a photo that somebody else made.
    public static boolean framesPhotos(Card card) {
        return Cards.framesPhotos(card);
    }

    /// A photo that somebody else made as a PNG of a card's size; empty when the file is none we can read.
    public static Optional<Developed> photo(byte[] file) {
        return Sheet.of(file)
                .map(sheet -> sheet.scaled(Cards.WIDTH, Cards.HEIGHT).png());
    }

    /// A card with a photo in it; its frame and its words stay ours, so that letters are right and the alt text holds.
    static Developed framed(Card card, Developed photo) {
        return Sheet.of(photo)
                .filter(_ -> Cards.framesPhotos(card))
                .map(sheet -> Sheet.of(Cards.draw(card, sheet)).png())
                .orElse(photo);
    }

    static Developed retouched(Sheet sheet, Retouch retouch) {
        return retouch.equals(Retouch.NONE)
                ? sheet.png()
                : sheet.retouched(retouch).png();
    }
}
