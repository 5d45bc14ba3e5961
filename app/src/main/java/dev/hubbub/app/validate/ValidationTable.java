package dev.hubbub.app.validate;

import dev.hubbub.engine.measure.Measured;
import dev.hubbub.engine.measure.Target;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Predicate;

/// The targets as plain text: one line each, measured beside real, and how many of them hold.
public final class ValidationTable {

    private static final String[] HEADINGS = {"", "target", "quantity", "measured", "real", "band", ""};
    private static final int[] TO_THE_RIGHT = {3, 4};
    private static final MathContext DIGITS = new MathContext(3);

    private ValidationTable() {}

    /// The table, ending with a line feed. Targets of the first bar bear a star.
    public static String of(List<ValidationRow> rows) {
        List<String[]> lines = rows.stream().map(ValidationTable::cells).toList();
        int[] widths = new int[HEADINGS.length];
        for (int column = 0; column < HEADINGS.length; column++) {
            widths[column] = HEADINGS[column].length();
            for (String[] line : lines) {
                widths[column] = Math.max(widths[column], line[column].length());
            }
        }
        StringBuilder table = new StringBuilder();
        write(HEADINGS, widths, table);
        for (String[] line : lines) {
            write(line, widths, table);
        }
        table.append('\n');
        table.append(count("first bar (*)", rows, Target::firstBar));
        table.append(count("all the rest", rows, target -> !target.firstBar()));
        return table.toString();
    }

    private static String[] cells(ValidationRow row) {
        Measured measured = row.measured();
        Target target = measured.target();
        return new String[] {
            target.firstBar() ? "*" : "",
            name(row),
            target.what(),
            figure(measured.value()),
            figure(target.real()),
            anyHolds(target) ? "-" : figure(target.low()) + " to " + figure(target.high()),
            measured.known() ? anyHolds(target) ? "shown" : measured.inside() ? "inside" : "OUTSIDE" : "not measured"
        };
    }

    private static String name(ValidationRow row) {
        StringBuilder name = new StringBuilder(row.measured().target().id());
        if (row.language() != null) {
            name.append(' ').append(row.language());
        }
        if (row.event() != null) {
            name.append(' ').append(row.event());
        }
        return name.toString();
    }

    /// Whether a target is only shown: any value is in its band.
    private static boolean anyHolds(Target target) {
        return Double.isInfinite(target.low()) && Double.isInfinite(target.high());
    }

    private static String count(String name, List<ValidationRow> rows, Predicate<Target> chosen) {
        List<Measured> members = rows.stream()
                .map(ValidationRow::measured)
                .filter(measured -> chosen.test(measured.target()) && !anyHolds(measured.target()))
                .toList();
        long known = members.stream().filter(Measured::known).count();
        long inside = members.stream().filter(Measured::inside).count();
        return "%s: %d of %d measured are inside, %d not measured%n"
                .formatted(name, inside, known, members.size() - known)
                .replace(System.lineSeparator(), "\n");
    }

    private static void write(String[] cells, int[] widths, StringBuilder to) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.length; column++) {
            String room = " ".repeat(widths[column] - cells[column].length());
            line.append(isToTheRight(column) ? room + cells[column] : cells[column] + room)
                    .append("  ");
        }
        to.append(line.toString().stripTrailing()).append('\n');
    }

    private static boolean isToTheRight(int column) {
        for (int other : TO_THE_RIGHT) {
            if (other == column) {
                return true;
            }
        }
        return false;
    }

    /// A number in three digits, whole from 1,000 on.
    static String figure(double value) {
        if (!Double.isFinite(value)) {
            return "-";
        }
        if (Math.abs(value) < 5e-7) {
            return "0";
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal rounded =
                Math.abs(value) >= 1000 ? exact.setScale(0, java.math.RoundingMode.HALF_EVEN) : exact.round(DIGITS);
        return rounded.stripTrailingZeros().toPlainString();
    }
}
