package dev.hubbub.app.validate;

import dev.hubbub.engine.measure.Measured;
import org.jspecify.annotations.Nullable;

/// One measured target as it is shown.
///
/// @param language the language a text target was measured in, as in `en`; null for all others
public record ValidationRow(Measured measured, @Nullable String language) {

    /// A row of a target that has no language.
    public static ValidationRow of(Measured measured) {
        return new ValidationRow(measured, null);
    }
}
