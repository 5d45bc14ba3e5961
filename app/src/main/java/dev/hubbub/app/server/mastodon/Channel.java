package dev.hubbub.app.server.mastodon;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One stream that a client listens to.
///
/// @param kind as clients name it, such as `user` or `public:local`
/// @param of   a hashtag in lower case or the id of a list, or empty
record Channel(String kind, String of) {

    private static final List<String> PLAIN = List.of(
            "user",
            "user:notification",
            "public",
            "public:media",
            "public:local",
            "public:local:media",
            "public:remote",
            "public:remote:media",
            "direct");

    /// The stream of a name, or empty when there is none such.
    static Optional<Channel> of(String kind, String tag, String list) {
        if (PLAIN.contains(kind)) {
            return Optional.of(new Channel(kind, ""));
        }
        return switch (kind) {
            case "hashtag", "hashtag:local" ->
                tag.isBlank()
                        ? Optional.empty()
                        : Optional.of(new Channel(
                                kind, tag.strip().replaceFirst("^#", "").toLowerCase(Locale.ROOT)));
            case "list" -> list.isBlank() ? Optional.empty() : Optional.of(new Channel(kind, list.strip()));
            default -> Optional.empty();
        };
    }

    /// How a frame names it.
    List<String> label() {
        return of.isEmpty() ? List.of(kind) : List.of(kind, of);
    }

    boolean personal() {
        return kind.equals("user") || kind.equals("user:notification") || kind.equals("list") || kind.equals("direct");
    }

    /// What a token must allow.
    String scope() {
        return switch (kind) {
            case "user:notification" -> "read:notifications";
            case "list" -> "read:lists";
            default -> "read:statuses";
        };
    }
}
