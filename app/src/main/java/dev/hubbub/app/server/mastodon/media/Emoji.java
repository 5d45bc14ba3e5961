package dev.hubbub.app.server.mastodon.media;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The pictures that stand in texts for their shortcodes; there are some only when a fixture brings them.
public final class Emoji {

    private static final Pattern SHORTCODE = Pattern.compile("(?<![\\p{L}\\p{N}:]):(\\w{2,}):(?![\\p{L}\\p{N}:])");

    /// One of them.
    public record One(String shortcode, String category, boolean visible, String mime, byte[] bytes) {}

    private final Map<String, One> known = new ConcurrentSkipListMap<>();

    public void add(One one) {
        known.put(one.shortcode(), one);
    }

    public Collection<One> all() {
        return known.values();
    }

    public Optional<One> find(String shortcode) {
        return Optional.ofNullable(known.get(shortcode));
    }

    /// Those named in a text.
    public List<One> in(String text) {
        if (known.isEmpty() || text.indexOf(':') < 0) {
            return List.of();
        }
        Map<String, One> found = new TreeMap<>();
        Matcher matcher = SHORTCODE.matcher(text);
        while (matcher.find()) {
            find(matcher.group(1)).ifPresent(one -> found.put(one.shortcode(), one));
        }
        return List.copyOf(found.values());
    }
}
