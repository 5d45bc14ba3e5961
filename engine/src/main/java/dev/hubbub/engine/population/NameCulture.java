package dev.hubbub.engine.population;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// A stock of given and family names that go together.
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable, which the checker cannot see
enum NameCulture {
    ANGLO(EnglishNames.ANGLO_WOMEN, EnglishNames.ANGLO_MEN, EnglishNames.ANGLO_LAST),
    IRISH(EnglishNames.IRISH_WOMEN, EnglishNames.IRISH_MEN, EnglishNames.IRISH_LAST),
    INDIAN(WorldNames.INDIAN_WOMEN, WorldNames.INDIAN_MEN, WorldNames.INDIAN_LAST),
    NIGERIAN(WorldNames.NIGERIAN_WOMEN, WorldNames.NIGERIAN_MEN, WorldNames.NIGERIAN_LAST),
    AFRICAN(WorldNames.AFRICAN_WOMEN, WorldNames.AFRICAN_MEN, WorldNames.AFRICAN_LAST),
    FILIPINO(WorldNames.FILIPINO_WOMEN, WorldNames.FILIPINO_MEN, WorldNames.FILIPINO_LAST),
    PENINSULAR(SpanishNames.PENINSULAR_WOMEN, SpanishNames.PENINSULAR_MEN, SpanishNames.PENINSULAR_LAST),
    AMERICAN(SpanishNames.AMERICAN_WOMEN, SpanishNames.AMERICAN_MEN, SpanishNames.AMERICAN_LAST),
    PORTUGUESE(EuropeanNames.PORTUGUESE_WOMEN, EuropeanNames.PORTUGUESE_MEN, EuropeanNames.PORTUGUESE_LAST),
    FRENCH(EuropeanNames.FRENCH_WOMEN, EuropeanNames.FRENCH_MEN, EuropeanNames.FRENCH_LAST),
    GERMAN(EuropeanNames.GERMAN_WOMEN, EuropeanNames.GERMAN_MEN, EuropeanNames.GERMAN_LAST),
    DUTCH(EuropeanNames.DUTCH_WOMEN, EuropeanNames.DUTCH_MEN, EuropeanNames.DUTCH_LAST),
    ITALIAN(EuropeanNames.ITALIAN_WOMEN, EuropeanNames.ITALIAN_MEN, EuropeanNames.ITALIAN_LAST),
    JAPANESE(WorldNames.JAPANESE_WOMEN, WorldNames.JAPANESE_MEN, WorldNames.JAPANESE_LAST),
    ARABIC(WorldNames.ARABIC_WOMEN, WorldNames.ARABIC_MEN, WorldNames.ARABIC_LAST);

    private final List<String> women;
    private final List<String> men;
    private final List<String> last;

    NameCulture(String women, String men, String last) {
        this.women = words(women);
        this.men = words(men);
        this.last = words(last);
    }

    /// Given names, as they are written.
    List<String> given(boolean woman) {
        return woman ? women : men;
    }

    /// Family names, as they are written.
    List<String> family() {
        return last;
    }

    /// Whether its people carry two family names.
    boolean twoFamilyNames() {
        return this == PENINSULAR || this == AMERICAN;
    }

    /// Whether its handles play with Spanish words.
    boolean spanish() {
        return twoFamilyNames();
    }

    /// The culture of a seed profile's names; a mixed country deals them out by chance.
    ///
    /// The mixes are rough shares of descent among the users of a country, an assumption of this project.
    static NameCulture of(SeedProfile seed, double unit) {
        boolean spanish = seed.style().language().equals("es");
        return switch (seed.country()) {
            case "US" ->
                spanish
                        ? AMERICAN
                        : unit < .72
                                ? ANGLO
                                : unit < .84
                                        ? AMERICAN
                                        : unit < .89
                                                ? IRISH
                                                : unit < .94
                                                        ? INDIAN
                                                        : unit < .96 ? NIGERIAN : unit < .98 ? FILIPINO : ITALIAN;
            case "GB" -> unit < .82 ? ANGLO : unit < .9 ? INDIAN : unit < .94 ? IRISH : unit < .98 ? NIGERIAN : ARABIC;
            case "CA" -> unit < .7 ? ANGLO : unit < .82 ? FRENCH : unit < .93 ? INDIAN : unit < .97 ? FILIPINO : IRISH;
            case "AU", "NZ" -> unit < .82 ? ANGLO : unit < .9 ? IRISH : unit < .96 ? INDIAN : ITALIAN;
            case "IE" -> unit < .86 ? IRISH : ANGLO;
            case "ZA" -> unit < .7 ? AFRICAN : unit < .9 ? ANGLO : unit < .96 ? DUTCH : INDIAN;
            case "KE", "GH", "UG", "TZ", "ZM", "ZW" -> AFRICAN;
            case "NG" -> NIGERIAN;
            case "IN", "LK", "NP" -> INDIAN;
            case "PH" -> FILIPINO;
            case "ES" -> unit < .88 ? PENINSULAR : AMERICAN;
            case "MX",
                    "AR",
                    "CO",
                    "CL",
                    "PE",
                    "VE",
                    "EC",
                    "UY",
                    "DO",
                    "CR",
                    "GT",
                    "BO",
                    "PY",
                    "PA",
                    "HN",
                    "SV",
                    "NI",
                    "CU",
                    "PR" -> AMERICAN;
            case "BR", "PT", "AO", "MZ" -> PORTUGUESE;
            case "FR" -> unit < .9 ? FRENCH : ARABIC;
            case "DE", "AT" -> GERMAN;
            case "CH" -> unit < .7 ? GERMAN : FRENCH;
            case "BE" -> unit < .55 ? DUTCH : FRENCH;
            case "NL" -> unit < .94 ? DUTCH : ARABIC;
            case "IT" -> ITALIAN;
            case "JP" -> JAPANESE;
            case "MA", "EG", "DZ", "TN", "SA", "AE", "JO", "LB", "IQ", "PK" -> ARABIC;
            default -> ofLanguage(seed.style().language());
        };
    }

    private static NameCulture ofLanguage(String language) {
        return switch (language) {
            case "es" -> AMERICAN;
            case "pt" -> PORTUGUESE;
            case "fr" -> FRENCH;
            case "de" -> GERMAN;
            case "nl" -> DUTCH;
            case "it" -> ITALIAN;
            case "ja" -> JAPANESE;
            case "ar" -> ARABIC;
            case "hi" -> INDIAN;
            default -> ANGLO;
        };
    }

    /// The letters a to z of a name, without accents, spaces and apostrophes.
    static String plain(String name) {
        String apart = Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char letter = apart.charAt(i);
            if (letter >= 'a' && letter <= 'z') {
                letters.append(letter);
            }
        }
        return letters.toString();
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+")).stream()
                .map(word -> word.replace('_', ' '))
                .distinct()
                .toList();
    }
}
