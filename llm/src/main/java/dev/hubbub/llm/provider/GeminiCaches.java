package dev.hubbub.llm.provider;

import dev.hubbub.llm.Keep;
import dev.hubbub.llm.ModelFailure.BadRequest;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Part;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Time;
import dev.hubbub.llm.prefix.HeldPrefix;
import dev.hubbub.llm.prefix.PrefixService;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Prefixes that Gemini holds for us by name, for as long as we say and at so much an hour.
///
/// A prefix is made once, named in each request ([HeldPrefix#in]), prolonged or deleted. The service takes none
/// that is shorter than its least length (1,024 tokens on the smaller models), and says so with a bad request.
/// `MeteredPrefixes` books what it costs.
public final class GeminiCaches implements PrefixService, AutoCloseable {
    private final Exchange exchange;

    public GeminiCaches(Accounts accounts, Duration limit, Time time) {
        exchange = new Exchange(accounts, limit, time);
    }

    @Override
    public HeldPrefix hold(Request request, Duration life) {
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
        return held(model, held, 0);
    }

    @Override
    public HeldPrefix prolong(HeldPrefix held, Duration life) {
        JsonNode longer = exchange.patch(
                held.model(),
                "/" + held.name() + "?updateMask=ttl",
                out -> out.writeStartObject()
                        .writeStringProperty("ttl", life.toSeconds() + "s")
                        .writeEndObject());
        return held(held.model(), longer, held.tokens());
    }

    @Override
    public void delete(HeldPrefix held) {
        exchange.delete(held.model(), "/" + held.name());
    }

    /// @param before its length as it was told before, or 0
    private static HeldPrefix held(ModelRef model, JsonNode node, long before) {
        long told = Json.number(node, "usageMetadata", "totalTokenCount");
        long tokens = told > 0 ? told : before;
        if (tokens == 0) {
            throw Exchange.broken(model, "holds a prefix without saying how many tokens it has");
        }
        try {
            return new HeldPrefix(model, Json.text(node, "name"), Instant.parse(Json.text(node, "expireTime")), tokens);
        } catch (DateTimeParseException e) {
            throw Exchange.broken(model, "holds a prefix without saying how long");
        }
    }

    @Override
    public void close() {
        exchange.close();
    }
}
