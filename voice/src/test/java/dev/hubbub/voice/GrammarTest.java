package dev.hubbub.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.population.Persona;
import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.EventType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The bank format: slots, articles, agreement, conditions and what is said about mistakes.
class GrammarTest {

    private static final String ARTICLES = """
            == article a
            a some some some; an
            == article de
            de ; el > del
            == article el
            el la los las
            """;

    private static String said(String bank, String language, @Nullable Event event) {
        GrammarCompiler compiler = new GrammarCompiler(language);
        compiler.read("test.txt", ARTICLES + bank);
        Grammar grammar = compiler.compile();
        Persona speaker = Cast.persona(language, 2);
        Utterance utterance = Cast.utterance(speaker, 5, .9, ActKind.POST, event, Topic.PETS);
        Brief brief = event == null ? null : new Brief(event, true, List.of());
        Mind mind = Mind.of(utterance, brief);
        Utf8 out = new Utf8();
        Speech speech = new Speech(grammar, utterance, brief, mind.stance(), 0, out);
        speech.have = mind.traits();
        speech.say(grammar.bag("x"));
        return out.toString();
    }

    @Test
    void articlesFitWhatFollows() {
        assertThat(said("== y\nowl\n== x\n{a y} and {a} {y}", "en", null)).isEqualTo("an owl and an owl");
        assertThat(said("== y\nunicorn\n== x\n{a y}", "en", null)).isEqualTo("a unicorn");
        assertThat(said("== y\nice [u]\n== x\n{a y}", "en", null)).isEqualTo("some ice");
        assertThat(said("== x\nlo {de subject}", "es", Occasions.told("es", EventType.SPORTS)))
                .isEqualTo("lo del Atlético Turia");
    }

    @Test
    void adjectivesAgreeWithTheNoun() {
        assertThat(said("== y\ngatas [fp]\n== x\n{el y} bonit{n:o/a/os/as} {n:duerme/duermen}", "es", null))
                .isEqualTo("las gatas bonitas duermen");
    }

    @Test
    void conditionsBind() {
        assertThat(said("== x\nno [con]\nyes [pro]", "en", null)).isEqualTo("yes");
        assertThat(said("== x\nmeow [#pets]\nvroom [#traffic]", "en", null)).isEqualTo("meow");
        assertThat(said("== x [event]\n{subject}\n== x [chat]\nchat", "en", null))
                .isEqualTo("chat");
        Event match = Occasions.told("en", EventType.SPORTS);
        assertThat(said("== x\ncup [sports]\nelse [!sports]", "en", match)).isEqualTo("cup");
        assertThat(said("== x\nfire [disaster]\nelse [!disaster]", "en", match)).isEqualTo("else");
    }

    @Test
    void emptySlotsAreNeverChosen() {
        Event bare = Occasions.bare(EventType.POLITICS);
        assertThat(said("== x\n{subject}\n{fact}\n{place}\n{tag}\nplain", "en", bare))
                .isEqualTo("plain");
    }

    @Test
    void mistakesNameFileAndLine() {
        assertThatThrownBy(() -> said("== x\nhello {nobody}", "en", null))
                .hasMessageContaining("test.txt:8")
                .hasMessageContaining("nobody");
        assertThatThrownBy(() -> said("== x\nhello [sleepy]", "en", null)).hasMessageContaining("sleepy");
        assertThatThrownBy(() -> said("== x\nhello {there", "en", null)).hasMessageContaining("balanced");
        assertThatThrownBy(() -> said("== length\nmedian long\n== x\nhello", "en", null))
                .hasMessageContaining("test.txt:8")
                .hasMessageContaining("median FACTOR");
    }

    @Test
    void everyMoveHasPhrasesInEveryLanguage() {
        Voice voice = Voice.standard();
        for (String language : voice.languages()) {
            for (Move move : Move.values()) {
                assertThat(voice.grammar(language).bag(move.bagName()))
                        .as(language + " " + move)
                        .isNotNegative();
            }
        }
    }

    @Test
    void headlinesGiveNamesAndNumbers() {
        assertThat(Headline.names("Storm Odette leaves 40,000 homes without power"))
                .containsExactly("Storm Odette");
        assertThat(Headline.names("Central Bank Raises Rates To 5%")).isEmpty();
        java.util.List<String> numbers = new java.util.ArrayList<>();
        Headline.numbers("In 2024 some 40,000 of 7 lost $3.2bn or 5%.", numbers);
        assertThat(numbers).containsExactly("40,000", "$3.2bn", "5%");
    }
}
