package dev.hubbub.app.server.mastodon.view;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Moments as clients read them.
public final class Times {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(ZoneOffset.UTC);

    private Times() {}

    /// A moment with milliseconds and a `Z`.
    public static String moment(long atMs) {
        return MOMENT.format(Instant.ofEpochMilli(atMs));
    }

    public static String moment(Instant at) {
        return MOMENT.format(at);
    }

    /// The first instant of a day, as a moment.
    public static String midnight(long atMs) {
        return day(atMs) + "T00:00:00.000Z";
    }

    /// A date alone.
    public static String day(long atMs) {
        return DAY.format(Instant.ofEpochMilli(atMs));
    }
}
