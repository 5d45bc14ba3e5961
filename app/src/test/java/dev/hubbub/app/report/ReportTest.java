package dev.hubbub.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.simulation.Scenario;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ReportTest {

    static final String HOSTILE =
            "</script><script>document.title='taken'</script><!-- <img id=\"taken\" src=x onerror=alert(1)>"
                    + " \u2028\u2029 {{data}} \"\\ & ]]> \ud800 'end'";

    private static final int ACTS = 4_000;

    @Test
    void everyActIsCountedOnceInEveryChart() throws Exception {
        JsonNode data = dataOf(page(MadeUpRun.of(ACTS)));
        var acts = MadeUpRun.acts(ACTS);
        for (ActKind kind : ActKind.values()) {
            long there = IntStream.range(0, ACTS)
                    .filter(act -> acts.kind(act) == kind)
                    .count();
            assertThat(sum(data.at("/rhythm/" + kind))).isEqualTo(there);
            assertThat(data.at("/run/kinds/" + kind).asLong()).isEqualTo(there);
        }
        assertThat(sum(data.at("/origins/localHour"))).isEqualTo(ACTS);
        assertThat(sum(data.at("/origins/utcHour"))).isEqualTo(ACTS);
        assertThat(data.at("/origins/countries")
                        .valueStream()
                        .mapToLong(c -> c.get("acts").asLong())
                        .sum())
                .isEqualTo(ACTS);
        assertThat(data.at("/origins/topics")
                        .valueStream()
                        .mapToLong(
                                t -> t.get("event").asLong() + t.get("chatter").asLong())
                        .sum())
                .isEqualTo(ACTS);
        assertThat(data.at("/cascades/posts").asLong())
                .isEqualTo(data.at("/run/kinds/POST").asLong());
    }

    @Test
    void picturesStandInThePageOnceEachWithAltTexts() throws Exception {
        JsonNode data = dataOf(page(MadeUpRun.of(ACTS)));
        assertThat(data.get("pictures").size()).isBetween(1, 3);
        int shown = 0;
        for (JsonNode thread : data.get("threads")) {
            for (JsonNode act : thread.get("acts")) {
                if (act.has("media")) {
                    shown++;
                    assertThat(act.get("alt").asString()).isNotBlank();
                    JsonNode picture =
                            data.get("pictures").get(act.get("picture").asInt());
                    assertThat(picture.get("src").asString()).startsWith("data:image/gif;base64,R0lGODlh");
                }
            }
        }
        assertThat(shown).isPositive();
    }

    @Test
    void countriesHaveAsManyPersonasAsTheWorld() throws Exception {
        JsonNode data = dataOf(page(MadeUpRun.of(ACTS)));
        assertThat(data.at("/origins/countries")
                        .valueStream()
                        .mapToLong(c -> c.get("personas").asLong())
                        .sum())
                .isEqualTo(data.at("/run/personas").asLong());
    }

    @Test
    void threadsComeLargestFirstAndEveryActHangsOnAnEarlierOne() throws Exception {
        JsonNode threads = dataOf(page(MadeUpRun.of(ACTS))).get("threads");
        assertThat(threads).hasSize(Survey.THREADS);
        long before = Long.MAX_VALUE;
        for (JsonNode thread : threads) {
            long size = thread.at("/kinds/REPLY").asLong()
                    + thread.at("/kinds/QUOTE").asLong()
                    + thread.at("/kinds/REPOST").asLong();
            assertThat(size).isPositive().isLessThanOrEqualTo(before);
            before = size;
            JsonNode acts = thread.get("acts");
            assertThat(acts.size()).isBetween(1, ReportJson.SHOWN);
            for (int row = 0; row < acts.size(); row++) {
                assertThat(acts.get(row).get("parent").asInt()).isBetween(row == 0 ? -1 : 0, row - 1);
            }
            long hidden = acts.valueStream()
                    .mapToLong(act -> act.get("hidden").asLong())
                    .sum();
            assertThat(acts.size() + hidden)
                    .isEqualTo(1
                            + thread.at("/kinds/REPLY").asLong()
                            + thread.at("/kinds/QUOTE").asLong());
        }
    }

    @Test
    void hostileTextStaysText() throws Exception {
        String page = page(hostile());
        assertThat(Pattern.compile("<script", Pattern.CASE_INSENSITIVE)
                        .matcher(page)
                        .results())
                .hasSize(4);
        assertThat(Pattern.compile("</script", Pattern.CASE_INSENSITIVE)
                        .matcher(page)
                        .results())
                .hasSize(4);
        assertThat(page).doesNotContain("<img id=");
        assertThat(page.substring(page.indexOf("id=\"data\"")))
                .doesNotContain("\u2028")
                .doesNotContain("\u2029");
        assertThat(dataOf(page).at("/threads/0/acts/0/text").asString()).isEqualTo(HOSTILE.replace('\ud800', '?'));
        assertThat(page).contains("<title>&lt;/script&gt;&lt;script&gt;");
    }

    @Test
    void policyNamesEveryScriptAndTheStyle() throws Exception {
        String page = page(MadeUpRun.of(ACTS));
        var inline =
                Pattern.compile("<(script|style)>(.*?)</\\1>", Pattern.DOTALL).matcher(page);
        int found = 0;
        while (inline.find()) {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(inline.group(2).getBytes(StandardCharsets.UTF_8));
            assertThat(page).contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
            found++;
        }
        assertThat(found).isEqualTo(4);
    }

    @Test
    void nothingIsLoadedFromElsewhere() throws Exception {
        String page = page(MadeUpRun.of(ACTS));
        assertThat(Pattern.compile("(src|href)=\"(?!#|data:)").matcher(page).find())
                .isFalse();
        assertThat(page).doesNotContain("@import").doesNotContain("sourceMappingURL");
    }

    @Test
    void sameRunGivesTheSamePage() throws Exception {
        assertThat(page(MadeUpRun.of(ACTS))).isEqualTo(page(MadeUpRun.of(ACTS)));
    }

    @Test
    void aRunInWhichNothingHappensHasAPageToo() throws Exception {
        ReportInput run = MadeUpRun.of(0);
        Scenario full = run.scenario();
        var quiet = new Scenario("quiet", "A quiet hour", full.startMs(), 3_600_000, List.of(), List.of(), List.of());
        JsonNode data = dataOf(page(with(run, quiet)));
        assertThat(data.get("threads")).isEmpty();
        assertThat(data.at("/run/acts").asInt()).isZero();
    }

    @Test
    void unknownPlaceholderIsNamed() {
        assertThatThrownBy(() -> Page.filled("a {{b}} c", Map.of("title", "x")))
                .hasMessage("placeholder must be one of [title], but was 'b'");
    }

    static ReportInput hostile() {
        ReportInput run = MadeUpRun.of(ACTS);
        Scenario s = run.scenario();
        var scenario = new Scenario(
                s.name(), HOSTILE, s.startMs(), s.durationMs(), s.events(), s.interventions(), List.of(HOSTILE));
        ReportInput titled = with(run, scenario);
        return new ReportInput(
                titled.scenario(),
                titled.seed(),
                titled.people(),
                titled.acts(),
                _ -> HOSTILE,
                titled.picture(),
                titled.totals(),
                HOSTILE,
                HOSTILE,
                HOSTILE);
    }

    static ReportInput with(ReportInput run, Scenario scenario) {
        return new ReportInput(
                scenario,
                run.seed(),
                run.people(),
                run.acts(),
                run.text(),
                run.picture(),
                run.totals(),
                run.digest(),
                run.command(),
                run.version());
    }

    private static String page(ReportInput run) throws IOException {
        var out = new ByteArrayOutputStream();
        Report.write(run, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode dataOf(String page) {
        String open = "id=\"data\">";
        int from = page.indexOf(open) + open.length();
        return JsonMapper.shared().readTree(page.substring(from, page.indexOf("</script>", from)));
    }

    private static long sum(JsonNode numbers) {
        return numbers.valueStream().mapToLong(JsonNode::asLong).sum();
    }
}
