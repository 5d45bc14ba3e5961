package dev.hubbub.app.server.mastodon.oauth;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a program may do: `read`, `write`, `follow`, `push`, `profile`, and parts of these such as `read:statuses`.
public final class Scopes {

    /// Those that a program has that asks for none.
    public static final List<String> USUAL = List.of("read");

    /// Those that programs are told of.
    public static final List<String> KNOWN = known();

    private static final Set<String> FOLLOW =
            Set.of("read:blocks", "read:follows", "read:mutes", "write:blocks", "write:follows", "write:mutes");

    private Scopes() {}

    private static List<String> known() {
        List<String> known = new ArrayList<>(List.of("read", "write", "follow", "push", "profile"));
        for (String part : List.of(
                "accounts",
                "blocks",
                "bookmarks",
                "favourites",
                "filters",
                "follows",
                "lists",
                "mutes",
                "notifications",
                "search",
                "statuses")) {
            known.add("read:" + part);
        }
        for (String part : List.of(
                "accounts",
                "blocks",
                "bookmarks",
                "conversations",
                "favourites",
                "filters",
                "follows",
                "lists",
                "media",
                "mutes",
                "notifications",
                "reports",
                "statuses")) {
            known.add("write:" + part);
        }
        return List.copyOf(known);
    }

    /// Those named in a text, apart by blanks, commas or plus signs; [#USUAL] when there are none.
    public static List<String> of(String text) {
        Set<String> named = new LinkedHashSet<>();
        for (String word : text.split("[\\s,+]+")) {
            if (!word.isEmpty()) {
                named.add(word);
            }
        }
        return named.isEmpty() ? USUAL : List.copyOf(named);
    }

    /// Whether scopes that were granted allow what needs another.
    public static boolean allow(List<String> granted, String needed) {
        int colon = needed.indexOf(':');
        String top = colon < 0 ? needed : needed.substring(0, colon);
        return granted.contains(needed)
                || granted.contains(top)
                || granted.contains("follow") && FOLLOW.contains(needed)
                || needed.equals("profile") && (granted.contains("read") || granted.contains("read:accounts"));
    }

    /// Whether everything asked for is among what a program registered.
    public static boolean within(List<String> asked, List<String> registered) {
        return asked.stream().allMatch(scope -> allow(registered, scope));
    }
}
