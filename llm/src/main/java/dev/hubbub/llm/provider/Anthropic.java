package dev.hubbub.llm.provider;

import dev.hubbub.llm.Allowance;
import dev.hubbub.llm.Allowance.Left;
import dev.hubbub.llm.ApiKey;
import dev.hubbub.llm.Keep;
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
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/// Anthropic's messages.
final class Anthropic implements Protocol {
    private static final int MOST_MARKS = 4;
    private static final int LEAST_THINKING_TOKENS = 1024;

    @Override
    public String path(Request request, boolean streamed) {
        return "/messages";
    }

    @Override
    public void authorise(HttpRequest.Builder builder, @Nullable ApiKey key) {
        builder.header("anthropic-version", "2023-06-01");
        if (key != null) {
            builder.header("x-api-key", key.secret());
        }
    }

    @Override
    public void write(Request request, boolean streamed, JsonGenerator out) {
        List<Keep> marks = marks(request);
        boolean thinks = request.thinkingTokens() > 0;
        int thinking = Math.max(LEAST_THINKING_TOKENS, request.thinkingTokens());
        out.writeStartObject();
        out.writeStringProperty("model", request.model().model());
        out.writeNumberProperty(
                "max_tokens", thinks ? Math.max(request.maxOutputTokens(), thinking + 1) : request.maxOutputTokens());
        int at = 0;
        if (!request.system().isEmpty()) {
            out.writeArrayPropertyStart("system");
            for (Part part : request.system()) {
                block(out, part.text(), marks.get(at++));
            }
            out.writeEndArray();
        }
        out.writeArrayPropertyStart("messages");
        for (Message message : request.messages()) {
            out.writeStartObject();
            out.writeStringProperty("role", message.role().name().toLowerCase(Locale.ROOT));
            out.writeArrayPropertyStart("content");
            block(out, message.text(), marks.get(at++));
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
        if (thinks) {
            out.writeObjectPropertyStart("thinking");
            out.writeStringProperty("type", "enabled");
            out.writeNumberProperty("budget_tokens", thinking);
            out.writeEndObject();
        } else if (request.temperature() != null) {
            out.writeNumberProperty("temperature", request.temperature());
        }
        Schema schema = request.schema();
        if (schema != null) {
            out.writeObjectPropertyStart("output_config");
            out.writeObjectPropertyStart("format");
            out.writeStringProperty("type", "json_schema");
            out.writeName("schema");
            out.writeRawValue(schema.json());
            out.writeEndObject();
            out.writeEndObject();
        }
        if (streamed) {
            out.writeBooleanProperty("stream", true);
        }
        out.writeEndObject();
    }

    /// The cache marks of all blocks, system first: at most four, of which the last are worth most, and none that
    /// lives longer than one before it, since the service takes them in that order only.
    private static List<Keep> marks(Request request) {
        List<Keep> marks = new ArrayList<>();
        request.system().forEach(part -> marks.add(part.keep()));
        request.messages().forEach(message -> marks.add(message.keep()));
        Keep longest = Keep.NOT;
        int left = MOST_MARKS;
        for (int i = marks.size() - 1; i >= 0; i--) {
            Keep mark = marks.get(i);
            if (mark != Keep.NOT) {
                longest = mark.compareTo(longest) > 0 ? mark : longest;
                marks.set(i, left-- > 0 ? longest : Keep.NOT);
            }
        }
        return marks;
    }

    private static void block(JsonGenerator out, String text, Keep keep) {
        out.writeStartObject();
        out.writeStringProperty("type", "text");
        out.writeStringProperty("text", text);
        if (keep != Keep.NOT) {
            out.writeObjectPropertyStart("cache_control");
            out.writeStringProperty("type", "ephemeral");
            if (keep == Keep.ONE_HOUR) {
                out.writeStringProperty("ttl", "1h");
            }
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    @Override
    public void read(JsonNode reply, Draft draft) {
        if (Json.text(reply, "type").equals("error")) {
            throw draft.broken("the provider broke off: " + Json.text(reply, "error", "message"), null);
        }
        draft.named(Json.text(reply, "model"), Json.text(reply, "id"));
        for (JsonNode block : reply.path("content")) {
            draft.text(Json.text(block, "text"));
            draft.thinking(Json.text(block, "thinking"));
        }
        stop(reply, draft);
        if (reply.path("usage").isObject()) {
            draft.used(new Counts().and(reply.path("usage")).usage());
        }
    }

    @Override
    public void hear(ServerSentEvents.Event event, Draft draft) {
        JsonNode data = Json.read(event.data());
        switch (Json.text(data, "type")) {
            case "message_start" -> {
                JsonNode message = data.path("message");
                draft.named(Json.text(message, "model"), Json.text(message, "id"));
                draft.aside(new Counts().and(message.path("usage")));
            }
            case "content_block_start" -> draft.text(Json.text(data, "content_block", "text"));
            case "content_block_delta" -> {
                draft.text(Json.text(data, "delta", "text"));
                draft.thinking(Json.text(data, "delta", "thinking"));
            }
            case "message_delta" -> {
                stop(data.path("delta"), draft);
                if (data.path("usage").isObject()) {
                    Counts counts = draft.aside() instanceof Counts start ? start : new Counts();
                    draft.used(counts.and(data.path("usage")).usage());
                }
            }
            case "message_stop" -> draft.close();
            case "error" -> throw draft.broken("the stream broke off: " + Json.text(data, "error", "message"), null);
            default -> {
                // pings, and whatever comes to be
            }
        }
    }

    private static void stop(JsonNode from, Draft draft) {
        String stop = Json.text(from, "stop_reason");
        if (!stop.isEmpty()) {
            draft.ended(
                    stop,
                    switch (stop) {
                        case "end_turn", "stop_sequence" -> Ending.DONE;
                        case "max_tokens", "model_context_window_exceeded" -> Ending.LENGTH;
                        case "refusal" -> Ending.REFUSED;
                        default -> Ending.BROKEN;
                    });
        }
    }

    /// The running counts of a stream: later ones are totals and take the place of earlier ones.
    private static final class Counts {
        private long input;
        private long read;
        private long written;
        private long written1h;
        private long output;
        private long thought;
        private String tier = "";

        Counts and(JsonNode usage) {
            input = later(usage, input, "input_tokens");
            read = later(usage, read, "cache_read_input_tokens");
            written = later(usage, written, "cache_creation_input_tokens");
            written1h = later(usage.path("cache_creation"), written1h, "ephemeral_1h_input_tokens");
            output = later(usage, output, "output_tokens");
            thought = later(usage.path("output_tokens_details"), thought, "thinking_tokens");
            tier = Json.text(usage, "service_tier").isEmpty() ? tier : Json.text(usage, "service_tier");
            return this;
        }

        private static long later(JsonNode usage, long before, String name) {
            return usage.path(name).isNumber() ? Json.number(usage, name) : before;
        }

        /// Input excludes what was cached, output includes what was thought. Which writes were for five minutes is
        /// what remains of all writes, since the split may be of an earlier count.
        Usage usage() {
            long hour = Math.min(written, written1h);
            long thoughts = Math.min(output, thought);
            return new Usage(
                    input,
                    read,
                    written - hour,
                    hour,
                    output - thoughts,
                    thoughts,
                    0,
                    input + read + written,
                    output,
                    tier.equals("priority") ? Tier.PRIORITY : tier.equals("batch") ? Tier.BATCH : Tier.STANDARD,
                    false);
        }
    }

    @Override
    public Allowance allowance(HttpHeaders headers, Instant now) {
        Left requests = left(headers, "requests");
        Left input = left(headers, "input-tokens");
        Left output = left(headers, "output-tokens");
        return requests == null && input == null && output == null
                ? Allowance.UNKNOWN
                : new Allowance(requests, null, input, output);
    }

    private static @Nullable Left left(HttpHeaders headers, String kind) {
        String prefix = "anthropic-ratelimit-" + kind;
        String limit = headers.firstValue(prefix + "-limit").orElse("");
        String remaining = headers.firstValue(prefix + "-remaining").orElse("");
        String reset = headers.firstValue(prefix + "-reset").orElse("");
        if (!limit.matches("\\d{1,15}") || !remaining.matches("\\d{1,15}")) {
            return null;
        }
        try {
            return new Left(Long.parseLong(limit), Long.parseLong(remaining), Instant.parse(reset));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
