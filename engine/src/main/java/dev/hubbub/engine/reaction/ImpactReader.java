package dev.hubbub.engine.reaction;

import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Reading.Hit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Judges how far an event is felt: by words of reach, countries named, people hurt, and what kind of event it is.
final class ImpactReader {

    private ImpactReader() {}

    static Tally<Impact> read(
            Reading reading, EventType type, Tally<Topic> topics, List<Mention> mentions, Casualties casualties) {
        Tally<Impact> tally = new Tally<>(Impact.class);
        for (Hit<Map<Impact, Double>> hit : reading.hits(reading.lexicon().impacts)) {
            hit.value().forEach((impact, points) -> tally.add(impact, points * hit.weight(), "'" + hit.phrase() + "'"));
        }
        addPrior(tally, type);
        if (!topics.isEmpty() && topics.ranking().getFirst() == Topic.WORLD_AFFAIRS) {
            tally.add(Impact.GLOBAL, 0.8, "topic world-affairs");
        }
        addPlaces(tally, type, reading, mentions);
        addCasualties(tally, casualties);
        return tally;
    }

    private static void addPrior(Tally<Impact> tally, EventType type) {
        tally.add(Impact.NATIONAL, 0.6, "when nothing is said");
        String because = "it is " + EventClassifier.word(type);
        switch (type) {
            case SCIENCE -> tally.add(Impact.GLOBAL, 0.7, because);
            case TECHNOLOGY, ENTERTAINMENT -> tally.add(Impact.GLOBAL, 0.4, because);
            case POLITICS, SPORTS, BUSINESS, HEALTH -> tally.add(Impact.NATIONAL, 0.4, because);
            case CRIME -> tally.add(Impact.LOCAL, 0.3, because);
            case LOCAL_LIFE -> tally.add(Impact.LOCAL, 1.5, because);
            case DISASTER -> tally.add(Impact.LOCAL, 0.1, because);
        }
    }

    private static void addPlaces(Tally<Impact> tally, EventType type, Reading reading, List<Mention> mentions) {
        Set<String> countries = new TreeSet<>();
        boolean city = false;
        for (Mention mention : mentions) {
            List<Word> words = mention.title() ? reading.headline() : reading.story();
            if (mention.place() && Reading.weight(words.get(mention.from())) > 0.4) {
                city |= mention.kind() == Mention.Kind.CITY;
                if (mention.kind() != Mention.Kind.CITY) {
                    countries.add(mention.country());
                }
            }
        }
        String because = countries.size()
                + (countries.size() == 1 ? " country: " : " countries: ")
                + String.join(", ", countries);
        switch (countries.size()) {
            case 0 -> {
                if (city && type != EventType.SPORTS) {
                    tally.add(Impact.LOCAL, 0.4, "a city and no country");
                }
            }
            case 1 -> tally.add(Impact.NATIONAL, 0.5, because);
            case 2 -> tally.add(Impact.GLOBAL, type == EventType.SPORTS ? 0.4 : 0.8, because);
            case 3 -> tally.add(Impact.GLOBAL, 1.3, because);
            default -> tally.add(Impact.GLOBAL, 2, because);
        }
    }

    private static void addCasualties(Tally<Impact> tally, Casualties casualties) {
        long dead = casualties.dead();
        String because = dead + " dead";
        if (dead >= 1_000) {
            tally.add(Impact.GLOBAL, 3, because);
        } else if (dead >= 200) {
            tally.add(Impact.GLOBAL, 2.2, because);
        } else if (dead >= 100) {
            tally.add(Impact.GLOBAL, 1.5, because);
            tally.add(Impact.NATIONAL, 1.4, because);
        } else if (dead >= 8) {
            tally.add(Impact.NATIONAL, 1.5, because);
        } else if (dead > 0) {
            tally.add(Impact.LOCAL, 0.5, because);
        }
        if (casualties.hurt() > 0 && casualties.hurt() < 30 && dead < 8) {
            tally.add(Impact.LOCAL, 0.4, casualties.hurt() + " hurt");
        }
    }
}
