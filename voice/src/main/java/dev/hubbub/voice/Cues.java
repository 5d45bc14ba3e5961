package dev.hubbub.voice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What words and emoji give away of a text that no grammar made: read from `cues.txt`.
final class Cues {

    private static final String FILE = "cues.txt";
    private static final Map<Gist.Point, List<String>> ALL = read();

    private Cues() {}

    /// What stands out in a text; an opinion when nothing does.
    static Gist.Point point(String words) {
        String text = " " + words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\p{So}\\p{Sk}?]+", " ") + " ";
        for (Map.Entry<Gist.Point, List<String>> point : ALL.entrySet()) {
            for (String cue : point.getValue()) {
                boolean spelled = Character.isLetter(cue.codePointAt(0));
                if (text.contains(spelled ? " " + cue + " " : cue)) {
                    return point.getKey();
                }
            }
        }
        return Gist.Point.OPINION;
    }

    private static Map<Gist.Point, List<String>> read() {
        Map<Gist.Point, List<String>> all = new EnumMap<>(Gist.Point.class);
        int row = 0;
        for (String line : text().lines().toList()) {
            row++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int bar = line.indexOf('|');
            if (bar < 0) {
                throw new IllegalStateException(
                        FILE + ":" + row + ": a line must be 'point | cues', but was '" + line + "'");
            }
            Gist.Point point = Gist.Point.valueOf(line.substring(0, bar).strip().toUpperCase(Locale.ROOT));
            List<String> cues = all.computeIfAbsent(point, _ -> new ArrayList<>());
            for (String cue : line.substring(bar + 1).split(",", -1)) {
                cues.add(cue.strip());
            }
        }
        return all;
    }

    private static String text() {
        try (InputStream in = Cues.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " must be on the class path, but was not found");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
