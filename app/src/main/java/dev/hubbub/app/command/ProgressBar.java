package dev.hubbub.app.command;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/// How far the work has come, on one line of a terminal, or as a line every few seconds elsewhere.
final class ProgressBar implements Parts.Watch {

    private static final int CELLS = 24;
    private static final long REDRAW_NS = 100_000_000;
    private static final long LINE_NS = 5_000_000_000L;

    /// Where the lines go.
    enum Style {
        BAR,
        LINES,
        SILENT
    }

    private final PrintStream out;
    private final Style style;
    private final int width;
    private final LongSupplier nanoTime;
    private String phase = "";
    private long phaseNs;
    private long shownNs;
    private boolean drawn;

    ProgressBar(PrintStream out, Style style, int width, LongSupplier nanoTime) {
        this.out = out;
        this.style = style;
        this.width = width;
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized void at(String phase, long done, long total, String detail) {
        if (style == Style.SILENT) {
            return;
        }
        long now = nanoTime.getAsLong();
        if (!phase.equals(this.phase)) {
            end();
            this.phase = phase;
            phaseNs = now;
            shownNs = style == Style.BAR ? now - REDRAW_NS : now;
        }
        boolean last = done >= total;
        if (now - shownNs < (style == Style.BAR ? REDRAW_NS : LINE_NS) && !(last && style == Style.BAR)) {
            return;
        }
        shownNs = now;
        String line = line(done, total, detail, (now - phaseNs) / 1e9);
        if (style == Style.BAR) {
            out.print("\r" + fit(line) + "\u001b[K");
            out.flush();
            drawn = true;
        } else {
            out.println(line);
        }
    }

    /// Leaves the line of the bar.
    synchronized void end() {
        if (drawn) {
            out.println();
            drawn = false;
        }
        phase = "";
    }

    private String line(long done, long total, String detail, double seconds) {
        double share = total <= 0 ? 1 : Math.clamp((double) done / total, 0.0, 1.0);
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-8s", phase));
        if (style == Style.BAR) {
            int full = (int) Math.round(share * CELLS);
            line.append('▕').repeat("█", full).repeat("░", CELLS - full).append("▏ ");
        }
        line.append(String.format(Locale.ROOT, "%3.0f %%  %s", share * 100, detail));
        if (share > 0 && share < 1 && seconds >= 0.5) {
            line.append("  ").append(duration(seconds / share * (1 - share))).append(" left");
        } else if (share >= 1) {
            line.append("  in ").append(duration(seconds));
        }
        return line.toString();
    }

    static String duration(double seconds) {
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : whole / 60 + " min " + whole % 60 + " s";
    }

    private String fit(String line) {
        return line.length() < width ? line : line.substring(0, width - 1);
    }
}
