package dev.hubbub.app.population;

import dev.hubbub.app.Nearest;
import dev.hubbub.app.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The fields of one JSON object being read: every field asked for becomes a known one, and what breaks a rule is a
/// problem of its line.
final class Fields {

    private final Problems problems;
    private final int line;
    private final String path;
    private final JsonNode node;
    private final Set<String> known = new TreeSet<>();

    Fields(Problems problems, int line, String path, JsonNode node) {
        this.problems = problems;
        this.line = line;
        this.path = path;
        this.node = node;
    }

    boolean has(String name) {
        return field(name) != null;
    }

    String text(String name, @Nullable String otherwise) {
        JsonNode value = field(name);
        if (value != null && value.isString()) {
            return value.stringValue();
        }
        return missing(name, "be a text", value, otherwise, "");
    }

    double number(String name, @Nullable Double otherwise) {
        JsonNode value = field(name);
        if (value != null && value.isNumber()) {
            return value.doubleValue();
        }
        return missing(name, "be a number", value, otherwise, 0.0);
    }

    int whole(String name, @Nullable Integer otherwise) {
        JsonNode value = field(name);
        if (value != null && value.isIntegralNumber() && value.canConvertToInt()) {
            return value.intValue();
        }
        return missing(name, "be a whole number", value, otherwise, 0);
    }

    <E extends Enum<E>> @Nullable E one(String name, Class<E> kind, @Nullable E otherwise) {
        JsonNode value = field(name);
        if (value == null && otherwise != null) {
            return otherwise;
        }
        E read = value != null && value.isString() ? constant(kind, value.stringValue()) : null;
        if (read == null) {
            problem(name, "be one of " + String.join(", ", names(kind)), shown(value));
        }
        return read;
    }

    @Nullable
    List<Double> numbers(String name, @Nullable List<Double> otherwise) {
        JsonNode value = field(name);
        if (value == null && otherwise != null) {
            return otherwise;
        }
        List<Double> numbers = new ArrayList<>();
        if (value != null && value.isArray()) {
            for (JsonNode element : value) {
                if (element.isNumber()) {
                    numbers.add(element.doubleValue());
                }
            }
        }
        if (value == null || !value.isArray() || numbers.size() != value.size()) {
            problem(name, "be a list of numbers", shown(value));
            return null;
        }
        return numbers;
    }

    /// The fields of a nested object; when it is missing, which is fine if `optional`, or not an object, nothing.
    @Nullable
    Fields nested(String name, boolean optional) {
        JsonNode value = field(name);
        if (value != null && value.isObject()) {
            return new Fields(problems, line, path + name + ".", value);
        }
        if (value != null || !optional) {
            problem(name, "be an object", shown(value));
        }
        return null;
    }

    Iterable<String> names() {
        return node.propertyNames();
    }

    /// Objects to every field that was not asked for.
    void end() {
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                problems.add(line, path + name + " is not a known field", Nearest.hint(name, known));
            }
        }
    }

    void problem(String name, String rule, String value) {
        problems.add(line, path + name + " must " + rule + ", but was " + value);
    }

    /// What a record objected to, under the path of this object.
    void objection(IllegalArgumentException objection) {
        problems.add(line, path + objection.getMessage());
    }

    private @Nullable JsonNode field(String name) {
        known.add(name);
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private <T> T missing(String name, String rule, @Nullable JsonNode value, @Nullable T otherwise, T none) {
        if (value == null && otherwise != null) {
            return otherwise;
        }
        problem(name, rule, shown(value));
        return none;
    }

    static <E extends Enum<E>> @Nullable E constant(Class<E> kind, String name) {
        for (E constant : kind.getEnumConstants()) {
            if (SeedJsonl.kebab(constant).equals(name)) {
                return constant;
            }
        }
        return null;
    }

    static <E extends Enum<E>> List<String> names(Class<E> kind) {
        return Arrays.stream(kind.getEnumConstants()).map(SeedJsonl::kebab).toList();
    }

    private static String shown(@Nullable JsonNode value) {
        if (value == null) {
            return "missing";
        }
        if (value.isString()) {
            return "'" + value.stringValue() + "'";
        }
        String text = value.toString();
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
