package dev.hubbub.app.textlab;

import dev.hubbub.app.validate.ValidationRow;
import dev.hubbub.engine.measure.Measured;
import dev.hubbub.engine.measure.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One line a target and language: least, middle and most over all events, and how many of them are inside.
public final class TextWorst {

    private TextWorst() {}

    /// The lines, each ending with a line feed.
    public static String of(List<ValidationRow> rows) {
        Map<String, List<ValidationRow>> groups = new LinkedHashMap<>();
        for (ValidationRow row : rows) {
            if (row.measured().known()) {
                groups.computeIfAbsent(row.measured().target().id() + " " + row.language(), name -> new ArrayList<>())
                        .add(row);
            }
        }
        StringBuilder lines = new StringBuilder(
                "\n%-14s %9s %9s %9s  %-18s %s%n".formatted("", "least", "middle", "most", "band", "inside"));
        groups.forEach((name, members) -> lines.append(line(name, members)));
        return lines.toString().replace(System.lineSeparator(), "\n");
    }

    private static String line(String name, List<ValidationRow> members) {
        double[] values = members.stream()
                .mapToDouble(row -> row.measured().value())
                .sorted()
                .toArray();
        Target target = members.getFirst().measured().target();
        long inside = members.stream()
                .map(ValidationRow::measured)
                .filter(Measured::inside)
                .count();
        boolean shown = Double.isInfinite(target.low());
        return "%-14s %9s %9s %9s  %-18s %s%n"
                .formatted(
                        name,
                        figure(values[0]),
                        figure(values[values.length / 2]),
                        figure(values[values.length - 1]),
                        shown ? "-" : figure(target.low()) + " to " + figure(target.high()),
                        shown ? "shown" : inside + " of " + members.size());
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 20 ? "%.0f" : "%.4f", value);
    }
}
