package dev.hubbub.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.population.Persona;
import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.EventType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What must hold for every text, whoever speaks of whatever.
class VoiceTest {

    private static final Voice VOICE = Voice.standard();
    private static final ActKind[] KINDS = {ActKind.POST, ActKind.REPLY, ActKind.QUOTE};
    private static final Pattern BROKEN = Pattern.compile(
            "[{}\\[\\]|]|  |^ | $|[ ][,.!?;:](?![.])|,[.,!?]|[?!]\\.|#(?![\\p{L}\\p{N}])|@(?![\\w])|\\(\\)|\"\"");
    private static final Pattern ENGLISH_SLIP =
            Pattern.compile("\\b[aA] (?=[aei])(?!eu)|\\ban (?=[bcdfgjklmnpqrstvwz])|\\bthe the\\b|\\ba a\\b");
    private static final Pattern SPANISH_SLIP = Pattern.compile(
            "\\b(?:de|a) el |\\bun una\\b|\\bla el\\b|\\bel el\\b|\\bde de\\b|\\bel la\\b",
            Pattern.UNICODE_CHARACTER_CLASS);

    /// An utterance of any kind about any event or topic.
    private static Utterance any(String language, int i) {
        ActKind kind = KINDS[i % KINDS.length];
        EventType type = EventType.values()[i / 3 % EventType.values().length];
        return switch (i / 30 % 3) {
            case 0 -> Cast.utterance(language, i, kind, told(language, type), Occasions.topic(type));
            case 1 -> Cast.utterance(language, i, kind, bare(type), Occasions.topic(type));
            default -> Cast.utterance(language, i, kind, null, Topic.values()[i / 90 % Topic.COUNT]);
        };
    }

    private static final List<Event> BARE = IntStream.range(0, EventType.values().length)
            .mapToObj(i -> Occasions.bare(EventType.values()[i]))
            .toList();

    private static Event bare(EventType type) {
        return BARE.get(type.ordinal());
    }

    private static final List<Event> ENGLISH = IntStream.range(0, EventType.values().length)
            .mapToObj(i -> Occasions.told("en", EventType.values()[i]))
            .toList();
    private static final List<Event> SPANISH = IntStream.range(0, EventType.values().length)
            .mapToObj(i -> Occasions.told("es", EventType.values()[i]))
            .toList();

