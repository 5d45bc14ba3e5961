package dev.hubbub.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.EventClassifier;
import dev.hubbub.engine.reaction.EventDraft;
import dev.hubbub.engine.reaction.EventType;
import dev.hubbub.engine.reaction.Lexicon;
import dev.hubbub.engine.reaction.Place;
import dev.hubbub.engine.reaction.Stakeholder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconsTest {

    private final Lexicon lexicon = Lexicons.standard();
    private final EventClassifier classifier = EventClassifier.of(lexicon);

    @Test
    void theStandardLexiconHasThousandsOfPhrases() {
        assertThat(lexicon.size()).isGreaterThan(7_000);
    }

    @Test
    void aScoreTellsWhoWonAndWhoLost() {
        Event event = event("España 1-0 Inglaterra: gol de Olga Carmona en la final del Mundial", "");

        assertThat(event.stakeholders()).extracting(Stakeholder::name).startsWith("España", "Inglaterra");
        assertThat(event.stakeholders()).extracting(Stakeholder::country).startsWith("ES", "GB");
        assertThat(event.stakeholders().get(0).outcome()).isPositive();
        assertThat(event.stakeholders().get(1).outcome()).isNegative();
        assertThat(event.facts()).contains("1–0");
        assertThat(event.hashtags()).contains("Mundial", "España");
    }

    @Test
    void aDrawIsDecidedByTheSecondScore() {
        Event event = event("Argentina 3-3 France (4-2 on penalties)", "Lionel Messi lifted the trophy in Lusail.");

        assertThat(event.type()).isEqualTo(EventType.SPORTS);
        assertThat(event.place()).isEqualTo(new Place("QA", "Lusail"));
        assertThat(event.stakeholders().get(0).outcome()).isPositive();
        assertThat(event.stakeholders().get(1).outcome()).isNegative();
        assertThat(event.facts()).contains("3–3", "4–2 on penalties");
    }

    @Test
    void partiesBringTheirLeaning() {
        Event event = event("Labour defeat Conservatives in general election", "");

        assertThat(event.stakeholders()).extracting(Stakeholder::name).containsExactly("Labour", "Conservatives");
        assertThat(event.stakeholders().get(0).leaning()).isNegative();
        assertThat(event.stakeholders().get(1).leaning()).isPositive();
        assertThat(event.topics()).containsKey(Topic.ELECTIONS);
    }

    @Test
    void aCityGivesThePlaceOfADisaster() {
        Event event =
                event("Fuerte terremoto sacude el norte de Marruecos", "Hay más de 2.000 muertos cerca de Marrakech.");

        assertThat(event.type()).isEqualTo(EventType.DISASTER);
        assertThat(event.place()).isEqualTo(new Place("MA", "Marrakesh"));
        assertThat(event.valence()).isLessThan(-0.5);
        assertThat(event.stakeholders()).extracting(Stakeholder::country).containsExactly("MA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "😀😀😀",
                "12345",
                "3-1",
                "- – — …",
                "日本がスペインに勝つ",
                "Россия и Украина",
                "مصر",
                "a",
                "THE WHOLE HEADLINE IS SHOUTED IN LONDON",
                "Ünïcödé\u0000control\tcharacters",
                "\"unclosed «quotes “everywhere",
                "\uD800 lone surrogate",
                "1-1-1-1 2–2–2 99999999999999999999-1 0-999"
            })
    void oddHeadlinesAreClassifiedSomehow(String title) {
        Event event = event(title, "");

        assertThat(event.topics()).isNotEmpty();
        assertThat(event.valence()).isBetween(-1.0, 1.0);
    }

    @Test
    void longTextsAreClassified() {
        List<String> texts = List.of(
                "goal ".repeat(2_000),
                "1 ".repeat(5_000),
                "Aa".repeat(5_000),
                "A.".repeat(5_000),
                "\"".repeat(10_000),
                "Madrid de la ".repeat(800),
                "3-1 ".repeat(2_500),
                "1,000,".repeat(2_000),
                "\n".repeat(10_000) + "x");
        for (String text : texts) {
            assertThat(event("Something happened", text).topics()).isNotEmpty();
            assertThat(event(" ", text + "x").title()).isNotBlank();
        }
    }

    private Event event(String title, String text) {
        return classifier.classify(EventDraft.of("event", title, text, 0)).event();
    }
}
