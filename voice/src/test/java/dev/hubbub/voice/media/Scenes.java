package dev.hubbub.voice.media;

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
import dev.hubbub.engine.reaction.EventType;
import dev.hubbub.engine.reaction.Impact;
import dev.hubbub.engine.reaction.Place;
import dev.hubbub.engine.reaction.Stakeholder;
import dev.hubbub.voice.Heard;
import dev.hubbub.voice.Utterance;
import dev.hubbub.voice.Voice;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Scenes for the tests: scene i is a function of i.
public final class Scenes {

    public static final long NOON_MS = 1_671_364_800_000L;

    private static final Chance CHANCE = Chance.of(11, "scenes");
    private static final Voice VOICE = Voice.standard();
    private static final List<Event> EVENTS = made();

    private Scenes() {}

    public static Persona persona(int id, String language, double mediaRate) {
        Style style = new Style(language, .4, .2, .3, .5, .05, .15, .2);
        Activity activity =
                new Activity(1 + CHANCE.unit(id, 0) * 20, Collections.nCopies(24, 1.0), 1, 1, 1, 1, mediaRate);
        BigFive traits = new BigFive(.5, .5, .5, CHANCE.unit(id, 1), .5);
        int age = 16 + Chance.below(CHANCE.bits(id, 2), 55);
        String city = language.equals("es") ? "Málaga" : "Leeds";
        SeedProfile seed = new SeedProfile(
                "someone",
                age,
                Gender.WOMAN,
                language.equals("es") ? "ES" : "GB",
                city,
                "UTC",
                "nurse",
                Sector.HEALTH,
                Education.SECONDARY,
                traits,
                0,
                Map.of(Topic.FOOD, 1.0),
                style,
                activity,
                "");
        return new Persona(id, seed, age, traits, 0, style, activity);
    }

    /// Scene i of somebody of their own about an event, or about a topic when there is none.
    public static Scene scene(int i, String language, double mediaRate, ActKind kind, @Nullable Event event) {
        return scene(persona(i, language, mediaRate), CHANCE.bits(i, 5), NOON_MS + 977L * i, kind, event);
    }

    public static Scene scene(Persona who, long key, long atMs, ActKind kind, @Nullable Event event) {
        Heard parent = kind == ActKind.POST
                ? null
                : new Heard("somebody", ActKind.POST, 2 * CHANCE.unit(key, 1) - 1, CHANCE.bits(key, 2));
        Topic[] topics = Topic.values();
        Topic topic = event == null
                ? topics[Chance.below(CHANCE.bits(key, 3), topics.length)]
                : event.topics().keySet().iterator().next();
        Utterance said = new Utterance(
                key, kind, kind == ActKind.POST ? 0 : 1, who, 2 * CHANCE.unit(key, 4) - 1, event, topic, parent);
        return new Scene(said, VOICE.gist(said, 0), atMs);
    }

    /// One event of each kind, and some harder ones.
    public static List<Event> events() {
        return EVENTS;
    }

    private static List<Event> made() {
        return List.of(
                event(
                        "cup",
                        "Argentina win the cup on penalties",
                        EventType.SPORTS,
                        .8,
                        Topic.FOOTBALL,
                        "Argentina",
                        "France",
                        "4–2 on penalties",
                        "3–3"),
                event(
                        "vote",
                        "Leave wins the vote",
                        EventType.POLITICS,
                        -.1,
                        Topic.ELECTIONS,
                        "Leave",
                        "Remain",
                        "51.9 % for Leave",
                        "48.1 % for Remain"),
                event(
                        "film",
                        "«El laberinto» gana cinco premios",
                        EventType.ENTERTAINMENT,
                        .6,
                        Topic.AWARDS,
                        "El laberinto",
                        "",
                        "5 premios",
                        "Málaga"),
                event(
                        "down",
                        "The network is down for six hours",
                        EventType.TECHNOLOGY,
                        -.5,
                        Topic.INTERNET,
                        "The network",
                        "",
                        "6 hours",
                        "3.5 billion users"),
                event(
                        "bank",
                        "A bank fails overnight",
                        EventType.BUSINESS,
                        -.7,
                        Topic.ECONOMY,
                        "The bank",
                        "",
                        "$42 billion in a day",
                        "−60 %"),
                event(
                        "hole",
                        "First picture of a black hole",
                        EventType.SCIENCE,
                        .8,
                        Topic.SPACE,
                        "Astronomers",
                        "",
                        "55 million light years",
                        "8 telescopes"),
                event(
                        "quake",
                        "An earthquake kills thousands",
                        EventType.DISASTER,
                        -.95,
                        Topic.DISASTERS,
                        "",
                        "",
                        "7.8 magnitude",
                        "thousands missing"),
                event(
                        "storm",
                        "Una borrasca de nieve cubre Madrid",
                        EventType.DISASTER,
                        -.3,
                        Topic.CLIMATE,
                        "",
                        "",
                        "50 cm de nieve",
                        "Barajas cerrado"),
                event(
                        "heist",
                        "Jewels stolen from a museum",
                        EventType.CRIME,
                        -.5,
                        Topic.CRIME,
                        "The museum",
                        "",
                        "7 minutes",
                        "8 jewels"),
                event(
                        "virus",
                        "A pandemic is declared",
                        EventType.HEALTH,
                        -.8,
                        Topic.HEALTH,
                        "",
                        "",
                        "118,000 cases",
                        "114 countries"),
                event(
                        "feast",
                        "La fiesta del tomate vuelve a Buñol",
                        EventType.LOCAL_LIFE,
                        .7,
                        Topic.LOCAL_POLITICS,
                        "Buñol",
                        "",
                        "130 toneladas",
                        "20.000 personas"));
    }

    static Event event(
            String id,
            String title,
            EventType type,
            double valence,
            Topic topic,
            String subject,
            String rival,
            String... facts) {
        List<Stakeholder> sides = subject.isEmpty()
                ? List.of()
                : rival.isEmpty()
                        ? List.of(new Stakeholder(subject, "one", "ES", 0, valence))
                        : List.of(
                                new Stakeholder(subject, "one", "AR", 0, Math.max(.3, valence)),
                                new Stakeholder(rival, "two", "FR", 0, -Math.max(.3, valence)));
        return new Event(
                id,
                title,
                title + ". People all over the world talk about it today, and will tomorrow.",
                NOON_MS,
                type,
                Impact.GLOBAL,
                valence,
                .4,
                new Place("ES", "Málaga"),
                sides,
                Map.of(topic, 1.0),
                List.of(facts),
                List.of("Etiqueta"));
    }
}
