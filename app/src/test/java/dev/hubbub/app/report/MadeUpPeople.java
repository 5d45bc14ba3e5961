package dev.hubbub.app.report;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.population.Activity;
import dev.hubbub.engine.population.BigFive;
import dev.hubbub.engine.population.Education;
import dev.hubbub.engine.population.Gender;
import dev.hubbub.engine.population.Sector;
import dev.hubbub.engine.population.SeedProfile;
import dev.hubbub.engine.population.Style;
import dev.hubbub.engine.population.Topic;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// People of a dozen cities with made-up names.
record MadeUpPeople(int size) implements People {

    private static final List<SeedProfile> SEEDS = List.of(
            seed("AR", "Rosario", "America/Argentina/Cordoba", "es", "docente"),
            seed("AR", "Buenos Aires", "America/Argentina/Buenos_Aires", "es", "taxista"),
            seed("FR", "Lyon", "Europe/Paris", "fr", "infirmière"),
            seed("GB", "Leeds", "Europe/London", "en", "electrician"),
            seed("US", "Chicago", "America/Chicago", "en", "nurse"),
            seed("US", "Los Angeles", "America/Los_Angeles", "en", "sound engineer"),
            seed("MX", "Guadalajara", "America/Mexico_City", "es", "estudiante"),
            seed("IN", "Kochi", "Asia/Kolkata", "en", "software developer"),
            seed("NG", "Lagos", "Africa/Lagos", "en", "shop owner"),
            seed("JP", "Osaka", "Asia/Tokyo", "ja", "designer"),
            seed("BR", "Recife", "America/Recife", "pt", "advogada"),
            seed("ES", "Sevilla", "Europe/Madrid", "es", "cocinero"),
            seed("ID", "Bandung", "Asia/Jakarta", "id", "guru"));
    private static final String[] FIRST = {"Ana", "Leo", "Mika", "Sam", "Noor", "Inés", "Tobi", "Yuki", "Rosa", "Émile"
    };
    private static final String[] LAST = {
        "Vega", "Okoro", "Tanaka", "Moreau", "Hale", "Duarte", "Nair", "Brandt", "Sosa"
    };

    private static SeedProfile seed(String country, String city, String zone, String language, String occupation) {
        return new SeedProfile(
                country + "-" + city,
                34,
                Gender.WOMAN,
                country,
                city,
                zone,
                occupation,
                Sector.EDUCATION,
                Education.BACHELOR,
                new BigFive(0.5, 0.5, 0.5, 0.5, 0.5),
                0,
                Map.of(Topic.FOOTBALL, 0.6),
                new Style(language, 0.3, 0.2, 0.2, 0.5, 0.02, 0.1, 0.2),
                new Activity(1, Collections.nCopies(24, 1.0), 1, 1, 1, 1, 0.1),
                "");
    }

    /// How a persona stands to Argentina.
    static double lean(int persona) {
        return switch (SEEDS.get(persona % SEEDS.size()).country()) {
            case "AR", "MX" -> 0.6;
            case "FR" -> -0.7;
            default -> 0.1;
        };
    }

    @Override
    public List<SeedProfile> seeds() {
        return SEEDS;
    }

    @Override
    public int seedOf(int persona) {
        return persona % SEEDS.size();
    }

    @Override
    public int age(int persona) {
        return 16 + Chance.below(Chance.mix(persona), 60);
    }

    @Override
    public String name(int persona) {
        return FIRST[Chance.below(Chance.mix(persona), FIRST.length)] + " "
                + LAST[Chance.below(Chance.mix(persona + 1L), LAST.length)];
    }

    @Override
    public String handle(int persona) {
        return name(persona).toLowerCase(Locale.ROOT).replace(' ', '_').replaceAll("[^a-z_]", "") + persona % 997;
    }
}
