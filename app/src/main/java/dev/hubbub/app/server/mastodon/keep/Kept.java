package dev.hubbub.app.server.mastodon.keep;

import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;

/// One thing somebody keeps.
///
/// @param place ascends in the order of keeping
/// @param body  JSON
public record Kept(long place, String key, String body, Instant at) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /// What is kept, as a record.
    public <T> T as(Class<T> type) {
        return JSON.readValue(body, type);
    }

    /// The key as a number.
    public long number() {
        return Long.parseLong(key);
    }
}
