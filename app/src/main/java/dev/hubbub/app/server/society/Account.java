package dev.hubbub.app.server.society;

import dev.hubbub.engine.population.Persona;
import org.jspecify.annotations.Nullable;

/// An account as others see it.
///
/// @param number     its number in the society
/// @param persona    who it is, or null for a person
/// @param handle     without the at sign
/// @param joinedMs   presented time
/// @param lastMs     presented time of its latest status, or −1
/// @param suspended  taken out of the society by a moderator
public record Account(
        int number,
        @Nullable Persona persona,
        String handle,
        String name,
        String bio,
        String language,
        long joinedMs,
        int followers,
        int following,
        int statuses,
        long lastMs,
        boolean suspended) {

    /// Whether somebody made of flesh and blood sits here.
    public boolean person() {
        return persona == null;
    }
}
