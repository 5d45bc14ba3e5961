package dev.hubbub.app.report;

import dev.hubbub.voice.drawing.Darkroom;
import dev.hubbub.voice.provider.GifShelf;

/// Where the pictures of a report come from.
///
/// @param darkroom draws them, or has them made
/// @param gifs     of a service, which may be none: a page shows these from where they lie, so that it wants a network
public record Illustrations(Darkroom darkroom, GifShelf gifs) {

    /// Everything is drawn.
    public static Illustrations drawn() {
        return new Illustrations(Darkroom.inMemory(Darkroom.DEFAULT_BYTES), GifShelf.none());
    }
}
