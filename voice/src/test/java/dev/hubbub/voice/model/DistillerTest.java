package dev.hubbub.voice.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.voice.PhraseBank;
import dev.hubbub.voice.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistillerTest {

    private static String phrase(String text) {
        return Distiller.phrase(
                text, Company.FIRE, Company.post(1, Company.FIRE).utterance().speaker());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Watching the old mill burn broke my heart.        | watching {subject} burn broke my heart
            Half of Leeds smells of smoke this morning        | half of {place} smells of smoke this morning
            I walked past the old mill every single day       | I walked past {subject} every single day
            We could see THE OLD MILL from York               | we could see {subject} from {city}
            """)
    void namesOfTheEventBecomeSlots(String text, String phrase) {
        assertThat(phrase(text)).isEqualTo(phrase);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the old mill                                       | too short
            so sad for everyone who worked there for years     | names nothing of the event
            the old mill reminds me of my uncle Barnaby        | a name no slot stands for
            the old mill had 60 firefighters round it          | a number
            see {the old mill} in the morning light            | braces
            the old mill #LeedsFire is trending again          | a tag
            @somebody the old mill is gone for ever            | a handle
            the old mill | or what is left of it               | a sign of the bank format
            """)
    void whatHoldsForThisPostOnlyIsNotLearnt(String text) {
        assertThat(phrase(text)).isEmpty();
    }

    @Test
    void whatWasLearntIsSaidByOthers() {
        Distiller distiller = new Distiller();
        List<Wanted> wanted = new ArrayList<>();
        List<Spoken> spoken = new ArrayList<>();
        String[] ends = {"burning", "falling", "glowing", "smoking", "crumbling", "closing"};
        for (int id = 0; id < ends.length; id++) {
            wanted.add(Company.post(id, Company.FIRE));
            spoken.add(new Spoken(id, ends[id] + " is all the old mill ever does", Spoken.By.MODEL, ""));
        }
        distiller.learn(wanted, spoken);
        assertThat(distiller.size()).isEqualTo(ends.length);
        List<PhraseBank> banks = distiller.banks();
        assertThat(banks).singleElement().extracting(PhraseBank::language).isEqualTo("en");
        Voice taught = Voice.standard(banks);
        TreeSet<String> heard = new TreeSet<>();
        IntStream.range(0, 40_000).forEach(id -> {
            String text =
                    taught.text(Company.post(id, Company.FIRE).utterance()).toLowerCase(java.util.Locale.ROOT);
            for (String end : ends) {
                if (text.contains(end + " is all the old mill")) {
                    heard.add(end);
                }
            }
        });
        assertThat(heard).isNotEmpty();
    }

    @Test
    void wordsOfTheGrammarTeachNothing() {
        Distiller distiller = new Distiller();
        distiller.learn(
                List.of(Company.post(1, Company.FIRE)),
                List.of(new Spoken(1, "watching the old mill burn broke my heart", Spoken.By.GRAMMAR, "spent")));
        assertThat(distiller.size()).isZero();
        assertThat(distiller.banks()).isEmpty();
    }

    @Test
    void answersTeachNothingSinceTheyStandOnWhatTheyAnswer() {
        Distiller distiller = new Distiller();
        distiller.learn(
                List.of(Company.wanted(1, ActKind.REPLY, Company.FIRE, "and?", false, 1)),
                List.of(new Spoken(1, "watching the old mill burn broke my heart", Spoken.By.MODEL, "")));
        assertThat(distiller.size()).isZero();
    }
}
