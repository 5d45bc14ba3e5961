package dev.hubbub.voice.provider;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The search of Tenor's API, version 2, as its documentation describes it (recalled).
final class TenorDialect implements Dialect {

    @Override
    public String name() {
        return "Tenor";
    }

    @Override
    public String path() {
        return "/v2/search";
    }

    @Override
    public String keyParameter() {
        return "key";
    }

    @Override
    public String languageParameter() {
        return "locale";
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("contentfilter", "high", "media_filter", "tinygif,tinymp4");
    }

    @Override
    public List<String> sources() {
        return List.of("https://*.tenor.com");
    }

    @Override
    public String list() {
        return "results";
    }

    @Override
    public @Nullable FoundGif gif(Map<?, ?> fields) {
        Object formats = fields.get("media_formats");
        Object small = formats instanceof Map<?, ?> map ? map.get("tinygif") : null;
        Object film = formats instanceof Map<?, ?> map ? map.get("tinymp4") : null;
        URI url = Dialect.address(Dialect.text(small, "url"));
        String id = Dialect.text(fields, "id");
        if (url == null || id.isEmpty()) {
            return null;
        }
        URI mp4 = Dialect.address(Dialect.text(film, "url"));
        Object size = small instanceof Map<?, ?> map ? map.get("dims") : null;
        List<?> sides = size instanceof List<?> two && two.size() == 2 ? two : List.of(0, 0);
        return new FoundGif(
                id,
                Dialect.text(fields, "content_description"),
                url,
                mp4 == null ? url : mp4,
                side(sides, 0),
                side(sides, 1));
    }

    private static int side(List<?> sides, int at) {
        return Dialect.number(Map.of("side", sides.get(at)), "side");
    }
}
