package dev.hubbub.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.llm.Labels;
import dev.hubbub.llm.ModelFailure.BadRequest;
import dev.hubbub.llm.ModelFailure.BrokenAnswer;
import dev.hubbub.llm.ModelFailure.ContentRefused;
import dev.hubbub.llm.ModelFailure.RateLimited;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Provider;
import dev.hubbub.llm.Time;
import dev.hubbub.llm.image.ImageCompletion;
import dev.hubbub.llm.image.ImageRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RemoteImagesTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 0, 0, 0, 13};
    private static final String DATA = Base64.getEncoder().encodeToString(PNG);

    private final FakeServer server = new FakeServer();
    private final RemoteImages images = new RemoteImages(
            Accounts.none()
                    .with(Provider.OPENAI, server.address(), ModelContract.KEY)
                    .with(Provider.GEMINI, server.address(), ModelContract.KEY)
                    .with(Provider.COMPATIBLE, server.address(), null),
            Duration.ofSeconds(10),
            Time.system());

    @AfterEach
    void stop() {
        images.close();
        server.close();
    }

    private ImageCompletion paint(String model) {
        return images.paint(new ImageRequest(
                ModelRef.parse(model), "A tram.", 768, 512, ImageRequest.Quality.LOW, 7L, Labels.NONE));
    }

    @Test
    void openAiPaintsAndCountsTheTokensOfThePicture() {
        server.willSay("{\"data\":[{\"b64_json\":\"" + DATA + "\"}],\"usage\":{\"input_tokens\":12,"
                + "\"output_tokens\":272,\"total_tokens\":284}}");
        ImageCompletion picture = paint("openai/gpt-image-1");
        assertThat(picture.bytes()).isEqualTo(PNG);
        assertThat(picture.mimeType()).isEqualTo("image/png");
        assertThat(picture.usage().outputImage()).isEqualTo(272);
        assertThat(picture.usage().reconciles()).isTrue();
        assertThat(server.last().path()).isEqualTo("/v1/images/generations");
        assertThat(server.last().json().path("size").asString()).isEqualTo("1536x1024");
    }

    @Test
    void geminiPaintsAmongOtherThings() {
        server.willSay("{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"Here.\"},{\"inlineData\":{\"mimeType\":"
                + "\"image/png\",\"data\":\"" + DATA + "\"}}]},\"finishReason\":\"STOP\"}],\"usageMetadata\":"
                + "{\"promptTokenCount\":9,\"candidatesTokenCount\":1300,\"totalTokenCount\":1309,"
                + "\"candidatesTokensDetails\":[{\"modality\":\"IMAGE\",\"tokenCount\":1290}]}}");
        ImageCompletion picture = paint("gemini/gemini-2.5-flash-image");
        assertThat(picture.usage().outputImage()).isEqualTo(1_290);
        assertThat(picture.usage().outputText()).isEqualTo(10);

        server.willSay("{\"candidates\":[{\"finishReason\":\"IMAGE_SAFETY\"}],\"usageMetadata\":"
                + "{\"promptTokenCount\":9,\"totalTokenCount\":9}}");
        assertThatThrownBy(() -> paint("gemini/gemini-2.5-flash-image")).isInstanceOf(ContentRefused.class);
    }

    @Test
    void stableDiffusionPaintsByTheSeed() {
        server.willSay("{\"images\":[\"data:image/png;base64," + DATA + "\"],\"info\":\"{}\"}");
        ImageCompletion picture = paint("compatible/sd");
        assertThat(picture.usage().nothing()).isTrue();
        assertThat(server.last().path()).isEqualTo("/v1/sdapi/v1/txt2img");
        assertThat(server.last().json().path("seed").asLong()).isEqualTo(7);
        assertThat(server.last().json().path("width").asInt()).isEqualTo(768);
    }

    @Test
    void noPictureIsAFailure() {
        server.willSay("{\"images\":[\""
                + Base64.getEncoder().encodeToString("<html>sorry</html>".getBytes(StandardCharsets.UTF_8)) + "\"]}");
        assertThatThrownBy(() -> paint("compatible/sd")).isInstanceOf(BrokenAnswer.class);
        server.willSay("{\"data\":[{\"b64_json\":\"" + DATA + "\"}]}");
        assertThatThrownBy(() -> paint("openai/gpt-image-1")).isInstanceOf(BrokenAnswer.class);
        server.willSay(429, Map.of("retry-after", "2"), "{}");
        assertThatThrownBy(() -> paint("openai/gpt-image-1"))
                .isInstanceOfSatisfying(
                        RateLimited.class,
                        limited -> assertThat(limited.retryAfter()).isEqualTo(Duration.ofSeconds(2)));
        assertThatThrownBy(() -> paint("anthropic/claude")).isInstanceOf(BadRequest.class);
    }
}
