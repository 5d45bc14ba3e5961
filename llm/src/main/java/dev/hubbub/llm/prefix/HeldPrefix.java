package dev.hubbub.llm.prefix;

import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Request;
import java.time.Instant;

/// A prefix that a provider holds.
///
/// @param name   the provider's
/// @param tokens its length, for which storage is charged by the hour
public record HeldPrefix(ModelRef model, String name, Instant expiresAt, long tokens) {

    /// The request with this prefix in the place of its marked parts; as it was once the prefix has expired.
    public Request in(Request request, Instant now) {
        return now.isBefore(expiresAt) && request.model().id().equals(model.id())
                ? request.toBuilder().heldPrefix(name).build()
                : request;
    }
}
