package dev.hubbub.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whether ten thousand reactions to one event read as people (targets X1, X5, X6, X8, X9). The cast is
/// fixed, so nothing here can fail by chance.
class VarietyTest {

    private static final Voice VOICE = Voice.standard();

    private static List<String> reactions(String language, Event event, EventType type) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            texts.add(VOICE.text(Cast.utterance(language, i, ActKind.POST, event, Occasions.topic(type))));
        }
        return texts;
    }

    @ParameterizedTest
    @CsvSource({
        "en,SPORTS", "en,POLITICS", "en,ENTERTAINMENT", "en,TECHNOLOGY", "en,BUSINESS", "en,SCIENCE", "en,CRIME",
        "en,HEALTH", "en,LOCAL_LIFE", "es,SPORTS", "es,POLITICS", "es,ENTERTAINMENT", "es,TECHNOLOGY", "es,BUSINESS",
        "es,SCIENCE", "es,CRIME", "es,HEALTH", "es,LOCAL_LIFE"
    })
    void reactionsToOneEventVary(String language, EventType type) {
        List<String> texts = reactions(language, Occasions.told(language, type), type);
        assertThat(TextMeasure.duplicateShare(texts)).as("X8").isLessThan(.03);
        assertThat(TextMeasure.distinct2(texts, 1)).as("X9").isGreaterThan(.20);
    }

    @ParameterizedTest
    @CsvSource({"en", "es"})
    void evenABareHeadlineIsNotOneTemplate(String language) {
        List<String> texts = reactions(language, Occasions.bare(EventType.POLITICS), EventType.POLITICS);
        assertThat(TextMeasure.duplicateShare(texts)).as("X8").isLessThan(.03);
        assertThat(TextMeasure.distinct2(texts, 1)).as("X9").isGreaterThan(.15);
    }

    /// As they are read: through the gate, which makes those who collide say more.
    @ParameterizedTest
    @CsvSource({"en", "es"})
    void lengthsAndEmojiAreThoseOfAMicroblog(String language) {
        Event event = Occasions.told(language, EventType.TECHNOLOGY);
        List<String> texts = VOICE.texts(IntStream.range(0, 10_000)
                .mapToObj(i -> Cast.utterance(language, i, ActKind.POST, event, Occasions.topic(EventType.TECHNOLOGY)))
                .toList());
        assertThat(TextMeasure.longerShare(texts, 140)).as("X1 over 140").isBetween(.08, .16);
        assertThat(TextMeasure.longerShare(texts, 190)).as("X1 over 190").isBetween(.033, .067);
        assertThat(TextMeasure.emojiShare(texts)).as("X5").isBetween(.15, .26);
        assertThat(TextMeasure.hashtagShare(texts)).as("X6").isBetween(.085, .255);
    }

    @ParameterizedTest
    @CsvSource({"en", "es"})
    void everyTopicHasItsOwnChatter(String language) {
        for (Topic topic : Topic.values()) {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                texts.add(VOICE.text(Cast.utterance(language, i, ActKind.POST, null, topic)));
            }
            assertThat(TextMeasure.duplicateShare(texts)).as(topic + " repeats").isLessThan(.05);
        }
        List<String> pets = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            pets.add(VOICE.text(Cast.utterance(language, i, ActKind.POST, null, Topic.PETS))
                    .toLowerCase(Locale.ROOT));
        }
        List<String> words = language.equals("es")
                ? List.of(
                        "perr",
                        "gat",
                        "veterinari",
                        "chuches",
                        "cachorro",
                        "loro",
                        "adopt",
                        "pelota",
                        "pez",
                        "pelos",
                        "arenero",
                        "animal")
                : List.of("dog", "cat", "vet", "pet", "puppy", "parrot", "goldfish", "treat", "litter", "toy", "adopt");
        long about = pets.stream()
                .filter(text -> words.stream().anyMatch(text::contains))
                .count();
        assertThat(about).as("posts about pets of 500").isGreaterThan(400);
    }

    @Test
    void stanceShowsInTheWords() {
        assertThat(agreement("en", PRO, CON)).isGreaterThan(.85);
        assertThat(agreement("es", FAVOUR, CONTRA)).isGreaterThan(.85);
    }

    /// Share of posts with a stance whose words lean the way the stance does, among those whose words lean at
    /// all.
    private static double agreement(String language, List<String> pro, List<String> con) {
        int right = 0;
        int wrong = 0;
        for (EventType type : EventType.values()) {
            Event event = Occasions.told(language, type);
            for (int i = 0; i < 1_000; i++) {
                Utterance said = Cast.utterance(language, i, ActKind.POST, event, Occasions.topic(type));
                if (Math.abs(said.stance()) > .3) {
                    String text = VOICE.text(said).toLowerCase(Locale.ROOT);
                    long lean = count(text, pro) - count(text, con);
                    right += lean * said.stance() > 0 ? 1 : 0;
                    wrong += lean * said.stance() < 0 ? 1 : 0;
                }
            }
        }
        assertThat(right + wrong).as("posts whose words lean").isGreaterThan(1_200);
        return (double) right / (right + wrong);
    }

    private static long count(String text, List<String> words) {
        return words.stream().filter(text::contains).count();
    }

    private static final List<String> PRO = List.of(
            "proud",
            "thank",
            "well done",
            "respect to",
            "bravo",
            "love",
            "good on",
            "hats off",
            "earned",
            "nailed it",
            "credit to",
            "support",
            "best",
            "hope at last",
            "hero",
            "give me hope",
            "i'm all for",
            "all in on",
            "promise kept",
            "nicely done",
            "admire",
            "believe again",
            "deserve",
            "yes to",
            "the right call, made",
            "good idea",
            "stronger");
    private static final List<String> CON = List.of(
            "shame",
            "disappointed",
            "sick of",
            "fed up",
            "worst",
            "overrated",
            "ashamed",
            "resign",
            "liar",
            "greed",
            "boycott",
            "against",
            "hate",
            "waste",
            "nobody asked",
            "no one asked",
            "wrong call",
            "blew it",
            "got it wrong",
            "flop",
            "refund",
            "let everyone down",
            "don't trust",
            "do better",
            "thumbs down",
            "stinks",
            "failed",
            "poor from",
            "never liked",
            "robbery",
            "awful",
            "dreadful",
            "terrible",
            "pathetic",
            "appalling",
            "disgrac",
            "angry",
            "annoyed",
            "frustrated",
            "furious",
            "arrogance",
            "hypocrisy",
            "cowardice",
            "incompetence",
            "negligence",
            "contempt",
            "complacency");
    private static final List<String> FAVOUR = List.of(
            "orgullo",
            "gracias",
            "bravo",
            "aplauso",
            "merecid",
            "apoyo",
            "bien hecho",
            "grande ",
            "así se hace",
            "me alegro",
            "a favor",
            "cumplió",
            "esperanza",
            "confío",
            "lo mejor",
            "héroes",
            "chapó",
            "respeto",
            "admiración",
            "fe ",
            "siempre con",
            "acert",
            "magnífic",
            "estupend",
            "brillante",
            "impresionante",
            "fantástic",
            "excelente",
            "impecable",
            "maravillos",
            "paciencia y",
            "valentía",
            "decencia",
            "coraje",
            "constancia",
            "generosidad",
            "ilusionad",
            "agradecid");
    private static final List<String> CONTRA = List.of(
            "vergüenza",
            "decepción",
            "harto",
            "harta",
            "no aguanto",
            "en contra",
            "dimi",
            "fatal",
            "desastre",
            "boicot",
            "se equivoca",
            "bochorno",
            "apesta",
            "avaricia",
            "sobrevalorad",
            "no me fío",
            "excusas",
            "robo",
            "payasada",
            "no trago",
            "mala decisión",
            "mala idea",
            "no me convence",
            "paciencia",
            "fallado",
            "no rotundo",
            "suspenso",
            "tarde",
            "pésim",
            "lamentable",
            "vergonzos",
            "horrible",
            "patétic",
            "penos",
            "terrible",
            "indignad",
            "enfadad",
            "furios",
            "soberbia",
            "codicia",
            "dejadez",
            "cobardía",
            "incompetencia",
            "negligencia");
}
