package dev.hubbub.llm.provider;

import dev.hubbub.llm.Allowance;
import dev.hubbub.llm.Allowance.Left;
import dev.hubbub.llm.ApiKey;
import dev.hubbub.llm.Message;
import dev.hubbub.llm.Part;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Schema;
import dev.hubbub.llm.Tier;
import dev.hubbub.llm.Usage;
import dev.hubbub.llm.provider.Draft.Ending;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/// OpenAI's chat completions, which half the world's servers speak as well.
///
/// Not the newer responses, since compatible servers and the batch files know this one everywhere; what is
/// lost is the summary of a model's thoughts, which nobody here reads.
final class OpenAi implements Protocol {
    private static final Pattern THINKS = Pattern.compile("(gpt-5|o\\d).*");
    private static final Pattern SPAN = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|h|m|s)");

    private final boolean compatible;

    /// @param compatible true for servers that merely speak alike and know the older words only
    OpenAi(boolean compatible) {
        this.compatible = compatible;
    }

    @Override
    public String path(Request request, boolean streamed) {
        return "/chat/completions";
    }

    @Override
    public void authorise(HttpRequest.Builder builder, @Nullable ApiKey key) {
        if (key != null) {
            builder.header("authorization", "Bearer " + key.secret());
        }
    }

    @Override
    public void write(Request request, boolean streamed, JsonGenerator out) {
        boolean thinks = !compatible
                && THINKS.matcher(request.model().model()).matches()
                && !request.model().model().contains("chat");
        out.writeStartObject();
        out.writeStringProperty("model", request.model().model());
        out.writeArrayPropertyStart("messages");
        StringBuilder system = new StringBuilder();
        for (Part part : request.system()) {
            system.append(system.isEmpty() ? "" : "\n\n").append(part.text());
        }
        if (!system.isEmpty()) {
            message(out, "system", system.toString());
        }
        for (Message message : request.messages()) {
            message(out, message.role().name().toLowerCase(Locale.ROOT), message.text());
        }
        out.writeEndArray();
        out.writeNumberProperty(compatible ? "max_tokens" : "max_completion_tokens", request.maxOutputTokens());
        if (thinks) {
            out.writeStringProperty("reasoning_effort", effort(request.thinkingTokens()));
        } else if (request.temperature() != null) {
            out.writeNumberProperty("temperature", request.temperature());
        }
        if (request.seed() != null) {
            out.writeNumberProperty("seed", request.seed());
        }
        if (request.cacheKey() != null && !compatible) {
            out.writeStringProperty("prompt_cache_key", request.cacheKey());
        }
        Schema schema = request.schema();
        if (schema != null) {
            out.writeObjectPropertyStart("response_format");
            out.writeStringProperty("type", "json_schema");
            out.writeObjectPropertyStart("json_schema");
            out.writeStringProperty("name", schema.name());
            out.writeBooleanProperty("strict", true);
            out.writeName("schema");
            out.writeRawValue(schema.json());
            out.writeEndObject();
            out.writeEndObject();
        }
        if (streamed) {
            out.writeBooleanProperty("stream", true);
            out.writeObjectPropertyStart("stream_options");
            out.writeBooleanProperty("include_usage", true);
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    private static void message(JsonGenerator out, String role, String text) {
        out.writeStartObject();
        out.writeStringProperty("role", role);
        out.writeStringProperty("content", text);
        out.writeEndObject();
    }

    private static String effort(int thinkingTokens) {
        return thinkingTokens < 2_000 ? "low" : thinkingTokens < 8_000 ? "medium" : "high";
    }

    @Override
    public void read(JsonNode reply, Draft draft) {
        refuseError(reply, draft);
        JsonNode choice = reply.path("choices").path(0);
        take(reply, choice, choice.path("message"), draft);
    }

    @Override
    public void hear(ServerSentEvents.Event event, Draft draft) {
        if (event.data().equals("[DONE]")) {
            draft.close();
            return;
        }
        JsonNode chunk = Json.read(event.data());
        if (event.name().equals("error") && chunk.path("error").isMissingNode()) {
            throw draft.broken("the stream broke off: " + Json.text(chunk, "message"), null);
        }
        refuseError(chunk, draft);
        JsonNode choice = chunk.path("choices").path(0);
        take(chunk, choice, choice.path("delta"), draft);
    }

    /// Many servers put an error into a stream, or into a reply of status 200, as if it were a chunk.
    private static void refuseError(JsonNode reply, Draft draft) {
        JsonNode error = reply.path("error");
        if (!error.isMissingNode() && !error.isNull()) {
            String said = error.isString() ? error.stringValue() : Json.text(error, "message");
            throw draft.broken("the provider broke off: " + said, null);
        }
    }

    private static void take(JsonNode reply, JsonNode choice, JsonNode message, Draft draft) {
        draft.named(Json.text(reply, "model"), Json.text(reply, "id"));
        draft.thinking(Json.text(message, "reasoning_content"));
        draft.text(Json.text(message, "content"));
        String stop = Json.text(choice, "finish_reason");
        if (!stop.isEmpty()) {
            draft.ended(stop, ending(stop));
        }
        if (!Json.text(message, "refusal").isEmpty()) {
            draft.ended("refusal", Ending.REFUSED);
        }
        // Some servers put the usage beside the last choice and others behind it, so every chunk is asked.
        JsonNode usage = reply.path("usage");
        if (usage.isObject()) {
            draft.used(usage(usage, Json.text(reply, "service_tier")));
        }
    }

    private static Ending ending(String stop) {
        return switch (stop) {
            case "stop" -> Ending.DONE;
            case "length" -> Ending.LENGTH;
            case "content_filter" -> Ending.REFUSED;
            default -> Ending.BROKEN;
        };
    }

    /// Input includes what was cached, output includes what was thought. Written caches live 30 minutes and
    /// cost what five minutes cost elsewhere, hence their bucket.
    private static Usage usage(JsonNode usage, String tier) {
        long input = Json.number(usage, "prompt_tokens");
        long output = Json.number(usage, "completion_tokens");
        long read = Math.min(input, Json.number(usage, "prompt_tokens_details", "cached_tokens"));
        long written = Math.min(input - read, Json.number(usage, "prompt_tokens_details", "cache_write_tokens"));
        long thought = Math.min(output, Json.number(usage, "completion_tokens_details", "reasoning_tokens"));
        return new Usage(
                input - read - written,
                read,
                written,
                0,
                output - thought,
                thought,
                0,
                input,
                output,
                tier(tier),
                false);
    }

    static Tier tier(String word) {
        return switch (word) {
            case "flex" -> Tier.FLEX;
            case "priority" -> Tier.PRIORITY;
            case "batch" -> Tier.BATCH;
            default -> Tier.STANDARD;
        };
    }

    @Override
    public Allowance allowance(HttpHeaders headers, Instant now) {
        Left requests = left(headers, "requests", now);
        Left tokens = left(headers, "tokens", now);
        return requests == null && tokens == null ? Allowance.UNKNOWN : new Allowance(requests, tokens, null, null);
    }

    private static @Nullable Left left(HttpHeaders headers, String kind, Instant now) {
        String limit = headers.firstValue("x-ratelimit-limit-" + kind).orElse("");
        String remaining = headers.firstValue("x-ratelimit-remaining-" + kind).orElse("");
        if (!limit.matches("\\d{1,15}") || !remaining.matches("\\d{1,15}")) {
            return null;
        }
        String reset = headers.firstValue("x-ratelimit-reset-" + kind).orElse("");
        return new Left(Long.parseLong(limit), Long.parseLong(remaining), now.plusMillis(spanMs(reset)));
    }

    /// Milliseconds of a span like `6m0s`, `120ms` or `1.5s`.
    static long spanMs(String span) {
        double ms = 0;
        Matcher part = SPAN.matcher(span);
        while (part.find()) {
            ms += Double.parseDouble(part.group(1))
                    * switch (part.group(2)) {
                        case "h" -> 3_600_000;
                        case "m" -> 60_000;
                        case "s" -> 1_000;
                        default -> 1;
                    };
        }
        return (long) Math.ceil(ms);
    }
}
