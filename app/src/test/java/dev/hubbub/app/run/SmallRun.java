package dev.hubbub.app.run;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import dev.hubbub.engine.population.Activity;
import dev.hubbub.engine.population.BigFive;
import dev.hubbub.engine.population.Education;
import dev.hubbub.engine.population.Gender;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.population.Sector;
import dev.hubbub.engine.population.SeedProfile;
import dev.hubbub.engine.population.Style;
import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.EventType;
import dev.hubbub.engine.reaction.Impact;
import dev.hubbub.engine.reaction.Intervention;
import dev.hubbub.engine.reaction.Place;
import dev.hubbub.engine.reaction.Stakeholder;
import dev.hubbub.engine.simulation.Scenario;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// A run made without the simulation: acts by a formula.
public final class SmallRun {

    static final long START_MS = Instant.parse("2022-12-18T14:00:00Z").toEpochMilli();
    static final String SCRIPTED = "«Scripted» \"words\" ⚽\n😀";

    private static final List<ActKind> ANSWERS = List.of(ActKind.REPLY, ActKind.QUOTE, ActKind.REPOST, ActKind.LIKE);

    private SmallRun() {}

    /// A run of so many acts by 1,000 personas.
    public static Played of(int acts) {
        Population population = Population.of(7, List.of(seed("ana", "AR", "es"), seed("joe", "US", "en")), 1_000);
        Event event = new Event(
                "the-final",
                "Argentina beat France ⚽",
                "On penalties.",
                START_MS + 1_000,
                EventType.SPORTS,
                Impact.GLOBAL,
                0.5,
                0.25,
                new Place("QA", "Lusail"),
                List.of(new Stakeholder("Argentina", "ar", "AR", 0, 1)),
                Map.of(Topic.FOOTBALL, 1.0, Topic.AMERICAN_FOOTBALL, 0.1),
                List.of("4–2"),
                List.of("WorldCup"));
        ActLog log = new Acts(acts);
        Scenario scenario = new Scenario(
                "small",
                "A small run",
                START_MS,
                3_600_000,
                List.of(event),
                List.of(new Intervention.Post(0, "first", log.persona(0), "", Topic.FOOD, 0, SCRIPTED)),
                List.of("https://example.org"));
        return new Played(scenario, population, log, "d1ge57");
    }

    private static SeedProfile seed(String id, String country, String language) {
        return new SeedProfile(
                id,
                33,
                Gender.WOMAN,
                country,
                country.equals("AR") ? "Córdoba" : "Boston",
                country.equals("AR") ? "America/Argentina/Cordoba" : "America/New_York",
                "enfermera",
                Sector.HEALTH,
                Education.BACHELOR,
                new BigFive(0.1, 0.2, 0.3, 0.4, 0.5),
                -0.25,
                Map.of(Topic.FOOTBALL, 0.9),
                new Style(language, 0.5, 0.5, 0.5, 0.5, 0.1, 0.2, 0.3),
                new Activity(2, Collections.nCopies(24, 1.0), 1, 1, 1, 1, 0.1),
                "Hincha 🇦🇷");
    }

    /// Each act by a formula of its id; every tenth is a post, and the others hang below it.
    record Acts(int size) implements ActLog {
        @Override
        public long atMs(int act) {
            return act * 10L;
        }

        @Override
        public int persona(int act) {
            return act * 31 % 997;
        }

        @Override
        public ActKind kind(int act) {
            return act % 10 == 0 ? ActKind.POST : ANSWERS.get(act % 4);
        }

        @Override
        public int parent(int act) {
            return act % 10 == 0 ? -1 : act % 10 < 5 ? root(act) : act - 1;
        }

        @Override
        public int root(int act) {
            return act - act % 10;
        }

        @Override
        public int depth(int act) {
            return act % 10 == 0 ? 0 : act % 10 < 5 ? 1 : 1 + depth(act - 1);
        }

        @Override
        public int event(int act) {
            return act % 20 < 10 ? -1 : 0;
        }

        @Override
        public int topic(int act) {
            return 0;
        }

        @Override
        public double stance(int act) {
            return act % 200 / 100.0 - 1;
        }

        @Override
        public long key(int act) {
            return act * 0x9E3779B97F4A7C15L;
        }
    }
}
