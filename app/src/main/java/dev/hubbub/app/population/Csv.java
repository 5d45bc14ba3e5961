package dev.hubbub.app.population;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Comma-separated records after RFC 4180: quoted cells may hold commas, doubled quotes and line feeds.
public final class Csv {

    /// One record and the line it begins on, counted from 1.
    public record Row(int line, List<String> cells) {}

    private final Reader reader;
    private int next;
    private int line = 1;

    /// The records of a text.
    public Csv(Reader reader) throws IOException {
        this.reader = reader;
        this.next = reader.read();
        if (next == '\uFEFF') {
            next = reader.read();
        }
    }

    /// The next record that is not an empty line, or nothing at the end.
    @Nullable
    public Row row() throws IOException {
        while (next == '\n' || next == '\r') {
            step();
        }
        if (next < 0) {
            return null;
        }
        int first = line;
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (next == ',') {
            step();
            cells.add(cell());
        }
        return new Row(first, cells);
    }

    private String cell() throws IOException {
        StringBuilder cell = new StringBuilder();
        boolean quoted = next == '"';
        if (quoted) {
            step();
        }
        while (next >= 0 && (quoted || (next != ',' && next != '\n' && next != '\r'))) {
            int read = step();
            if (read != '"' || !quoted) {
                cell.append((char) read);
            } else if (next == '"') {
                cell.append((char) step());
            } else {
                quoted = false;
            }
        }
        if (quoted) {
            throw new Unfinished(line);
        }
        return cell.toString();
    }

    private int step() throws IOException {
        int read = next;
        line += read == '\n' ? 1 : 0;
        next = reader.read();
        return read;
    }

    /// The text ended inside a quoted cell.
    public static final class Unfinished extends IOException {

        private static final long serialVersionUID = 1;

        private final int line;

        private Unfinished(int line) {
            super("the text ended inside quotes");
            this.line = line;
        }

        /// The line on which it ended.
        public int line() {
            return line;
        }
    }
}
