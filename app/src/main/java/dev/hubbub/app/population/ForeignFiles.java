package dev.hubbub.app.population;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.Nearest;
import dev.hubbub.app.Problems;
import dev.hubbub.engine.population.BigFive;
import dev.hubbub.engine.population.Gender;
import dev.hubbub.engine.population.SeedProfile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Populations in the files of other programs.
///
/// - **OASIS, Twitter**: CSV with a header of `name`, `username`, `description` or `user_char`, and perhaps
///   `user_id` and `following_agentid_list`, a list such as `[0, 12]` of the rows followed, counted from 0
///   (the documentation of the data of camel-ai/oasis; other columns are passed over).
/// - **OASIS, Reddit**: a JSON array of objects with `username`, `realname`, `bio`, `persona`, `age`, `gender`, `mbti`,
///   `country`, `profession`; nobody follows anybody.
/// - **Plain**: `personas.jsonl`, each line a seed profile of which anything may be missing, with `name` and `handle`
///   besides, and `follows.csv` with a header of `follower,followee`, by id or by handle.
///
/// What is missing is taken from the bundled seed profile that fits what is given. Following oneself and following
/// twice are passed over; a handle that comes twice gets a number.
public final class ForeignFiles {

    private static final List<String> TWITTER = List.of(
            "user_id", "name", "username", "following_agentid_list", "previous_tweets", "user_char", "description");

    private final Fitting fitting = new Fitting(SeedFile.bundled());
    private final List<SeedProfile> profiles = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> handles = new ArrayList<>();
    private final Follows follows = new Follows();
    private final Problems problems;

    private ForeignFiles(String file) {
        this.problems = new Problems(file);
    }

    /// The people of an OASIS Twitter file.
    public static Foreign oasisTwitter(Path csv) throws IOException {
        return new ForeignFiles(name(csv)).twitter(csv);
    }

    /// The people of an OASIS Reddit file.
    public static Foreign oasisReddit(Path json) throws IOException {
        return new ForeignFiles(name(json)).reddit(json);
    }

    /// The people of a file of personas and who follows whom among them.
    public static Foreign plain(Path personas, Path follows) throws IOException {
        return new ForeignFiles(name(personas)).personas(personas, follows);
    }

    private Foreign twitter(Path file) throws IOException {
        List<Csv.Row> rows = rows(file, problems);
        Map<String, Integer> columns = columns(rows, TWITTER);
        for (String needed : List.of("name", "username")) {
            if (!columns.containsKey(needed)) {
                problems.add(1, "header must name the column " + needed + ", but was " + columns.keySet());
            }
        }
        problems.raise();
        int count = rows.size() - 1;
        for (int i = 0; i < count && !problems.enough(); i++) {
            Csv.Row row = rows.get(i + 1);
            String bio = cell(row, columns, "description");
            String character = cell(row, columns, "user_char");
            SeedProfile base = fitting.of(i, new Fitting.Known(null, null, null, bio + " " + character));
            String id = cell(row, columns, "user_id");
            add(
                    "oasis-" + (id.isBlank() ? "" + i : id + "-" + i),
                    cell(row, columns, "name"),
                    cell(row, columns, "username"),
                    i);
            profiles.add(new Reworked(base, "oasis-" + i, bio.isBlank() ? character : bio)
                    .with(null, null, null, "", "", base.personality()));
            for (String entry : entries(row, cell(row, columns, "following_agentid_list"))) {
                int followee = index(entry);
                if (followee < 0 || followee >= count) {
                    problems.add(
                            row.line(),
                            "following_agentid_list must name rows in [0, " + (count - 1) + "], but was '" + entry
                                    + "'");
                } else {
                    follows.add(i, followee);
                }
            }
        }
        return done();
    }

