package dev.hubbub.app.table;

import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Rows as JSON, one object a line; empty cells are `null`.
public final class JsonLines implements Rows {

    private static final JsonFactory JSON =
            JsonFactory.builder().rootValueSeparator("\n").build();

    private final List<Column> columns;
    private final Bytes out = new Bytes(1 << 16);
    private final JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out);
    private int next;

    public JsonLines(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    @Override
    public void put(int column, int value) {
        name(column);
        Column it = columns.get(column);
        if (it.type() == Column.Type.WORD) {
            json.writeString(it.words().get(value));
        } else {
            json.writeNumber(value);
        }
    }

    @Override
    public void put(int column, long value) {
        name(column);
        json.writeNumber(value);
    }

    @Override
    public void put(int column, float value) {
        name(column);
        json.writeNumber(value);
    }

    @Override
    public void put(int column, byte[] utf8, int from, int length) {
        name(column);
        json.writeUTF8String(utf8, from, length);
    }

    @Override
    public void endRow() {
        nullsUpTo(columns.size());
        json.writeEndObject();
        next = 0;
    }

    /// The rows ended so far as UTF-8, each with a line break after it.
    public byte[] bytes() {
        json.close();
        if (out.size() > 0) {
            out.write('\n');
        }
        return out.copy();
    }

    private void name(int column) {
        nullsUpTo(column);
        json.writeName(columns.get(column).name());
        next = column + 1;
    }

    private void nullsUpTo(int column) {
        if (next == 0) {
            json.writeStartObject();
        }
        for (; next < column; next++) {
            Column skipped = columns.get(next);
            if (!skipped.optional()) {
                throw new IllegalStateException(
                        "column '" + skipped.name() + "' must have a cell in every row, but had none");
            }
            json.writeName(skipped.name());
            json.writeNull();
        }
    }
}
