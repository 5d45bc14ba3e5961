package dev.hubbub.app.server.mastodon.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.app.server.mastodon.picture.Portraits;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class UploadTest {

    @Test
    void aFileIsWhatItContains() throws Upload.Refused {
        Upload upload = Upload.of(Portraits.avatar(1, 1));
        assertThat(upload.mime()).isEqualTo("image/png");
        assertThat(upload.width()).isEqualTo(Portraits.AVATAR);
        assertThat(upload.preview()).isNotNull();
    }

    @Test
    void whatHidesBehindAPictureIsLeftBehind() throws Upload.Refused {
        byte[] png = Portraits.avatar(1, 1);
        byte[] laden = Arrays.copyOf(png, png.length + 8);
        System.arraycopy("<script>".getBytes(StandardCharsets.US_ASCII), 0, laden, png.length, 8);
        assertThat(new String(Upload.of(laden).bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("<script>");
    }

    @Test
    void pagesProgramsAndHalfPicturesAreRefused() {
        for (byte[] bytes : new byte[][] {
            {},
            "<html>".getBytes(StandardCharsets.UTF_8),
            "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8),
            "MZ\u0090".getBytes(StandardCharsets.ISO_8859_1),
            Arrays.copyOf(Portraits.avatar(1, 1), 40)
        }) {
            assertThatThrownBy(() -> Upload.of(bytes)).isInstanceOf(Upload.Refused.class);
        }
    }

    @Test
    void aPictureThatIsTooLargeIsRefusedBeforeItIsDecoded() {
        byte[] png = Portraits.avatar(1, 1);
        // width and height stand in the header chunk: 65,535 by 65,535, with its checksum left wrong
        for (int at : new int[] {18, 19, 22, 23}) {
            png[at] = (byte) 0xff;
        }
        assertThatThrownBy(() -> Upload.of(png)).isInstanceOf(Upload.Refused.class);
    }
}
