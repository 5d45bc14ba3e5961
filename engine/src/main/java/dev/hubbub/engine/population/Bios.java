package dev.hubbub.engine.population;

import dev.hubbub.engine.kernel.Chance;
import java.util.List;

/// The biographies of a population: the seeds' own for the seeds, and for all others one of their own made of their
/// occupation, city, interests, club, family and humour.
final class Bios {

    private final Chance chance;
    private final int seeds;

    Bios(long seed, List<SeedProfile> seeds) {
        this.chance = Chance.of(seed, "bios");
        this.seeds = seeds.size();
    }

    /// What the page of persona i says; may be empty.
    String bio(int i, Persona persona) {
        return i < seeds
                ? persona.seed().bio()
                : BioText.of(persona.seed(), persona.style(), persona.age(), chance.bits(i));
    }
}
