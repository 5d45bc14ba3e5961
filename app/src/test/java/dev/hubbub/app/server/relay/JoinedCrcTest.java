package dev.hubbub.app.server.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

final class JoinedCrcTest {

    @Test
    void partsJoinedAreTheWhole() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 200; round++) {
            byte[] bytes = new byte[random.nextInt(100_000)];
            random.nextBytes(bytes);
            int cut = random.nextInt(bytes.length + 1);
            int joined = JoinedCrc.join(
                    crc(bytes, 0, cut), crc(bytes, cut, bytes.length), JoinedCrc.shift(bytes.length - cut));
            assertThat(joined).as("%d and %d bytes", cut, bytes.length - cut).isEqualTo(crc(bytes, 0, bytes.length));
        }
    }

    private static int crc(byte[] bytes, int from, int to) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, to - from);
        return (int) crc.getValue();
    }
}
