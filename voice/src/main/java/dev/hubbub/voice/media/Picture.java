package dev.hubbub.voice.media;

/// What an act shows beside its words.
public sealed interface Picture {

    /// Name of what is shown, as runs store it: `gif/ID` or `image/TEMPLATE`.
    String name();

    /// What is seen, in the language of the act, for people who cannot see it.
    String alt();

    /// In pixels.
    int width();

    /// In pixels.
    int height();

    /// A GIF of the catalogue.
    record Gif(GifEntry entry, String language) implements Picture {

        public static final int WIDTH = 320;
        public static final int HEIGHT = 220;

        @Override
        public String name() {
            return "gif/" + entry.id();
        }

        @Override
        public String alt() {
            return entry.alt(language);
        }

        @Override
        public int width() {
            return WIDTH;
        }

        @Override
        public int height() {
            return HEIGHT;
        }
    }

    /// An image: a card, and what was done to it before it was shown again.
    record Image(Card card, Retouch retouch) implements Picture {

        public static final int WIDTH = 800;
        public static final int HEIGHT = 450;

        /// Height of the band in which a caption stands.
        public static final int BAND = 74;

        @Override
        public String name() {
            return "image/" + card.template().label();
        }

        @Override
        public String alt() {
            String caption = retouch.caption();
            return caption.isEmpty() ? card.alt() : card.alt() + " – " + caption;
        }

        @Override
        public int width() {
            return WIDTH;
        }

        @Override
        public int height() {
            return retouch.caption().isEmpty() ? HEIGHT : HEIGHT + BAND;
        }
    }
}
