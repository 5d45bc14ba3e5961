package dev.hubbub.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReportBrowserTest {

    private static final int CHARTS = 8;

    private Path scratch;
    private Browser browser;
    private String opened = "";

    @BeforeAll
    void openAPage(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        scratch = folder;
        var found = Browser.installed();
        Assumptions.assumeTrue(found.isPresent(), "no Chromium on the PATH");
        browser = found.orElseThrow();
        opened = browser.dom(address(MadeUpRun.of(20_000)) + "#thread-3", scratch);
    }

    @Test
    void everyChartIsDrawnAndHasItsNumbers() {
        assertThat(opened).contains("data-ready=\"" + CHARTS + "\"").doesNotContain("data-errors");
        assertThat(count(opened, "<canvas [^>]*role=\"img\"[^>]*aria-label=\"[^\"]+\""))
                .isEqualTo(CHARTS);
        assertThat(count(opened, "<details class=\"numbers\">")).isEqualTo(CHARTS);
        assertThat(opened).contains(">synthetic</p>");
    }

    @Test
    void aThreadOpensByItsAddress() {
        String second = between(opened, "id=\"thread-2\"", "id=\"thread-3\"");
        String third = between(opened, "id=\"thread-3\"", "id=\"thread-4\"");
        assertThat(second).doesNotContain("class=\"post\"");
        assertThat(third).contains("open=\"\"").contains("class=\"post\"").contains("class=\"stance");
    }

    @Test
    void hostileTextIsShownAndNotRun() throws Exception {
        String dom = browser.dom(address(ReportTest.hostile()), scratch);
        assertThat(dom)
                .contains("data-ready=\"" + CHARTS + "\"")
                .doesNotContain("data-errors")
                .doesNotContain("<title>taken");
        assertThat(dom).doesNotContain("<img id=\"taken\"").contains("&lt;img id=\"taken\"");
    }

    @Test
    void aQuietRunIsDrawnToo() throws Exception {
        ReportInput run = MadeUpRun.of(0);
        String dom = browser.dom(address(run), scratch);
        assertThat(dom).contains("data-ready=").doesNotContain("data-errors");
    }

    @Test
    void chartsHaveInkInLightAndDark() throws Exception {
        String address = address(MadeUpRun.of(20_000));
        BufferedImage light = picture(address + "?theme=light");
        BufferedImage dark = picture(address + "?theme=dark");
        assertThat(inked(light, 0xCC6F88)).as("likes in the light").isGreaterThan(500);
        assertThat(inked(dark, 0xB97082)).as("likes in the dark").isGreaterThan(500);
        assertThat(light.getRGB(2, 600) & 0xFFFFFF).isEqualTo(0xFAF9F6);
        assertThat(dark.getRGB(2, 600) & 0xFFFFFF).isEqualTo(0x131518);
    }

    private BufferedImage picture(String address) throws IOException, InterruptedException {
        return ImageIO.read(browser.picture(address, 1280, 1400, scratch).toFile());
    }

    /// Pixels within a small distance of a colour.
    private static int inked(BufferedImage picture, int colour) {
        int inked = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int seen = picture.getRGB(x, y);
                int far = 0;
                for (int shift = 0; shift < 24; shift += 8) {
                    far = Math.max(far, Math.abs((seen >> shift & 0xFF) - (colour >> shift & 0xFF)));
                }
                if (far <= 6) {
                    inked++;
                }
            }
        }
        return inked;
    }

    private String address(ReportInput run) throws IOException {
        Path page = scratch.resolve("report.html");
        try (OutputStream out = Files.newOutputStream(page)) {
            Report.write(run, out);
        }
        return page.toUri().toString();
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    private static String between(String text, String from, String to) {
        return text.substring(text.indexOf(from), text.indexOf(to));
    }
}
