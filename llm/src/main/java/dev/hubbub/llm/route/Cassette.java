package dev.hubbub.llm.route;

import dev.hubbub.llm.Completion;
import dev.hubbub.llm.Finish;
import dev.hubbub.llm.Tier;
import dev.hubbub.llm.Usage;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A file of answers, one JSON object a line, found again by the digest of the request.
final class Cassette {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Cassette() {}

    /// A cassette being written, at its end.
    static final class Writer implements Closeable {
        private final BufferedWriter out;

        Writer(Path file) {
            try {
                out = Files.newBufferedWriter(
                        file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        synchronized void put(String digest, Completion completion) {
            try {
                out.write(line(digest, completion));
                out.write('\n');
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public synchronized void close() throws IOException {
            out.close();
        }
    }

    /// All answers of a file; the same request asked again gives the next that was recorded for it.
    static Map<String, Deque<Completion>> read(Path file) {
        Map<String, Deque<Completion>> answers = new HashMap<>();
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            lines.filter(line -> !line.isBlank())
                    .map(MAPPER::readTree)
                    .forEach(node -> answers.computeIfAbsent(
                                    node.path("request").asString(), digest -> new ArrayDeque<>())
                            .add(completion(node)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answers;
    }

    private static String line(String digest, Completion completion) {
        Usage usage = completion.usage();
        ObjectNode node = MAPPER.createObjectNode()
                .put("request", digest)
                .put("text", completion.text())
                .put("thinking", completion.thinking())
                .put("finish", completion.finish().name())
                .put("servedBy", completion.servedBy())
                .put("id", completion.id());
        node.putObject("usage")
                .put("inputPlain", usage.inputPlain())
                .put("cacheRead", usage.cacheRead())
                .put("cacheWrite5m", usage.cacheWrite5m())
                .put("cacheWrite1h", usage.cacheWrite1h())
                .put("outputText", usage.outputText())
                .put("outputReasoning", usage.outputReasoning())
                .put("outputImage", usage.outputImage())
                .put("reportedInput", usage.reportedInput())
                .put("reportedOutput", usage.reportedOutput())
                .put("tier", usage.tier().name())
                .put("estimated", usage.estimated());
        return MAPPER.writeValueAsString(node);
    }

    private static Completion completion(JsonNode node) {
        JsonNode usage = node.path("usage");
        return new Completion(
                node.path("text").asString(),
                node.path("thinking").asString(),
                Finish.valueOf(node.path("finish").asString()),
                new Usage(
                        usage.path("inputPlain").asLong(),
                        usage.path("cacheRead").asLong(),
                        usage.path("cacheWrite5m").asLong(),
                        usage.path("cacheWrite1h").asLong(),
                        usage.path("outputText").asLong(),
                        usage.path("outputReasoning").asLong(),
                        usage.path("outputImage").asLong(),
                        usage.path("reportedInput").asLong(),
                        usage.path("reportedOutput").asLong(),
                        Tier.valueOf(usage.path("tier").asString()),
                        usage.path("estimated").asBoolean()),
                node.path("servedBy").asString(),
                node.path("id").asString());
    }
}
