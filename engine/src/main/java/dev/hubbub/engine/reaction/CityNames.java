package dev.hubbub.engine.reaction;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Whether two names mean the same city: Seville and Sevilla, Málaga and Malaga.
///
/// Names are compared without case and accents; those that differ in English and at home stand in a short list.
final class CityNames {

    private static final Map<String, String> AT_HOME = atHome(
            "seville=sevilla, saragossa=zaragoza, mexico city=ciudad de mexico, guatemala city=ciudad de guatemala,"
                    + " panama city=ciudad de panama, rome=roma, milan=milano, turin=torino, naples=napoli,"
                    + " cologne=koln, lisbon=lisboa, marrakesh=marrakech, new york city=new york");

    private CityNames() {}

    static boolean same(String one, String other) {
        return !one.isBlank() && plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
        return AT_HOME.getOrDefault(folded, folded);
    }

    private static Map<String, String> atHome(String pairs) {
        Map<String, String> names = new TreeMap<>();
        for (String pair : pairs.split(",")) {
            String[] both = pair.strip().split("=");
            names.put(both[0], both[1]);
        }
        return names;
    }
}
