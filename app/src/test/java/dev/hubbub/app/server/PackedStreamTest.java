package dev.hubbub.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/// The stream of acts for whoever takes gzip, over the wire.
class PackedStreamTest {

    private static final String PACKED = "/api/hubbub/v1/societies/packed";

    @Test
    void aReaderThatTakesGzipIsSentTheSameAndAtOnce() throws Exception {
        Browser owner = TestServer.owner();
        owner.post("/api/hubbub/v1/societies", """
                        {"slug": "packed", "title": "Packed", "seed": 4, "personas": 500}
                        """).expect(201);
        try {
            owner.put(PACKED + "/clock", "{\"rate\": 0}").expect(200);
            List<String> said = new ArrayList<>();
            said.add(say(owner, "What was there before"));
            try (InputStream plain = owner.stream(PACKED + "/acts", said.getFirst());
                    InputStream packed = gzip(owner, said.getFirst())) {
                // one after the other: each is read before the next is said
                List<String> all = new ArrayList<>();
                for (int i = 0; i < 5; i++) {
                    String id = say(owner, "¿Qué tal? " + i);
                    said.add(id);
                    List<String> frame = within(() -> until(packed, id));
                    assertThat(within(() -> until(plain, id))).isEqualTo(frame);
                    all.addAll(frame);
                }
                assertThat(all)
                        .doesNotHaveDuplicates()
                        .filteredOn(line -> line.startsWith("id: "))
                        .containsExactlyElementsOf(
                                said.stream().skip(1).map(id -> "id: " + id).toList());
            }
            try (InputStream again = gzip(owner, said.get(2))) {
                assertThat(within(() -> until(again, said.getLast())))
                        .filteredOn(line -> line.startsWith("id: "))
                        .as("whoever comes back goes on behind the act it had")
                        .containsExactlyElementsOf(
                                said.stream().skip(3).map(id -> "id: " + id).toList());
            }
        } finally {
            owner.delete(PACKED);
        }
    }

    private static String say(Browser owner, String text) {
        return owner.post(PACKED + "/statuses", "{\"text\": \"" + text + "\"}")
                .expect(201)
                .text("id");
    }

    private static InputStream gzip(Browser owner, String last) throws IOException {
        return new GZIPInputStream(owner.stream(PACKED + "/acts", last, "Accept-Encoding", "gzip, deflate, br"));
    }

    /// Something read, unless it does not come.
    private static List<String> within(Callable<List<String>> reading) throws Exception {
        CompletableFuture<List<String>> read = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                read.complete(reading.call());
            } catch (Exception e) {
                read.completeExceptionally(e);
            }
        });
        return read.get(20, TimeUnit.SECONDS);
    }

    /// Lines of acts as they come, up to the end of one.
    ///
    /// Bytes are taken as they come: a reader of text around them waits for more than there is, when they are
    /// packed.
    private static List<String> until(InputStream stream, String id) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] some = new byte[4_096];
        String end = "id: " + id + "\n";
        for (int read = stream.read(some); read >= 0; read = stream.read(some)) {
            bytes.write(some, 0, read);
            String text = bytes.toString(StandardCharsets.UTF_8);
            if (text.contains(end) && text.endsWith("\n\n")) {
                return text.lines()
                        .filter(line -> line.startsWith("id: ") || line.startsWith("data: "))
                        .toList();
            }
        }
        throw new AssertionError("the stream must bring act " + id + ", but ended before");
    }
}
