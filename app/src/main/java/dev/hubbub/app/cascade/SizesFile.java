package dev.hubbub.app.cascade;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.BadInput.Problem;
import dev.hubbub.app.population.Csv;
import dev.hubbub.engine.measure.Growth;
import dev.hubbub.engine.simulation.CascadeStart;
import dev.hubbub.engine.simulation.CascadeStart.Seen;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The cascades whose growth is asked for: rows `id,users[,minute:users …]`, with or without a header.
///
/// What was seen may stand in one cell, parted by blanks or semicolons, or in a cell each, in any order.
public final class SizesFile {

    private static final int MOST_USERS = 1_000_000_000;
    private static final Pattern PARTED = Pattern.compile("[\\s;]+");

    private final String name;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, CascadeStart> rows = new LinkedHashMap<>();

    private SizesFile(String name) {
        this.name = name;
    }

    /// What is known of each cascade by its id, in the order of the file.
    ///
    /// @throws BadInput with every line that is not as it must be
    public static Map<String, CascadeStart> read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return read(reader, String.valueOf(file.getFileName()));
        }
    }

    static Map<String, CascadeStart> read(Reader reader, String name) throws IOException {
        SizesFile sizes = new SizesFile(name);
        try {
            Csv csv = new Csv(reader);
            boolean first = true;
            for (Csv.Row row = csv.row(); row != null; row = csv.row()) {
                if (!first || !isHeader(row.cells())) {
                    sizes.row(row);
                }
                first = false;
            }
        } catch (Csv.Unfinished cut) {
            throw BadInput.at(name, cut.line(), "cell must end with a quotation mark, but the file ended");
        } catch (CharacterCodingException e) {
            throw BadInput.at(name, 0, "it must be in UTF-8, but has other bytes");
        }
        if (!sizes.problems.isEmpty()) {
            throw new BadInput(sizes.problems);
        }
        if (sizes.rows.isEmpty()) {
            throw BadInput.at(name, 0, "it must have a row id,users or more, but had none");
        }
        return sizes.rows;
    }

    private static boolean isHeader(List<String> cells) {
        return cells.size() >= 2
                && cells.get(0).strip().equalsIgnoreCase("id")
                && cells.get(1).strip().equalsIgnoreCase("users");
    }

    private void row(Csv.Row row) {
        List<String> cells = row.cells();
        String id = cells.getFirst().strip();
        if (id.isEmpty()) {
            problem(row, "id", "not be empty", cells.getFirst());
            return;
        }
        if (rows.containsKey(id)) {
            problem(row, "id", "be unique", id);
            return;
        }
        Integer users = whole(cells.size() < 2 ? null : cells.get(1));
        if (users == null || users < 1 || users > MOST_USERS) {
            problem(row, "users", "be a whole number from 1 to " + MOST_USERS, cells.size() < 2 ? null : cells.get(1));
            return;
        }
        int before = problems.size();
        List<Seen> seen = new ArrayList<>();
        for (String cell : cells.subList(2, cells.size())) {
            for (String one : PARTED.split(cell.strip())) {
                if (!one.isEmpty()) {
                    seen(row, one, users, seen);
                }
            }
        }
        seen.sort(Comparator.comparingInt(Seen::minute));
        int minute = 0;
        int most = 1;
        for (Seen one : seen) {
            if (one.minute() == minute) {
                problem(row, "minute", "be told once", minute);
            }
            if (one.users() < most) {
                problem(row, "users at minute " + one.minute(), "not fall below the " + most + " before", one.users());
            }
            minute = one.minute();
            most = one.users();
        }
        if (problems.size() == before) {
            rows.put(id, new CascadeStart(users, seen));
        }
    }

    private void seen(Csv.Row row, String one, int users, List<Seen> seen) {
        int colon = one.indexOf(':');
        Integer minute = colon < 0 ? null : whole(one.substring(0, colon));
        Integer count = colon < 0 ? null : whole(one.substring(colon + 1));
        if (minute == null || count == null) {
            problem(row, "what was seen", "be minute:users in whole numbers", one);
        } else if (minute < 1 || minute > Growth.MINUTES) {
            problem(row, "minute", "be in [1, " + Growth.MINUTES + "]", minute);
        } else if (count < 1 || count > users) {
            problem(row, "users at minute " + minute, "be in [1, " + users + "], the users in the end", count);
        } else {
            seen.add(new Seen(minute, count));
        }
    }

    private void problem(Csv.Row row, String field, String rule, @Nullable Object value) {
        problems.add(Problem.field(name, row.line(), field, rule, value));
    }

    private static @Nullable Integer whole(@Nullable String text) {
        try {
            return text == null ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
