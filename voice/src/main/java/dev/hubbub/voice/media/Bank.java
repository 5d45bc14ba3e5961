package dev.hubbub.voice.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The data files of this package.
final class Bank {

    private Bank() {}

    static List<String> lines(String file) {
        try (InputStream in = Bank.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " must be on the class path, but was not");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " must be readable, but was not", e);
        }
    }

    /// The cells of the lines that are neither empty nor comments.
    static List<String[]> rows(String file, int cells) {
        return lines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> {
                    String[] row = line.split("\\|", -1);
                    if (row.length != cells) {
                        throw new IllegalStateException(
                                file + ": line must have " + cells + " cells, but had " + row.length + ": " + line);
                    }
                    for (int i = 0; i < row.length; i++) {
                        row[i] = row[i].strip();
                    }
                    return row;
                })
                .toList();
    }
}
