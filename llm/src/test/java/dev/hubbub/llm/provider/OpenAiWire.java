package dev.hubbub.llm.provider;

import dev.hubbub.llm.Provider;
import dev.hubbub.llm.Tier;
import dev.hubbub.llm.Usage;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Chat completions as OpenAI and its likes send them.
record OpenAiWire(Provider provider) implements WireFormat {
    private static final String USAGE = """
            {"prompt_tokens":1050,"completion_tokens":57,"total_tokens":1107,\
            "prompt_tokens_details":{"cached_tokens":900,"cache_write_tokens":50},\
            "completion_tokens_details":{"reasoning_tokens":17}}""";

    @Override
    public String model() {
        return provider == Provider.OPENAI ? "gpt-5-mini" : "llama3.2";
    }

    @Override
    public String keyHeader() {
        return "authorization";
    }

    @Override
    public String path(boolean streamed) {
        return "/chat/completions";
    }

    @Override
    public Usage usage() {
        return new Usage(100, 900, 50, 0, 40, 17, 0, 1050, 57, Tier.STANDARD, false);
    }

    private String reply(String message, String finish, String usage) {
        return """
                {"id":"chatcmpl-1","object":"chat.completion","created":1,"model":"%s-2026",\
                "choices":[{"index":0,"message":%s,"finish_reason":%s}],"usage":%s}""".formatted(model(), message, finish, usage);
    }

    private static String says(String text) {
        return "{\"role\":\"assistant\",\"content\":" + Quoted.json(text) + ",\"refusal\":null}";
    }

    @Override
    public String whole(String text) {
        return reply(says(text), "\"stop\"", USAGE);
    }

    @Override
    public String cutByLength(String text) {
        return reply(says(text), "\"length\"", USAGE);
    }

    @Override
    public String refused() {
        return reply("{\"role\":\"assistant\",\"content\":null,\"refusal\":\"I will not.\"}", "\"stop\"", USAGE);
    }

    @Override
    public String withoutFinish(String text) {
        return reply(says(text), "null", USAGE);
    }

    @Override
    public String withoutUsage(String text) {
        return reply(says(text), "\"stop\"", "null");
    }

    @Override
    public String error(int status, String message) {
        return "{\"error\":{\"message\":" + Quoted.json(message) + ",\"type\":\"some_error\",\"code\":null}}";
    }

    private String chunk(String choices, String usage) {
        return "data: {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"model\":\"" + model()
                + "-2026\",\"choices\":" + choices + ",\"usage\":" + usage + "}";
    }

    private String piece(String text) {
        return chunk(
                "[{\"index\":0,\"delta\":{\"content\":" + Quoted.json(text) + "},\"finish_reason\":null}]", "null");
    }

    private String stop() {
        return chunk("[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]", "null");
    }

    @Override
    public List<String> stream(String... pieces) {
        List<String> events = new ArrayList<>();
        events.add(": a comment to keep the line open");
        events.add(chunk("[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"\"}}]", "null"));
        for (String piece : pieces) {
            events.add(piece(piece));
        }
        if (provider == Provider.OPENAI) {
            events.add(stop());
            events.add(chunk("[]", USAGE));
        } else {
            events.add(chunk("[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]", USAGE));
        }
        events.add("data: [DONE]");
        return events;
    }

    @Override
    public List<String> streamWithoutFinish(String text) {
        return List.of(piece(text), chunk("[]", USAGE), "data: [DONE]");
    }

    @Override
    public List<String> streamWithoutUsage(String text) {
        return List.of(piece(text), stop(), "data: [DONE]");
    }

    @Override
    public List<List<String>> streamsWithError(String text) {
        String error = "{\"error\":{\"message\":\"out of breath\",\"type\":\"server_error\"}}";
        return List.of(
                List.of(piece(text), "data: " + error),
                List.of(piece(text), "event: error\ndata: " + error),
                List.of(piece(text), "data: {\"error\":\"out of breath\"}", "data: [DONE]"));
    }

    @Override
    public JsonNode schemaIn(JsonNode request) {
        return request.path("response_format").path("json_schema").path("schema");
    }
}
