package dev.hubbub.app.server.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Entity;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Relationship;

/// Values of a graph as they are shown in JSON, as far as they are not too large.
final class Values {

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_LIST = 1_000;
    private static final long EXACT = 1L << 53;

    private int left;
    private boolean cut;

    /// @param most roughly so many characters altogether
    Values(int most) {
        this.left = most;
    }

    /// Whether nothing more fits.
    boolean full() {
        return left <= 0;
    }

    /// Whether something was left out.
    boolean cut() {
        return cut;
    }

    @Nullable
    Object shown(Value value) {
        return shown(value.asObject());
    }

    private @Nullable Object shown(@Nullable Object value) {
        left -= 8;
        return switch (value) {
            case null -> null;
            case Boolean bool -> bool;
            // browsers cut longer ones
            case Long number -> Math.abs(number) <= EXACT ? number : Long.toString(number);
            case Double number -> Double.isFinite(number) ? number : Double.toString(number);
            case String text -> text(text);
            case List<?> list -> list(list);
            case Map<?, ?> map -> map(map);
            case Node node -> {
                Map<String, @Nullable Object> shown = new LinkedHashMap<>();
                shown.put("labels", list(toList(node.labels())));
                shown.put("properties", map(node.asMap()));
                yield shown;
            }
            case Relationship relationship -> {
                Map<String, @Nullable Object> shown = new LinkedHashMap<>();
                shown.put("type", text(relationship.type()));
                shown.put("properties", map(relationship.asMap()));
                yield shown;
            }
            case Path path -> {
                List<Entity> entities = new ArrayList<>();
                path.nodes().forEach(entities::add);
                Map<String, @Nullable Object> shown = new LinkedHashMap<>();
                shown.put("nodes", list(entities));
                shown.put("length", path.length());
                yield shown;
            }
            case byte[] bytes -> bytes.length + " bytes";
            default -> text(value.toString());
        };
    }

    private static List<Object> toList(Iterable<String> all) {
        List<Object> list = new ArrayList<>();
        all.forEach(list::add);
        return list;
    }

    private String text(String text) {
        int most = Math.clamp(left, 0, LONGEST_TEXT);
        String shown = text;
        if (text.length() > most) {
            cut = true;
            shown = text.substring(0, most) + "…";
        }
        left -= shown.length();
        return shown;
    }

    private List<@Nullable Object> list(List<?> list) {
        List<@Nullable Object> shown = new ArrayList<>();
        for (Object one : list) {
            if (shown.size() >= LONGEST_LIST || full()) {
                cut = true;
                break;
            }
            shown.add(shown(one));
        }
        return shown;
    }

    private Map<String, @Nullable Object> map(Map<?, ?> map) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        for (Map.Entry<?, ?> one : map.entrySet()) {
            if (shown.size() >= LONGEST_LIST || full()) {
                cut = true;
                break;
            }
            shown.put(text(String.valueOf(one.getKey())), shown(one.getValue()));
        }
        return shown;
    }
}
