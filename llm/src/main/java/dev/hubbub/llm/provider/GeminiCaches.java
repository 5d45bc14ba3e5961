package dev.hubbub.llm.provider;

import dev.hubbub.llm.Keep;
import dev.hubbub.llm.ModelFailure.BadRequest;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Part;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Time;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Prefixes that Gemini holds for us by name, for as long as we say and at so much an hour.
///
/// A prefix is made once, named in each request ([Held#in]), prolonged or deleted. The service takes none that is
/// shorter than its least length (1,024 tokens on the smaller models), and says so with a bad request.
public final class GeminiCaches implements AutoCloseable {
    private final Exchange exchange;

    public GeminiCaches(Accounts accounts, Duration limit, Time time) {
        exchange = new Exchange(accounts, limit, time);
    }

    /// A prefix the provider holds.
    ///
    /// @param tokens its length, for which storage is charged by the hour
    public record Held(ModelRef model, String name, Instant expiresAt, long tokens) {

        /// The request with this prefix in the place of its marked parts; as it was once the prefix has expired.
        public Request in(Request request, Instant now) {
            return now.isBefore(expiresAt) && request.model().id().equals(model.id())
                    ? request.toBuilder().heldPrefix(name).build()
                    : request;
        }
    }

    /// Has the marked parts of `request` held for `life`.
    public Held hold(Request request, Duration life) {
        List<Part> parts = request.system().stream()
                .filter(part -> part.keep() != Keep.NOT)
                .toList();
        ModelRef model = request.model();
        if (parts.isEmpty()) {
            throw new BadRequest("a prefix to be held must have a marked part, but had none\nMark what is stable.");
        }
        JsonNode held = exchange.post(model, "/cachedContents", out -> {
            out.writeStartObject();
            out.writeStringProperty("model", "models/" + model.model());
            Gemini.system(out, parts);
            out.writeStringProperty("ttl", life.toSeconds() + "s");
            out.writeEndObject();
        });
        return held(model, held);
    }

    /// Holds it for `life` from now on.
    public Held prolong(Held held, Duration life) {
        return held(
                held.model(),
                exchange.patch(
                        held.model(),
                        "/" + held.name() + "?updateMask=ttl",
                        out -> out.writeStartObject()
                                .writeStringProperty("ttl", life.toSeconds() + "s")
                                .writeEndObject()));
    }

    /// Holds it no longer, which ends what it costs.
    public void delete(Held held) {
        exchange.delete(held.model(), "/" + held.name());
    }

    private static Held held(ModelRef model, JsonNode node) {
        String name = Json.text(node, "name");
        try {
            return new Held(
                    model,
                    name,
                    Instant.parse(Json.text(node, "expireTime")),
                    Json.number(node, "usageMetadata", "totalTokenCount"));
        } catch (DateTimeParseException e) {
            throw Exchange.broken(model, "holds a prefix without saying how long");
        }
    }

    @Override
    public void close() {
        exchange.close();
    }
}
