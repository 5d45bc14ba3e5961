package dev.hubbub.llm.price;

import dev.hubbub.llm.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reads a table of prices: comma-separated, a head that names the columns, `#` before a remark.
///
/// Ratios that no provider has are errors, since published tables are known to carry slips of a factor of ten.
final class PriceFile {

    private static final List<String> REQUIRED = List.of("provider", "model", "from", "input", "output");
    private static final List<String> OPTIONAL = List.of(
            "above_input",
            "cache_read",
            "cache_write_5m",
            "cache_write_1h",
            "reasoning",
            "picture",
            "storage_hour",
            "batch",
            "flex",
            "priority",
            "max_output",
            "checked");
    private static final int MOST_WRITE_RATIO = 4;
    private static final int MOST_PERCENT = 1000;

    /// One row as it stands in a file.
    record Row(
            int line,
            String provider,
            String model,
            LocalDate from,
            Rate rate,
            long maxOutput,
            @Nullable LocalDate checked) {}

    private final String file;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private int line;
    private String[] cells = {};

    private PriceFile(String file) {
        this.file = file;
    }

    /// All rows of a text, in its order.
    ///
    /// @param file the name that errors give
    static List<Row> read(String file, String text) {
        PriceFile reading = new PriceFile(file);
        text.lines().forEach(reading::take);
        if (reading.columns.isEmpty()) {
            throw new BadPrices(file, 0, "a price file must begin with a head, but had none\n    " + REQUIRED);
        }
        return reading.rows;
    }

    private void take(String text) {
        line++;
        if (text.isBlank() || text.startsWith("#")) {
            return;
        }
        cells = text.split(",", -1);
        if (columns.isEmpty()) {
            head();
        } else {
            rows.add(row());
        }
    }

    private void head() {
        for (int i = 0; i < cells.length; i++) {
            String name = cells[i].strip();
            if (!REQUIRED.contains(name) && !OPTIONAL.contains(name)) {
                TreeSet<String> known = new TreeSet<>(REQUIRED);
                known.addAll(OPTIONAL);
                throw bad("a column must be one of " + known + ", but was '" + name + "'");
            }
            if (columns.put(name, i) != null) {
                throw bad("column '" + name + "' must be there once, but was there twice");
            }
        }
        for (String name : REQUIRED) {
            if (!columns.containsKey(name)) {
                throw bad("column '" + name + "' must be there, but was missing");
            }
        }
    }

    private Row row() {
        if (cells.length != columns.size()) {
            throw bad("a row must have " + columns.size() + " cells, but had " + cells.length);
        }
        long[] perMillion = new long[Bucket.COUNT];
        for (int i = 0; i < perMillion.length; i++) {
            perMillion[i] = dollars(Bucket.at(i).column());
        }
        requireSane(perMillion);
        Rate rate =
                new Rate(whole("above_input", 0, 0, Long.MAX_VALUE), perMillion, dollars("storage_hour"), percents());
        LocalDate from = date("from");
        if (from == null) {
            throw bad("from must be a day such as 2025-08-07, but was missing");
        }
        return new Row(
                line,
                required("provider"),
                required("model"),
                from,
                rate,
                whole("max_output", Rate.UNKNOWN, 1, Integer.MAX_VALUE),
                date("checked"));
    }

    private long[] percents() {
        long[] percents = new long[Tier.values().length];
        percents[Tier.STANDARD.ordinal()] = Rate.WHOLE;
        percents[Tier.BATCH.ordinal()] = whole("batch", Rate.UNKNOWN, 1, MOST_PERCENT);
        percents[Tier.FLEX.ordinal()] = whole("flex", Rate.UNKNOWN, 1, MOST_PERCENT);
        percents[Tier.PRIORITY.ordinal()] = whole("priority", Rate.UNKNOWN, 1, MOST_PERCENT);
        return percents;
    }

    private void requireSane(long[] perMillion) {
        long input = perMillion[Bucket.INPUT.ordinal()];
        if (input == Rate.UNKNOWN) {
            return;
        }
        if (perMillion[Bucket.CACHE_READ.ordinal()] > input) {
            throw bad("cache_read must be at most input, but was " + cell("cache_read"));
        }
        for (Bucket write : List.of(Bucket.CACHE_WRITE_5M, Bucket.CACHE_WRITE_1H)) {
            if (perMillion[write.ordinal()] > MOST_WRITE_RATIO * input) {
                throw bad(write.column() + " must be at most " + MOST_WRITE_RATIO + " times input, but was "
                        + cell(write.column()));
            }
        }
    }

    private long dollars(String column) {
        String cell = cell(column);
        if (cell.isEmpty()) {
            return Rate.UNKNOWN;
        }
        try {
            long micros = new BigDecimal(cell).movePointRight(6).longValueExact();
            if (micros >= 0) {
                return micros;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // Told below, with the rule.
        }
        throw bad(column + " must be dollars, 0 or more, with at most six decimals, but was '" + cell + "'");
    }

    private long whole(String column, long whenEmpty, long least, long most) {
        String cell = cell(column);
        if (cell.isEmpty()) {
            return whenEmpty;
        }
        try {
            long value = Long.parseLong(cell);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, with the rule.
        }
        throw bad(column + " must be a whole number from " + least + " to " + most + ", but was '" + cell + "'");
    }

    private @Nullable LocalDate date(String column) {
        String cell = cell(column);
        try {
            return cell.isEmpty() ? null : LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            throw bad(column + " must be a day such as 2025-08-07, but was '" + cell + "'");
        }
    }

    private String required(String column) {
        String cell = cell(column);
        if (cell.isEmpty()) {
            throw bad(column + " must be there, but was empty");
        }
        return cell;
    }

    private String cell(String column) {
        Integer at = columns.get(column);
        return at == null ? "" : cells[at].strip();
    }

    private BadPrices bad(String what) {
        return new BadPrices(file, line, what);
    }
}
