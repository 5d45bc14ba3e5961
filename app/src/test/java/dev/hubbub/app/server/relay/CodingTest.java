package dev.hubbub.app.server.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CodingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip|GZIP",
                "gzip, deflate, br, zstd|GZIP",
                "br;q=1.0, GZIP;q=0.5|GZIP",
                "deflate, x-gzip|GZIP",
                "gzip ; q=0.001|GZIP",
                "gzip;q=0|PLAIN",
                "br, gzip; q=0.000|PLAIN",
                "identity|PLAIN",
                "br|PLAIN",
                "*|PLAIN",
                "''|PLAIN",
                "gzipped|PLAIN",
                "gzip;level=9|PLAIN",
                ";;;gzip|PLAIN",
                ",;,|PLAIN",
                "|PLAIN"
            })
    void gzipIsSentToWhoeverNamesItAndDoesNotRefuseIt(String header, Coding coding) {
        assertThat(Coding.accepted(header)).isEqualTo(coding);
    }
}
