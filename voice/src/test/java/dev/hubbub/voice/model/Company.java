package dev.hubbub.voice.model;

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
import dev.hubbub.engine.reaction.EventType;
import dev.hubbub.engine.reaction.Impact;
import dev.hubbub.engine.reaction.Place;
import dev.hubbub.engine.reaction.Stakeholder;
import dev.hubbub.voice.Heard;
import dev.hubbub.voice.Utterance;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// A few people and an event for the tests.
final class Company {

    static final Event FIRE = event("Fire at the old mill in Leeds, nobody hurt", "A fire broke out before dawn.");

    private Company() {}

    static Event event(String title, String text) {
        return new Event(
                "fire",
                title,
                text,
                0,
                EventType.DISASTER,
                Impact.LOCAL,
                -.5,
                .2,
                new Place("GB", "Leeds"),
                List.of(new Stakeholder("the old mill", "mill", "GB", 0, -.7)),
                Map.of(Topic.DISASTERS, 1.0),
                List.of("60 firefighters"),
                List.of("LeedsFire"));
    }

    static Wanted post(int id, Event event) {
        return wanted(id, ActKind.POST, event, "", false, 10 + id);
    }

    static Wanted wanted(int id, ActKind kind, Event event, String heard, boolean toPerson, int followers) {
        Heard parent = kind == ActKind.POST ? null : new Heard("somebody", ActKind.POST, 0, 7);
        Utterance utterance =
                new Utterance(id, kind, kind == ActKind.POST ? 0 : 1, persona(id), -.4, event, Topic.DISASTERS, parent);
        return new Wanted(id, utterance, "Ann " + id, "Leeds", heard, toPerson, followers, "by grammar " + id);
    }

    private static Persona persona(int id) {
        Style style = new Style("en", .5, .2, .2, .6, .05, .1, .2);
        Activity activity = new Activity(1, Collections.nCopies(24, 1.0), .5, .3, .4, .2, .1);
        SeedProfile seed = new SeedProfile(
                "s" + id,
                34,
                Gender.WOMAN,
                "GB",
                "York",
                "Europe/London",
                "nurse",
                Sector.HEALTH,
                Education.BACHELOR,
                new BigFive(.5, .5, .5, .5, .5),
                0,
                Map.of(Topic.HEALTH, .8),
                style,
                activity,
                "");
        return new Persona(id, seed, 34, seed.personality(), 0, style, activity);
    }
}
