package dev.hubbub.app.server.society;

import dev.hubbub.voice.media.Picture;
import dev.hubbub.voice.provider.FoundGif;
import org.jspecify.annotations.Nullable;

/// What a persona shows beside its words.
///
/// @param picture of the house
/// @param found   a GIF of a service that is to be shown in its place, or null
/// @param service whose that is, or empty
public record Attached(Picture picture, @Nullable FoundGif found, String service) {

    /// What is seen, for people who cannot see it.
    public String alt() {
        return found == null || found.alt().isBlank() ? picture.alt() : found.alt();
    }
}
