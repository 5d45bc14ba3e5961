package dev.hubbub.app.server;

import dev.hubbub.app.scenario.EventFiller;
import dev.hubbub.engine.population.SeedProfile;
import dev.hubbub.voice.Voice;
import dev.hubbub.voice.drawing.ImageGenerator;
import dev.hubbub.voice.provider.GifShelf;
import java.util.List;

/// What the server takes from the rest of the program.
///
/// @param seeds  the profiles its publics grow from
/// @param gifs   of a service, which may be none
/// @param images who makes images where no template will do, which may be nobody
public record ServerParts(
        Voice voice, EventFiller filler, List<SeedProfile> seeds, GifShelf gifs, ImageGenerator images) {

    public ServerParts {
        seeds = List.copyOf(seeds);
    }

    /// Parts that draw everything themselves.
    public ServerParts(Voice voice, EventFiller filler, List<SeedProfile> seeds) {
        this(voice, filler, seeds, GifShelf.none(), ImageGenerator.NONE);
    }
}
