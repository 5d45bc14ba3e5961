package dev.hubbub.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.voice.media.Scene;
import dev.hubbub.voice.media.Scenes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GistTest {

    private static final Voice VOICE = Voice.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jajaja qué arte tienen             | JOKE
            I can't 😂😂                        | JOKE
            My heart goes out to them all      | SYMPATHY
            Mis condolencias a las familias    | SYMPATHY
            Condolences. lol                   | SYMPATHY
            Muchas gracias por contarlo        | THANKS
            Que dimita alguien de una vez      | BLAME
            Ojalá sea verdad                   | HOPE
            No estoy de acuerdo                | DISSENT
            Exactly this                       | ASSENT
            Does anybody know more?            | QUESTION
            A long day behind us               | OPINION
            """)
    void wordsOfOthersGiveThemselvesAway(String words, Gist.Point point) {
        Utterance said = Scenes.scene(1, "en", 1, ActKind.POST, null).said();
        assertThat(VOICE.gist(said, words).point()).isEqualTo(point);
    }

    @Test
    void aTextSaysTheSameInAnotherVoice() {
        Voice other = Voice.standard();
        for (int i = 0; i < 300; i++) {
            Scene scene =
                    Scenes.scene(i, "es", 1, ActKind.REPLY, Scenes.events().get(i % 11));
            assertThat(other.gist(scene.said(), 0)).isEqualTo(scene.gist());
        }
    }

    /// A post led by a joke tells one, unless it is too short for two sentences or sympathy and thanks
    /// outweigh it: of some 400 such posts fewer than a third.
    @Test
    void whoLeadsWithAJokeJokes() {
        int led = 0;
        int jokes = 0;
        for (int i = 0; i < 8_000; i++) {
            Scene scene = Scenes.scene(i, "en", 1, ActKind.POST, Scenes.events().get(0));
            if (Lead.of(scene.said().key()) == Lead.JOKE) {
                led++;
                jokes += scene.gist().point() == Gist.Point.JOKE ? 1 : 0;
            }
        }
        assertThat(led).isGreaterThan(200);
        assertThat(jokes).isGreaterThan(led * 2 / 3);
    }
}