    private Foreign reddit(Path file) throws IOException {
        JsonNode all;
        try {
            all = SeedFile.json().readTree(Files.readString(file));
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            throw BadInput.at(
                    problems.file(), line, "it must be a JSON array, but was broken: " + SeedFile.firstLine(broken));
        }
        if (!all.isArray()) {
            throw BadInput.at(problems.file(), 1, "it must be a JSON array of people, but was something else");
        }
        int i = 0;
        for (JsonNode person : all) {
            String where = "[" + i + "].";
            String country = text(person, "country");
            String code = country.isBlank() ? null : Fitting.country(country);
            Integer age = age(person, where);
            Gender gender = gender(text(person, "gender"));
            String bio = text(person, "bio");
            SeedProfile base = fitting.of(i, new Fitting.Known(code, gender, age, bio + " " + text(person, "persona")));
            add("reddit-" + i, text(person, "realname"), text(person, "username"), i);
            Reworked reworked = new Reworked(base, "reddit-" + i, bio.isBlank() ? text(person, "persona") : bio);
            profiles.add(
                    reworked.with(age, gender, code, country, text(person, "profession"), traits(person, base, where)));
            i++;
        }
        return done();
    }

    private @Nullable Integer age(JsonNode person, String where) {
        JsonNode age = person.get("age");
        if (age == null || age.isNull()) {
            return null;
        }
        if (!age.isIntegralNumber() || age.intValue() < 13 || age.intValue() > 100) {
            problems.add(0, where + "age must be a whole number in [13, 100], but was " + age);
            return null;
        }
        return age.intValue();
    }

    private BigFive traits(JsonNode person, SeedProfile base, String where) {
        String letters = text(person, "mbti").toUpperCase(Locale.ROOT);
        if (letters.isEmpty()) {
            return base.personality();
        }
        if (!letters.matches("[EI][SN][TF][JP]")) {
            problems.add(0, where + "mbti must be four letters such as INTJ, but was '" + letters + "'");
            return base.personality();
        }
        return Fitting.traits(base.personality(), letters);
    }

