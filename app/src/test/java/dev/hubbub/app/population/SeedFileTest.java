package dev.hubbub.app.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.app.BadInput;
import dev.hubbub.engine.population.SeedGenerator;
import dev.hubbub.engine.population.SeedProfile;
import dev.hubbub.engine.population.Topic;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SeedFileTest {

    private static final List<SeedProfile> MADE = SeedGenerator.generate(SeedFile.BUNDLED_SEED, SeedFile.BUNDLED_COUNT);
    private static final String GOOD = SeedJsonl.line(MADE.getFirst());

    /// `mvn test -Dtest=SeedFileTest -Dseeds.write=true` writes the file anew.
    @Test
    void theBundledFileIsWhatTheGeneratorWrites() throws IOException {
        String text = MADE.stream().map(SeedJsonl::line).collect(Collectors.joining("\n", "", "\n"));
        Path file = Path.of("src/main/resources/dev/hubbub/app/population/seeds.jsonl");
        if (Boolean.getBoolean("seeds.write")) {
            Files.writeString(file, text);
        }
        List<String> committed = Files.readAllLines(file);
        for (int k = 0; k < MADE.size(); k++) {
            String line = k < committed.size() ? committed.get(k) : "";
            assertThat(line)
                    .as("line %s; see docs/population.md to write it anew", k + 1)
                    .isEqualTo(SeedJsonl.line(MADE.get(k)));
        }
        assertThat(Files.readString(file)).hasSameSizeAs(text);
    }

    @Test
    void theBundledFileReadsBackAsItWasWritten() throws IOException {
        String text = MADE.stream().map(SeedJsonl::line).collect(Collectors.joining("\n"));
        assertThat(read(text)).isEqualTo(MADE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"age\":[0-9]+ | \"age\":7 | age must be in [13, 100], but was 7.0",
                "\"age\":[0-9]+ | \"age\":\"old\" | age must be a whole number, but was 'old'",
                "\"age\":[0-9]+, | `` | age must be a whole number, but was missing",
                "\"country\":\"..\" | \"country\":\"Spain\" | country must be two capital letters (ISO 3166-1), but was 'Spain'",
                "\"timeZone\":\"[^\"]+\" | \"timeZone\":\"Europe/Nowhere\" | timeZone must be an IANA time zone, but was 'Europe/Nowhere'",
                "\"openness\":[0-9.]+ | \"openness\":1.5 | personality.openness must be in [0, 1], but was 1.5",
                "\"emojiRate\" | \"emojirate\" | style.emojirate is not a known field",
                "\"gender\":\"[a-z]+\" | \"gender\":\"female\" | gender must be one of woman, man, nonbinary, but was 'female'",
                "\"hourly\":.[0-9.]+, | \"hourly\":[ | activity.hourly must have 24 weights, but had 23",
                "\"interests\":. | \"interests\":{\"fotball\":0.5, | did you mean 'football'?",
            })
    void aBrokenFieldIsNamedWithItsRuleAndItsValue(String field, String broken, String message) {
        String text =
                GOOD + "\n" + GOOD.replace("seed-0001", "other").replaceFirst(field, Matcher.quoteReplacement(broken));
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("seeds.jsonl:2: ")
                .hasMessageContaining(message);
    }

    @Test
    void allBadLinesAreToldAtOnce() {
        String text = "{\"id\":\n\nnonsense\n[1]\n" + GOOD + "\n" + GOOD;
        assertThatThrownBy(() -> read(text))
                .hasMessageContaining("seeds.jsonl:1: line must be a whole JSON object, but ended after 6 characters")
                .hasMessageContaining("seeds.jsonl:3: line must be a JSON object, but was broken at column ")
                .hasMessageContaining("seeds.jsonl:4: line must be a JSON object, but was array")
                .hasMessageContaining("seeds.jsonl:6: id must be unique, but was 'seed-0001', which line 5 has too");
    }

    @Test
    void aLineCutAnywhereIsRefusedAndNotMisread() {
        for (int end = 1; end < GOOD.length(); end += 13) {
            String cut = GOOD.substring(0, end);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(BadInput.class).hasMessageStartingWith("seeds.jsonl:1: ");
        }
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> read("\n"))
                .hasMessage("seeds.jsonl: it must hold at least one profile, but was empty");
    }

    @Test
    void theSchemaNamesEveryFieldAndTopic() throws IOException {
        String schema = Files.readString(Path.of("src/main/resources/dev/hubbub/app/population/seeds.schema.json"));
        assertThat(SeedFile.json().readTree(schema).isObject()).isTrue();
        for (SeedProfile profile : MADE.subList(0, 20)) {
            everyKey(
                    SeedFile.json().readTree(SeedJsonl.line(profile)),
                    key -> assertThat(schema).contains("\"" + key + "\""));
        }
        Fields.names(Topic.class).forEach(topic -> assertThat(schema).contains("\"" + topic + "\""));
    }

    private static void everyKey(JsonNode node, Consumer<String> use) {
        for (String name : node.propertyNames()) {
            use.accept(name);
            everyKey(node.get(name), use);
        }
    }

    private static List<SeedProfile> read(String text) throws IOException {
        return SeedFile.read(new StringReader(text), "seeds.jsonl");
    }
}
