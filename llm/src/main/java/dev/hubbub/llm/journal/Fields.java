package dev.hubbub.llm.journal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One record of a journal as text: a kind and named fields, `held⇥call=7⇥model=gpt-5`.
///
/// Fields that nobody asks for are skipped and a field that is missing is null, so that an older program can read
/// what a newer one wrote. Empty values are not written.
public final class Fields {

    private static final char BETWEEN = '\t';

    private final StringBuilder line;

    private Fields(String kind) {
        this.line = new StringBuilder(192).append(kind);
    }

    /// A record of this kind, yet without fields.
    ///
    /// @param kind letters only
    public static Fields of(String kind) {
        return new Fields(kind);
    }

    /// Adds a field of text; null and empty text are left out.
    public Fields put(String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            line.append(BETWEEN).append(key).append('=');
            escape(value);
        }
        return this;
    }

    /// Adds a field with a number.
    public Fields put(String key, long value) {
        line.append(BETWEEN).append(key).append('=').append(value);
        return this;
    }

    /// Adds a field with a number, unless it is zero: a count that is missing is none.
    public Fields putUnlessZero(String key, long value) {
        return value == 0 ? this : put(key, value);
    }

    /// The record as a line, without its end.
    @Override
    public String toString() {
        return line.toString();
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\\' -> line.append("\\\\");
                default -> line.append(c);
            }
        }
    }

    /// A record that was read.
    public static final class Read {

        private final String kind;
        private final List<String> keysAndValues;

        private Read(String kind, List<String> keysAndValues) {
            this.kind = kind;
            this.keysAndValues = keysAndValues;
        }

        /// What kind of record it is.
        public String kind() {
            return kind;
        }

        /// The text of a field, or null where it is missing.
        public @Nullable String text(String key) {
            for (int i = 0; i < keysAndValues.size(); i += 2) {
                if (keysAndValues.get(i).equals(key)) {
                    return keysAndValues.get(i + 1);
                }
            }
            return null;
        }

        /// The text of a field, or empty where it is missing.
        public String textOrEmpty(String key) {
            String value = text(key);
            return value == null ? "" : value;
        }

        /// The number of a field, or zero where it is missing.
        public long number(String key) {
            String value = text(key);
            if (value == null) {
                return 0;
            }
            try {
                return Long.parseLong(value);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(key + " must be a whole number, but was '" + value + "'", e);
            }
        }

        /// Whether the field is there.
        public boolean has(String key) {
            return text(key) != null;
        }
    }

    /// Reads a line that [#toString()] made.
    public static Read read(String line) {
        int end = line.indexOf(BETWEEN);
        if (end < 0) {
            return new Read(line, List.of());
        }
        String kind = line.substring(0, end);
        List<String> fields = new ArrayList<>(24);
        while (end >= 0) {
            int from = end + 1;
            end = line.indexOf(BETWEEN, from);
            String field = end < 0 ? line.substring(from) : line.substring(from, end);
            int equals = field.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("a field must be 'key=value', but was '" + field + "'");
            }
            fields.add(field.substring(0, equals));
            fields.add(plain(field, equals + 1));
        }
        return new Read(kind, fields);
    }

    private static String plain(String field, int from) {
        if (field.indexOf('\\', from) < 0) {
            return field.substring(from);
        }
        StringBuilder plain = new StringBuilder(field.length() - from);
        for (int i = from; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\' && i + 1 < field.length()) {
                char next = field.charAt(++i);
                plain.append(
                        switch (next) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> next;
                        });
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
