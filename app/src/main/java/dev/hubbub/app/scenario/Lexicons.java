package dev.hubbub.app.scenario;

import dev.hubbub.engine.reaction.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The lexicon that comes with the program: the resources under `dev/hubbub/app/lexicon`, one file a section.
public final class Lexicons {

    private static final List<String> SECTIONS =
            List.of("topics", "types", "impact", "valence", "controversy", "places", "names", "grammar");

    private Lexicons() {}

    /// Reads the standard lexicon; about a quarter of a second, so read it once.
    public static Lexicon standard() {
        StringBuilder text = new StringBuilder();
        for (String section : SECTIONS) {
            text.append(resource("/dev/hubbub/app/lexicon/" + section + ".txt")).append('\n');
        }
        return Lexicon.parse(text.toString());
    }

    private static String resource(String path) {
        try (InputStream in = Lexicons.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("resource " + path + " must be on the class path, but was not found"
                        + "\nbuild the program again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
