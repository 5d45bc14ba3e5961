package dev.hubbub.llm.provider;

import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.batch.BatchResult;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// One line of a batch's results, whatever the provider calls its parts.
final class BatchLines {
    private static final HttpHeaders NO_HEADERS = HttpHeaders.of(Map.of(), (name, value) -> true);

    private BatchLines() {}

    /// The JSON of a line; null if it is damaged, so that its request counts as without a result.
    static @Nullable JsonNode read(String line) {
        try {
            return Json.read(line);
        } catch (JacksonException e) {
            return null;
        }
    }

    static BatchResult answered(ModelRef model, String id, JsonNode reply) {
        try {
            return new BatchResult.Answered(id, Exchange.completion(model, reply));
        } catch (ModelFailure failure) {
            return new BatchResult.Failed(id, failure);
        }
    }

    /// A request that was refused, with the body of the refusal.
    static BatchResult failed(ModelRef model, String id, int status, JsonNode body) {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        return new BatchResult.Failed(id, Faults.of(model.id(), status, NO_HEADERS, bytes, null, Instant.EPOCH));
    }
}
