package dev.hubbub.app;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Input that is not as it must be: the user can mend it, so the program says where and ends with exit code 2.
///
/// Each [Problem] becomes a line `file:line: field must rule, but was value`; hints follow, indented, as the way out.
public final class BadInput extends RuntimeException {

    private static final int MOST_SHOWN = 20;

    private final transient List<Problem> problems;

    public BadInput(List<Problem> problems) {
        super(lines(problems));
        this.problems = List.copyOf(problems);
    }

    /// One problem in a file; `line` counts from 1, and 0 stands for the file as a whole.
    public static BadInput at(String file, int line, String what) {
        return new BadInput(List.of(new Problem(file, line, what, "")));
    }

    /// One problem in a file with a way out.
    public static BadInput at(String file, int line, String what, String wayOut) {
        return new BadInput(List.of(new Problem(file, line, what, wayOut)));
    }

    /// A field that breaks its rule: `field must rule, but was value`.
    public static BadInput field(String file, int line, String field, String rule, @Nullable Object value) {
        return new BadInput(List.of(Problem.field(file, line, field, rule, value)));
    }

    /// A problem that belongs to no file, such as an impossible option.
    public static BadInput of(String what) {
        return at("", 0, what);
    }

    /// Everything that is wrong, in the order found; never empty.
    public List<Problem> problems() {
        return problems;
    }

    private static String lines(List<Problem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("problems must name at least one, but were empty");
        }
        StringBuilder lines = new StringBuilder();
        for (Problem problem : problems.subList(0, Math.min(MOST_SHOWN, problems.size()))) {
            lines.append(lines.isEmpty() ? "" : "\n").append(problem);
        }
        if (problems.size() > MOST_SHOWN) {
            lines.append("\n… and ").append(problems.size() - MOST_SHOWN).append(" more");
        }
        return lines.toString();
    }

    /// One thing that is wrong with the input.
    ///
    /// @param file   as the user named it, or empty
    /// @param line   counted from 1, or 0 for the file as a whole
    /// @param what   the field, its rule and the value it had
    /// @param wayOut what to do about it, or empty
    public record Problem(String file, int line, String what, String wayOut) {

        /// `field must rule, but was value`.
        public static Problem field(String file, int line, String field, String rule, @Nullable Object value) {
            return new Problem(file, line, field + " must " + rule + ", but was " + shown(value), "");
        }

        @Override
        public String toString() {
            String where = file.isEmpty() ? "" : line > 0 ? file + ":" + line + ": " : file + ": ";
            return where + what + (wayOut.isEmpty() ? "" : "\n    " + wayOut);
        }

        private static String shown(@Nullable Object value) {
            return switch (value) {
                case null -> "missing";
                case CharSequence text -> "'" + text + "'";
                default -> value.toString();
            };
        }
    }
}