    private Foreign personas(Path file, Path edges) throws IOException {
        Map<String, Integer> byName = new TreeMap<>();
        int line = 0;
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String text = reader.readLine(); text != null && !problems.enough(); text = reader.readLine()) {
                line++;
                JsonNode node = text.isBlank() ? null : SeedFile.object(problems, line, text);
                if (node == null) {
                    continue;
                }
                int i = profiles.size();
                SeedProfile base = fitting.of(i, known(node));
                Fields fields = new Fields(problems, line, "", node);
                String name = fields.text("name", "");
                String handle = fields.text("handle", "");
                String id = fields.text("id", "person-" + i);
                SeedProfile profile = ProfileForm.read(
                        problems,
                        line,
                        fields,
                        new Reworked(base, id, "").with(null, null, null, "", "", base.personality()));
                if (profile != null) {
                    add(profile.id(), name, handle, i);
                    profiles.add(profile);
                    if (byName.putIfAbsent(profile.id(), i) != null) {
                        problems.add(line, "id must be unique, but was '" + profile.id() + "' again");
                    }
                }
            }
        } catch (CharacterCodingException failure) {
            throw BadInput.at(problems.file(), line + 1, "it must be in UTF-8, but has other bytes");
        }
        problems.raise();
        for (int i = 0; i < handles.size(); i++) {
            byName.putIfAbsent(handles.get(i), i);
        }
        edges(edges, byName);
        return done();
    }

    private void edges(Path file, Map<String, Integer> byName) throws IOException {
        Problems own = new Problems(name(file));
        List<Csv.Row> rows = rows(file, own);
        if (rows.isEmpty() || !rows.getFirst().cells().equals(List.of("follower", "followee"))) {
            own.add(
                    1,
                    "header must be follower,followee, but was "
                            + (rows.isEmpty() ? "missing" : rows.getFirst().cells()));
        }
        own.raise();
        for (Csv.Row row : rows.subList(1, rows.size())) {
            if (row.cells().size() != 2) {
                own.add(
                        row.line(),
                        "line must have 2 cells, but had " + row.cells().size());
                continue;
            }
            Integer follower = byName.get(row.cells().getFirst());
            Integer followee = byName.get(row.cells().getLast());
            if (follower == null || followee == null) {
                String unknown =
                        follower == null ? row.cells().getFirst() : row.cells().getLast();
                own.add(
                        row.line(),
                        (follower == null ? "follower" : "followee")
                                + " must be the id or the handle of a persona, but was '" + unknown + "'",
                        byName.size() > 2000
                                ? ""
                                : Nearest.to(unknown, byName.keySet())
                                        .map(near -> "did you mean '" + near + "'?")
                                        .orElse(""));
            } else {
                follows.add(follower, followee);
            }
            if (own.enough()) {
                break;
            }
        }
        own.raise();
    }

    private void add(String id, String name, String handle, int i) {
        String plain = handle.replaceAll("[^A-Za-z0-9_]", "_").toLowerCase(Locale.ROOT);
        String known = plain.isBlank() ? id.replaceAll("[^A-Za-z0-9_]", "_").toLowerCase(Locale.ROOT) : plain;
        handles.add(known.isBlank() ? "person" + i : known);
        names.add(name.isBlank() ? handles.getLast() : name.strip());
    }

    private Foreign done() {
        if (profiles.isEmpty() && problems.count() == 0) {
            problems.add(0, "it must hold at least one person, but was empty");
        }
        problems.raise();
        return follows.of(profiles, names, handles);
    }

    private static Fitting.Known known(JsonNode node) {
        JsonNode age = node.get("age");
        JsonNode style = node.get("style");
        boolean spanish = style != null && text(style, "language").equals("es");
        String country = text(node, "country");
        return new Fitting.Known(
                country.isBlank() ? null : country,
                Fields.constant(Gender.class, text(node, "gender")),
                age != null && age.canConvertToInt() ? age.intValue() : null,
                spanish ? "¡soy de la y en!" : text(node, "bio"));
    }

    private static List<Csv.Row> rows(Path file, Problems problems) throws IOException {
        List<Csv.Row> rows = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file)) {
            Csv csv = new Csv(reader);
            for (Csv.Row row = csv.row(); row != null; row = csv.row()) {
                rows.add(row);
            }
        } catch (Csv.Unfinished cut) {
            problems.add(cut.line(), "cell must end with a quotation mark, but the file ended");
        } catch (CharacterCodingException failure) {
            throw BadInput.at(problems.file(), 0, "it must be in UTF-8, but has other bytes");
        }
        problems.raise();
        return rows;
    }

    private static Map<String, Integer> columns(List<Csv.Row> rows, List<String> known) {
        Map<String, Integer> columns = new TreeMap<>();
        List<String> header = rows.isEmpty() ? List.of() : rows.getFirst().cells();
        for (int c = 0; c < header.size(); c++) {
            if (known.contains(header.get(c).strip())) {
                columns.put(header.get(c).strip(), c);
            }
        }
        return columns;
    }

    private static String cell(Csv.Row row, Map<String, Integer> columns, String name) {
        Integer column = columns.get(name);
        return column == null || column >= row.cells().size()
                ? ""
                : row.cells().get(column).strip();
    }

    /// The entries of a list such as `[1, 2]`; a lone 0 and an empty cell stand for nobody, as OASIS has it.
    private List<String> entries(Csv.Row row, String list) {
        if (list.isEmpty() || list.equals("0") || list.equals("[]")) {
            return List.of();
        }
        if (!list.startsWith("[") || !list.endsWith("]")) {
            problems.add(row.line(), "following_agentid_list must be a list such as [0, 12], but was '" + list + "'");
            return List.of();
        }
        return List.of(list.substring(1, list.length() - 1).strip().split("\\s*,\\s*"));
    }

    private static int index(String entry) {
        return entry.matches("[0-9]{1,9}") ? Integer.parseInt(entry) : -1;
    }

    private static @Nullable Gender gender(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "female", "woman", "f" -> Gender.WOMAN;
            case "male", "man", "m" -> Gender.MAN;
            case "nonbinary", "non-binary", "other" -> Gender.NONBINARY;
            default -> null;
        };
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || !value.isString() ? "" : value.stringValue();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
