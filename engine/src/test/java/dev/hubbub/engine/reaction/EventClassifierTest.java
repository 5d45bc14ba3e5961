package dev.hubbub.engine.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.EventClassifier.Classification;
import dev.hubbub.engine.reaction.EventClassifier.Evidence;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventClassifierTest {

    private static final Lexicon LEXICON = Lexicon.parse("""
            # a small lexicon
            [topics]
            goal, goals, gol\tfootball 2
            penalties\tfootball 1.5, athletics 0.2
            [types]
            final\tsports 1
            [impact]
            world\tglobal 2
            UN\tglobal 2
            street\tlocal 3
            [valence]
            glad, win\t2
            not\tx-0.5
            sad*\t-2
            [controversy]
            quarrel*\t2
            [places]
            Utopia, Utopía\tcountry UT
            Atlantis\tcountry AT
            Utopian\tdemonym UT
            Capital City\tcity UT
            [names]
            Rovers\tteam UT
            Cup\tthing
            [grammar]
            the, of, and\tenglish
            el, la, un\tspanish
            beat\trelation 0.9 -0.8
            in, en\twhere
            """);

    private final EventClassifier classifier = EventClassifier.of(LEXICON);

    @Test
    void aGivenFieldWinsAndNeedsNoEvidence() {
        EventDraft draft = new EventDraft(
                "e",
                "Utopia beat Atlantis on penalties",
                "",
                7,
                EventType.SCIENCE,
                Impact.LOCAL,
                -0.5,
                0.25,
                Place.NOWHERE,
                List.of(),
                Map.of(Topic.ART, 0.5),
                List.of("fact"),
                List.of());
        Classification classification = classifier.classify(draft);

        assertThat(classification.evidence()).isEmpty();
        assertThat(classification.event())
                .isEqualTo(new Event(
                        "e",
                        "Utopia beat Atlantis on penalties",
                        "",
                        7,
                        EventType.SCIENCE,
                        Impact.LOCAL,
                        -0.5,
                        0.25,
                        Place.NOWHERE,
                        List.of(),
                        Map.of(Topic.ART, 0.5),
                        List.of("fact"),
                        List.of()));
    }

    @Test
    void evidenceNamesTheWordsAndTheirPoints() {
        Classification classification = classify("Late goal decides the final");

        assertThat(classification.event().type()).isEqualTo(EventType.SPORTS);
        assertThat(classification.evidence())
                .contains(new Evidence("type", "sports", "topic football (1.4), 'final' (1.0)"))
                .contains(new Evidence("topics", "football 1.00", "football: 'goal' (2.0)"));
    }

    @Test
    void whoBeatWhomGivesTwoSides() {
        Event event = classify("Utopia beat Atlantis 3-1 in the Cup").event();

        assertThat(event.stakeholders())
                .containsExactly(
                        new Stakeholder("Utopia", "utopia", "UT", 0, 0.9),
                        new Stakeholder("Atlantis", "atlantis", "AT", 0, -0.8));
        assertThat(event.facts()).containsExactly("3–1");
        assertThat(event.hashtags()).containsExactly("Cup", "Utopia", "Atlantis");
    }

    @Test
    void aNegationTurnsTheNextWordRound() {
        assertThat(classify("The people are glad").event().valence()).isPositive();
        assertThat(classify("The people are not glad").event().valence()).isNegative();
        assertThat(classify("The people are not sad").event().valence()).isPositive();
    }

    @Test
    void capitalsInTheLexiconAskForCapitalsInTheStory() {
        assertThat(classify("The UN meets").event().impact()).isEqualTo(Impact.GLOBAL);
        assertThat(classify("Se abre un museo en la calle").event().impact()).isNotEqualTo(Impact.GLOBAL);
    }

    @Test
    void aPlaceAfterAPrepositionIsWhereItHappens() {
        Event event = classify("Atlantis meets its friends in Capital City").event();

        assertThat(event.place()).isEqualTo(new Place("UT", "Capital City"));
    }

    @Test
    void withoutAKnownWordItIsLocalLife() {
        Event event = classify("Zzz").event();

        assertThat(event.type()).isEqualTo(EventType.LOCAL_LIFE);
        assertThat(event.topics()).containsOnlyKeys(Topic.FAMILY);
    }

    @Test
    void theBeginningOfTheTextServesAsTitle() {
        Event event = classifier
                .classify(EventDraft.of("e", "", "A goal in the final. " + "More. ".repeat(50), 0))
                .event();

        assertThat(event.title()).startsWith("A goal in the final.").hasSize(100);
    }

    @Test
    void aDraftWithoutWordsIsRefused() {
        assertThatThrownBy(() -> EventDraft.of("e", " ", "", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("title of event 'e' must not be blank");
    }

    @Test
    void aBadLexiconLineIsNamed() {
        assertThatThrownBy(() -> Lexicon.parse("[topics]\n# x\ngoal\tfotball 2"))
                .hasMessageContaining("lexicon [topics], line 3")
                .hasMessageContaining("was 'fotball'");
        assertThatThrownBy(() -> Lexicon.parse("[topics]\ngoal football"))
                .hasMessageContaining("phrases, a tab and values");
        assertThatThrownBy(() -> Lexicon.parse("[valence]\nglad\t1\nGLAD, glad\t2"))
                .hasMessageContaining("line 3")
                .hasMessageContaining("'glad' was there with another");
        assertThatThrownBy(() -> Lexicon.parse("[topic]\ngoal\t1")).hasMessageContaining("was 'topic'");
        assertThatThrownBy(() -> Lexicon.parse("[places]\nUtopia\tcountry utopia"))
                .hasMessageContaining("code of two capitals");
        assertThatThrownBy(() -> Lexicon.parse("[valence]\nglad\thappy")).hasMessageContaining("must be a number");
    }

    private Classification classify(String title) {
        return classifier.classify(EventDraft.of("e", title, "", 0));
    }
}
