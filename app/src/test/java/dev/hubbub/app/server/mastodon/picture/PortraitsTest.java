package dev.hubbub.app.server.mastodon.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PortraitsTest {

    @Test
    void theSameAccountHasTheSamePicture() {
        assertThat(Portraits.avatar(7, 12)).isEqualTo(Portraits.avatar(7, 12));
        assertThat(Portraits.header(7, 12)).isEqualTo(Portraits.header(7, 12));
    }

    @Test
    void peopleDoNotLookAlike() {
        Set<String> faces = new HashSet<>();
        for (int account = 0; account < 100; account++) {
            faces.add(HexFormat.of().formatHex(Portraits.avatar(7, account)));
        }
        assertThat(faces).hasSize(100);
    }

    @Test
    void picturesHaveTheSizeTheySay() throws IOException {
        var avatar = ImageIO.read(new ByteArrayInputStream(Portraits.avatar(1, 1)));
        assertThat(avatar.getWidth()).isEqualTo(Portraits.AVATAR);
        var header = ImageIO.read(new ByteArrayInputStream(Portraits.header(1, 1)));
        assertThat(header.getWidth()).isEqualTo(3 * header.getHeight());
    }
}
