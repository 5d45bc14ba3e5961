package dev.hubbub.engine;

import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.EventType;
import dev.hubbub.engine.reaction.Impact;
import dev.hubbub.engine.reaction.Intervention;
import dev.hubbub.engine.reaction.Place;
import dev.hubbub.engine.reaction.Stakeholder;
import dev.hubbub.engine.simulation.Scenario;
import java.util.List;
import java.util.Map;

/// Events and days for a small town.
public final class NewsDesk {

    /// Midnight of 18 December 2022 in UTC: a Sunday.
    public static final long SUNDAY_MS = 1_671_321_600_000L;

    public static final long MINUTE_MS = 60_000;
    public static final long HOUR_MS = 60 * MINUTE_MS;

    private NewsDesk() {}

    /// A goal in a final between Argentina and France, after so many hours of Sunday.
    public static Event goal(String id, double hours, double forArgentina) {
        return new Event(
                id,
                "Goal in the final",
                "",
                at(hours),
                EventType.SPORTS,
                Impact.GLOBAL,
                0.3,
                0.5,
                new Place("QA", "Lusail"),
                List.of(
                        new Stakeholder("Argentina", "argentina", "AR", 0, forArgentina),
                        new Stakeholder("France", "france", "FR", 0, -forArgentina)),
                Map.of(Topic.FOOTBALL, 1.0),
                List.of(),
                List.of());
    }

    /// A street festival that concerns one city.
    public static Event festival(String country, String city, double hours) {
        return new Event(
                "festival",
                "Street festival opens",
                "",
                at(hours),
                EventType.LOCAL_LIFE,
                Impact.LOCAL,
                0.6,
                0,
                new Place(country, city),
                List.of(),
                Map.of(Topic.FOOD, 1.0),
                List.of(),
                List.of());
    }

    /// An election that one country quarrels over, won from the left.
    public static Event election(String country, double hours) {
        return new Event(
                "election",
                "Progressives win the election",
                "",
                at(hours),
                EventType.POLITICS,
                Impact.NATIONAL,
                0,
                0.9,
                new Place(country, ""),
                List.of(
                        new Stakeholder("Progressives", "left", "", -0.8, 1),
                        new Stakeholder("Conservatives", "right", "", 0.8, -1)),
                Map.of(Topic.ELECTIONS, 1.0, Topic.NATIONAL_POLITICS, 0.8),
                List.of(),
                List.of());
    }

    /// A Sunday of so many hours on which something happens.
    public static Scenario sunday(double hours, Event... events) {
        return sunday(hours, List.of(events), List.of());
    }

    /// A Sunday of so many hours on which something happens and somebody interferes.
    public static Scenario sunday(double hours, List<Event> events, List<Intervention> interventions) {
        return new Scenario(
                "sunday", "A Sunday", SUNDAY_MS, (long) (hours * HOUR_MS), events, interventions, List.of());
    }

    private static long at(double hours) {
        return SUNDAY_MS + (long) (hours * HOUR_MS);
    }
}
