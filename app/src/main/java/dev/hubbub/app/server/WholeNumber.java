package dev.hubbub.app.server;

import dev.hubbub.app.BadInput;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A whole number that may stand in the environment.
///
/// @param usual what it is when it does not
public record WholeNumber(String name, int usual, int most) {

    /// Seconds after which it is looked anew whether somebody may still do what it was let in for.
    public static final WholeNumber RECHECK = new WholeNumber("HUBBUB_RECHECK", 30, 3_600);

    /// Seconds for which a connection may bring nothing of a request it began, or take in nothing of what it is sent.
    static final WholeNumber SILENCE = new WholeNumber("HUBBUB_SILENCE", 20, 600);

    /// What it is in an environment.
    public int in(Map<String, String> environment) {
        @Nullable String given = environment.get(name);
        if (given == null || given.isBlank()) {
            return usual;
        }
        int number = given.strip().matches("[0-9]{1,9}") ? Integer.parseInt(given.strip()) : 0;
        if (number < 1 || number > most) {
            throw BadInput.of(name + " must be a whole number in [1, " + most + "], but was '" + given + "'");
        }
        return number;
    }
}
