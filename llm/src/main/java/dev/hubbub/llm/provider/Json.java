package dev.hubbub.llm.provider;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON as the adapters need it: written as a stream, read as a tree.
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    static byte[] write(Consumer<JsonGenerator> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (JsonGenerator out = MAPPER.createGenerator(bytes)) {
            content.accept(out);
        }
        return bytes.toByteArray();
    }

    /// @throws JacksonException if it is not JSON
    static JsonNode read(byte[] bytes) {
        return MAPPER.readTree(bytes);
    }

    /// @throws JacksonException if it is not JSON
    static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }

    static String text(JsonNode node, String... path) {
        JsonNode at = at(node, path);
        return at.isString() ? at.stringValue() : "";
    }

    static long number(JsonNode node, String... path) {
        JsonNode at = at(node, path);
        return at.isNumber() ? Math.max(0, at.asLong(0)) : 0;
    }

    private static JsonNode at(JsonNode node, String... path) {
        JsonNode at = node;
        for (String name : path) {
            at = at.path(name);
        }
        return at;
    }
}
