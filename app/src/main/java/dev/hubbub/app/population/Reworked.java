package dev.hubbub.app.population;

import dev.hubbub.engine.population.BigFive;
import dev.hubbub.engine.population.Gender;
import dev.hubbub.engine.population.SeedProfile;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A seed profile that becomes somebody else's: with an id and a biography of their own and whatever else is known.
record Reworked(SeedProfile base, String id, String bio) {

    /// Capitals and time zones of countries without seeds of their own, so that somebody from there lives there.
    private static final Map<String, String> CAPITALS = capitals();

    /// The profile with what is known; null or empty stands for not known.
    SeedProfile with(
            @Nullable Integer age,
            @Nullable Gender gender,
            @Nullable String country,
            String countryName,
            String occupation,
            BigFive traits) {
        boolean moved = country != null && !country.equals(base.country());
        String place = moved ? CAPITALS.get(country) : null;
        String city = place != null ? place.substring(0, place.indexOf('=')) : moved ? countryName : base.city();
        String zone = place != null ? place.substring(place.indexOf('=') + 1) : moved ? "UTC" : base.timeZone();
        return new SeedProfile(
                id,
                age == null ? base.age() : age,
                gender == null ? base.gender() : gender,
                country == null ? base.country() : country,
                city,
                zone,
                occupation.isBlank() ? base.occupation() : occupation.toLowerCase(Locale.ROOT),
                base.sector(),
                base.education(),
                traits,
                base.leaning(),
                base.interests(),
                base.style(),
                base.activity(),
                bio);
    }

    private static Map<String, String> capitals() {
        Map<String, String> capitals = new TreeMap<>();
        String all = """
                CN Beijing=Asia/Shanghai, KR Seoul=Asia/Seoul, TR İstanbul=Europe/Istanbul, SA Riyadh=Asia/Riyadh, RU Moskva=Europe/Moscow, UA Kyiv=Europe/Kyiv, PL Warszawa=Europe/Warsaw, SE Stockholm=Europe/Stockholm, NO Oslo=Europe/Oslo, DK København=Europe/Copenhagen, FI Helsinki=Europe/Helsinki, CH Zürich=Europe/Zurich, AT Wien=Europe/Vienna, BE Brussel=Europe/Brussels, GR Athina=Europe/Athens, CZ Praha=Europe/Prague, HU Budapest=Europe/Budapest, RO București=Europe/Bucharest, IL Tel Aviv=Asia/Jerusalem, AE Dubai=Asia/Dubai, PK Karachi=Asia/Karachi, BD Dhaka=Asia/Dhaka, LK Colombo=Asia/Colombo, ID Jakarta=Asia/Jakarta, MY Kuala Lumpur=Asia/Kuala_Lumpur, SG Singapore=Asia/Singapore, TH Bangkok=Asia/Bangkok, VN Hà Nội=Asia/Ho_Chi_Minh, TW Taipei=Asia/Taipei, HK Hong Kong=Asia/Hong_Kong, ET Addis Ababa=Africa/Addis_Ababa, TZ Dar es Salaam=Africa/Dar_es_Salaam, UG Kampala=Africa/Kampala, SN Dakar=Africa/Dakar, CU La Habana=America/Havana, HN Tegucigalpa=America/Tegucigalpa, SV San Salvador=America/El_Salvador, NI Managua=America/Managua, JM Kingston=America/Jamaica, PR San Juan=America/Puerto_Rico\
                """;
        for (String entry : all.split(", ")) {
            capitals.put(entry.substring(0, 2), entry.substring(3));
        }
        return capitals;
    }
}