    private static Event told(String language, EventType type) {
        return (language.equals("es") ? SPANISH : ENGLISH).get(type.ordinal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void everyTextIsWhole(String language) {
        Pattern slip = language.equals("es") ? SPANISH_SLIP : ENGLISH_SLIP;
        int slips = 0;
        StringBuilder examples = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            String text = VOICE.text(any(language, i));
            assertThat(text.length()).as(text).isBetween(1, Post.LIMIT);
            if (BROKEN.matcher(text).find()) {
                throw new AssertionError("text " + i + " must be whole, but was '" + text + "'");
            }
            if (slip.matcher(text).find()) {
                slips++;
                examples.append('\n').append(text);
            }
        }
        assertThat(slips).as("grammar slips in 100,000 posts:" + examples).isLessThan(100);
    }

    @Test
    void sameUtteranceSameTextInAnyOrderAndThread() {
        List<Integer> order = new ArrayList<>(IntStream.range(0, 6_000).boxed().toList());
        List<String> forward = order.stream().map(i -> VOICE.text(any("es", i))).toList();
        Collections.reverse(order);
        List<String> backward =
                order.stream().map(i -> VOICE.text(any("es", i))).toList();
        List<String> parallel = IntStream.range(0, 6_000)
                .parallel()
                .mapToObj(i -> VOICE.text(any("es", i)))
                .toList();
        Voice other = Voice.standard();
        assertThat(backward.reversed()).isEqualTo(forward);
        assertThat(parallel).isEqualTo(forward);
        assertThat(IntStream.range(0, 600)
                        .mapToObj(i -> other.text(any("es", i)))
                        .toList())
                .isEqualTo(forward.subList(0, 600));
    }

    @Test
    void manyPostsShareOneBuffer() {
        Utf8 out = new Utf8(16);
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            VOICE.write(any("en", i), out);
            expected.append(VOICE.text(any("en", i)));
        }
        assertThat(out).hasToString(expected.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void replyBeginsWithWhomItAnswers(String language) {
        Event event = told(language, EventType.SPORTS);
        for (int i = 0; i < 2_000; i++) {
            String text = VOICE.text(Cast.utterance(language, i, ActKind.REPLY, event, Topic.FOOTBALL));
            assertThat(text).startsWith("@lucia_gomez7 ");
            assertThat(text.length()).isGreaterThan("@lucia_gomez7 ".length() + 1);
        }
    }

    @Test
    void aQuestionIsAnswered() {
        long asking = keyLeading(Lead.ASK);
        int answers = 0;
        for (int i = 0; i < 400; i++) {
            Persona speaker = Cast.persona("en", i);
            Heard parent = new Heard("sam", ActKind.POST, .8, asking);
            String text = VOICE.text(new Utterance(
                    i, ActKind.REPLY, 1, speaker, .9, told("en", EventType.HEALTH), Topic.HEALTH, parent));
            String lower = text.toLowerCase(java.util.Locale.ROOT);
            answers += lower.contains("ask")
                            || lower.contains("answer")
                            || lower.contains("easy")
                            || lower.contains("no idea")
                    ? 1
                    : 0;
        }
        assertThat(answers).isGreaterThan(160);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void whoHeardNoQuestionAnswersNone(String language) {
        long asking = keyLeading(Lead.ASK);
        Pattern answer = Pattern.compile("(?i)since you ask|to answer|good question|ya que preg|buena pregunta");
        int asked = 0;
        for (int i = 0; i < 400; i++) {
            asked += answer.matcher(answerTo("What now?", language, asking, i)).find() ? 1 : 0;
            assertThat(answerTo("So it goes.", language, asking, i)).doesNotContainPattern(answer);
        }
        assertThat(asked).isPositive();
    }

    private static String answerTo(String words, String language, long key, int i) {
        Heard parent = new Heard("sam", ActKind.POST, .8, key, words, false, key);
        Event event = told(language, EventType.HEALTH);
        return VOICE.text(
                new Utterance(i, ActKind.REPLY, 1, Cast.persona(language, i), .9, event, Topic.HEALTH, parent));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void aJokeRunsThroughItsThread(String language) {
        Event event = told(language, EventType.SPORTS);
        Grammar grammar = VOICE.grammar(language);
        int[] gags = grammar.all[grammar.bag("gag")];
        List<String> names =
                IntStream.of(gags).mapToObj(gag -> words(grammar, gag)).toList();
        int running = 0;
        for (long root = 0; root < 600; root++) {
            int told = 0;
            for (int i = 0; i < 12; i++) {
                Persona speaker = Cast.persona(language, i);
                Heard parent = new Heard("sam", ActKind.POST, .8, root);
                String text = VOICE.text(new Utterance(
                                root * 31 + i, ActKind.REPLY, 1, speaker, .9, event, Topic.FOOTBALL, parent))
                        .toLowerCase(Locale.ROOT);
                String own = names.get(Chance.below(Chance.mix(root), gags.length));
                told += text.contains(own) ? 1 : 0;
                assertThat(names.stream().filter(name -> !name.equals(own) && !name.endsWith(" ")))
                        .as("jokes of other threads in %s", text)
                        .noneMatch(text::contains);
            }
            running += told > 1 ? 1 : 0;
        }
        assertThat(running).as("threads of 600 with a running joke").isBetween(10, 60);
    }

    /// The words a phrase begins with, up to the first that others may stand for.
    private static String words(Grammar grammar, int phrase) {
        int op = grammar.starts[phrase];
        return new String(grammar.pool, grammar.ops[op] >> 4, grammar.ops[op + 1], StandardCharsets.UTF_8)
                .toLowerCase(Locale.ROOT);
    }

    private static long keyLeading(Lead lead) {
        long key = 0;
        while (Lead.of(key) != lead) {
            key++;
        }
        return key;
    }

    @Test
    void personaKeepsToItsOwnWords() {
        Event event = told("en", EventType.SPORTS);
        Set<String> mine = openings(event, 4);
        Set<String> mineAgain = openings(event, 4);
        Set<String> others = new HashSet<>();
        for (int id = 10; id < 40; id++) {
            others.addAll(openings(event, id));
        }
        assertThat(mineAgain).isEqualTo(mine);
        assertThat(mine.size()).isLessThan((int) (.8 * others.size()));
    }

    private static Set<String> openings(Event event, int id) {
        Set<String> words = new HashSet<>();
        for (int i = 0; i < 400; i++) {
            Utterance said = Cast.utterance(Cast.persona("en", id), 31L * i, .8, ActKind.POST, event, Topic.FOOTBALL);
            List<String> tokens = TextMeasure.tokens(VOICE.text(said));
            words.add(String.join(" ", tokens.subList(0, Math.min(3, tokens.size()))));
        }
        return words;
    }

    @Test
    void unknownLanguagesSpeakEnglish() {
        assertThat(VOICE.languages()).containsExactly("en", "es");
        Persona finn = Cast.persona("fi", 3);
        Persona english = Cast.persona("en", 3);
        Event event = told("en", EventType.SCIENCE);
        assertThat(VOICE.text(Cast.utterance(finn, 9, .5, ActKind.POST, event, Topic.SPACE)))
                .isEqualTo(VOICE.text(Cast.utterance(english, 9, .5, ActKind.POST, event, Topic.SPACE)));
    }

    @Test
    void regionalVariantsUseTheLanguage() {
        Event event = told("es", EventType.SCIENCE);
        assertThat(VOICE.text(Cast.utterance(Cast.persona("es", 5), 9, .5, ActKind.POST, event, Topic.SPACE)))
                .isNotBlank();
    }

    @Test
    void utteranceChecksItsFields() {
        Persona speaker = Cast.persona("en", 1);
        assertThatThrownBy(() -> new Utterance(1, ActKind.LIKE, 0, speaker, 0, null, Topic.FOOD, null))
                .hasMessageContaining("kind");
        assertThatThrownBy(() -> new Utterance(1, ActKind.REPLY, 1, speaker, 0, null, Topic.FOOD, null))
                .hasMessageContaining("parent");
        assertThatThrownBy(() -> new Utterance(1, ActKind.POST, 0, speaker, 2, null, Topic.FOOD, null))
                .hasMessageContaining("stance");
    }
}
