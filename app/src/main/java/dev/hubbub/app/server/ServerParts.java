package dev.hubbub.app.server;

import dev.hubbub.app.scenario.EventFiller;
import dev.hubbub.engine.population.SeedProfile;
import dev.hubbub.voice.Voice;
import dev.hubbub.voice.provider.GifShelf;
import java.util.List;
import java.util.Map;

/// What the server takes from the rest of the program.
///
/// @param seeds       the profiles its publics grow from
/// @param gifs        of a service, which may be none
/// @param imageModel  provider and name of the model that makes photos, or empty to draw everything
/// @param environment where keys and addresses stand
public record ServerParts(
        Voice voice,
        EventFiller filler,
        List<SeedProfile> seeds,
        GifShelf gifs,
        String imageModel,
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

    /// Parts that draw everything themselves, where no model is set.
    public ServerParts(Voice voice, EventFiller filler, List<SeedProfile> seeds) {
        this(voice, filler, seeds, GifShelf.none(), "", Map.of());
    }
}
