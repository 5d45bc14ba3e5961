package dev.hubbub.voice.drawing;

import dev.hubbub.voice.media.Card;
import java.util.Optional;

/// Somebody who makes a photo in real time where no template will do: the port that the model gateway fills.
public interface ImageGenerator {

    /// Never makes one.
    ImageGenerator NONE = new ImageGenerator() {
        @Override
        public Optional<Developed> image(Card wish, Developed sketch) {
            return Optional.empty();
        }

        @Override
        public boolean paints(Card card) {
            return false;
        }
    };

    /// A photo after a wish, or nothing when there is no budget, no model, or no luck; must not throw for these.
    ///
    /// @param wish   what is to be seen: its alt text says it in words
    /// @param sketch the template's own drawing of it, as a PNG
    Optional<Developed> image(Card wish, Developed sketch);

    /// Whether it takes on cards like this one at all.
    default boolean paints(Card card) {
        return true;
    }
}
