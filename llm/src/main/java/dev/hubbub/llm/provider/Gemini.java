package dev.hubbub.llm.provider;

import dev.hubbub.llm.ApiKey;
import dev.hubbub.llm.Keep;
import dev.hubbub.llm.Message;
import dev.hubbub.llm.Part;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Schema;
import dev.hubbub.llm.Tier;
import dev.hubbub.llm.Usage;
import dev.hubbub.llm.provider.Draft.Ending;
import java.net.http.HttpRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/// Google's Gemini, by `generateContent`.
final class Gemini implements Protocol {

    @Override
    public String path(Request request, boolean streamed) {
        return "/models/" + request.model().model()
                + (streamed ? ":streamGenerateContent?alt=sse" : ":generateContent");
    }

    @Override
    public void authorise(HttpRequest.Builder builder, @Nullable ApiKey key) {
        if (key != null) {
            builder.header("x-goog-api-key", key.secret());
        }
    }

    @Override
    public void write(Request request, boolean streamed, JsonGenerator out) {
        out.writeStartObject();
        List<Part> system = request.system();
        if (request.heldPrefix() != null) {
            // A held prefix stands for the marked parts, and beside it the service takes no other system prompt:
            // what is left of ours goes before the first message.
            out.writeStringProperty("cachedContent", request.heldPrefix());
            system = system.stream().filter(part -> part.keep() == Keep.NOT).toList();
        } else if (!system.isEmpty()) {
            system(out, system);
            system = List.of();
        }
        out.writeArrayPropertyStart("contents");
        for (Message message : request.messages()) {
            boolean asked = message.role() == Message.Role.USER;
            out.writeStartObject();
            out.writeStringProperty("role", asked ? "user" : "model");
            out.writeArrayPropertyStart("parts");
            if (asked) {
                system.forEach(part -> part(out, part.text()));
                system = List.of();
            }
            part(out, message.text());
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeObjectPropertyStart("generationConfig");
        out.writeNumberProperty("maxOutputTokens", request.maxOutputTokens());
        if (request.temperature() != null) {
            out.writeNumberProperty("temperature", request.temperature());
        }
        if (request.seed() != null) {
            out.writeNumberProperty("seed", request.seed());
        }
        thinking(request, out);
        Schema schema = request.schema();
        if (schema != null) {
            out.writeStringProperty("responseMimeType", "application/json");
            out.writeName("responseJsonSchema");
            out.writeRawValue(schema.json());
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    /// Those that think by themselves can be asked not to, except the largest, which refuse a budget of nothing.
    private static void thinking(Request request, JsonGenerator out) {
        boolean mayStop = request.model().model().startsWith("gemini-2.5-flash");
        if (request.thinkingTokens() > 0 || mayStop) {
            out.writeObjectPropertyStart("thinkingConfig");
            out.writeNumberProperty("thinkingBudget", request.thinkingTokens());
            out.writeEndObject();
        }
    }

    static void system(JsonGenerator out, List<Part> parts) {
        out.writeObjectPropertyStart("systemInstruction");
        out.writeArrayPropertyStart("parts");
        parts.forEach(part -> part(out, part.text()));
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void part(JsonGenerator out, String text) {
        out.writeStartObject();
        out.writeStringProperty("text", text);
        out.writeEndObject();
    }

    @Override
    public void read(JsonNode reply, Draft draft) {
        JsonNode error = reply.path("error");
        if (error.isObject()) {
            throw draft.broken("the provider broke off: " + Json.text(error, "message"), null);
        }
        draft.named(Json.text(reply, "modelVersion"), Json.text(reply, "responseId"));
        JsonNode candidate = reply.path("candidates").path(0);
        for (JsonNode part : candidate.path("content").path("parts")) {
            if (part.path("thought").asBoolean(false)) {
                draft.thinking(Json.text(part, "text"));
            } else {
                draft.text(Json.text(part, "text"));
            }
        }
        String stop = Json.text(candidate, "finishReason");
        String blocked = Json.text(reply, "promptFeedback", "blockReason");
        if (!stop.isEmpty()) {
            draft.ended(stop, ending(stop));
        } else if (!blocked.isEmpty()) {
            draft.ended(blocked, Ending.REFUSED);
        }
        if (reply.path("usageMetadata").isObject()) {
            draft.used(usage(reply.path("usageMetadata")));
        }
    }

    @Override
    public void hear(ServerSentEvents.Event event, Draft draft) {
        read(Json.read(event.data()), draft);
    }

    private static Ending ending(String stop) {
        return switch (stop) {
            case "STOP" -> Ending.DONE;
            case "MAX_TOKENS" -> Ending.LENGTH;
            case "SAFETY",
                    "RECITATION",
                    "BLOCKLIST",
                    "PROHIBITED_CONTENT",
                    "SPII",
                    "IMAGE_SAFETY",
                    "IMAGE_PROHIBITED_CONTENT" -> Ending.REFUSED;
            default -> Ending.BROKEN;
        };
    }

    /// Input includes what was cached, output excludes what was thought. Thoughts are told by themselves, and all
    /// output is what the total leaves over the prompt.
    static Usage usage(JsonNode usage) {
        long input = Json.number(usage, "promptTokenCount") + Json.number(usage, "toolUsePromptTokenCount");
        long read = Math.min(input, Json.number(usage, "cachedContentTokenCount"));
        long said = Json.number(usage, "candidatesTokenCount");
        long thought = Json.number(usage, "thoughtsTokenCount");
        long total = Json.number(usage, "totalTokenCount");
        long images = 0;
        for (JsonNode detail : usage.path("candidatesTokensDetails")) {
            images += Json.text(detail, "modality").equals("IMAGE") ? Json.number(detail, "tokenCount") : 0;
        }
        images = Math.min(images, said);
        return new Usage(
                input - read,
                read,
                0,
                0,
                said - images,
                thought,
                images,
                input,
                total > 0 ? Math.max(0, total - input) : said + thought,
                Json.text(usage, "serviceTier").equalsIgnoreCase("priority") ? Tier.PRIORITY : Tier.STANDARD,
                false);
    }
}
