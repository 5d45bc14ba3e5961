package dev.hubbub.engine.population;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// One hand-sized description of a person, round which a world grows many.
///
/// @param id         unique in its file
/// @param age        years, 13 to 100
/// @param country    ISO 3166-1 alpha-2 code
/// @param city       name as its people write it
/// @param timeZone   IANA name, such as `America/Bogota`
/// @param occupation as the person would say it, in the language of the profile
/// @param leaning    −1 left to 1 right
/// @param interests  weight in (0, 1] of every topic it cares about; topics left out count as 0.02
/// @param bio        what its page says; may be empty
public record SeedProfile(
        String id,
        int age,
        Gender gender,
        String country,
        String city,
        String timeZone,
        String occupation,
        Sector sector,
        Education education,
        BigFive personality,
        double leaning,
        Map<Topic, Double> interests,
        Style style,
        Activity activity,
        String bio) {

    public SeedProfile {
        Rules.filled("id", id);
        Rules.between("age", age, 13, 100);
        if (!country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException(
                    "country must be two capital letters (ISO 3166-1), but was '" + country + "'");
        }
        Rules.filled("city", city);
        Rules.filled("timeZone", timeZone);
        Rules.filled("occupation", occupation);
        Rules.between("leaning", leaning, -1, 1);
        if (interests.isEmpty()) {
            throw new IllegalArgumentException("interests must name at least one topic, but were empty");
        }
        EnumMap<Topic, Double> ordered = new EnumMap<>(interests);
        ordered.forEach((topic, weight) -> Rules.between("interests." + topic, weight, 0, 1));
        interests = Collections.unmodifiableMap(ordered);
    }
}
