package dev.hubbub.app.server.mastodon.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The parameters of one call, wherever they stood: query, form, multipart or JSON.
///
/// Names are paths: `poll[options][]`, `poll[options][0]` and the JSON `{"poll":{"options":[…]}}` mean the
/// same. What is unknown is left alone, null is as good as absent, and a value that does not fit its type
/// is absent too, unless the caller has to know.
public final class Params {

    private final Map<String, Object> root;

    private Params(Map<String, Object> root) {
        this.root = root;
    }

    /// Parameters to be added to.
    public static Params empty() {
        return new Params(new LinkedHashMap<>());
    }

    /// Adds a value under a name as a form has it, such as `media_ids[]` or `fields_attributes[0][name]`.
    public Params add(String name, String value) {
        put(root, Keys.of(name), 0, value);
        return this;
    }

    /// Adds the members of a JSON object; a value replaces one of the same name.
    public Params addAll(Map<?, ?> json) {
        json.forEach((name, value) -> {
            if (value != null) {
                root.put(String.valueOf(name), value);
            }
        });
        return this;
    }

    /// Whether there is a value, be it blank.
    public boolean has(String name) {
        return root.containsKey(name);
    }

    /// Text as it came, or empty when there is none.
    public Optional<String> text(String name) {
        return Optional.ofNullable(scalar(root.get(name)));
    }

    /// Text as it came, or a default when there is none.
    public String text(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    /// Text that says something, or empty.
    public Optional<String> word(String name) {
        return text(name).map(String::strip).filter(word -> !word.isEmpty());
    }

    /// A choice: `true`, `1`, `on`, `yes`, `t`.
    public boolean flag(String name) {
        return flag(name, false);
    }

    /// A choice, or a default when there is none.
    public boolean flag(String name, boolean otherwise) {
        return word(name).map(Params::truth).orElse(otherwise);
    }

    /// A whole number, or empty when there is none.
    public OptionalLong number(String name) {
        Optional<String> word = word(name);
        if (word.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(word.get()));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /// A whole number, or a default when there is none.
    public long number(String name, long otherwise) {
        return number(name).orElse(otherwise);
    }

    /// All values of a list, in order; a single value is a list of one.
    public List<String> list(String name) {
        List<String> values = new ArrayList<>();
        for (Object item : items(root.get(name))) {
            String value = scalar(item);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /// The parameters below a name; empty when there are none.
    public Params below(String name) {
        return root.get(name) instanceof Map<?, ?> map ? empty().addAll(map) : empty();
    }

    /// The list of parameters below a name, such as the fields of a profile.
    public List<Params> each(String name) {
        List<Params> each = new ArrayList<>();
        for (Object item : items(root.get(name))) {
            if (item instanceof Map<?, ?> map) {
                each.add(empty().addAll(map));
            }
        }
        return each;
    }

    /// Names at the top.
    public Collection<String> names() {
        return root.keySet();
    }

    private static boolean truth(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "true", "1", "on", "yes", "t" -> true;
            default -> false;
        };
    }

    private static @Nullable String scalar(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> _ -> null;
            case Collection<?> items -> items.isEmpty() ? null : scalar(last(items));
            default -> clean(value.toString());
        };
    }

    /// Text that every store and every client can take: no null characters, no halves of characters.
    public static String clean(String text) {
        if (text.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c))) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xfffd : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static @Nullable Object last(Collection<?> items) {
        Object last = null;
        for (Object item : items) {
            last = item;
        }
        return last;
    }

    /// A JSON list, the members `0`, `1`, … of a form, or a single value.
    private static Collection<?> items(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case Collection<?> items -> items;
            case Map<?, ?> map -> map.values();
            default -> List.of(value);
        };
    }

    @SuppressWarnings("unchecked") // put makes maps and lists of these types alone
    private static void put(Map<String, Object> into, List<String> path, int at, String value) {
        String key = path.get(at);
        if (at == path.size() - 1) {
            into.merge(key, value, Params::joined);
            return;
        }
        if (at == path.size() - 2 && path.get(at + 1).isEmpty()) {
            into.merge(key, new ArrayList<Object>(List.of(value)), Params::joined);
            return;
        }
        Object next = into.get(key);
        if (path.get(at + 1).isEmpty()) {
            // a list of objects: `fields[][name]` begins a new object when the last one has the name already
            List<Object> list = next instanceof List<?> known ? (List<Object>) known : new ArrayList<>();
            into.put(key, list);
            Map<String, Object> last =
                    list.isEmpty() || !(list.getLast() instanceof Map<?, ?> open) ? null : (Map<String, Object>) open;
            if (last == null || last.containsKey(path.get(at + 2))) {
                last = new LinkedHashMap<>();
                list.add(last);
            }
            put(last, path, at + 2, value);
            return;
        }
        Map<String, Object> map = next instanceof Map<?, ?> known ? (Map<String, Object>) known : new LinkedHashMap<>();
        into.put(key, map);
        put(map, path, at + 1, value);
    }

    @SuppressWarnings("unchecked") // lists in the tree are of this type alone
    private static Object joined(Object known, Object more) {
        List<Object> all = new ArrayList<>();
        all.addAll(known instanceof List<?> list ? (List<Object>) list : List.of(known));
        all.addAll(more instanceof List<?> list ? (List<Object>) list : List.of(more));
        return all;
    }
}
