package dev.hubbub.app.textlab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// The texts of the lab as files, one text a line behind its kind and stance, for whoever wants to read them.
final class TextFiles {

    private TextFiles() {}

    static void write(Path directory, LabEvent event, Reactions reactions) {
        StringBuilder lines =
                new StringBuilder("# ").append(event.event().title()).append('\n');
        for (Reactions.Said said : reactions.said()) {
            lines.append(said.kind().name().toLowerCase(Locale.ROOT))
                    .append('\t')
                    .append(String.format(Locale.ROOT, "%.2f", said.stance()))
                    .append('\t')
                    .append(said.text().replace('\n', ' '))
                    .append('\n');
        }
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve(event.language() + "-" + event.kind() + ".tsv"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
