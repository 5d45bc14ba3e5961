package dev.hubbub.app.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A value as it stands in a file, with the line it begins on.
sealed interface Written {

    /// Counted from 1.
    int line();

    /// What it is, in words for an error message.
    String shown();

    /// A text.
    record Text(int line, String text) implements Written {
        @Override
        public String shown() {
            String one = text.replace('\n', ' ');
            return "'" + (one.length() > 60 ? one.substring(0, 59) + "…" : one) + "'";
        }
    }

    /// A number, kept as written.
    record Numeral(int line, String digits, double value, boolean whole) implements Written {
        @Override
        public String shown() {
            return digits;
        }
    }

    /// True, false or nothing.
    record Other(int line, String shown) implements Written {
        boolean isNull() {
            return !shown.equals("true") && !shown.equals("false");
        }
    }

    /// A list of values.
    record Items(int line, List<Written> items) implements Written {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String shown() {
            return "a list";
        }
    }

    /// Named values in the order written, each with the line of its name.
    record Fields(int line, Map<String, Field> fields) implements Written {
        public Fields {
            fields = new LinkedHashMap<>(fields);
        }

        @Override
        public String shown() {
            return "a set of fields";
        }
    }

    /// A named value.
    record Field(int line, Written value) {}
}
