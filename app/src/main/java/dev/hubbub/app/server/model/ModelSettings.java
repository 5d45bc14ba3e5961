package dev.hubbub.app.server.model;

import dev.hubbub.llm.ApiKey;
import org.jspecify.annotations.Nullable;

/// What the owner has set about models; what is left open comes from the environment.
///
/// @param model        `provider/model`, or empty
/// @param address      where it is, or empty for the provider's own address
/// @param key          opens it, or null
/// @param dailyMicros  the most that a day may cost, or null
/// @param personMicros the most that one person may cost a day, or null
record ModelSettings(
        String model,
        String address,
        @Nullable ApiKey key,
        @Nullable Long dailyMicros,
        @Nullable Long personMicros) {

    static final ModelSettings NONE = new ModelSettings("", "", null, null, null);

    ModelSettings at(String otherModel, String otherAddress, @Nullable ApiKey otherKey) {
        return new ModelSettings(otherModel, otherAddress, otherKey, dailyMicros, personMicros);
    }

    ModelSettings within(@Nullable Long daily, @Nullable Long person) {
        return new ModelSettings(model, address, key, daily, person);
    }
}
