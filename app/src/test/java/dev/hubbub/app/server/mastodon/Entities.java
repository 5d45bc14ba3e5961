package dev.hubbub.app.server.mastodon;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The fields that strict clients insist on, by entity, and whether an answer has them.
final class Entities {

    private static final int LONGEST_INT = 10;

    private final JsonNode known;

    Entities() throws IOException {
        try (InputStream in = Entities.class.getResourceAsStream("required-fields.json")) {
            known = JsonMapper.builder().build().readTree(in);
        }
    }

    /// What is wrong with a value, a line each.
    List<String> wrong(String type, JsonNode value) {
        List<String> wrong = new ArrayList<>();
        look(type, value, "$", wrong);
        return wrong;
    }

    private void look(String type, JsonNode value, String path, List<String> wrong) {
        if (type.endsWith("?")) {
            if (!value.isNull()) {
                look(type.substring(0, type.length() - 1), value, path, wrong);
            }
            return;
        }
        if (type.startsWith("[")) {
            if (!value.isArray()) {
                wrong.add(path + " must be a list, but was " + value.getNodeType());
                return;
            }
            String of = type.substring(1, type.length() - 1);
            for (int i = 0; i < value.size() && !of.isEmpty(); i++) {
                look(of, value.get(i), path + "[" + i + "]", wrong);
            }
            return;
        }
        if (!fits(type, value)) {
            wrong.add(path + " must be " + type + ", but was " + value);
        }
        if (known.has(type)) {
            for (Map.Entry<String, JsonNode> field : known.get(type).properties()) {
                if (field.getKey().equals("+")) {
                    look(field.getValue().asString(), value, path, wrong);
                } else if (!value.has(field.getKey())) {
                    wrong.add(path + "." + field.getKey() + " must be there, but was not");
                } else {
                    look(field.getValue().asString(), value.get(field.getKey()), path + "." + field.getKey(), wrong);
                }
            }
        }
    }

    private boolean fits(String type, JsonNode value) {
        return switch (type) {
            case "id" -> value.isString() && value.asString().matches("[1-9]\\d{0,18}");
            case "small id" ->
                value.isString()
                        && value.asString().matches("[1-9]\\d*")
                        && value.asString().length() < LONGEST_INT;
            case "string" -> value.isString();
            case "text" -> value.isString() && !value.asString().isEmpty();
            case "address" ->
                value.isString() && value.asString().startsWith("http://localhost:")
                        || value.isString() && value.asString().startsWith("https://");
            case "socket" -> value.isString() && value.asString().matches("ws://localhost:\\d+");
            case "moment" ->
                value.isString() && value.asString().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
            case "date" -> value.isString() && value.asString().matches("\\d{4}-\\d\\d-\\d\\d");
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> {
                if (!known.has(type)) {
                    throw new IllegalArgumentException("type must be known, but was " + type);
                }
                yield value.isObject();
            }
        };
    }
}
