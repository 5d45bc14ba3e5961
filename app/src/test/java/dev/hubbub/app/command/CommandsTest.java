package dev.hubbub.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.population.Foreign;
import dev.hubbub.app.run.Played;
import dev.hubbub.app.run.SmallRun;
import dev.hubbub.app.run.Words;
import dev.hubbub.app.scenario.EventFiller;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.population.SeedProfile;
import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.EventType;
import dev.hubbub.engine.reaction.Impact;
import dev.hubbub.engine.reaction.Place;
import dev.hubbub.voice.Voice;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandsTest {

    @TempDir
    private Path dir;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path event;

    @BeforeEach
    void writeAnEvent() throws IOException {
        event = Files.writeString(dir.resolve("goal.json"), "{\"title\": \"A goal\"}");
    }

    @Test
    void jsonIsOneObjectAndNothingElse() {
        assertThat(run("play", event.toString(), "--json", "--personas", "1000", "--out", run()))
                .isZero();
        assertThat(out.toString().strip()).doesNotContain("\n");
        JsonNode json = new JsonMapper().readTree(out.toString());
        assertThat(json.propertyNames())
                .containsExactly(
                        "run",
                        "personas",
                        "follows",
                        "acts",
                        "exposures",
                        "digest",
                        "cpuSeconds",
                        "wallSeconds",
                        "peakMemoryBytes");
        assertThat(json.path("run").asString()).isEqualTo(run());
        assertThat(json.path("personas").asInt()).isEqualTo(1000);
        assertThat(json.path("acts").asInt()).isEqualTo(2_000);
        assertThat(json.path("cpuSeconds").asDouble()).isPositive();
        assertThat(json.path("peakMemoryBytes").asLong()).isGreaterThan(10_000_000);
    }

    @Test
    void aRunEndsWithItsThreadsCountsAndAddresses() {
        assertThat(run("play", event.toString(), "--out", run())).isZero();
        assertThat(out.toString())
                .contains("── 10 ── 7 posts, replies, quotes and reposts")
                .contains("A small run")
                .contains("acts         2,000")
                .contains("  replies")
                .contains("run          " + run())
                .contains("report       file:///");
        assertThat(Path.of(run(), "report.html")).hasContent("report of digest d1ge57 by ./hubbub play " + event);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aThreadOfARunCanBeRead() {
        assertThat(run("play", event.toString(), "--out", run())).isZero();
        out.getBuffer().setLength(0);
        assertThat(run("thread", run(), "4")).isZero();
        assertThat(out.toString())
                .startsWith("@")
                .contains("«Scripted» \"words\" ⚽ 😀")
                .contains("\n    @");
        assertThat(out.toString().lines().filter(line -> line.contains(" · #"))).hasSize(4);
        assertThat(run("thread", run(), "2000")).isEqualTo(2);
        assertThat(err.toString()).contains("act must be from 0 to 1999, but was 2000");
    }

    @Test
    void chatterGoesOnUnlessItIsLeftOut() throws IOException {
        assertThat(run("play", event.toString(), "--out", run())).isZero();
        assertThat(Path.of(run(), "manifest.json")).content().containsPattern("\"background\"\\s*:\\s*true");
        assertThat(run("play", event.toString(), "--no-chatter", "--force", "--out", run()))
                .isZero();
        assertThat(Path.of(run(), "manifest.json")).content().containsPattern("\"background\"\\s*:\\s*false");
        assertThat(Path.of(run(), "report.html")).content().endsWith(" --no-chatter");
    }

    @Test
    void numbersAloneLeaveNoWords() {
        assertThat(run("play", event.toString(), "--format", "none", "--out", run()))
                .isZero();
        assertThat(Path.of(run()).toFile().list()).containsExactlyInAnyOrder("manifest.json", "events.jsonl");
        assertThat(run("thread", run(), "4")).isEqualTo(2);
        assertThat(err.toString()).contains("was written with --format none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "play no-such | scenario must be the name of one of ours or an existing file, but was 'no-such'",
                "play EVENT --personas 0 | --personas must be 1 or more, but was 0",
                "play EVENT --personas many | --personas",
                "play EVENT --threads 0 | --threads must be in [1, 1024], but was 0",
                "play EVENT --hours -1 | --hours must be above 0",
                "play EVENT --format xml | --format",
                "play EVENT --sede 3 | --sede",
                "play | SCENARIO",
                "persona 1000000 | persona must be from 0 to 999999, but was 1000000",
                "seeds check EVENT | goal.json:1: age must be at most 100, but was 7000",
                "thread nowhere 1 | run must be a directory with a manifest.json",
                "plya EVENT | plya",
            })
    void badInputEndsWithTwo(String typed, String expected) {
        assertThat(run(typed.replace("EVENT", event.toString()).split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(expected).doesNotContain("\tat ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aFailureEndsWithOne() throws IOException {
        Path file = Files.writeString(dir.resolve("file"), "");
        assertThat(run("play", event.toString(), "--out", file + "/run")).isEqualTo(1);
        assertThat(err.toString()).startsWith("hubbub: run directory ").doesNotContain("\tat ");
        assertThat(run("play", event.toString(), "--out", file + "/run", "--debug"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("\tat ");
    }

    @Test
    void aGalleryThatHasNowhereToGoEndsWithOne() {
        assertThat(run("gallery", "--out", dir.resolve("nowhere/gallery.html").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("gallery").contains("must be writable, but was not");
    }

    @Test
    void aPersonaIsShown() {
        assertThat(run("persona", "3", "--personas", "10")).isZero();
        assertThat(out.toString()).contains("lives in").contains("cares about   football");
    }

    @Test
    void aFixtureIsRefusedWhereOthersReachTheServer() {
        assertThat(run("serve", "--host", "0.0.0.0", "--home", run(), "--fixture", "people.json"))
                .isEqualTo(2);
        assertThat(Path.of(run())).doesNotExist();
    }

    @Test
    void aCompleteRunIsNotWrittenOver() {
        assertThat(run("play", event.toString(), "--out", run())).isZero();
        assertThat(run("play", event.toString(), "--out", run())).isEqualTo(2);
        assertThat(err.toString()).contains("holds a complete run");
        assertThat(run("play", event.toString(), "--out", run(), "--force")).isZero();
    }

    private String run() {
        return dir.resolve("run").toString();
    }

    private int run(String... args) {
        return Commands.of(new SmallParts())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    /// Parts whose every run is the [SmallRun].
    static final class SmallParts implements Parts {

        private static final Played PLAYED = SmallRun.of(2_000);
        private static final Voice VOICE = Voice.standard();

        @Override
        public EventFiller filler() {
            return draft -> new EventFiller.Filled(
                    new Event(
                            draft.id(),
                            draft.title(),
                            "",
                            draft.atMs(),
                            EventType.SPORTS,
                            Impact.GLOBAL,
                            0,
                            0,
                            Place.NOWHERE,
                            List.of(),
                            Map.of(Topic.FOOTBALL, 1.0),
                            List.of(),
                            List.of()),
                    List.of());
        }

        @Override
        public Voice voice() {
            return VOICE;
        }

        @Override
        public List<SeedProfile> seeds() {
            return PLAYED.population().seeds();
        }

        @Override
        public List<SeedProfile> seeds(Path file) {
            throw BadInput.field(file.toString(), 1, "age", "be at most 100", 7000);
        }

        @Override
        public Foreign people(Path people, @Nullable Path follows) {
            throw new AssertionError("nobody is brought in here");
        }

        @Override
        public Population population(long seed, int personas) {
            return Population.of(seed, seeds(), personas);
        }

        @Override
        public Performance perform(Order order, ExecutorService executor, Watch watch) {
            watch.at("day", 1, 2, "half");
            return new Performance(PLAYED, new int[0], 30_000, 20_000, 5, order.chatter());
        }

        @Override
        public void report(Performance performance, Words words, Page page, OutputStream out) throws IOException {
            out.write(("report of digest " + performance.played().digest() + " by " + page.command())
                    .getBytes(StandardCharsets.UTF_8));
        }
    }
}
