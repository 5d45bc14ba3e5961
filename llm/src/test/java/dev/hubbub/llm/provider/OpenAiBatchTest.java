package dev.hubbub.llm.provider;

import dev.hubbub.llm.Provider;
import dev.hubbub.llm.batch.BatchState.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

class OpenAiBatchTest extends BatchContract {

    @Override
    WireFormat wireFormat() {
        return new OpenAiWire(Provider.OPENAI);
    }

    @Override
    List<String> takes(String id) {
        return List.of("{\"id\":\"file-1\",\"object\":\"file\"}", state(id, "validating"));
    }

    private static String state(String id, String state) {
        return "{\"id\":\"" + id + "\",\"object\":\"batch\",\"status\":\"" + state
                + "\",\"output_file_id\":\"file-2\",\"error_file_id\":\"file-3\","
                + "\"request_counts\":{\"total\":3,\"completed\":1,\"failed\":1}}";
    }

    @Override
    String running(String id) {
        return state(id, "in_progress");
    }

    @Override
    String over(String id, Stage stage) {
        return state(id, stage == Stage.ENDED ? "completed" : stage.name().toLowerCase(Locale.ROOT));
    }

    @Override
    List<String> results(String id) {
        return List.of(
                state(id, "completed"),
                "{\"id\":\"r1\",\"custom_id\":\"a\",\"response\":{\"status_code\":200,\"body\":" + wire.whole("Aveiro.")
                        + "},\"error\":null}\n",
                "{\"custom_id\":\"b\",\"response\":{\"status_code\":400,\"body\":" + wire.error(400, "no such field")
                        + "},\"error\":null}\n{\"custom_id\":\"c\",\"response\":null,"
                        + "\"error\":{\"code\":\"batch_expired\",\"message\":\"too late\"}}\n{\"cut");
    }

    @Override
    String list(String id, String name) {
        return "{\"data\":[{\"id\":\"other\"},{\"id\":\"" + id + "\",\"metadata\":{\"hubbub\":\"" + name + "\"}}]}";
    }

    @Override
    Map<String, String> handedIn() {
        FakeServer.Asked file = server.asked().getFirst();
        Map<String, String> bodies = new LinkedHashMap<>();
        file.body().lines().filter(line -> line.startsWith("{")).forEach(line -> {
            JsonNode node = Json.read(line);
            bodies.put(Json.text(node, "custom_id"), node.path("body").toString());
        });
        return bodies;
    }
}
