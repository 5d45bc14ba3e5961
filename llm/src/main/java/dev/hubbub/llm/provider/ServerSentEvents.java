package dev.hubbub.llm.provider;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The events of a stream of server-sent events, one after the other.
final class ServerSentEvents implements Closeable {
    private final BufferedReader lines;

    ServerSentEvents(InputStream in) {
        lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /// One event: its name, empty if it has none, and its data.
    record Event(String name, String data) {}

    /// The next event, or null at the end of the stream.
    @Nullable
    Event next() throws IOException {
        String name = "";
        StringBuilder data = null;
        while (true) {
            String line = lines.readLine();
            if (line == null || line.isEmpty()) {
                if (data != null) {
                    return new Event(name, data.toString());
                }
                if (line == null) {
                    return null;
                }
                name = "";
            } else if (line.startsWith("data:")) {
                data = data == null ? new StringBuilder() : data.append('\n');
                data.append(value(line, 5));
            } else if (line.startsWith("event:")) {
                name = value(line, 6);
            }
        }
    }

    private static String value(String line, int from) {
        return line.substring(line.length() > from && line.charAt(from) == ' ' ? from + 1 : from);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
