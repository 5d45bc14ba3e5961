package dev.hubbub.app.server;

import dev.hubbub.app.scenario.EventFiller;
import dev.hubbub.engine.population.SeedProfile;
import dev.hubbub.voice.Voice;
import dev.hubbub.voice.drawing.ImageGenerator;
import dev.hubbub.voice.provider.GifShelf;
import java.util.List;
import java.util.Map;

/// What the server takes from the rest of the program.
///
/// @param seeds       the profiles its publics grow from
/// @param gifs        of a service, which may be none
/// @param images      who makes images where no template will do, which may be nobody
/// @param environment where keys, addresses and the name of a model stand
public record ServerParts(
        Voice voice,
        EventFiller filler,
        List<SeedProfile> seeds,
        GifShelf gifs,
        ImageGenerator images,
        Map<String, String> environment) {

    public ServerParts {
        seeds = List.copyOf(seeds);
        environment = Map.copyOf(environment);
    }

    /// Says nothing of the environment, which holds keys.
    @Override
    public String toString() {
        return "parts of the server";
    }

    /// With the environment of the process.
    public ServerParts(Voice voice, EventFiller filler, List<SeedProfile> seeds, GifShelf gifs, ImageGenerator images) {
        this(voice, filler, seeds, gifs, images, System.getenv());
    }

    /// Parts that draw everything themselves, where no model is set.
    public ServerParts(Voice voice, EventFiller filler, List<SeedProfile> seeds) {
        this(voice, filler, seeds, GifShelf.none(), ImageGenerator.NONE, Map.of());
    }
}
