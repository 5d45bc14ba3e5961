package dev.hubbub.llm.provider;

import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.batch.BatchItem;
import dev.hubbub.llm.batch.BatchResult;
import dev.hubbub.llm.batch.BatchService;
import dev.hubbub.llm.batch.BatchState;
import dev.hubbub.llm.batch.BatchState.Stage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Gemini's batches, with requests and answers inline.
final class GeminiBatches implements BatchService {
    private final Exchange exchange;

    GeminiBatches(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public String submit(ModelRef model, String name, List<BatchItem> items) {
        Protocol protocol = Protocols.of(model.provider());
        JsonNode batch = exchange.post(model, "/models/" + model.model() + ":batchGenerateContent", out -> {
            out.writeStartObject();
            out.writeObjectPropertyStart("batch");
            out.writeStringProperty("displayName", name);
            out.writeObjectPropertyStart("inputConfig");
            out.writeObjectPropertyStart("requests");
            out.writeArrayPropertyStart("requests");
            for (BatchItem item : items) {
                out.writeStartObject();
                out.writeName("request");
                protocol.write(item.request(), false, out);
                out.writeObjectPropertyStart("metadata");
                out.writeStringProperty("key", item.id());
                out.writeEndObject();
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
            out.writeEndObject();
            out.writeEndObject();
            out.writeEndObject();
        });
        String id = Json.text(batch, "name");
        if (id.isEmpty()) {
            throw Exchange.broken(model, "took a batch and gave it no name");
        }
        return id;
    }

    @Override
    public BatchState poll(ModelRef model, String id) {
        JsonNode batch = exchange.get(model, "/" + id);
        String state = Json.text(batch, "metadata", "state");
        JsonNode stats = batch.path("metadata").path("batchStats");
        return new BatchState(
                stage(state, batch),
                count(stats, "successfulRequestCount"),
                count(stats, "failedRequestCount"),
                count(stats, "requestCount"));
    }

    private static Stage stage(String state, JsonNode batch) {
        return switch (state.replaceFirst("^(BATCH|JOB)_STATE_", "")) {
            case "SUCCEEDED" -> Stage.ENDED;
            case "FAILED" -> Stage.FAILED;
            case "CANCELLED" -> Stage.CANCELLED;
            case "EXPIRED" -> Stage.EXPIRED;
            default -> batch.path("done").asBoolean(false) ? Stage.ENDED : Stage.RUNNING;
        };
    }

    /// Large numbers come as strings in this provider's JSON.
    private static long count(JsonNode stats, String name) {
        String text = Json.text(stats, name);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : Json.number(stats, name);
    }

    @Override
    public List<BatchResult> collect(ModelRef model, String id) {
        List<BatchResult> results = new ArrayList<>();
        JsonNode batch = exchange.get(model, "/" + id);
        for (JsonNode line : batch.path("response").path("inlinedResponses").path("inlinedResponses")) {
            String key = Json.text(line, "metadata", "key");
            if (!key.isEmpty()) {
                results.add(
                        line.path("response").isObject()
                                ? BatchLines.answered(model, key, line.path("response"))
                                : BatchLines.failed(model, key, status(line.path("error")), line));
            }
        }
        return results;
    }

    /// The codes here are those of gRPC, not of HTTP.
    private static int status(JsonNode error) {
        return switch ((int) Json.number(error, "code")) {
            case 3, 5, 9, 11 -> 400;
            case 7, 16 -> 401;
            case 8 -> 429;
            default -> 500;
        };
    }

    @Override
    public void cancel(ModelRef model, String id) {
        exchange.post(model, "/" + id + ":cancel", out -> out.writeStartObject().writeEndObject());
    }

    @Override
    public @Nullable String find(ModelRef model, String name) {
        for (JsonNode batch : exchange.get(model, "/batches?pageSize=100").path("operations")) {
            if (Json.text(batch, "metadata", "displayName").equals(name)) {
                return Json.text(batch, "name");
            }
        }
        return null;
    }
}
