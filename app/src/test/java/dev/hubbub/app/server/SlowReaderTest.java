package dev.hubbub.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Somebody who reads the stream of acts so slowly that it falls behind the ring must miss nothing and hold
/// nobody up.
class SlowReaderTest {

    private static final String SLOW = "/api/hubbub/v1/societies/slow";

    @Test
    void aSlowReaderMissesNothingAndHoldsNobodyUp() throws IOException {
        Browser owner = TestServer.owner();
        owner.post("/api/hubbub/v1/societies", """
                        {"slug": "slow", "title": "Slow", "seed": 3, "personas": 3000}
                        """).expect(201);
        TestServer.await(() -> statuses(owner) > 500);
        owner.put(SLOW + "/clock", "{\"rate\": 0}").expect(200);
        String last = newest(owner);
        try (InputStream slow = owner.stream(SLOW + "/acts", last);
                InputStream quick = owner.stream(SLOW + "/acts", last)) {
            long before = statuses(owner);
            owner.put(SLOW + "/clock", "{\"stepMs\": 604800000}").expect(200);
            TestServer.await(() -> statuses(owner) > before + 9_000); // the ring holds 8,192
            settle(owner);
            String end = newest(owner);
            List<String> quickly = until(quick, end);
            List<String> slowly = until(slow, end);
            assertThat(quickly).hasSizeGreaterThan(9_000).doesNotHaveDuplicates();
            assertThat(slowly).isEqualTo(quickly);
        } finally {
            owner.delete(SLOW);
        }
    }

    private static long statuses(Browser owner) {
        return owner.get(SLOW).expect(200).json().path("statuses").asLong();
    }

    private static void settle(Browser owner) {
        long[] before = {-1};
        TestServer.await(() -> {
            long now = statuses(owner);
            boolean same = now == before[0];
            before[0] = now;
            pause();
            return same;
        });
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String newest(Browser owner) {
        return owner.get(SLOW + "/timelines/public?limit=1")
                .expect(200)
                .json()
                .get(0)
                .path("id")
                .asString();
    }

    /// Ids of acts as they come, up to one.
    private static List<String> until(InputStream stream, String end) {
        List<String> ids = new ArrayList<>();
        BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    ids.add(line.substring(4));
                    if (line.endsWith(end)) {
                        return ids;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("the stream must bring act " + end + ", but ended before");
    }
}
