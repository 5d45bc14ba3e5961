package dev.hubbub.app.command;

import java.util.Locale;

/// Numbers as people read them.
public final class Figures {

    private Figures() {}

    /// With commas between thousands.
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /// Bytes in MiB or GiB.
    static String bytes(long bytes) {
        double mebi = bytes / 1048576.0;
        return mebi < 1000
                ? String.format(Locale.ROOT, "%.0f MiB", mebi)
                : String.format(Locale.ROOT, "%.1f GiB", mebi / 1024);
    }

    /// Micro-dollars in dollars, to the last one.
    static String dollars(long micros) {
        return String.format(Locale.ROOT, "$%,d.%06d", micros / 1_000_000, micros % 1_000_000);
    }
}
