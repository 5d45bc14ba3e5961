package dev.hubbub.app;

import dev.hubbub.app.report.People;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.population.SeedProfile;
import java.util.List;

/// A population as the report asks for it.
public record Crowd(Population population) implements People {

    @Override
    public int size() {
        return population.size();
    }

    @Override
    public List<SeedProfile> seeds() {
        return population.seeds();
    }

    @Override
    public int seedOf(int persona) {
        return population.seedOf(persona);
    }

    @Override
    public int age(int persona) {
        return population.persona(persona).age();
    }

    @Override
    public String name(int persona) {
        return population.name(persona);
    }

    @Override
    public String handle(int persona) {
        return population.handle(persona);
    }
}
