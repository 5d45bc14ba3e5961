package dev.hubbub.app.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.app.BadInput;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.ledger.Sum;
import dev.hubbub.voice.drawing.Darkroom;
import dev.hubbub.voice.drawing.Developed;
import dev.hubbub.voice.drawing.Studio;
import dev.hubbub.voice.media.Card;
import dev.hubbub.voice.media.Picture;
import dev.hubbub.voice.media.Retouch;
import dev.hubbub.voice.media.Template;
import dev.hubbub.voice.model.Painter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Photos for a run, over the wire, out of the multimedia share of its budget.
class GatewayImagesTest {

    private static final ModelRef WORDS = ModelRef.parse("openai/gpt-5-mini");
    private static final long DOLLAR = 1_000_000;

    private final PaintServer server = new PaintServer();

    @TempDir
    private Path dir;

    @AfterEach
    void stop() {
        server.close();
    }

    private Gateway gateway(long budgetMicros) {
        Map<String, String> environment = Map.of(
                "OPENAI_API_KEY",
                "k",
                "OPENAI_BASE_URL",
                server.url() + "/v1",
                "GEMINI_API_KEY",
                "k",
                "GEMINI_BASE_URL",
                server.url() + "/v1beta",
                "HUBBUB_COMPATIBLE_BASE_URL",
                server.url());
        return Gateway.asking(WORDS, environment, budgetMicros, dir.resolve("ledger"), "run", null);
    }

    private static Picture place(String name) {
        Card card = new Card(Template.PLACE, "en", List.of(name, "1 May"), "", 0, "Picture postcard of " + name + ".");
        return new Picture.Image(card, Retouch.NONE);
    }

    private static boolean isDrawn(Developed file, Picture picture) {
        return java.util.Arrays.equals(file.bytes(), Studio.draw(picture).bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai/gpt-image-1", "gemini/gemini-2.5-flash-image", "compatible/sd"})
    void everyProviderPaintsAndIsBooked(String model) {
        try (Gateway gateway = gateway(10 * DOLLAR)) {
            Painter painter = gateway.painter(ModelRef.parse(model), "run").orElseThrow();
            Darkroom darkroom = Darkroom.inMemory(Darkroom.DEFAULT_BYTES).with(painter, painter::paints);
            Picture leeds = place("Leeds");
            assertThat(isDrawn(darkroom.develop(leeds), leeds)).isFalse();
            assertThat(darkroom.develop(leeds).bytes())
                    .isSameAs(darkroom.develop(leeds).bytes());
            assertThat(server.asked()).hasSize(1);
            assertThat(server.asked().getFirst()).contains("Leeds");
            List<Sum> sums = gateway.spent("run");
            assertThat(sums).singleElement().satisfies(sum -> {
                assertThat(sum.key()).isEqualTo("image");
                assertThat(sum.calls()).isEqualTo(1);
                assertThat(sum.unknown()).isZero();
                if (!model.startsWith("compatible")) {
                    assertThat(sum.micros()).isBetween(1_000L, 100_000L);
                }
            });
        }
    }

    @Test
    void picturesNeverSpendMoreThanTheirShareAndThenTemplatesTakeOver() {
        try (Gateway gateway = gateway(DOLLAR)) {
            Painter painter =
                    gateway.painter(ModelRef.parse("openai/gpt-image-1"), "run").orElseThrow();
            Darkroom darkroom = Darkroom.inMemory(Darkroom.DEFAULT_BYTES).with(painter, painter::paints);
            int drawn = 0;
            for (int i = 0; i < 12; i++) {
                Picture place = place("Town " + i);
                drawn += isDrawn(darkroom.develop(place), place) ? 1 : 0;
            }
            long micros = gateway.spent("run").stream().mapToLong(Sum::micros).sum();
            assertThat(micros).isPositive().isLessThanOrEqualTo(DOLLAR / 10);
            assertThat(painter.painted()).isBetween(1L, 11L);
            assertThat(drawn).isEqualTo(12 - (int) painter.painted());
            assertThat(painter.failures()).containsKey("OverBudget");
            assertThat(server.asked()).as("nobody is asked without money").hasSize((int) painter.painted());
        }
    }

    @Test
    void aServiceInTroubleCostsNothingAndATemplateIsShown() {
        server.answer(400);
        try (Gateway gateway = gateway(DOLLAR)) {
            Painter painter =
                    gateway.painter(ModelRef.parse("openai/gpt-image-1"), "run").orElseThrow();
            Darkroom darkroom = Darkroom.inMemory(Darkroom.DEFAULT_BYTES).with(painter, painter::paints);
            Picture place = place("Leeds");
            assertThat(isDrawn(darkroom.develop(place), place)).isTrue();
            assertThat(gateway.spent("run").stream().mapToLong(Sum::micros).sum())
                    .isZero();
            assertThat(painter.failures()).containsEntry("BadRequest", 1);
        }
    }

    @Test
    void aModelOfUnknownPriceIsRefusedBeforeItIsAsked() {
        try (Gateway gateway = gateway(DOLLAR)) {
            assertThatThrownBy(() -> gateway.painter(ModelRef.parse("openai/no-such-painter"), "run"))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("--image-model must be one whose price is known");
        }
    }
}
