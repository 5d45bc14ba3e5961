package dev.hubbub.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A further language is a folder of phrases and a line in a list.
class LanguageFolderTest {

    @TempDir
    Path folder;

    @Test
    void aFolderIsEnoughForALanguage() throws IOException {
        Files.writeString(folder.resolve("languages.txt"), "# a language\nfr: mots\n");
        Files.createDirectory(folder.resolve("fr"));
        Files.writeString(folder.resolve("fr/mots.txt"), """
                == stop words
                le la les de un une
                == short [event pro]
                bravo {called}
                == short [event con]
                honte à {called}
                == short [event mid]
                à voir, {called}
                """);
        Voice voice = Voice.from(folder, Roughness.PLAIN);
        assertThat(voice.languages()).containsExactly("fr");
        String text = voice.text(Cast.utterance(
                Cast.persona("fr", 4), 11, .9, ActKind.POST, Occasions.told("en", EventType.SPORTS), Topic.FOOTBALL));
        assertThat(text).containsIgnoringCase("Leeds Rovers").doesNotContainIgnoringCase("honte");
    }

    @Test
    void aLineWithoutFilesIsAMistake() throws IOException {
        Files.writeString(folder.resolve("languages.txt"), "fr\n");
        assertThatThrownBy(() -> Voice.from(folder, Roughness.PLAIN)).hasMessageContaining("'code: files'");
    }
}
