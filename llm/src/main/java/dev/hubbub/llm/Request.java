package dev.hubbub.llm;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is asked of a model, and on whose behalf.
///
/// @param system the system prompt, most stable part first
/// @param messages the conversation, which ends with what is asked now
/// @param schema what the answer must look like; null is free text
/// @param maxOutputTokens the most it may say, thoughts included
/// @param temperature null leaves it to the model
/// @param thinkingTokens how much it may think before it speaks; 0 asks for the least the model can do
/// @param seed for those who repeat themselves when asked with the same one; null is none
/// @param cacheKey requests with one key share a prefix: the provider may send them where it is cached; null is
///     none
/// @param heldPrefix the provider's name of a prefix it holds for us (Gemini), which stands for the marked parts
/// @param deadline when the answer is of no use any more; null leaves it to the provider's time limit
public record Request(
        ModelRef model,
        List<Part> system,
        List<Message> messages,
        @Nullable Schema schema,
        int maxOutputTokens,
        @Nullable Double temperature,
        int thinkingTokens,
        @Nullable Long seed,
        @Nullable String cacheKey,
        @Nullable String heldPrefix,
        @Nullable Instant deadline,
        Labels labels) {

    public Request {
        system = List.copyOf(system);
        messages = List.copyOf(messages);
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("a request must have a message, but had none\nAdd what is asked.");
        }
        if (maxOutputTokens <= 0) {
            throw new IllegalArgumentException("max output tokens must be positive, but was " + maxOutputTokens
                    + "\nA budget can only hold what is bounded.");
        }
        if (thinkingTokens < 0 || thinkingTokens >= maxOutputTokens) {
            throw new IllegalArgumentException("thinking tokens must be 0 to below the output limit " + maxOutputTokens
                    + ", but was " + thinkingTokens + "\nThoughts count as output.");
        }
    }

    public static Builder to(ModelRef model) {
        return new Builder(model);
    }

    /// Another request like this one, to be changed.
    public Builder toBuilder() {
        Builder builder = new Builder(model);
        builder.system.addAll(system);
        builder.messages.addAll(messages);
        builder.schema = schema;
        builder.maxOutputTokens = maxOutputTokens;
        builder.temperature = temperature;
        builder.thinkingTokens = thinkingTokens;
        builder.seed = seed;
        builder.cacheKey = cacheKey;
        builder.heldPrefix = heldPrefix;
        builder.deadline = deadline;
        builder.labels = labels;
        return builder;
    }

    /// The letters of the whole prompt.
    public int promptChars() {
        int chars = schema == null ? 0 : schema.json().length();
        for (Part part : system) {
            chars += part.text().length();
        }
        for (Message message : messages) {
            chars += message.text().length();
        }
        return chars;
    }

    /// SHA-256 in hex of all that decides the answer, and of nothing else: neither who asks nor by when,
    /// nor the key, nor how the provider's caches are used.
    public String digest() {
        StringBuilder all = new StringBuilder(promptChars() + 256);
        put(all, model.id());
        put(all, String.valueOf(model.endpoint()));
        system.forEach(part -> put(all, part.text()));
        put(all, "--");
        messages.forEach(message -> put(all, message.role() + message.text()));
        put(all, schema == null ? "" : schema.name() + schema.json());
        put(all, maxOutputTokens + " " + temperature + " " + thinkingTokens + " " + seed);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(all.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void put(StringBuilder all, String text) {
        all.append(text.length()).append(':').append(text);
    }

    /// A request being written.
    public static final class Builder {
        private ModelRef model;
        private final List<Part> system = new ArrayList<>();
        private final List<Message> messages = new ArrayList<>();
        private @Nullable Schema schema;
        private int maxOutputTokens = 1024;
        private @Nullable Double temperature;
        private int thinkingTokens;
        private @Nullable Long seed;
        private @Nullable String cacheKey;
        private @Nullable String heldPrefix;
        private @Nullable Instant deadline;
        private Labels labels = Labels.NONE;

        private Builder(ModelRef model) {
            this.model = model;
        }

        public Builder model(ModelRef other) {
            model = other;
            return this;
        }

        public Builder system(Part part) {
            system.add(part);
            return this;
        }

        public Builder system(String text) {
            return system(Part.of(text));
        }

        public Builder message(Message message) {
            messages.add(message);
            return this;
        }

        public Builder user(String text) {
            return message(Message.user(text));
        }

        public Builder assistant(String text) {
            return message(Message.assistant(text));
        }

        public Builder schema(@Nullable Schema shape) {
            schema = shape;
            return this;
        }

        public Builder maxOutputTokens(int tokens) {
            maxOutputTokens = tokens;
            return this;
        }

        public Builder temperature(@Nullable Double value) {
            temperature = value;
            return this;
        }

        public Builder thinkingTokens(int tokens) {
            thinkingTokens = tokens;
            return this;
        }

        public Builder seed(@Nullable Long value) {
            seed = value;
            return this;
        }

        public Builder cacheKey(@Nullable String key) {
            cacheKey = key;
            return this;
        }

        public Builder heldPrefix(@Nullable String name) {
            heldPrefix = name;
            return this;
        }

        public Builder deadline(@Nullable Instant when) {
            deadline = when;
            return this;
        }

        public Builder labels(Labels who) {
            labels = who;
            return this;
        }

        public Request build() {
            return new Request(
                    model,
                    system,
                    messages,
                    schema,
                    maxOutputTokens,
                    temperature,
                    thinkingTokens,
                    seed,
                    cacheKey,
                    heldPrefix,
                    deadline,
                    labels);
        }
    }
}
