package dev.hubbub.voice;

import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.EventType;
import dev.hubbub.engine.reaction.Impact;
import dev.hubbub.engine.reaction.Place;
import dev.hubbub.engine.reaction.Stakeholder;
import java.util.List;
import java.util.Map;

/// Invented events for the tests: one of every type in English and Spanish, and one of every type as a bare headline.
final class Occasions {

    private Occasions() {}

    static Topic topic(EventType type) {
        return switch (type) {
            case SPORTS -> Topic.FOOTBALL;
            case POLITICS -> Topic.NATIONAL_POLITICS;
            case ENTERTAINMENT -> Topic.MOVIES;
            case TECHNOLOGY -> Topic.GADGETS;
            case BUSINESS -> Topic.COMPANIES;
            case SCIENCE -> Topic.SPACE;
            case DISASTER -> Topic.DISASTERS;
            case CRIME -> Topic.CRIME;
            case HEALTH -> Topic.HEALTH;
            case LOCAL_LIFE -> Topic.LOCAL_POLITICS;
        };
    }

    static Event told(String language, EventType type) {
        return language.equals("es") ? OccasionsInSpanish.told(type) : english(type);
    }

    private static Event english(EventType type) {
        return switch (type) {
            case SPORTS ->
                event(
                        type,
                        "Leeds Rovers lose the derby to Bradford Town on penalties",
                        -.1,
                        .8,
                        "GB",
                        "Leeds",
                        "Leeds Rovers",
                        -.7,
                        "Bradford Town",
                        .8,
                        "4–2 on penalties",
                        "a missed spot kick in the 88th minute",
                        "derby",
                        "LEEBRA");
            case POLITICS ->
                event(
                        type,
                        "Senate passes the Clean Rivers Act after a night of debate",
                        .1,
                        .8,
                        "US",
                        "Washington",
                        "Senator Dale Whitcombe",
                        .6,
                        "the Mining Council",
                        -.5,
                        "51 votes to 49",
                        "fines of up to $3.2bn",
                        "CleanRivers",
                        "Senate");
            case ENTERTAINMENT ->
                event(
                        type,
                        "Midnight Harbour wins best film at the Northern Awards",
                        .4,
                        .5,
                        "GB",
                        "Leeds",
                        "Midnight Harbour",
                        .8,
                        "Glass Empire",
                        -.4,
                        "six awards in one night",
                        "a first film by a 27-year-old director",
                        "NorthernAwards",
                        "MidnightHarbour");
            case TECHNOLOGY ->
                event(
                        type,
                        "Lumora phones lose charge after update",
                        -.4,
                        .5,
                        "US",
                        "",
                        "Lumora",
                        -.6,
                        "Pexel",
                        .3,
                        "2 million phones affected",
                        "a fix promised within 72 hours",
                        "Lumora",
                        "BatteryGate");
            case BUSINESS ->
                event(
                        type,
                        "Halden Foods to close three factories",
                        -.5,
                        .6,
                        "GB",
                        "Bristol",
                        "Halden Foods",
                        -.3,
                        "the union",
                        -.6,
                        "1,400 jobs gone",
                        "profits up 12% last year",
                        "Halden",
                        "SaveOurJobs");
            case SCIENCE ->
                event(
                        type,
                        "Probe Calypso finds water under the ice of a distant moon",
                        .7,
                        .1,
                        "",
                        "",
                        "the Calypso team",
                        .9,
                        "",
                        0,
                        "an ocean 40 km deep",
                        "eleven years of flight",
                        "Calypso",
                        "OceanMoon");
            case DISASTER ->
                event(
                        type,
                        "Flood in the Arden valley: hundreds leave their homes",
                        -.9,
                        .2,
                        "GB",
                        "Arden",
                        "the people of Arden",
                        -.9,
                        "",
                        0,
                        "600 homes under water",
                        "the bridge at Millbrook is gone",
                        "ArdenFlood",
                        "Arden");
            case CRIME ->
                event(
                        type,
                        "Gallery thieves caught after three-week hunt",
                        .3,
                        .2,
                        "GB",
                        "Leeds",
                        "Leeds police",
                        .6,
                        "the gang",
                        -.8,
                        "paintings worth £9m",
                        "caught at a petrol station",
                        "GalleryHeist",
                        "Leeds");
            case HEALTH ->
                event(
                        type,
                        "New malaria vaccine protects eight in ten children",
                        .8,
                        .3,
                        "",
                        "",
                        "the vaccine team",
                        .8,
                        "",
                        0,
                        "80% protection after one year",
                        "a trial with 5,200 children",
                        "malaria",
                        "vaccine");
            case LOCAL_LIFE ->
                event(
                        type,
                        "Leeds council to turn the old market into a park",
                        .2,
                        .7,
                        "GB",
                        "Leeds",
                        "Leeds council",
                        .3,
                        "the traders",
                        -.4,
                        "120 trees",
                        "opening in spring",
                        "OldMarket",
                        "Leeds");
        };
    }

    /// A headline and nothing else.
    static Event bare(EventType type) {
        String title = switch (type) {
            case SPORTS -> "Underdogs stun the champions in extra time";
            case POLITICS -> "Parliament rejects the new budget";
            case ENTERTAINMENT -> "Beloved sitcom to return after twenty years";
            case TECHNOLOGY -> "Messaging app Zepho down for hours across Europe";
            case BUSINESS -> "Central Bank Raises Rates To 5%";
            case SCIENCE -> "Oldest known cave painting found in Sulawesi";
            case DISASTER -> "Storm Odette leaves 40,000 homes without power";
            case CRIME -> "Phone scammers target pensioners";
            case HEALTH -> "El sarampión vuelve a las escuelas";
            case LOCAL_LIFE -> "La calle Mayor se cierra al tráfico";
        };
        return new Event(
                "bare-" + type,
                title,
                "",
                0,
                type,
                Impact.NATIONAL,
                0,
                .5,
                Place.NOWHERE,
                List.of(),
                Map.of(topic(type), 1.0),
                List.of(),
                List.of());
    }

    static Event event(
            EventType type,
            String title,
            double valence,
            double controversy,
            String country,
            String city,
            String subject,
            double outcome,
            String rival,
            double rivalOutcome,
            String fact,
            String other,
            String tag,
            String tag2) {
        Stakeholder first = new Stakeholder(subject, "a", country, 0, outcome);
        List<Stakeholder> all =
                rival.isEmpty() ? List.of(first) : List.of(first, new Stakeholder(rival, "b", "", 0, rivalOutcome));
        return new Event(
                "told-" + type,
                title,
                "",
                0,
                type,
                Impact.NATIONAL,
                valence,
                controversy,
                new Place(country, city),
                all,
                Map.of(topic(type), 1.0),
                List.of(fact, other),
                List.of(tag, tag2));
    }
}
