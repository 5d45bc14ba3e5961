package dev.hubbub.llm.provider;

import dev.hubbub.llm.Provider;
import dev.hubbub.llm.Tier;
import dev.hubbub.llm.Usage;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Content as Gemini sends it.
record GeminiWire() implements WireFormat {
    private static final String USAGE = """
            {"promptTokenCount":1050,"cachedContentTokenCount":900,"candidatesTokenCount":40,\
            "thoughtsTokenCount":17,"totalTokenCount":1107}""";

    @Override
    public Provider provider() {
        return Provider.GEMINI;
    }

    @Override
    public String model() {
        return "gemini-2.5-flash";
    }

    @Override
    public String keyHeader() {
        return "x-goog-api-key";
    }

    @Override
    public String path(boolean streamed) {
        return "/models/gemini-2.5-flash" + (streamed ? ":streamGenerateContent?alt=sse" : ":generateContent");
    }

    @Override
    public Usage usage() {
        return new Usage(150, 900, 0, 0, 40, 17, 0, 1050, 57, Tier.STANDARD, false);
    }

    private static String reply(String text, String finish, boolean usage) {
        return "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"hm\",\"thought\":true},{\"text\":"
                + Quoted.json(text) + "}],\"role\":\"model\"}"
                + (finish.isEmpty() ? "" : ",\"finishReason\":\"" + finish + "\"") + ",\"index\":0}]"
                + (usage ? ",\"usageMetadata\":" + USAGE : "")
                + ",\"modelVersion\":\"gemini-2.5-flash\",\"responseId\":\"r1\"}";
    }

    @Override
    public String whole(String text) {
        return reply(text, "STOP", true);
    }

    @Override
    public String cutByLength(String text) {
        return reply(text, "MAX_TOKENS", true);
    }

    @Override
    public String refused() {
        return "{\"promptFeedback\":{\"blockReason\":\"PROHIBITED_CONTENT\"},\"usageMetadata\":{\"promptTokenCount\":9,"
                + "\"totalTokenCount\":9},\"modelVersion\":\"gemini-2.5-flash\"}";
    }

    @Override
    public String withoutFinish(String text) {
        return reply(text, "", true);
    }

    @Override
    public String withoutUsage(String text) {
        return reply(text, "STOP", false);
    }

    @Override
    public String error(int status, String message) {
        return "{\"error\":{\"code\":" + status + ",\"message\":" + Quoted.json(message)
                + ",\"status\":\"SOME_ERROR\",\"details\":[]}}";
    }

    private static String piece(String text, String finish, boolean usage) {
        return "data: " + reply(text, finish, usage);
    }

    @Override
    public List<String> stream(String... pieces) {
        List<String> events = new ArrayList<>();
        for (String piece : pieces) {
            events.add(piece(piece, "", true));
        }
        events.add(piece("", "STOP", true));
        return events;
    }

    @Override
    public List<String> streamWithoutFinish(String text) {
        return List.of(piece(text, "", true));
    }

    @Override
    public List<String> streamWithoutUsage(String text) {
        return List.of(piece(text, "", false), piece("", "STOP", false));
    }

    @Override
    public List<List<String>> streamsWithError(String text) {
        return List.of(List.of(piece(text, "", true), "data: " + error(503, "out of breath")));
    }

    @Override
    public JsonNode schemaIn(JsonNode request) {
        return request.path("generationConfig").path("responseJsonSchema");
    }
}
