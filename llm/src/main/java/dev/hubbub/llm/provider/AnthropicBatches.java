package dev.hubbub.llm.provider;

import dev.hubbub.llm.ModelFailure.Cancelled;
import dev.hubbub.llm.ModelFailure.TimedOut;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Usage;
import dev.hubbub.llm.batch.BatchItem;
import dev.hubbub.llm.batch.BatchResult;
import dev.hubbub.llm.batch.BatchService;
import dev.hubbub.llm.batch.BatchState;
import dev.hubbub.llm.batch.BatchState.Stage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Anthropic's batches: one call with all requests, one file of results.
final class AnthropicBatches implements BatchService {
    private final Exchange exchange;

    AnthropicBatches(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public String submit(ModelRef model, String name, List<BatchItem> items) {
        Protocol protocol = Protocols.of(model.provider());
        JsonNode batch = exchange.post(model, "/messages/batches", out -> {
            out.writeStartObject();
            out.writeArrayPropertyStart("requests");
            for (BatchItem item : items) {
                out.writeStartObject();
                out.writeStringProperty("custom_id", item.id());
                out.writeName("params");
                protocol.write(item.request(), false, out);
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        });
        String id = Json.text(batch, "id");
        if (id.isEmpty()) {
            throw Exchange.broken(model, "took a batch and gave it no id");
        }
        return id;
    }

    /// A batch that ended holds expired and cancelled requests one by one, so it has ended either way.
    @Override
    public BatchState poll(ModelRef model, String id) {
        JsonNode batch = exchange.get(model, "/messages/batches/" + id);
        JsonNode counts = batch.path("request_counts");
        long answered = Json.number(counts, "succeeded");
        long failed = Json.number(counts, "errored") + Json.number(counts, "canceled") + Json.number(counts, "expired");
        return new BatchState(
                Json.text(batch, "processing_status").equals("ended") ? Stage.ENDED : Stage.RUNNING,
                answered,
                failed,
                answered + failed + Json.number(counts, "processing"));
    }

    @Override
    public List<BatchResult> collect(ModelRef model, String id) {
        List<BatchResult> results = new ArrayList<>();
        exchange.text(model, "/messages/batches/" + id + "/results")
                .lines()
                .map(BatchLines::read)
                .forEach(line -> {
                    if (line != null && !Json.text(line, "custom_id").isEmpty()) {
                        results.add(result(model, Json.text(line, "custom_id"), line.path("result")));
                    }
                });
        return results;
    }

    private static BatchResult result(ModelRef model, String id, JsonNode result) {
        return switch (Json.text(result, "type")) {
            case "succeeded" -> BatchLines.answered(model, id, result.path("message"));
            case "expired" ->
                new BatchResult.Failed(id, new TimedOut("the batch expired before the turn of " + id, Usage.NONE));
            case "canceled" -> new BatchResult.Failed(id, new Cancelled("", Usage.NONE));
            default -> {
                JsonNode error = result.path("error");
                JsonNode inner = error.path("error").isObject() ? error.path("error") : error;
                yield BatchLines.failed(model, id, Faults.status(inner), error);
            }
        };
    }

    @Override
    public void cancel(ModelRef model, String id) {
        exchange.post(
                model,
                "/messages/batches/" + id + "/cancel",
                out -> out.writeStartObject().writeEndObject());
    }

    /// The service keeps no name of ours with a batch.
    @Override
    public @Nullable String find(ModelRef model, String name) {
        return null;
    }
}
