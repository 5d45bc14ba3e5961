package dev.hubbub.llm.budget;

import dev.hubbub.llm.ApiKey;
import dev.hubbub.llm.Keep;
import dev.hubbub.llm.Labels;
import dev.hubbub.llm.Message;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Part;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Tier;
import dev.hubbub.llm.price.Cost;
import dev.hubbub.llm.price.Price;
import dev.hubbub.llm.price.PriceTable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A call as the budget sees it: who asks, at which price, and what it can cost at worst.
///
/// @param model     who sells it and its name, as in a price table: `openai/gpt-5-mini`, `local/qwen3:8b`
/// @param payer     empty for the house, else the fingerprint of the key a guest brought: no limit of ours holds
///                  those
/// @param openUntil null for a call that ends with its process, else when a batch of the provider expires
record Order(
        Labels labels,
        String model,
        String payer,
        Price price,
        Tier tier,
        Cost worst,
        String prices,
        @Nullable Instant openUntil) {

    /// What providers put around a message, a part of the system prompt and a whole request (roles,
    /// separators, the instructions that make a schema hold), in tokens; far above what is known of any.
    private static final int AROUND_A_PIECE = 16;

    private static final int AROUND_A_REQUEST = 1024;

    static Order of(Request request, PriceTable table, Instant now, Tier tier, @Nullable Instant openUntil) {
        Price price = table.price(request.model(), now);
        Cost worst = switch (price) {
            case Price.Unlisted unlisted -> new Cost.Unknown(unlisted.why());
            case Price.Listed listed ->
                listed.worst(mostPrompt(request), request.maxOutputTokens(), keepsForAnHour(request), tier);
        };
        String mark = price instanceof Price.Listed listed && listed.checked() == null ? "?" : "";
        ApiKey key = request.model().key();
        return new Order(
                request.labels(),
                PriceTable.seller(request.model()) + "/" + request.model().model(),
                key == null ? "" : key.fingerprint(),
                price,
                tier,
                worst,
                table.version() + mark,
                openUntil);
    }

    /// A prefix that is to be kept in a provider's explicit cache.
    ///
    /// @param tokens  how long it is at most
    /// @param written whether it is made, or only kept for longer
    static Order ofStorage(
            ModelRef model, Labels labels, long tokens, boolean written, Duration life, PriceTable table, Instant now) {
        Price price = table.price(model, now);
        Cost worst = switch (price) {
            case Price.Unlisted unlisted -> new Cost.Unknown(unlisted.why());
            case Price.Listed listed -> listed.kept(tokens, written, Charge.seconds(life));
        };
        String mark = price instanceof Price.Listed listed && listed.checked() == null ? "?" : "";
        ApiKey key = model.key();
        return new Order(
                labels,
                PriceTable.seller(model) + "/" + model.model(),
                key == null ? "" : key.fingerprint(),
                price,
                Tier.STANDARD,
                worst,
                table.version() + mark,
                null);
    }

    /// More tokens than the marked parts of a prompt can have.
    static long mostKept(Request request) {
        long bytes = AROUND_A_REQUEST;
        for (Part part : request.system()) {
            bytes += part.keep() == Keep.NOT ? 0 : AROUND_A_PIECE + utf8(part.text());
        }
        return bytes;
    }

    /// More tokens than the prompt can have: tokenisers work on bytes, and no token is shorter than one.
    static long mostPrompt(Request request) {
        long bytes = AROUND_A_REQUEST;
        for (Part part : request.system()) {
            bytes += AROUND_A_PIECE + utf8(part.text());
        }
        for (Message message : request.messages()) {
            bytes += AROUND_A_PIECE + utf8(message.text());
        }
        return request.schema() == null ? bytes : bytes + utf8(request.schema().json());
    }

    private static long utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean keepsForAnHour(Request request) {
        return request.system().stream().anyMatch(part -> part.keep() == Keep.ONE_HOUR)
                || request.messages().stream().anyMatch(message -> message.keep() == Keep.ONE_HOUR);
    }
}
