package dev.hubbub.voice.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.voice.media.Album;
import dev.hubbub.voice.media.Card;
import dev.hubbub.voice.media.GifCatalogue;
import dev.hubbub.voice.media.Picture;
import dev.hubbub.voice.media.Retouch;
import dev.hubbub.voice.media.Template;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DarkroomTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);
    private static final List<Retouch> RETOUCHES = List.of(
            new Retouch(1.05, .3, .6, -1, "", ""),
            new Retouch(1, .5, .5, 0xFF8C42, "", ""),
            new Retouch(1, .2, .5, -1, "😂", ""),
            new Retouch(1.03, .9, .1, 0x3A86FF, "", ""));

    @TempDir
    private Path dir;

    @Test
    void whatComesFromTheCacheIsWhatWouldBeDrawn() {
        Darkroom darkroom = Darkroom.inMemory(Darkroom.DEFAULT_BYTES);
        for (Card card : DrawingTest.cards("en").subList(0, 12)) {
            for (Retouch retouch : RETOUCHES) {
                Picture picture = new Picture.Image(card, retouch);
                byte[] drawn = Studio.draw(picture).bytes();
                assertThat(darkroom.develop(picture).bytes()).isEqualTo(drawn);
                assertThat(darkroom.develop(picture).bytes()).isEqualTo(drawn);
            }
        }
    }

    /// A modified image is nearer to its own original than to any image of another template.
    @Test
    void aModifiedImageIsKnownAgain() {
        List<Card> cards = DrawingTest.cards("en").stream()
                .filter(card -> card.template() != Template.CANDLE && card.template() != Template.MOOD)
                .toList();
        List<Sheet> sheets =
                cards.stream().map(card -> Sheet.of(Cards.draw(card))).toList();
        long[] originals = sheets.stream().mapToLong(PerceptualHash::of).toArray();
        int known = 0;
        int far = 0;
        for (int i = 0; i < sheets.size(); i++) {
            long original = originals[i];
            for (Retouch retouch : RETOUCHES) {
                long changed = PerceptualHash.of(sheets.get(i).retouched(retouch));
                int own = PerceptualHash.distance(original, changed);
                known += own <= 12 ? 1 : 0;
                for (int other = 0; other < sheets.size(); other++) {
                    boolean sameKind =
                            cards.get(other).template() == cards.get(i).template();
                    far += !sameKind && PerceptualHash.distance(originals[other], changed) < own ? 1 : 0;
                }
            }
        }
        int all = sheets.size() * RETOUCHES.size();
        assertThat((double) known / all).as("within 12 bits of the original").isGreaterThan(.9);
        assertThat((double) far / all / sheets.size())
                .as("nearer to a stranger")
                .isLessThan(.01);
    }

    @Test
    void aGeneratorIsAskedLastAndItsWorkIsUsedAgain() {
        List<Card> asked = new ArrayList<>();
        Developed made = new Developed("image/png", 1, 1, new byte[] {1, 2, 3});
        Darkroom darkroom = Darkroom.inMemory(Darkroom.DEFAULT_BYTES)
                .with(
                        (wish, sketch) -> {
                            asked.add(wish);
                            return Optional.of(made);
                        },
                        card -> card.template() == Template.PLACE);
        Card place = card(Template.PLACE);
        assertThat(darkroom.develop(new Picture.Image(place, Retouch.NONE)).bytes())
                .isEqualTo(made.bytes());
        assertThat(darkroom.develop(new Picture.Image(place, Retouch.NONE)).bytes())
                .isEqualTo(made.bytes());
        Card alike = new Card(
                place.template(), place.language(), List.of(place.texts().getFirst(), "today"), "", place.look(), "x");
        assertThat(darkroom.develop(new Picture.Image(alike, Retouch.NONE)).bytes())
                .isEqualTo(made.bytes());
        darkroom.develop(new Picture.Image(card(Template.HEADLINE), Retouch.NONE));
        assertThat(asked).containsExactly(place);
    }

    @Test
    void withoutLuckTheSketchIsShown() {
        Card place = card(Template.PLACE);
        Darkroom darkroom =
                Darkroom.inMemory(Darkroom.DEFAULT_BYTES).with((wish, sketch) -> Optional.empty(), card -> true);
        Picture picture = new Picture.Image(place, Retouch.NONE);
        assertThat(darkroom.develop(picture).bytes())
                .isEqualTo(Studio.draw(place).bytes());
    }

    @Test
    void theStoreIsBoundedAndSurvivesTheProcess() throws Exception {
        List<Picture> gifs = new ArrayList<>();
        GifCatalogue.standard().entries().subList(0, 6).forEach(entry -> gifs.add(new Picture.Gif(entry, "en")));
        long room = 2L * 150_000;
        PictureStore store = PictureStore.open(dir.resolve("pictures"), room, CLOCK);
        Darkroom darkroom = Darkroom.inMemory(0).with(store);
        for (Picture gif : gifs) {
            assertThat(darkroom.develop(gif).bytes()).isEqualTo(Studio.draw(gif).bytes());
            assertThat(store.bytes()).isLessThanOrEqualTo(room);
        }
        PictureStore reopened = PictureStore.open(dir.resolve("pictures"), room, CLOCK);
        assertThat(reopened.bytes()).isEqualTo(store.bytes()).isPositive();
        Darkroom later = Darkroom.inMemory(0).with(reopened);
        for (Picture gif : gifs) {
            assertThat(later.develop(gif).bytes()).isEqualTo(Studio.draw(gif).bytes());
        }
    }

    @Test
    void aBrokenFileIsDrawnAnew() throws Exception {
        PictureStore store = PictureStore.open(dir, 1_000_000, CLOCK);
        Picture gif = new Picture.Gif(GifCatalogue.standard().entries().getFirst(), "en");
        Darkroom.inMemory(0).with(store).develop(gif);
        Path file;
        try (Stream<Path> files = Files.list(dir)) {
            file = files.findFirst().orElseThrow();
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(Darkroom.inMemory(0).with(store).develop(gif).bytes()).isEqualTo(whole);
        assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    }

    private static Card card(Template template) {
        return DrawingTest.cards("en").stream()
                .filter(card -> card.template() == template)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void albumsAndDarkroomsAgreeOnTypes() {
        Picture gif = new Picture.Gif(Album.standard().catalogue().entries().getFirst(), "es");
        assertThat(Studio.draw(gif).type()).isEqualTo("image/gif");
        assertThat(Studio.draw(card(Template.TAG)).type()).isEqualTo("image/png");
    }
}
