package dev.hubbub.voice;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.population.Activity;
import dev.hubbub.engine.population.BigFive;
import dev.hubbub.engine.population.Education;
import dev.hubbub.engine.population.Gender;
import dev.hubbub.engine.population.Persona;
import dev.hubbub.engine.population.Sector;
import dev.hubbub.engine.population.SeedProfile;
import dev.hubbub.engine.population.Style;
import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A small cast of speakers for the tests: persona i is a function of i and its language.
final class Cast {

    private static final Chance CHANCE = Chance.of(7, "cast");

    private static final String[][] ENGLISH = {
        {"GB", "Leeds", "nurse", "HEALTH"}, {"US", "Chicago", "electrician", "CONSTRUCTION"},
        {"IE", "Galway", "accountant", "FINANCE"}, {"AU", "Perth", "student", "STUDENT"},
        {"CA", "Halifax", "retired teacher", "RETIRED"}, {"US", "Austin", "software developer", "TECHNOLOGY"},
        {"GB", "Bristol", "bus driver", "TRANSPORT"}, {"NG", "Lagos", "illustrator", "ARTS"},
        {"IN", "Pune", "engineer", "MANUFACTURING"}, {"NZ", "Dunedin", "looking for work", "UNEMPLOYED"},
    };
    private static final String[][] SPANISH = {
        {"ES", "Valencia", "enfermera", "HEALTH"}, {"MX", "Puebla", "electricista", "CONSTRUCTION"},
        {"AR", "Rosario", "contadora", "FINANCE"}, {"CO", "Medellín", "estudiante", "STUDENT"},
        {"ES", "Sevilla", "maestro jubilado", "RETIRED"}, {"CL", "Santiago", "programadora", "TECHNOLOGY"},
        {"PE", "Lima", "taxista", "TRANSPORT"}, {"ES", "Bilbao", "ilustradora", "ARTS"},
        {"UY", "Montevideo", "ingeniero", "MANUFACTURING"}, {"EC", "Quito", "en paro", "UNEMPLOYED"},
    };

    private Cast() {}

    static Persona persona(String language, int id) {
        String[][] people = language.equals("es") ? SPANISH : ENGLISH;
        int pick = Chance.below(CHANCE.bits(id, 1), people.length);
        String[] who = people[pick];
        Gender gender = switch (Chance.below(CHANCE.bits(id, 2), 20)) {
            case 0 -> Gender.NONBINARY;
            case 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 -> Gender.WOMAN;
            default -> Gender.MAN;
        };
        int age = who[3].equals("RETIRED")
                ? 66
                : who[3].equals("STUDENT") ? 20 : 19 + Chance.below(CHANCE.bits(id, 3), 45);
        double formality = mid(id, 4);
        Style style = new Style(
                language,
                formality,
                .42 * CHANCE.unit(id, 5),
                (1 - formality) * CHANCE.unit(id, 6),
                .3 * CHANCE.unit(id, 7) + .7 * formality,
                .12 * CHANCE.unit(id, 8),
                .34 * CHANCE.unit(id, 9),
                CHANCE.unit(id, 10) < .2 ? .9 : .25 * CHANCE.unit(id, 11));
        Activity activity = new Activity(3, Collections.nCopies(24, 1.0), 1, 1, 1, 1, .1);
        BigFive traits = new BigFive(
                CHANCE.unit(id, 12),
                CHANCE.unit(id, 13),
                CHANCE.unit(id, 14),
                CHANCE.unit(id, 15),
                CHANCE.unit(id, 16));
        double leaning = 2 * CHANCE.unit(id, 17) - 1;
        SeedProfile seed = new SeedProfile(
                "cast-" + pick,
                age,
                gender,
                who[0],
                who[1],
                "UTC",
                who[2],
                Sector.valueOf(who[3]),
                Education.SECONDARY,
                traits,
                leaning,
                Map.of(Topic.FOOD, 1.0),
                style,
                activity,
                "");
        return new Persona(id, seed, age, traits, leaning, style, activity);
    }

    private static double mid(int id, int index) {
        return .5 * (CHANCE.unit(id, index) + CHANCE.unit(id, index + 100));
    }

    /// The utterance with this number about an event, or about a topic when there is none.
    static Utterance utterance(String language, int i, ActKind kind, @Nullable Event event, Topic topic) {
        long key = CHANCE.bits(i, 1000, kind.ordinal());
        double stance = 2 * CHANCE.unit(i, 1001) - 1;
        return utterance(persona(language, i), key, stance, kind, event, topic);
    }

    static Utterance utterance(
            Persona speaker, long key, double stance, ActKind kind, @Nullable Event event, Topic topic) {
        Heard parent = kind == ActKind.POST
                ? null
                : new Heard("lucia_gomez7", ActKind.POST, 2 * CHANCE.unit(key, 1) - 1, CHANCE.bits(key, 2));
        int depth = kind == ActKind.REPLY ? 1 + Chance.below(CHANCE.bits(key, 3), 5) : 0;
        return new Utterance(key, kind, depth, speaker, stance, event, topic, parent);
    }
}
