package dev.hubbub.app.server.mastodon.request;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which stretch of a list a client asks for, and the `Link` header that leads to its neighbours.
///
/// @param maxId   ids below this, or 0
/// @param sinceId ids above this, the latest of them, or 0
/// @param minId   ids above this, those next to it, or 0
public record Paging(long maxId, long sinceId, long minId, int limit, int offset) {

    /// No client asks for more at a time.
    public static final int MOST = 80;

    private static final Set<String> CURSORS = Set.of("max_id", "since_id", "min_id");

    /// The stretch that the parameters name.
    public static Paging of(Params params, int usualLimit) {
        return new Paging(
                Math.max(0, params.number("max_id", 0)),
                Math.max(0, params.number("since_id", 0)),
                Math.max(0, params.number("min_id", 0)),
                Math.clamp(params.number("limit", usualLimit), 1, MOST),
                Math.clamp(params.number("offset", 0), 0, 10_000));
    }

    /// The value of a `Link` header, or null for an empty page.
    ///
    /// @param url    address of the list on the public base URL, without a query
    /// @param query  the query as it came, or null; all of it but the cursors is kept
    /// @param newest id of the first item of the page
    /// @param oldest id of the last one
    /// @param more   whether there may be older ones
    public static @Nullable String link(
            String url, @Nullable String query, String newest, String oldest, boolean more) {
        if (newest.isEmpty()) {
            return null;
        }
        String kept = kept(query);
        List<String> links = new ArrayList<>();
        if (more) {
            links.add("<" + url + "?" + kept + "max_id=" + oldest + ">; rel=\"next\"");
        }
        links.add("<" + url + "?" + kept + "min_id=" + newest + ">; rel=\"prev\"");
        return String.join(", ", links);
    }

    private static String kept(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return "";
        }
        StringBuilder kept = new StringBuilder();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (!pair.isEmpty() && !CURSORS.contains(name) && !name.equals("access_token")) {
                kept.append(safe(pair)).append('&');
            }
        }
        return kept.toString();
    }

    /// The pair as it came, with what would end the address in the header encoded.
    private static String safe(String pair) {
        StringBuilder safe = new StringBuilder();
        pair.codePoints().forEach(c -> {
            if (c <= ' ' || c > '~' || c == '<' || c == '>' || c == '"' || c == ',' || c == ';') {
                safe.append(URLEncoder.encode(Character.toString(c), StandardCharsets.UTF_8));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }
}
