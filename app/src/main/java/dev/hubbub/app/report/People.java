package dev.hubbub.app.report;

import dev.hubbub.engine.population.SeedProfile;
import java.util.List;

/// What a report asks about the personas of a world.
public interface People {

    /// Number of personas.
    int size();

    /// The seed profiles they vary.
    List<SeedProfile> seeds();

    /// Index of the seed profile that a persona varies.
    int seedOf(int persona);

    /// Age in years.
    int age(int persona);

    /// The name it shows.
    String name(int persona);

    /// The name it is addressed by, without the at sign.
    String handle(int persona);
}
