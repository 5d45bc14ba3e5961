package dev.hubbub.app.server.model;

import org.jspecify.annotations.Nullable;

/// How the personas of a society speak.
///
/// @param byModel     whether a model is asked when there is one
/// @param model       `provider/model`, or empty for the server's
/// @param dailyMicros the most that a day may cost, or null for no limit but the server's
record SocietyVoice(boolean byModel, String model, @Nullable Long dailyMicros) {

    static final SocietyVoice USUAL = new SocietyVoice(true, "", null);

    /// As it is written in the store and in the API.
    String word() {
        return byModel ? "model" : "grammar";
    }
}
