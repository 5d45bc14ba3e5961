package dev.hubbub.app.server.mastodon.request;

import java.util.ArrayList;
import java.util.List;

/// The name of a form field as a path: `a[b][]` is `a`, `b`, and an empty key for a list.
final class Keys {

    /// Deeper than any name of the API; what is below stays one key.
    private static final int DEEPEST = 5;

    private Keys() {}

    static List<String> of(String name) {
        int open = name.indexOf('[');
        if (open <= 0 || !name.endsWith("]")) {
            return List.of(name);
        }
        List<String> path = new ArrayList<>();
        path.add(name.substring(0, open));
        int at = open;
        while (at < name.length() && path.size() < DEEPEST) {
            int close = name.indexOf(']', at);
            if (name.charAt(at) != '[' || close < 0) {
                return List.of(name);
            }
            path.add(name.substring(at + 1, close));
            at = close + 1;
        }
        // an empty key inside a path makes a list of objects and must be followed by a name
        for (int i = 1; i < path.size() - 1; i++) {
            if (path.get(i).isEmpty() && path.get(i + 1).isEmpty()) {
                return List.of(name);
            }
        }
        return path;
    }
}
