package dev.hubbub.engine.reaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Points for the possible values of a field, and what they were given for.
final class Tally<K extends Enum<K>> {

    private static final int MOST_REASONS = 4;

    private final Map<K, Double> points;
    private final Map<K, List<Reason>> reasons;

    private record Reason(String what, double points) {}

    Tally(Class<K> kind) {
        points = new EnumMap<>(kind);
        reasons = new EnumMap<>(kind);
    }

    /// Gives points to a value, with the reason shown.
    void add(K key, double number, String reason) {
        points.merge(key, number, Double::sum);
        reasons.computeIfAbsent(key, k -> new ArrayList<>()).add(new Reason(reason, number));
    }

    boolean isEmpty() {
        return points.isEmpty();
    }

    double of(K key) {
        return points.getOrDefault(key, 0.0);
    }

    /// The values by points, most first; values with equal points in their own order.
    List<K> ranking() {
        return points.keySet().stream()
                .sorted(Comparator.comparingDouble((K key) -> -of(key)).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /// The weightiest reasons for a value, such as `'penalties' (3.0), 'final' (1.2)`.
    String because(K key) {
        return String.join(
                ", ",
                reasons.getOrDefault(key, List.of()).stream()
                        .sorted(Comparator.comparingDouble(reason -> -Math.abs(reason.points)))
                        .limit(MOST_REASONS)
                        .map(reason -> String.format(Locale.ROOT, "%s (%.1f)", reason.what, reason.points))
                        .toList());
    }
}
