package dev.hubbub.engine.reaction;

import dev.hubbub.engine.reaction.Lexicon.Role;
import dev.hubbub.engine.reaction.Lexicon.Spot;
import dev.hubbub.engine.reaction.Phrases.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Finds where an event happens: the place named most, and most as a place ("in Lusail").
record PlaceReader(Place place, String because) {

    private static final double AFTER_PREPOSITION = 1.5;
    private static final double LEAST = 0.45;

    /// @param sides names that play against each other and so say nothing of the place
    static PlaceReader read(Reading reading, List<Mention> mentions, List<Mention> sides) {
        Map<String, Double> countries = new TreeMap<>();
        Map<String, Double> cities = new TreeMap<>();
        Map<String, List<String>> seen = new TreeMap<>();
        boolean[] titleWhere = where(reading.headline(), reading);
        boolean[] textWhere = where(reading.story(), reading);
        for (Mention mention : mentions) {
            Spot spot = mention.spot();
            if (spot == null || sides.contains(mention)) {
                continue;
            }
            List<Word> words = mention.title() ? reading.headline() : reading.story();
            boolean there = (mention.title() ? titleWhere : textWhere)[mention.from()];
            double points = Reading.weight(words.get(mention.from()))
                    * (there ? 1 + AFTER_PREPOSITION : 1)
                    * (mention.kind() == Mention.Kind.DEMONYM ? 0.5 : mention.kind() == Mention.Kind.UNKNOWN ? 0.6 : 1)
                    * (1 - 0.01 * Math.min(mention.from(), 40));
            countries.merge(spot.country(), points, Double::sum);
            if (!spot.city().isEmpty()) {
                cities.merge(spot.country() + spot.city(), points, Double::sum);
            }
            seen.computeIfAbsent(spot.country(), k -> new ArrayList<>())
                    .add("'" + mention.text() + "'" + (there ? " after a preposition" : ""));
        }
        String country = best(countries, "");
        if (country.isEmpty() || countries.getOrDefault(country, 0.0) < LEAST) {
            return new PlaceReader(Place.NOWHERE, "no place named");
        }
        String city = best(cities, country);
        List<String> reasons = seen.getOrDefault(country, List.of());
        return new PlaceReader(
                new Place(country, city.isEmpty() ? "" : city.substring(2)),
                String.join(", ", reasons.stream().distinct().limit(4).toList()));
    }

    private static String best(Map<String, Double> points, String prefix) {
        String best = "";
        double most = 0;
        for (Map.Entry<String, Double> entry : points.entrySet()) {
            if (entry.getKey().startsWith(prefix) && entry.getValue() > most) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return best;
    }

    /// Whether a word that leads to a place stands before each word, perhaps with an article or an adjective between.
    private static boolean[] where(List<Word> words, Reading reading) {
        boolean[] where = new boolean[words.size() + 1];
        for (Match<Role> match : reading.lexicon().links.in(words, reading.language())) {
            if (match.value().kind() == Role.Kind.WHERE) {
                for (int i = match.to();
                        i < words.size() && i < match.to() + 3 && !words.get(i).opens();
                        i++) {
                    where[i] = true;
                }
            }
        }
        return where;
    }
}
