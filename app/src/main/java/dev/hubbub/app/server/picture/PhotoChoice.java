package dev.hubbub.app.server.picture;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.model.Prices;
import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.price.Price;
import dev.hubbub.llm.provider.Accounts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/// What is said at the start of who makes photos.
public final class PhotoChoice {

    private PhotoChoice() {}

    /// Says what is wrong with it, if something is.
    ///
    /// @param model provider and name, or empty
    /// @param home  where prices of one's own are
    public static void check(String model, Map<String, String> environment, Path home) {
        if (model.isEmpty()) {
            return;
        }
        try {
            Accounts accounts = Accounts.from(environment);
            ModelRef ref = ModelRef.parse(model);
            ModelRef there = ref.at(accounts.of(ref).endpoint());
            if (Prices.forCommand(home).price(there, Instant.now()) instanceof Price.Unlisted unlisted) {
                throw BadInput.of("--image-model must be one whose price is known, but was not: " + unlisted.why());
            }
        } catch (IllegalArgumentException | ModelFailure.Unauthorised wrong) {
            throw BadInput.of("--image-model: " + wrong.getMessage());
        }
    }
}
