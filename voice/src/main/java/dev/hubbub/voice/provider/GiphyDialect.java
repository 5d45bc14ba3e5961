package dev.hubbub.voice.provider;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The search of Giphy's API, version 1, as its documentation describes it (recalled).
final class GiphyDialect implements Dialect {

    @Override
    public String name() {
        return "Giphy";
    }

    @Override
    public String path() {
        return "/v1/gifs/search";
    }

    @Override
    public String keyParameter() {
        return "api_key";
    }

    @Override
    public String languageParameter() {
        return "lang";
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("rating", "pg");
    }

    @Override
    public List<String> sources() {
        return List.of("https://*.giphy.com");
    }

    @Override
    public String list() {
        return "data";
    }

    @Override
    public @Nullable FoundGif gif(Map<?, ?> fields) {
        Object images = fields.get("images");
        Object small = images instanceof Map<?, ?> map ? map.get("fixed_height") : null;
        URI url = Dialect.address(Dialect.text(small, "url"));
        String id = Dialect.text(fields, "id");
        if (url == null || id.isEmpty()) {
            return null;
        }
        URI mp4 = Dialect.address(Dialect.text(small, "mp4"));
        String alt = Dialect.text(fields, "alt_text");
        return new FoundGif(
                id,
                alt.isEmpty() ? Dialect.text(fields, "title") : alt,
                url,
                mp4 == null ? url : mp4,
                Dialect.number(small, "width"),
                Dialect.number(small, "height"));
    }
}
