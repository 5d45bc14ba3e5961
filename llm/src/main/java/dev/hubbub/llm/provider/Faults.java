package dev.hubbub.llm.provider;

import dev.hubbub.llm.ApiKey;
import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.ModelFailure.AccountEmpty;
import dev.hubbub.llm.ModelFailure.BadRequest;
import dev.hubbub.llm.ModelFailure.ContentRefused;
import dev.hubbub.llm.ModelFailure.Overloaded;
import dev.hubbub.llm.ModelFailure.RateLimited;
import dev.hubbub.llm.ModelFailure.Unauthorised;
import dev.hubbub.llm.Usage;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What a provider's refusals mean, by status, by code and by the few words that matter.
final class Faults {
    private static final int SHOWN_CHARS = 300;

    private Faults() {}

    static ModelFailure of(
            String who, int status, HttpHeaders headers, byte[] body, @Nullable ApiKey key, Instant now) {
        JsonNode error = error(body);
        String said = said(error, body);
        String message =
                who + " answered " + status + (said.isEmpty() ? "" : ": " + said.replace(secret(key), "(key)"));
        Duration retryAfter = retryAfter(headers, error, now);
        String code = (Json.text(error, "code") + " " + Json.text(error, "type") + " " + Json.text(error, "status")
                        + " " + said)
                .toLowerCase(Locale.ROOT);
        return switch (status) {
            case 401, 403 -> new Unauthorised(message);
            case 402 -> new AccountEmpty(message);
            case 429 ->
                code.contains("insufficient_quota") || code.contains("credit balance")
                        ? new AccountEmpty(message)
                        : new RateLimited(message, retryAfter);
            case 408, 409, 425 -> new Overloaded(message, retryAfter, null);
            default -> {
                if (status >= 500) {
                    yield new Overloaded(message, retryAfter, null);
                }
                if (code.contains("api key not valid") || code.contains("api_key_invalid")) {
                    yield new Unauthorised(message);
                }
                if (code.contains("credit balance")) {
                    yield new AccountEmpty(message);
                }
                if (code.contains("content_policy")
                        || code.contains("content_filter")
                        || code.contains("moderation_blocked")) {
                    yield new ContentRefused(message, Usage.NONE);
                }
                yield new BadRequest(message);
            }
        };
    }

    /// What an error inside a stream or a batch means: there a code takes the place of the status.
    static int status(JsonNode error) {
        JsonNode code = error.path("code");
        if (code.isNumber()) {
            return code.asInt(500);
        }
        return switch (Json.text(error, "type")) {
            case "rate_limit_error", "rate_limit_exceeded", "tokens", "requests" -> 429;
            case "insufficient_quota", "billing_error" -> 402;
            case "invalid_request_error", "not_found_error", "request_too_large" -> 400;
            case "authentication_error", "permission_error" -> 401;
            default -> 500;
        };
    }

    static @Nullable Duration retryAfter(HttpHeaders headers, JsonNode error, Instant now) {
        String ms = headers.firstValue("retry-after-ms").orElse("");
        if (ms.matches("\\d{1,9}(\\.\\d+)?")) {
            return Duration.ofMillis((long) Math.ceil(Double.parseDouble(ms)));
        }
        String seconds = headers.firstValue("retry-after").orElse("").strip();
        if (seconds.matches("\\d{1,6}(\\.\\d+)?")) {
            return Duration.ofMillis((long) Math.ceil(Double.parseDouble(seconds) * 1000));
        }
        if (!seconds.isEmpty()) {
            try {
                Instant then = ZonedDateTime.parse(seconds, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
                return then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
            } catch (DateTimeParseException e) {
                return null;
            }
        }
        for (JsonNode detail : error.path("details")) {
            String delay = Json.text(detail, "retryDelay");
            if (delay.matches("\\d{1,6}(\\.\\d+)?s")) {
                return Duration.ofMillis((long)
                        Math.ceil(Double.parseDouble(delay.substring(0, delay.length() - 1)) * 1000));
            }
        }
        return null;
    }

    private static JsonNode error(byte[] body) {
        try {
            JsonNode root = Json.read(body);
            JsonNode first = root.isArray() ? root.path(0) : root;
            JsonNode error = first.path("error");
            return error.isMissingNode() ? first : error;
        } catch (JacksonException e) {
            return Json.read("{}");
        }
    }

    private static String said(JsonNode error, byte[] body) {
        String message = error.isString() ? error.stringValue() : Json.text(error, "message");
        if (message.isEmpty() && error.isEmpty()) {
            message = new String(body, 0, Math.min(body.length, SHOWN_CHARS), StandardCharsets.UTF_8);
        }
        String line = message.replaceAll("\\s+", " ").strip();
        return line.length() <= SHOWN_CHARS ? line : line.substring(0, SHOWN_CHARS) + "…";
    }

    private static String secret(@Nullable ApiKey key) {
        return key == null ? "\0" : key.secret();
    }
}
