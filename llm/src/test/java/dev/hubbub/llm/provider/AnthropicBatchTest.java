package dev.hubbub.llm.provider;

import dev.hubbub.llm.batch.BatchState.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

class AnthropicBatchTest extends BatchContract {

    @Override
    WireFormat wireFormat() {
        return new AnthropicWire();
    }

    @Override
    List<String> takes(String id) {
        return List.of(running(id));
    }

    private static String state(String id, String state) {
        return "{\"id\":\"" + id + "\",\"type\":\"message_batch\",\"processing_status\":\"" + state
                + "\",\"request_counts\":{\"processing\":0,\"succeeded\":1,\"errored\":1,\"canceled\":0,\"expired\":1}}";
    }

    @Override
    String running(String id) {
        return state(id, "in_progress");
    }

    @Override
    String over(String id, Stage stage) {
        return state(id, "ended");
    }

    @Override
    List<String> results(String id) {
        return List.of("{\"custom_id\":\"b\",\"result\":{\"type\":\"errored\",\"error\":{\"type\":\"error\",\"error\":"
                + "{\"type\":\"invalid_request_error\",\"message\":\"no such field\"}}}}\n"
                + "{\"custom_id\":\"a\",\"result\":{\"type\":\"succeeded\",\"message\":" + wire.whole("Aveiro.")
                + "}}\n{\"custom_id\":\"c\",\"result\":{\"type\":\"expired\"}}\n");
    }

    @Override
    String list(String id, String name) {
        return "{}";
    }

    @Override
    Map<String, String> handedIn() {
        Map<String, String> bodies = new LinkedHashMap<>();
        for (JsonNode request : server.asked().getFirst().json().path("requests")) {
            bodies.put(Json.text(request, "custom_id"), request.path("params").toString());
        }
        return bodies;
    }
}
