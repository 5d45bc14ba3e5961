package dev.hubbub.voice.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.engine.reaction.Event;
import dev.hubbub.voice.media.Album;
import dev.hubbub.voice.media.Card;
import dev.hubbub.voice.media.GifEntry;
import dev.hubbub.voice.media.Picture;
import dev.hubbub.voice.media.Retouch;
import dev.hubbub.voice.media.Scenes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;

class DrawingTest {

    private static final Album ALBUM = Album.standard();
    private static final int MOST_BYTES = 150_000;

    @Test
    void everyGifMovesLoopsAndIsSmall() throws Exception {
        Set<Integer> files = new TreeSet<>();
        for (GifEntry entry : ALBUM.catalogue().entries()) {
            byte[] file = Studio.draw(new Picture.Gif(entry, "es")).bytes();
            assertThat(file.length).as(entry.id()).isLessThanOrEqualTo(MOST_BYTES);
            assertThat(new String(file, 0, 2_000, StandardCharsets.ISO_8859_1))
                    .as(entry.id())
                    .startsWith("GIF89a")
                    .contains("NETSCAPE2.0\u0003\u0001\u0000\u0000\u0000");
            ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
            reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(file)));
            int frames = reader.getNumImages(true);
            assertThat(frames).as(entry.id()).isGreaterThan(10);
            BufferedImage first = reader.read(0);
            assertThat(first.getWidth()).isEqualTo(Stage.WIDTH);
            assertThat(first.getHeight()).isEqualTo(Stage.HEIGHT);
            int moving = 0;
            for (int frame = 1; frame < frames; frame++) {
                moving += reader.getWidth(frame) > 4 ? 1 : 0;
            }
            assertThat(moving).as(entry.id()).isGreaterThan(frames / 4);
            files.add(Arrays.hashCode(file));
        }
        assertThat(files)
                .as("no two entries look alike")
                .hasSameSizeAs(ALBUM.catalogue().entries());
    }

    /// What ImageIO reads back, frame laid on frame, is what was drawn.
    @Test
    void theEncoderKeepsEveryPixel() throws Exception {
        int[] one = new int[64 * 48];
        int[] two = new int[64 * 48];
        for (int i = 0; i < one.length; i++) {
            one[i] = i % 64 < 32 ? 0xD03020 : i / 64 % 3 == 0 ? 0x101010 : 0xF0F0F0;
            two[i] = i / 64 > 20 && i % 64 > 10 && i % 64 < 50 ? i * 7 % 5 == 0 ? 0x2050C0 : 0xF0F0F0 : one[i];
        }
        byte[] file = GifFile.of(64, 48, List.of(one, two), 100);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(file)));
        BufferedImage screen = new BufferedImage(64, 48, BufferedImage.TYPE_INT_ARGB);
        screen.createGraphics().drawImage(reader.read(0), 0, 0, null);
        assertThat(pixels(screen)).isEqualTo(one);
        screen.createGraphics().drawImage(reader.read(1), 11, 21, null);
        assertThat(pixels(screen)).isEqualTo(two);
    }

    /// Noise fills the code table of LZW over and over, at every width of code.
    @Test
    void theEncoderKeepsNoise() throws Exception {
        var chance = dev.hubbub.engine.kernel.Chance.of(3, "noise");
        for (int n = 1; n < 40; n++) {
            int width = 1 + n * 7;
            int height = 1 + n * 5;
            int[] noise = new int[width * height];
            for (int i = 0; i < noise.length; i++) {
                int level = 32 * dev.hubbub.engine.kernel.Chance.below(chance.bits(n, i), 1 + n % 8);
                noise[i] = level << 16 | level << 8 | level;
            }
            byte[] file = GifFile.of(width, height, List.of(noise), 100);
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(file));
            assertThat(pixels(read)).as("%d by %d", width, height).isEqualTo(noise);
        }
    }

    @Test
    void aPngKeepsEveryPixel() throws Exception {
        Sheet sheet = Sheet.of(Cards.draw(cards("en").getFirst()));
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(sheet.png().bytes()));
        assertThat(pixels(read)).isEqualTo(sheet.pixels());
    }

    @Test
    void theSamePictureIsTheSameBytes() {
        for (GifEntry entry : ALBUM.catalogue().entries().subList(0, 12)) {
            Picture gif = new Picture.Gif(entry, "en");
            assertThat(Studio.draw(gif).bytes()).isEqualTo(Studio.draw(gif).bytes());
        }
        for (Card card : cards("es")) {
            Picture image = new Picture.Image(card, new Retouch(1.05, .2, .8, 0x3A86FF, "😂", "Qué día"));
            assertThat(Studio.draw(image).bytes()).isEqualTo(Studio.draw(image).bytes());
        }
    }

    @Test
    void cardsAreSmallAndNotEmpty() {
        for (String language : List.of("en", "es")) {
            for (Card card : cards(language)) {
                Developed file = Studio.draw(card);
                assertThat(file.bytes().length).as(card.alt()).isBetween(3_000, 200_000);
                long colours =
                        Arrays.stream(Cards.draw(card).pixels()).distinct().count();
                assertThat(colours).as(card.alt()).isGreaterThan(20);
            }
        }
    }

    static List<Card> cards(String language) {
        List<Card> cards = new ArrayList<>();
        for (Event event : Scenes.events()) {
            cards.addAll(ALBUM.cards(event, language));
        }
        return cards;
    }

    private static int[] pixels(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] &= 0xFFFFFF;
        }
        return pixels;
    }
}
