package dev.hubbub.llm.provider;

import dev.hubbub.llm.Provider;
import dev.hubbub.llm.Tier;
import dev.hubbub.llm.Usage;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Messages as Anthropic sends them.
record AnthropicWire() implements WireFormat {
    private static final String INPUT = """
            "input_tokens":100,"cache_read_input_tokens":900,"cache_creation_input_tokens":50,\
            "cache_creation":{"ephemeral_5m_input_tokens":30,"ephemeral_1h_input_tokens":20},\
            "service_tier":"standard\"""";
    private static final String OUTPUT = "\"output_tokens\":57,\"output_tokens_details\":{\"thinking_tokens\":17}";

    @Override
    public Provider provider() {
        return Provider.ANTHROPIC;
    }

    @Override
    public String model() {
        return "claude-haiku-4-5";
    }

    @Override
    public String keyHeader() {
        return "x-api-key";
    }

    @Override
    public String path(boolean streamed) {
        return "/messages";
    }

    @Override
    public Usage usage() {
        return new Usage(100, 900, 30, 20, 40, 17, 0, 1050, 57, Tier.STANDARD, false);
    }

    private static String reply(String text, String stop, boolean usage) {
        return "{\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"claude-haiku-4-5-20251001\","
                + "\"content\":[{\"type\":\"thinking\",\"thinking\":\"hm\",\"signature\":\"x\"},"
                + "{\"type\":\"text\",\"text\":" + Quoted.json(text) + "}],\"stop_reason\":" + stop
                + (usage ? ",\"usage\":{" + INPUT + "," + OUTPUT + "}}" : "}");
    }

    @Override
    public String whole(String text) {
        return reply(text, "\"end_turn\"", true);
    }

    @Override
    public String cutByLength(String text) {
        return reply(text, "\"max_tokens\"", true);
    }

    @Override
    public String refused() {
        return reply("", "\"refusal\"", true);
    }

    @Override
    public String withoutFinish(String text) {
        return reply(text, "null", true);
    }

    @Override
    public String withoutUsage(String text) {
        return reply(text, "\"end_turn\"", false);
    }

    @Override
    public String error(int status, String message) {
        return "{\"type\":\"error\",\"error\":{\"type\":\"some_error\",\"message\":" + Quoted.json(message) + "}}";
    }

    private static String event(String type, String rest) {
        return "event: " + type + "\ndata: {\"type\":\"" + type + "\"" + (rest.isEmpty() ? "" : "," + rest) + "}";
    }

    private static String start() {
        return event(
                "message_start",
                "\"message\":{\"id\":\"msg_1\",\"model\":\"claude-haiku-4-5-20251001\",\"content\":[],\"usage\":{"
                        + INPUT + ",\"output_tokens\":1}}");
    }

    private static String piece(String text) {
        return event(
                "content_block_delta",
                "\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":" + Quoted.json(text) + "}");
    }

    private static String delta(String stop, boolean usage) {
        return event(
                "message_delta",
                "\"delta\":{\"stop_reason\":" + stop + "}" + (usage ? ",\"usage\":{" + OUTPUT + "}" : ""));
    }

    @Override
    public List<String> stream(String... pieces) {
        List<String> events = new ArrayList<>();
        events.add(start());
        events.add(event("content_block_start", "\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}"));
        events.add(event("ping", ""));
        for (String piece : pieces) {
            events.add(piece(piece));
        }
        events.add(event("content_block_stop", "\"index\":0"));
        events.add(delta("\"end_turn\"", true));
        events.add(event("message_stop", ""));
        return events;
    }

    @Override
    public List<String> streamWithoutFinish(String text) {
        return List.of(start(), piece(text), delta("null", true), event("message_stop", ""));
    }

    @Override
    public List<String> streamWithoutUsage(String text) {
        return List.of(start(), piece(text), delta("\"end_turn\"", false), event("message_stop", ""));
    }

    @Override
    public List<List<String>> streamsWithError(String text) {
        return List.of(List.of(
                start(),
                piece(text),
                event("error", "\"error\":{\"type\":\"overloaded_error\",\"message\":\"out of breath\"}")));
    }

    @Override
    public JsonNode schemaIn(JsonNode request) {
        return request.path("output_config").path("format").path("schema");
    }
}
