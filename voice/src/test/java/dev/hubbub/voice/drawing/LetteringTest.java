package dev.hubbub.voice.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.voice.media.Card;
import dev.hubbub.voice.media.GifCatalogue;
import dev.hubbub.voice.media.GifEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LetteringTest {

    @Test
    void noWordOnAGifLacksAGlyph() {
        for (GifEntry entry : GifCatalogue.standard().entries()) {
            for (String language : List.of("en", "es")) {
                assertThat(Ink.BOLD.shown(entry.word(language))).isEqualTo(entry.word(language));
            }
        }
    }

    @Test
    void noTextOnACardLacksAGlyph() {
        for (String language : List.of("en", "es")) {
            for (Card card : DrawingTest.cards(language)) {
                for (String text : card.texts()) {
                    assertThat(Ink.REGULAR.shown(text)).isEqualTo(text.strip().replaceAll("\\s+", " "));
                }
            }
        }
    }

    @Test
    void accentsQuotesDashesAndSignsAreThereInEveryWeight() {
        String all = "áéíóúüñÁÉÍÓÚÜÑ¿¡çÇßøØåÅæœłŁşŞğĞčČšŠžŽđĐőűãõâêîôûàèìòùäëïöŸ“”‘’«»–—…·•€£$¥%°ºª½×−≈→←↑↓&@#№ЖщюΩλ";
        for (Lettering letters : List.of(Ink.REGULAR, Ink.SEMIBOLD, Ink.BOLD)) {
            assertThat(letters.shown(all)).isEqualTo(all);
        }
    }

    /// In all banks of the voice, whatever their files are called.
    @Test
    void everyEmojiOfTheVoiceIsDrawn() throws Exception {
        Path banks = Path.of(dev.hubbub.voice.Voice.class
                        .getResource("languages.txt")
                        .toURI())
                .getParent();
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(banks)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".txt")).toList()) {
                Files.readString(file)
                        .codePoints()
                        .filter(LetteringTest::isPicture)
                        .forEach(code -> found.add(Character.toString(code)));
            }
        }
        assertThat(found).hasSizeGreaterThan(50);
        assertThat(Emoji.standard().all()).containsAll(found);
    }

    private static boolean isPicture(int code) {
        boolean skin = code >= 0x1F3FB && code <= 0x1F3FF;
        return (code >= 0x1F000 && !skin) || (code >= 0x2600 && code <= 0x27BF) || (code >= 0x2B00 && code <= 0x2BFF);
    }

    @Test
    void whatCannotBeShownIsLeftOut() {
        assertThat(Ink.BOLD.shown("a\t 漢字 b\u0000c 👍🏽 ❤️!")).isEqualTo("a bc 👍 ❤!");
        assertThat(Ink.BOLD.shown("")).isEmpty();
    }

    @Test
    void textStaysInsideItsBox() {
        String text =
                "Donaudampfschifffahrtsgesellschaftskapitänsmütze y una frase bastante larga que no cabe entera aquí";
        for (int width = 40; width < 700; width += 60) {
            for (int height = 24; height < 300; height += 50) {
                Lettering.Block block = Ink.BOLD.fit(text, width, height, 60, 14);
                for (String line : block.lines()) {
                    assertThat(Ink.BOLD.width(line, block.size())).isLessThanOrEqualTo(width + 1e-6);
                }
                assertThat(block.lines().size() == 1 || block.height() <= height)
                        .isTrue();
                assertThat(block.whole() || block.lines().getLast().endsWith("…"))
                        .isTrue();
            }
        }
    }

    @Test
    void lettersHaveTheWidthTheFontSays() {
        assertThat(Ink.BOLD.width("", 40)).isZero();
        assertThat(Ink.BOLD.width("mm", 40)).isEqualTo(2 * Ink.BOLD.width("m", 40));
        assertThat(Ink.BOLD.width("i", 40)).isLessThan(Ink.BOLD.width("m", 40));
        assertThat(Typeface.BOLD.outline('O', 100).getBounds2D().getHeight()).isBetween(70.0, 80.0);
        assertThat(Typeface.BOLD.outline('O', 100).contains(40, -36))
                .as("the counter of O is open")
                .isFalse();
    }
}
