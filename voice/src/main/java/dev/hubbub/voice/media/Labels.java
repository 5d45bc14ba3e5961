package dev.hubbub.voice.media;

import java.util.Map;
import java.util.TreeMap;

/// The fixed words of images, in English and Spanish.
public final class Labels {

    private static final Labels STANDARD = new Labels();

    private final Map<String, String[]> rows = new TreeMap<>();

    private Labels() {
        for (String[] row : Bank.rows("labels.txt", 3)) {
            rows.put(row[0], row);
        }
    }

    public static Labels standard() {
        return STANDARD;
    }

    /// The words of a key in a language, `{0}` and so on replaced.
    public String of(String key, String language, String... fillings) {
        String[] row = rows.get(key);
        if (row == null) {
            throw new IllegalArgumentException("label must be one of " + rows.keySet() + ", but was '" + key + "'");
        }
        String text = row[language.equals("es") ? 2 : 1];
        for (int i = 0; i < fillings.length; i++) {
            text = text.replace("{" + i + "}", fillings[i]);
        }
        return text;
    }
}
