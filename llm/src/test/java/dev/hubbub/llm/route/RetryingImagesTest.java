package dev.hubbub.llm.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.llm.Labels;
import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.ModelFailure.ContentRefused;
import dev.hubbub.llm.ModelFailure.Overloaded;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Usage;
import dev.hubbub.llm.image.ImageCompletion;
import dev.hubbub.llm.image.ImageModel;
import dev.hubbub.llm.image.ImageRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

class RetryingImagesTest {

    private final Deque<ModelFailure> troubles = new ArrayDeque<>();
    private int asked;
    private final ImageModel images = new RetryingImages(
            request -> {
                asked++;
                ModelFailure next = troubles.poll();
                if (next != null) {
                    throw next;
                }
                return new ImageCompletion(new byte[] {1}, "image/png", Usage.NONE, "painter");
            },
            Retrying.Patience.STANDARD,
            new FakeTime(),
            7);

    private static ImageRequest request() {
        return new ImageRequest(
                ModelRef.parse("openai/gpt-image-1"), "a lamp", 512, 512, ImageRequest.Quality.LOW, null, Labels.NONE);
    }

    @Test
    void aPictureIsTriedAgainWhenTheProviderWasBusy() {
        troubles.add(new Overloaded("busy", null, null));
        assertThat(images.paint(request()).mimeType()).isEqualTo("image/png");
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void aPictureThatIsDeclinedIsNotAskedForAgain() {
        troubles.add(new ContentRefused("declined", Usage.NONE));
        assertThatThrownBy(() -> images.paint(request())).isInstanceOf(ContentRefused.class);
        assertThat(asked).isEqualTo(1);
    }
}
