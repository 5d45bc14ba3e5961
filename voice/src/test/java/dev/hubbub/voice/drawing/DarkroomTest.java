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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
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
        Developed photo = photo();
        Darkroom darkroom = Darkroom.inMemory(Darkroom.DEFAULT_BYTES)
                .with(
                        (wish, sketch) -> {
                            asked.add(wish);
                            return Optional.of(photo);
                        },
                        card -> card.template() == Template.PLACE);
        Card place = card(Template.PLACE);
        byte[] framed = Studio.framed(place, photo).bytes();
        assertThat(framed).isNotEqualTo(Studio.draw(place).bytes());
        assertThat(darkroom.develop(new Picture.Image(place, Retouch.NONE)).bytes())
                .isEqualTo(framed);
        assertThat(darkroom.develop(new Picture.Image(place, Retouch.NONE)).bytes())
                .isEqualTo(framed);
        Card alike = new Card(
                place.template(), place.language(), List.of(place.texts().getFirst(), "today"), "", place.look(), "x");
        assertThat(darkroom.develop(new Picture.Image(alike, Retouch.NONE)).bytes())
                .as("the same photo under words of its own")
                .isEqualTo(Studio.framed(alike, photo).bytes())
                .isNotEqualTo(framed);
        Card elsewhere = new Card(place.template(), place.language(), List.of("Elsewhere", ""), "", place.look(), "x");
        darkroom.develop(new Picture.Image(elsewhere, Retouch.NONE));
        darkroom.develop(new Picture.Image(card(Template.HEADLINE), Retouch.NONE));
        assertThat(asked).containsExactly(place, elsewhere);
    }

    @Test
    void aPhotoOutlivesTheProcess() {
        Card place = card(Template.PLACE);
        Picture picture = new Picture.Image(place, Retouch.NONE);
        Developed photo = photo();
        PictureStore store = PictureStore.open(dir.resolve("made"), 1_000_000, CLOCK);
        byte[] first = Darkroom.inMemory(0)
                .with(store)
                .with((wish, sketch) -> Optional.of(photo), card -> true)
                .develop(picture)
                .bytes();
        PictureStore reopened = PictureStore.open(dir.resolve("made"), 1_000_000, CLOCK);
        assertThat(Darkroom.inMemory(0)
                        .with(reopened)
                        .with((wish, sketch) -> Optional.empty(), card -> true)
                        .develop(picture)
                        .bytes())
                .isEqualTo(first)
                .isEqualTo(Studio.framed(place, photo).bytes());
    }

    @Test
    void nobodyWaitsForAPhotoThatIsMadeLater() throws InterruptedException {
        Card place = card(Template.PLACE);
        Picture picture = new Picture.Image(place, Retouch.NONE);
        Developed photo = photo();
        CountDownLatch slow = new CountDownLatch(1);
        List<Card> asked = new CopyOnWriteArrayList<>();
        try (LaterGenerator later = new LaterGenerator((wish, sketch) -> {
            asked.add(wish);
            try {
                slow.await();
            } catch (InterruptedException e) {
                return Optional.empty();
            }
            return Optional.of(photo);
        })) {
            Darkroom darkroom = Darkroom.inMemory(Darkroom.DEFAULT_BYTES).with(later, card -> true);
            byte[] sketch = Studio.draw(place).bytes();
            assertThat(darkroom.develop(picture).bytes()).isEqualTo(sketch);
            assertThat(darkroom.develop(picture).bytes()).isEqualTo(sketch);
            slow.countDown();
            byte[] framed = Studio.framed(place, photo).bytes();
            for (int i = 0; i < 500 && !Arrays.equals(darkroom.develop(picture).bytes(), framed); i++) {
                Thread.sleep(10);
            }
            assertThat(darkroom.develop(picture).bytes()).isEqualTo(framed);
            assertThat(asked).containsExactly(place);
        }
    }

    @Test
    void aPhotoThatIsNoneIsNotTaken() {
        assertThat(Studio.photo(new byte[] {1, 2, 3})).isEmpty();
        assertThat(Studio.photo(new byte[0])).isEmpty();
        byte[] whole = photo().bytes();
        assertThat(Studio.photo(Arrays.copyOf(whole, 60))).isEmpty();
        Developed taken = Studio.photo(Studio.draw(new Picture.Gif(
                                GifCatalogue.standard().entries().getFirst(), "en"))
                        .bytes())
                .orElseThrow();
        assertThat(taken.type()).isEqualTo("image/png");
        assertThat(taken.width()).isEqualTo(800);
        assertThat(taken.height()).isEqualTo(450);
    }

    @Test
    void whatIsSmallOrStandsStillIsKeptToo() {
        Darkroom darkroom = Darkroom.inMemory(Darkroom.DEFAULT_BYTES);
        Picture gif = new Picture.Gif(GifCatalogue.standard().entry("clap-slow").orElseThrow(), "en");
        Developed still = darkroom.preview(gif);
        assertThat(still.type()).isEqualTo("image/png");
        assertThat(still.width()).isEqualTo(gif.width());
        assertThat(darkroom.preview(gif).bytes()).isSameAs(still.bytes());
        Picture image = new Picture.Image(card(Template.MEME), new Retouch(1, .5, .5, -1, "", "Wow"));
        Developed whole = darkroom.develop(image);
        assertThat(whole.width()).isEqualTo(image.width());
        assertThat(whole.height()).isEqualTo(image.height());
        assertThat(darkroom.preview(image).width()).isEqualTo(image.width() / 2);
        assertThat(darkroom.develop(image).bytes()).isSameAs(whole.bytes());
    }

    /// A photo that somebody made: any picture that is no card of ours.
    private static Developed photo() {
        Picture gif =
                new Picture.Gif(GifCatalogue.standard().entry("fireworks-plain").orElseThrow(), "en");
        return Studio.photo(Studio.draw(gif).bytes()).orElseThrow();
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
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
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
