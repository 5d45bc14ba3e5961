package dev.hubbub.app.server.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The rows of an answer as a file, written as they come.
public final class AnswerFile implements Console.Rows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Beginnings by which programs for tables take a text for a formula.
    private static final String FORMULAS = "=+-@\t\r";

    private final Form form;
    private final OutputStream out;
    private boolean begun;

    /// What rows look like in a file.
    public enum Form {
        /// Comma-separated values (RFC 4180) in UTF-8, the first line names the columns. Lists and maps are
        /// JSON. A text
        /// that a program for tables would take for a formula has an apostrophe before it.
        CSV,

        /// An object with `columns`, `rows` and `cut`.
        JSON
    }

    public AnswerFile(Form form, OutputStream out) {
        this.form = form;
        this.out = out;
    }

    @Override
    public void columns(List<String> names) {
        switch (form) {
            case CSV -> line(names);
            case JSON -> write("{\"columns\":" + JSON.writeValueAsString(names) + ",\"rows\":[");
        }
    }

    @Override
    public void row(List<@Nullable Object> values) {
        switch (form) {
            case CSV -> line(values);
            case JSON -> {
                write((begun ? ",\n" : "\n") + JSON.writeValueAsString(values));
                begun = true;
            }
        }
    }

    @Override
    public void end(boolean cut) {
        switch (form) {
            case CSV -> {}
            case JSON -> write("\n],\"cut\":" + cut + "}\n");
        }
    }

    private void line(List<? extends @Nullable Object> values) {
        StringBuilder line = new StringBuilder();
        for (Object value : values) {
            if (!line.isEmpty() || begun) {
                line.append(',');
            }
            line.append(cell(value));
            begun = true;
        }
        begun = false;
        write(line.append("\r\n").toString());
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> quoted(isFormula(text) ? "'" + text : text);
            case Number number -> number.toString();
            case Boolean bool -> bool.toString();
            default -> quoted(JSON.writeValueAsString(value));
        };
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0;
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private void write(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
