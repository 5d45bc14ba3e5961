package dev.hubbub.app.server;

import dev.hubbub.app.scenario.EventFiller;
import dev.hubbub.engine.population.SeedProfile;
import dev.hubbub.voice.Voice;
import java.util.List;

/// What the server takes from the rest of the program.
///
/// @param seeds the profiles its publics grow from
public record ServerParts(Voice voice, EventFiller filler, List<SeedProfile> seeds) {

    public ServerParts {
        seeds = List.copyOf(seeds);
    }
}
