package dev.hubbub.app.validate;

import dev.hubbub.engine.measure.Measured;
import org.jspecify.annotations.Nullable;

/// One measured target as it is shown.
///
/// @param language the language a text target was measured in, as in `en`; null for all others
/// @param event    the kind of event that was spoken about, as in `sports`; null where it is not told apart
public record ValidationRow(
        Measured measured,
        @Nullable String language,
        @Nullable String event) {

    /// A row of a target that has no language.
    public static ValidationRow of(Measured measured) {
        return new ValidationRow(measured, null, null);
    }
}
