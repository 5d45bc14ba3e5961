package dev.hubbub.llm.provider;

import dev.hubbub.llm.ModelFailure.TimedOut;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Usage;
import dev.hubbub.llm.batch.BatchItem;
import dev.hubbub.llm.batch.BatchResult;
import dev.hubbub.llm.batch.BatchService;
import dev.hubbub.llm.batch.BatchState;
import dev.hubbub.llm.batch.BatchState.Stage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// OpenAI's batches: a file of requests goes up, a file of answers and one of errors come down.
final class OpenAiBatches implements BatchService {
    private static final String BOUNDARY = "hubbub-7f3a9c51d2e84b60";

    private final Exchange exchange;

    OpenAiBatches(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public String submit(ModelRef model, String name, List<BatchItem> items) {
        JsonNode file = exchange.post(
                model, "/files", form(name, lines(model, items)), "multipart/form-data; boundary=" + BOUNDARY);
        String input = Json.text(file, "id");
        if (input.isEmpty()) {
            throw Exchange.broken(model, "took a file and gave it no id");
        }
        JsonNode batch = exchange.post(model, "/batches", out -> {
            out.writeStartObject();
            out.writeStringProperty("input_file_id", input);
            out.writeStringProperty("endpoint", "/v1/chat/completions");
            out.writeStringProperty("completion_window", "24h");
            out.writeObjectPropertyStart("metadata");
            out.writeStringProperty("hubbub", name);
            out.writeEndObject();
            out.writeEndObject();
        });
        String id = Json.text(batch, "id");
        if (id.isEmpty()) {
            throw Exchange.broken(model, "took a batch and gave it no id");
        }
        return id;
    }

    private static byte[] lines(ModelRef model, List<BatchItem> items) {
        Protocol protocol = Protocols.of(model.provider());
        ByteArrayOutputStream lines = new ByteArrayOutputStream(items.size() * 4096);
        for (BatchItem item : items) {
            lines.writeBytes(Json.write(out -> {
                out.writeStartObject();
                out.writeStringProperty("custom_id", item.id());
                out.writeStringProperty("method", "POST");
                out.writeStringProperty("url", "/v1/chat/completions");
                out.writeName("body");
                protocol.write(item.request(), false, out);
                out.writeEndObject();
            }));
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    private static byte[] form(String name, byte[] file) {
        ByteArrayOutputStream form = new ByteArrayOutputStream(file.length + 512);
        form.writeBytes(("--" + BOUNDARY + "\r\ncontent-disposition: form-data; name=\"purpose\"\r\n\r\nbatch\r\n--"
                        + BOUNDARY + "\r\ncontent-disposition: form-data; name=\"file\"; filename=\"" + name
                        + ".jsonl\"\r\ncontent-type: application/jsonl\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(file);
        form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    @Override
    public BatchState poll(ModelRef model, String id) {
        JsonNode batch = exchange.get(model, "/batches/" + id);
        Stage stage = switch (Json.text(batch, "status")) {
            case "completed" -> Stage.ENDED;
            case "expired" -> Stage.EXPIRED;
            case "cancelled" -> Stage.CANCELLED;
            case "failed" -> Stage.FAILED;
            default -> Stage.RUNNING;
        };
        return new BatchState(
                stage,
                Json.number(batch, "request_counts", "completed"),
                Json.number(batch, "request_counts", "failed"),
                Json.number(batch, "request_counts", "total"));
    }

    @Override
    public List<BatchResult> collect(ModelRef model, String id) {
        JsonNode batch = exchange.get(model, "/batches/" + id);
        List<BatchResult> results = new ArrayList<>();
        for (String file : List.of("output_file_id", "error_file_id")) {
            String name = Json.text(batch, file);
            if (!name.isEmpty()) {
                exchange.text(model, "/files/" + name + "/content").lines().forEach(line -> take(model, line, results));
            }
        }
        return results;
    }

    private static void take(ModelRef model, String line, List<BatchResult> results) {
        JsonNode node = BatchLines.read(line);
        if (node == null || Json.text(node, "custom_id").isEmpty()) {
            return;
        }
        String id = Json.text(node, "custom_id");
        JsonNode body = node.path("response").path("body");
        int status = (int) Json.number(node, "response", "status_code");
        if (status == 200) {
            results.add(BatchLines.answered(model, id, body));
        } else if (Json.text(node, "error", "code").equals("batch_expired")) {
            results.add(
                    new BatchResult.Failed(id, new TimedOut("the batch expired before the turn of " + id, Usage.NONE)));
        } else {
            results.add(BatchLines.failed(model, id, status == 0 ? 500 : status, body.isMissingNode() ? node : body));
        }
    }

    @Override
    public void cancel(ModelRef model, String id) {
        exchange.post(
                model,
                "/batches/" + id + "/cancel",
                out -> out.writeStartObject().writeEndObject());
    }

    @Override
    public @Nullable String find(ModelRef model, String name) {
        for (JsonNode batch : exchange.get(model, "/batches?limit=100").path("data")) {
            if (Json.text(batch, "metadata", "hubbub").equals(name)) {
                return Json.text(batch, "id");
            }
        }
        return null;
    }
}
