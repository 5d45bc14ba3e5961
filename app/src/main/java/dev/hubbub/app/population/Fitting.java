package dev.hubbub.app.population;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.population.BigFive;
import dev.hubbub.engine.population.Gender;
import dev.hubbub.engine.population.SeedProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The bundled seed profile that fits what is known of somebody: by language or country, gender and age, and by chance
/// among those that fit alike. The same person in the same place of a file always gets the same one.
final class Fitting {

    private static final List<String> SPANISH_WORDS = List.of(
            " el ", " la ", " de ", " los ", " que ", " y ", " una ", " un ", " en ", " con ", " por ", " soy ",
            " del ", " mi ");
    private static final Map<String, String> COUNTRIES = countries();

    private final List<SeedProfile> seeds;
    private final Chance chance = Chance.of(SeedFile.BUNDLED_SEED, "foreign");
    private final Map<String, List<SeedProfile>> pools = new TreeMap<>();

    Fitting(List<SeedProfile> seeds) {
        this.seeds = seeds;
    }

    /// What is known of somebody; whatever is not is null.
    record Known(
            @Nullable String country,
            @Nullable Gender gender,
            @Nullable Integer age,
            String text) {}

    /// The fitting profile for the index-th person of a file.
    SeedProfile of(int index, Known known) {
        String language = spanish(known.text) ? "es" : "en";
        String key = known.country + "/" + known.gender + "/" + language;
        List<SeedProfile> pool = pools.computeIfAbsent(key, k -> pool(known, language));
        if (known.age == null) {
            return pool.get(Chance.below(chance.bits(index), pool.size()));
        }
        SeedProfile best = pool.getFirst();
        double least = Double.MAX_VALUE;
        for (int k = 0; k < pool.size(); k++) {
            double off = Math.abs(pool.get(k).age() - known.age) + 6 * chance.unit(index, k);
            if (off < least) {
                least = off;
                best = pool.get(k);
            }
        }
        return best;
    }

    private List<SeedProfile> pool(Known known, String language) {
        List<SeedProfile> compatriots = new ArrayList<>();
        List<SeedProfile> speakers = new ArrayList<>();
        for (SeedProfile seed : seeds) {
            boolean gender = known.gender == null || seed.gender() == known.gender;
            if (gender && seed.country().equals(known.country)) {
                compatriots.add(seed);
            }
            if (gender && seed.style().language().equals(language)) {
                speakers.add(seed);
            }
        }
        if (!compatriots.isEmpty()) {
            return compatriots;
        }
        return speakers.isEmpty() ? seeds : speakers;
    }

    /// The traits of a profile, pushed to the side that four letters of the Myers-Briggs indicator name.
    ///
    /// After McCrae and Costa, Journal of Personality 57 (1989), as recalled: E is extraversion,
    /// N openness, F agreeableness, J conscientiousness; neuroticism has no letter.
    static BigFive traits(BigFive base, String letters) {
        return new BigFive(
                side(base.openness(), letters.charAt(1) == 'N'),
                side(base.conscientiousness(), letters.charAt(3) == 'J'),
                side(base.extraversion(), letters.charAt(0) == 'E'),
                side(base.agreeableness(), letters.charAt(2) == 'F'),
                base.neuroticism());
    }

    private static double side(double quantile, boolean high) {
        return Math.rint((high ? 0.5 + quantile / 2 : quantile / 2) * 1000) / 1000;
    }

    /// The two letters of a country given as such or by its English name, or null.
    static @Nullable String country(String name) {
        return COUNTRIES.get(name.strip().toLowerCase(Locale.ROOT));
    }

    /// Whether a text has more of the small words of Spanish than an English one would.
    static boolean spanish(String text) {
        String padded = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ") + " ";
        int found = 0;
        for (String word : SPANISH_WORDS) {
            found += padded.contains(word) ? 1 : 0;
        }
        boolean accents = text.chars().anyMatch(letter -> "ñ¿¡áéíóú".indexOf(Character.toLowerCase(letter)) >= 0);
        return found >= (accents ? 1 : 3);
    }

    private static Map<String, String> countries() {
        Map<String, String> codes = new TreeMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
            codes.put(code.toLowerCase(Locale.ROOT), code);
        }
        codes.put("uk", "GB");
        codes.put("england", "GB");
        codes.put("scotland", "GB");
        codes.put("usa", "US");
        codes.put("united states of america", "US");
        codes.put("u.s.", "US");
        codes.put("turkey", "TR");
        codes.put("españa", "ES");
        codes.put("méxico", "MX");
        return codes;
    }
}
