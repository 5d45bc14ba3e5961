package dev.hubbub.app.server.mastodon.keep;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the page of a person looks, and how that person likes to write.
///
/// @param avatar number of an own picture, or 0 for the drawn one
/// @param header the same for the header
public record Looks(
        long avatar,
        long header,
        boolean locked,
        boolean bot,
        boolean discoverable,
        boolean indexable,
        boolean hideCollections,
        List<Line> fields,
        String privacy,
        boolean sensitive,
        @Nullable String language,
        String quotePolicy) {

    public static final Looks USUAL =
            new Looks(0, 0, false, false, true, false, false, List.of(), "public", false, null, "public");

    /// A line of a profile, as typed.
    public record Line(String name, String value) {}

    public Looks {
        fields = List.copyOf(fields);
    }
}
