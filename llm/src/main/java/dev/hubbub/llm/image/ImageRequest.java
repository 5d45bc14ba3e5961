package dev.hubbub.llm.image;

import dev.hubbub.llm.Labels;
import dev.hubbub.llm.ModelRef;
import org.jspecify.annotations.Nullable;

/// What picture is wanted, and on whose behalf.
///
/// @param seed for those who repeat themselves when asked with the same one (Stable Diffusion); null is none
public record ImageRequest(
        ModelRef model,
        String prompt,
        int widthPixels,
        int heightPixels,
        Quality quality,
        @Nullable Long seed,
        Labels labels) {

    /// How much is put into it, and charged for it.
    public enum Quality {
        LOW,
        MEDIUM,
        HIGH
    }

    public ImageRequest {
        if (prompt.isBlank()) {
            throw new IllegalArgumentException("a picture must have a prompt, but had none\nSay what is on it.");
        }
        if (widthPixels < 64 || heightPixels < 64 || widthPixels > 4096 || heightPixels > 4096) {
            throw new IllegalArgumentException("a picture must be 64 to 4096 pixels wide and high, but was "
                    + widthPixels + " by " + heightPixels + "\nTake 1024 by 1024, which all providers know.");
        }
    }
}
