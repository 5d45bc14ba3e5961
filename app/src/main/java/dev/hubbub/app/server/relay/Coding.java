package dev.hubbub.app.server.relay;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How the bytes of a stream go over the line: as they are, or packed.
public enum Coding {
    PLAIN,
    GZIP;

    /// Gzip by one of its two names; the group is there when it is refused.
    private static final Pattern NAMED =
            Pattern.compile("(?:x-)?gzip\\s*(?:;\\s*q\\s*=\\s*(?:(0(?:\\.0*)?)|[\\d.]*))?");

    /// What somebody is sent whose `Accept-Encoding` says so much: gzip if it is named and not refused.
    public static Coding accepted(@Nullable String header) {
        if (header == null) {
            return PLAIN;
        }
        for (String one : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            Matcher named = NAMED.matcher(one.strip());
            if (named.matches()) {
                return named.group(1) == null ? GZIP : PLAIN;
            }
        }
        return PLAIN;
    }

    /// Whether what is sent must be said to be packed.
    public boolean isPacked() {
        return this == GZIP;
    }

    /// What `Content-Encoding` names it.
    public String token() {
        return this == GZIP ? "gzip" : "identity";
    }
}
