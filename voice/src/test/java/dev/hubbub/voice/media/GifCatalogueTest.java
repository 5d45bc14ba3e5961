package dev.hubbub.voice.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GifCatalogueTest {

    private static final GifCatalogue CATALOGUE = GifCatalogue.standard();

    @Test
    void thereAreEnoughEntriesInEnoughStyles() {
        assertThat(CATALOGUE.entries()).hasSizeGreaterThanOrEqualTo(150);
        Set<Loop> loops = EnumSet.noneOf(Loop.class);
        CATALOGUE.entries().forEach(entry -> loops.add(entry.loop()));
        assertThat(loops).containsExactlyInAnyOrder(Loop.values());
    }

    @Test
    void everyEntryIsDescribedInBothLanguagesByWordsOfItsOwn() {
        Set<String> english = new TreeSet<>();
        Set<String> spanish = new TreeSet<>();
        for (GifEntry entry : CATALOGUE.entries()) {
            assertThat(entry.alt("en")).as(entry.id()).isNotBlank().isNotEqualTo(entry.alt("es"));
            english.add(entry.alt("en"));
            spanish.add(entry.alt("es"));
            for (String language : List.of("en", "es")) {
                if (entry.loop() != Loop.LAUGHING && !entry.word(language).isEmpty()) {
                    assertThat(entry.alt(language).toLowerCase(java.util.Locale.ROOT))
                            .as("the alt text of %s says the word that is seen", entry.id())
                            .contains(entry.word(language).toLowerCase(java.util.Locale.ROOT));
                }
            }
        }
        assertThat(english).hasSameSizeAs(CATALOGUE.entries());
        assertThat(spanish).hasSameSizeAs(CATALOGUE.entries());
    }

    @Test
    void everyEmotionHasGifsForPlainEventsAndForEverydayTalk() {
        for (Emotion emotion : Emotion.values()) {
            assertThat(CATALOGUE.entries())
                    .as(emotion.name())
                    .filteredOn(entry -> entry.emotions().contains(emotion)
                            && !entry.contexts().special()
                            && !entry.contexts().marks().contains(GifEntry.Mark.GRAVE))
                    .hasSizeGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void mistakesAreToldWithTheirLine() {
        assertThatThrownBy(() -> GifCatalogue.of("my.txt", List.of("== x", "a | bounce | | joy | | seen")))
                .hasMessage("my.txt:2: line must have 7 cells parted by |, but had 6");
        assertThatThrownBy(() -> GifCatalogue.of("my.txt", List.of("a | bonce | | joy | | seen | visto")))
                .hasMessageStartingWith("my.txt:1: style must be one of [BOUNCE");
        assertThatThrownBy(() -> GifCatalogue.of(
                        "my.txt", List.of("a | flag | | joy | | seen | visto", "a | flag | | joy | | seen | visto")))
                .hasMessage("my.txt:2: id must be unique, but was 'a' again");
        assertThatThrownBy(() -> GifCatalogue.of("my.txt", List.of("a | flag | | joy | marsh | seen | visto")))
                .hasMessageStartingWith("my.txt:1: context must be one of");
        assertThatThrownBy(() -> GifCatalogue.of("my.txt", List.of("a | flag | wort=x | joy | | seen | visto")))
                .hasMessageStartingWith("my.txt:1: setting must be name=value with one of");
    }
}
