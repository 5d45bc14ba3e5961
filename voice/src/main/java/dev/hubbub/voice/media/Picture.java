package dev.hubbub.voice.media;

/// What an act shows beside its words.
public sealed interface Picture {

    /// Name of what is shown, as runs store it: `gif/ID` or `image/TEMPLATE`.
    String name();

    /// What is seen, in the language of the act, for people who cannot see it.
    String alt();

    /// A GIF of the catalogue.
    record Gif(GifEntry entry, String language) implements Picture {

        @Override
        public String name() {
            return "gif/" + entry.id();
        }

        @Override
        public String alt() {
            return entry.alt(language);
        }
    }

    /// An image: a card, and what was done to it before it was shown again.
    record Image(Card card, Retouch retouch) implements Picture {

        @Override
        public String name() {
            return "image/" + card.template().label();
        }

        @Override
        public String alt() {
            String caption = retouch.caption();
            return caption.isEmpty() ? card.alt() : card.alt() + " – " + caption;
        }
    }
}
