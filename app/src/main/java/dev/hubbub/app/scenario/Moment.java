package dev.hubbub.app.scenario;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When something happens, as a scenario states it: an instant, or a stretch of time after the start.
final class Moment {

    /// The start of events that say nothing of when they happen; fixed, so that a run can be repeated.
    static final long SOME_NOON_MS = Instant.parse("2026-01-01T12:00:00Z").toEpochMilli();

    private static final Pattern AFTER_START =
            Pattern.compile("\\+(?=\\d)(?:(\\d{1,5})d)?(?:(\\d{1,5})h)?(?:(\\d{1,6})m)?(?:(\\d{1,7})s)?");
    private static final int[] UNIT_SECONDS = {86_400, 3_600, 60, 1};

    private Moment() {}

    /// The instant a field names in milliseconds since 1970, or null when it is missing or a problem.
    static @Nullable Long epochMs(Form form, String name) {
        String text = form.text(name, "");
        if (text.isEmpty()) {
            return null;
        }
        Long ms = instantMs(text);
        if (ms == null) {
            form.problem(name, "be an instant such as 2022-12-18T15:00:00Z", "'" + text + "'");
        }
        return ms;
    }

    /// The moment a field names, in milliseconds since 1970; missing or a problem, it is `otherwise`.
    static long ms(Form form, String name, long startMs, long otherwise) {
        String text = form.text(name, "");
        if (text.isEmpty()) {
            return otherwise;
        }
        Long ms = text.startsWith("+") ? afterMs(text) : instantMs(text);
        if (ms == null) {
            form.problem(
                    name,
                    "be an instant such as 2022-12-18T15:00:00Z or a time after the start such as +2h30m",
                    "'" + text + "'");
            return otherwise;
        }
        return text.startsWith("+") ? startMs + ms : ms;
    }

    static @Nullable Long instantMs(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Long afterMs(String text) {
        Matcher parts = AFTER_START.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        long seconds = 0;
        for (int i = 0; i < UNIT_SECONDS.length; i++) {
            String count = parts.group(i + 1);
            seconds += count == null ? 0 : Long.parseLong(count) * UNIT_SECONDS[i];
        }
        return seconds * 1000;
    }
}
