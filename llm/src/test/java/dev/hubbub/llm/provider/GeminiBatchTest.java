package dev.hubbub.llm.provider;

import dev.hubbub.llm.batch.BatchState.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

class GeminiBatchTest extends BatchContract {

    @Override
    WireFormat wireFormat() {
        return new GeminiWire();
    }

    @Override
    List<String> takes(String id) {
        return List.of(running(id));
    }

    private static String state(String id, String state, String rest) {
        return "{\"name\":\"" + id + "\",\"metadata\":{\"state\":\"BATCH_STATE_" + state
                + "\",\"batchStats\":{\"requestCount\":\"3\",\"successfulRequestCount\":\"1\"}}" + rest + "}";
    }

    @Override
    String running(String id) {
        return state(id, "RUNNING", "");
    }

    @Override
    String over(String id, Stage stage) {
        return state(id, stage == Stage.ENDED ? "SUCCEEDED" : stage.name(), ",\"done\":true");
    }

    @Override
    List<String> results(String id) {
        return List.of(state(
                id,
                "SUCCEEDED",
                ",\"done\":true,\"response\":{\"inlinedResponses\":{\"inlinedResponses\":[{\"response\":"
                        + wire.whole("Aveiro.") + ",\"metadata\":{\"key\":\"a\"}},"
                        + "{\"error\":{\"code\":3,\"message\":\"no such field\"},\"metadata\":{\"key\":\"b\"}}]}}"));
    }

    @Override
    String list(String id, String name) {
        return "{\"operations\":[{\"name\":\"" + id + "\",\"metadata\":{\"displayName\":\"" + name + "\"}}]}";
    }

    @Override
    Map<String, String> handedIn() {
        JsonNode config = server.asked().getFirst().json().path("batch").path("inputConfig");
        Map<String, String> bodies = new LinkedHashMap<>();
        for (JsonNode request : config.path("requests").path("requests")) {
            bodies.put(
                    Json.text(request, "metadata", "key"),
                    request.path("request").toString());
        }
        return bodies;
    }
}
