package dev.hubbub.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    private static final long SECOND_NS = 1_000_000_000;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long nowNs;

    @Test
    void aBarTellsTheTimeLeft() {
        ProgressBar bar = bar(ProgressBar.Style.BAR, 80);
        bar.at("day", 0, 100, "0 acts");
        nowNs = 20 * SECOND_NS;
        bar.at("day", 25, 100, "5,000 acts");
        assertThat(text()).endsWith("\rday     ▕██████░░░░░░░░░░░░░░░░░░▏  25 %  5,000 acts  1 min 0 s left\u001b[K");
        nowNs = 80 * SECOND_NS;
        bar.at("day", 100, 100, "9,000 acts");
        bar.end();
        assertThat(text()).contains("100 %  9,000 acts  in 1 min 20 s").endsWith(System.lineSeparator());
    }

    @Test
    void aBarNeverLeavesItsLine() {
        ProgressBar bar = bar(ProgressBar.Style.BAR, 40);
        bar.at("day", 1, 2, "x".repeat(200));
        assertThat(text().replace("\u001b[K", "").strip()).hasSizeLessThan(40);
    }

    @Test
    void withoutATerminalThereIsALineEveryFewSeconds() {
        ProgressBar bar = bar(ProgressBar.Style.LINES, 80);
        for (int i = 0; i <= 120; i++) {
            nowNs = i * SECOND_NS / 10;
            bar.at("day", i, 120, i + " acts");
        }
        assertThat(text().lines())
                .containsExactly("day      42 %  50 acts  7.0 s left", "day      83 %  100 acts  2.0 s left");
    }

    @Test
    void silenceIsSilent() {
        bar(ProgressBar.Style.SILENT, 80).at("day", 1, 1, "");
        assertThat(text()).isEmpty();
    }

    private ProgressBar bar(ProgressBar.Style style, int width) {
        return new ProgressBar(new PrintStream(bytes, true, StandardCharsets.UTF_8), style, width, () -> nowNs);
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
