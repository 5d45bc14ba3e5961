package dev.hubbub.app.server.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.model.PaintServer;
import dev.hubbub.app.server.ServerParts;
import dev.hubbub.app.server.TestServer;
import dev.hubbub.llm.budget.Budget;
import dev.hubbub.llm.budget.Inquiry;
import dev.hubbub.llm.budget.Limit;
import dev.hubbub.llm.budget.Terms;
import dev.hubbub.llm.ledger.Entry;
import dev.hubbub.llm.ledger.FileLedger;
import dev.hubbub.llm.price.PriceTable;
import dev.hubbub.voice.Voice;
import dev.hubbub.voice.drawing.Darkroom;
import dev.hubbub.voice.drawing.ImageGenerator;
import dev.hubbub.voice.drawing.Studio;
import dev.hubbub.voice.media.Card;
import dev.hubbub.voice.media.Picture;
import dev.hubbub.voice.media.Retouch;
import dev.hubbub.voice.media.Template;
import dev.hubbub.voice.provider.GifShelf;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Photos by a model in a server, over the wire.
class PhotosTest {

    private static final Picture LEEDS = new Picture.Image(
            new Card(Template.PLACE, "en", List.of("Leeds", ""), "", 0, "Picture postcard of Leeds."), Retouch.NONE);

    private final PaintServer server = new PaintServer();

    @TempDir
    private Path home;

    private Budget budget;

    @BeforeEach
    void openBudget() {
        budget = Budget.open(
                FileLedger.open(home.resolve("ledger"), FileLedger.Durability.PROCESS),
                PriceTable.standard(),
                Terms.of(Limit.daily(1_000_000)),
                InstantSource.system(),
                Inquiry.NOBODY,
                alert -> {});
    }

    @AfterEach
    void stop() {
        budget.close();
        server.close();
    }

    private Photos photos(String model) {
        ServerParts parts = new ServerParts(
                Voice.standard(),
                draft -> {
                    throw new AssertionError("no event is filled here");
                },
                List.of(),
                GifShelf.none(),
                model,
                environment());
        return new Photos(parts, budget);
    }

    private Map<String, String> environment() {
        return Map.of("OPENAI_API_KEY", "k", "OPENAI_BASE_URL", server.url() + "/v1");
    }

    @Test
    void nobodyWaitsForAPhotoAndItIsBooked() throws Exception {
        Photos photos = photos("openai/gpt-image-1");
        server.hold();
        Darkroom darkroom =
                Darkroom.inMemory(Darkroom.DEFAULT_BYTES).with(photos.generator(), photos.generator()::paints);
        byte[] drawn = Studio.draw(LEEDS).bytes();
        assertThat(darkroom.develop(LEEDS).bytes()).isEqualTo(drawn);
        assertThat(darkroom.settled(LEEDS)).isFalse();
        server.goOn();
        TestServer.await(() -> !Arrays.equals(darkroom.develop(LEEDS).bytes(), drawn));
        photos.destroy();
        List<Entry> entries = new ArrayList<>();
        FileLedger.read(home.resolve("ledger"), entries::add);
        assertThat(entries).hasSize(2);
        assertThat(entries.getFirst())
                .isInstanceOfSatisfying(
                        Entry.Held.class,
                        held -> assertThat(held.labels().content()).isEqualTo("media"));
        assertThat(entries.getLast())
                .isInstanceOfSatisfying(
                        Entry.Settled.class,
                        settled -> assertThat(settled.usage().outputImage()).isEqualTo(PaintServer.TOKENS));
    }

    @Test
    void withoutAModelNobodyIsAsked() throws Exception {
        Photos photos = photos("");
        assertThat(photos.generator()).isSameAs(ImageGenerator.NONE);
        photos.destroy();
        assertThat(budget.lastCall()).isZero();
    }

    @Test
    void aWrongModelIsToldAtTheStart() {
        PhotoChoice.check("", Map.of(), home);
        PhotoChoice.check("openai/gpt-image-1", environment(), home);
        assertThatThrownBy(() -> PhotoChoice.check("openai/gpt-image-1", Map.of(), home))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("a key for openai must be set");
        assertThatThrownBy(() -> PhotoChoice.check("openai/nothing", environment(), home))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("price is known");
        assertThatThrownBy(() -> PhotoChoice.check("nobody", environment(), home))
                .isInstanceOf(BadInput.class);
    }
}
