package dev.hubbub.voice.provider;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How one service words its requests and answers.
interface Dialect {

    String name();

    String path();

    String keyParameter();

    String languageParameter();

    /// Parameters that are always sent.
    Map<String, String> parameters();

    /// Where its files lie, beside its own address.
    List<String> sources();

    /// The property of the answer that holds the GIFs.
    String list();

    /// One GIF of the answer, or null when it lacks what a GIF needs.
    @Nullable
    FoundGif gif(Map<?, ?> fields);

    /// The text of a property, or an empty one.
    static String text(@Nullable Object fields, String name) {
        Object value = fields instanceof Map<?, ?> map ? map.get(name) : null;
        return value == null ? "" : value.toString();
    }

    /// The number of a property, or 0.
    static int number(@Nullable Object fields, String name) {
        String text = text(fields, name);
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    }

    /// An address that a client may be sent to, or null.
    static @Nullable URI address(String text) {
        try {
            URI uri = URI.create(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null ? uri : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
