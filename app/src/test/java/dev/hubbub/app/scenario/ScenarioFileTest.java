package dev.hubbub.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.app.BadInput;
import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.EventDraft;
import dev.hubbub.engine.reaction.EventType;
import dev.hubbub.engine.reaction.Impact;
import dev.hubbub.engine.reaction.Intervention;
import dev.hubbub.engine.reaction.Place;
import dev.hubbub.engine.reaction.Stakeholder;
import dev.hubbub.engine.simulation.Scenario;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioFileTest {

    private static final String WHOLE = """
            name: final
            title: A final
            start: 2022-12-18T14:00:00Z
            hours: 12
            sources:
              - https://example.org/final
            events:
              - id: the-final
                title: "Argentina beat France ⚽"
                text: It went to penalties.
                at: +1h30m
                type: sports
                impact: global
                valence: 0.5
                controversy: 0.3
                place: {country: QA, city: Lusail}
                stakeholders:
                  - {name: Argentina, side: ar, country: AR, outcome: 1}
                  - {name: France, side: fr, country: FR, leaning: -0.1, outcome: -1}
                topics: {football: 1, celebrities: 0.2}
                facts: [4–2 on penalties]
                hashtags: [WorldCup]
            interventions:
              - {kind: post, at: +2h, name: rumour, persona: 7, event: the-final, stance: -0.5, text: No!}
              - {kind: remove, at: +3h, target: rumour}
              - {kind: remove, at: +3h, target: 'largest:the-final'}
              - {kind: mute, at: +4h, topic: local-politics}
              - kind: event
                id: parade
                title: A parade
                at: 2022-12-18T20:00:00+01:00
                topics: [football]
            """;

    @TempDir
    private Path dir;

    private final List<String> notes = new ArrayList<>();

    @Test
    void aScenarioIsReadAsItStands() {
        Scenario scenario = read("final.yaml", WHOLE);
        long start = Instant.parse("2022-12-18T14:00:00Z").toEpochMilli();
        Event end = new Event(
                "the-final",
                "Argentina beat France ⚽",
                "It went to penalties.",
                start + 5_400_000,
                EventType.SPORTS,
                Impact.GLOBAL,
                0.5,
                0.3,
                new Place("QA", "Lusail"),
                List.of(
                        new Stakeholder("Argentina", "ar", "AR", 0, 1),
                        new Stakeholder("France", "fr", "FR", -0.1, -1)),
                Map.of(Topic.FOOTBALL, 1.0, Topic.CELEBRITIES, 0.2),
                List.of("4–2 on penalties"),
                List.of("WorldCup"));
        assertThat(scenario.name()).isEqualTo("final");
        assertThat(scenario.startMs()).isEqualTo(start);
        assertThat(scenario.durationMs()).isEqualTo(12 * 3_600_000L);
        assertThat(scenario.sources()).containsExactly("https://example.org/final");
        assertThat(scenario.events().getFirst()).isEqualTo(end);
        assertThat(scenario.events().getLast().atMs())
                .isEqualTo(Instant.parse("2022-12-18T19:00:00Z").toEpochMilli());
        assertThat(scenario.interventions())
                .containsExactly(
                        new Intervention.Post(7_200_000, "rumour", 7, "the-final", Topic.FOOTBALL, -0.5, "No!"),
                        new Intervention.Remove(10_800_000, "rumour"),
                        new Intervention.Remove(10_800_000, "largest:the-final"),
                        new Intervention.Mute(14_400_000, Topic.LOCAL_POLITICS));
    }

    @Test
    void hoursOfTheCommandLineWin() {
        assertThat(file().read("final.yaml", utf8(WHOLE), 2.5).durationMs()).isEqualTo(9_000_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "hours: 12 | hourz: 12 | final.yaml:4: hourz must be a known field, but was not | did you mean 'hours'?",
                "hours: 12 | hours: soon | final.yaml:4: hours must be a number, but was 'soon' |",
                "hours: 12 | hours: -1 | final.yaml:4: hours must be in [ | but was -1",
                "hours: 12 | hours: .nan | final.yaml:4: must be YAML |",
                "valence: 0.5 | valence: 1.5 | final.yaml:14: events.valence must be in [-1, 1], but was 1.5 |",
                "type: sports | type: sport | final.yaml:12: events.type must be one of | did you mean 'sports'?",
                "country: QA | country: Qatar | final.yaml:16: events.place.country must be a country code |",
                "football: 1, | footbal: 1, | final.yaml:20: events.topics must be one of 60 names, but was 'footbal' | did you mean 'football'?",
                "at: +1h30m | at: later | final.yaml:11: events.at must be an instant | but was 'later'",
                "at: +1h30m | at: 2022-12-18T13:00:00Z | final.yaml:11: events.at must not be before the start |",
                "start: 2022-12-18T14:00:00Z | start: 2022-13-18T14:00:00Z | final.yaml:3: start must be an instant |",
                "id: parade | id: the-final | final.yaml:29: interventions.id must be unique in its file |",
                "{kind: remove, at: +3h, target: rumour} | {kind: remove, at: +3h, target: rumor} | final.yaml:25: interventions.target must name something | did you mean 'rumour'?",
                "persona: 7 | persona: -7 | final.yaml:24: interventions.persona must be in [0, 2147483647] | -7",
                "kind: mute | kind: muted | final.yaml:27: interventions.kind must be one of | did you mean 'mute'?",
                "hashtags: [WorldCup] | hashtags: ['#WorldCup'] | final.yaml:22: events.hashtags must be words without the hash sign |",
                "facts: [4–2 on penalties] | facts: 42 | final.yaml:21: events.facts must be a list, but was 42 |",
                "text: It went | text: [It went | final.yaml:1 | must be YAML, but was not",
                "hours: 12 | start: 2022-12-18T14:00:00Z | final.yaml:4 |",
            })
    void aMistakeIsNamedWithItsLine(String right, String wrong, String expected, @Nullable String also) {
        assertThat(WHOLE).contains(right);
        assertThatThrownBy(() -> read("final.yaml", WHOLE.replace(right, wrong)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(expected)
                .hasMessageContaining(Objects.requireNonNullElse(also, ""));
    }

    @Test
    void allMistakesAreNamedAtOnce() {
        String wrong = WHOLE.replace("hours: 12", "hours: no").replace("valence: 0.5", "valence: high");
        assertThatThrownBy(() -> read("final.yaml", wrong))
                .isInstanceOfSatisfying(
                        BadInput.class, e -> assertThat(e.problems()).hasSize(2));
    }

    @Test
    void norwayIsACountry() {
        assertThat(read("final.yaml", WHOLE.replace("country: QA", "country: NO"))
                        .events()
                        .getFirst()
                        .place()
                        .country())
                .isEqualTo("NO");
    }

    @Test
    void anEventNeedsNoMoreThanATitle() {
        Scenario scenario = read("goal.json", "{\"title\": \"¡Gol de Messi!\"}");
        Event event = scenario.events().getFirst();
        assertThat(event.id()).isEqualTo("gol-de-messi");
        assertThat(event.topics()).containsKey(Topic.FOOTBALL);
        assertThat(scenario.name()).isEqualTo("goal");
        assertThat(scenario.startMs()).isEqualTo(event.atMs());
        assertThat(scenario.durationMs()).isEqualTo(24 * 3_600_000L);
        assertThat(notes).containsExactly("gol-de-messi: topics = football");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\": \"x\"",
                "{\"title\": \"x",
                "{\"title\":",
                "{",
            })
    void anEventCutShortIsRefused(String cut) {
        assertThatThrownBy(() -> read("e.json", "\n" + cut))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("e.json:")
                .hasMessageContaining("must be whole JSON, but ended early");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1] | e.json:1: it must be a set of fields, but was a list",
                "{} | e.json:1: title must be a text, but was missing",
                "{\"title\": 7} | title must be a text, but was 7",
                "{\"title\": \"\"} | title must not be blank",
                "{\"title\": \"a\", \"title\": \"b\"} | e.json:1: title must be given once",
                "{\"title\": \"a\", \"headline\": \"b\"} | headline must be a known field",
                "{\"title\": \"a\"} {} | must be one JSON value",
                "{\"title\": a} | e.json:1: must be JSON, but was not",
                "`` | must be a set of fields in JSON, but was empty",
            })
    void aBrokenEventIsRefused(String json, String expected) {
        assertThatThrownBy(() -> read("e.json", json))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(expected);
    }

    @Test
    void linesAreCountedInJsonLines() {
        String lines = "{\"title\": \"One\"}\n\n{\"title\": \"Two\", \"at\": \"+30m\"}\n";
        assertThat(read("e.jsonl", lines).events()).extracting(Event::id).containsExactly("one", "two");
        assertThatThrownBy(() -> read("e.jsonl", lines + "{\"title\": 3}\n"))
                .hasMessageContaining("e.jsonl:4: title must be a text, but was 3");
        assertThatThrownBy(() -> read("e.jsonl", lines + "{\"title\": \"Th"))
                .hasMessageContaining("e.jsonl:4: must be whole JSON");
        assertThatThrownBy(() -> read("e.jsonl", lines + "{\"title\": \"One\"}"))
                .hasMessageContaining("e.jsonl:4: id must be unique");
        assertThatThrownBy(() -> read("e.jsonl", "\n")).hasMessageContaining("at least one event");
    }

    @Test
    void aRunOverManyDaysKeepsTheLastSix() {
        String lines = """
                {"title": "Old", "at": "2024-01-01T00:00:00Z"}
                {"title": "New", "at": "2024-03-01T00:00:00Z"}
                """;
        Scenario scenario = read("e.jsonl", lines);
        assertThat(scenario.events()).extracting(Event::title).containsExactly("New");
        assertThat(notes).anyMatch(note -> note.contains("1 of 2 events"));
    }

    @Test
    void textThatIsNotUtf8IsRefused() {
        byte[] latin = "title: a\ntext: Espa\u00f1a".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> file().read("s.yaml", latin, null))
                .hasMessageContaining("s.yaml:2: must be UTF-8, but was not");
    }

    @Test
    void anUnknownNameIsRefused() {
        assertThatThrownBy(() -> file().read("no-such-scenario", null))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no-such-scenario");
        assertThatThrownBy(() -> file().read(dir.toString(), null)).hasMessageContaining("must be a file");
    }

    @Test
    void aFileIsReadFromDisk() throws Exception {
        Path path = Files.writeString(dir.resolve("final.yml"), WHOLE);
        assertThat(file().read(path.toString(), null).events()).hasSize(2);
    }

    @Test
    void deepNestingIsRefusedCalmly() {
        assertThatThrownBy(() -> read("e.json", "{\"title\":" + "[".repeat(100_000)))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> read("s.yaml", "a: " + "[".repeat(10_000))).isInstanceOf(BadInput.class);
    }

    private Scenario read(String name, String text) {
        return file().read(name, utf8(text), null);
    }

    private ScenarioFile file() {
        return new ScenarioFile(ScenarioFileTest::fill, notes::add);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static EventFiller.Filled fill(EventDraft draft) {
        boolean open = draft.topics() == null;
        return new EventFiller.Filled(
                new Event(
                        draft.id(),
                        draft.title().isBlank() ? draft.text() : draft.title(),
                        draft.text(),
                        draft.atMs(),
                        Objects.requireNonNullElse(draft.type(), EventType.SPORTS),
                        Objects.requireNonNullElse(draft.impact(), Impact.NATIONAL),
                        Objects.requireNonNullElse(draft.valence(), 0.0),
                        Objects.requireNonNullElse(draft.controversy(), 0.0),
                        Objects.requireNonNullElse(draft.place(), Place.NOWHERE),
                        Objects.requireNonNullElse(draft.stakeholders(), List.of()),
                        Objects.requireNonNullElse(draft.topics(), Map.of(Topic.FOOTBALL, 1.0)),
                        Objects.requireNonNullElse(draft.facts(), List.of()),
                        Objects.requireNonNullElse(draft.hashtags(), List.of())),
                open ? List.of("topics = football") : List.of());
    }
}
