package dev.hubbub.app.scenario;

import dev.hubbub.app.Nearest;
import dev.hubbub.app.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A set of named fields being read; what breaks a rule goes to its [Problems] and reads as if it were not there.
///
/// Every field asked for becomes a known one; [#end] objects to all others.
final class Form {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private final Problems problems;
    private final String path;
    private final Written.Fields written;
    private final Set<String> known = new LinkedHashSet<>();

    private Form(Problems problems, String path, Written.Fields written) {
        this.problems = problems;
        this.path = path;
        this.written = written;
    }

    /// The fields that a value holds; no fields when it is something else, which is a problem.
    static Form of(Problems problems, String path, Written value) {
        if (value instanceof Written.Fields fields) {
            return new Form(problems, path, fields);
        }
        problems.add(
                value.line(), (path.isEmpty() ? "it" : path) + " must be a set of fields, but was " + value.shown());
        return new Form(problems, path, new Written.Fields(value.line(), Map.of()));
    }

    Problems problems() {
        return problems;
    }

    int line() {
        return written.line();
    }

    /// The line of a field, or of the form when the field is missing.
    int line(String name) {
        Written.Field field = written.fields().get(name);
        return field == null ? line() : field.line();
    }

    boolean has(String name) {
        return field(name) != null;
    }

    void problem(String name, String rule, String value) {
        problems.add(line(name), path(name) + " must " + rule + ", but was " + value);
    }

    /// A text that must be there and not be blank.
    String text(String name) {
        Written value = required(name, "be a text");
        String text = value == null ? null : text(name, value);
        if (text != null && text.isBlank()) {
            problem(name, "not be blank", "'" + text + "'");
        }
        return text == null ? "" : text;
    }

    String text(String name, String otherwise) {
        Written value = field(name);
        String text = value == null ? null : text(name, value);
        return text == null ? otherwise : text;
    }

    /// A number in a range, or null when it is not given.
    @Nullable
    Double number(String name, double low, double high) {
        Written value = field(name);
        return value == null ? null : number(name, value, low, high);
    }

    double number(String name, double low, double high, double otherwise) {
        Double number = number(name, low, high);
        return number == null ? otherwise : number;
    }

    /// A whole number in a range that must be there.
    int whole(String name, int low, int high) {
        Written value = required(name, "be a whole number");
        if (value instanceof Written.Numeral number && !number.whole()) {
            problem(name, "be a whole number", number.digits());
            return low;
        }
        Double number = value == null ? null : number(name, value, low, high);
        return number == null ? low : number.intValue();
    }

    /// One of the names of an enum in kebab-case, or null when it is not given.
    <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        Written value = field(name);
        String text = value == null ? null : text(name, value);
        return text == null ? null : choice(path(name), line(name), text, type);
    }

    <E extends Enum<E>> @Nullable E choice(String path, int line, String text, Class<E> type) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Form::kebab).toList();
        int index = names.indexOf(text);
        if (index < 0) {
            problems.add(
                    line,
                    path + " must be one of " + (names.size() > 12 ? names.size() + " names" : String.join(", ", names))
                            + ", but was '" + text + "'",
                    Nearest.to(text, names)
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse(names.size() > 12 ? "known are: " + String.join(", ", names) : ""));
            return null;
        }
        return type.getEnumConstants()[index];
    }

    /// An ISO 3166-1 country code, or empty when it is not given.
    String country(String name) {
        String code = text(name, "");
        if (!code.isEmpty() && !COUNTRIES.contains(code)) {
            problem(name, "be a country code of ISO 3166-1, such as AR", "'" + code + "'");
            return "";
        }
        return code;
    }

    /// A list of texts, or null when it is not given.
    @Nullable
    List<String> texts(String name) {
        return list(name, item -> text(name, item));
    }

    /// A list of values each read in the same way, or null when it is not given.
    <T> @Nullable List<T> list(String name, Function<Written, @Nullable T> read) {
        return switch (field(name)) {
            case null -> null;
            case Written.Items items -> {
                List<T> list = new ArrayList<>();
                for (Written item : items.items()) {
                    T one = read.apply(item);
                    if (one != null) {
                        list.add(one);
                    }
                }
                yield list;
            }
            case Written other -> {
                problem(name, "be a list", other.shown());
                yield null;
            }
        };
    }

    /// The form inside a field, or null when it is not given.
    @Nullable
    Form form(String name) {
        Written value = field(name);
        return value == null ? null : Form.of(problems, path(name), value);
    }

    /// The value of a field as written, or null when it is not given.
    @Nullable
    Written field(String name) {
        known.add(name);
        Written.Field field = written.fields().get(name);
        return field == null || (field.value() instanceof Written.Other other && other.isNull()) ? null : field.value();
    }

    /// All fields by name, for forms whose names are data.
    Map<String, Written.Field> all() {
        known.addAll(written.fields().keySet());
        return new LinkedHashMap<>(written.fields());
    }

    /// Objects to fields that nobody asked for.
    void end() {
        written.fields().forEach((name, field) -> {
            if (!known.contains(name)) {
                problems.add(
                        field.line(), path(name) + " must be a known field, but was not", Nearest.hint(name, known));
            }
        });
    }

    String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Nullable
    Double number(String name, Written value, double low, double high) {
        if (!(value instanceof Written.Numeral number)) {
            problems.add(value.line(), path(name) + " must be a number, but was " + value.shown());
            return null;
        }
        if (!(number.value() >= low && number.value() <= high)) {
            problems.add(
                    value.line(),
                    path(name) + " must be in [" + plain(low) + ", " + plain(high) + "], but was " + number.digits());
            return null;
        }
        return number.value();
    }

    private @Nullable Written required(String name, String rule) {
        Written value = field(name);
        if (value == null) {
            problems.add(line(), path(name) + " must " + rule + ", but was missing");
        }
        return value;
    }

    @Nullable
    String text(String name, Written value) {
        if (value instanceof Written.Text text) {
            return text.text();
        }
        problems.add(
                value.line(),
                path(name) + " must be a text, but was " + value.shown(),
                value instanceof Written.Numeral || value instanceof Written.Other ? "put it in quotes" : "");
        return null;
    }

    private static String plain(double value) {
        return value == (long) value ? Long.toString((long) value) : Double.toString(value);
    }
}
