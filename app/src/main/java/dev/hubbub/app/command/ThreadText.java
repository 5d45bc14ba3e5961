package dev.hubbub.app.command;

import dev.hubbub.app.run.StoredAct;
import dev.hubbub.app.run.StoredPersona;
import dev.hubbub.engine.microblog.ActKind;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A thread as people read it: indented, with handles, times in UTC, and likes and reposts counted.
final class ThreadText {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);
    private static final int INDENT = 4;
    private static final int DEEPEST_INDENT = 8;
    private static final int NARROWEST_TEXT = 24;

    /// Answers to one post that are shown where not all are.
    private static final int MOST_ANSWERS = 3;

    private final Map<Integer, StoredPersona> personas;
    private final int width;
    private final Map<Integer, List<StoredAct>> answers = new LinkedHashMap<>();
    private final Map<Integer, Integer> likes = new LinkedHashMap<>();
    private final Map<Integer, Integer> reposts = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();
    private final int answersShown;
    private int left;

    private ThreadText(Map<Integer, StoredPersona> personas, int width, int most) {
        this.personas = personas;
        this.width = width;
        left = most;
        answersShown = most == Integer.MAX_VALUE ? most : MOST_ANSWERS;
    }

    /// The lines of a thread.
    ///
    /// @param thread all its acts, the root first
    /// @param most   posts, replies and quotes shown at most; those with the most answers come first
    static List<String> of(List<StoredAct> thread, Map<Integer, StoredPersona> personas, int width, int most) {
        ThreadText text = new ThreadText(personas, width, most);
        for (StoredAct act : thread) {
            switch (act.kind()) {
                case LIKE -> text.likes.merge(act.parent(), 1, Integer::sum);
                case REPOST -> text.reposts.merge(act.parent(), 1, Integer::sum);
                case POST, REPLY, QUOTE ->
                    text.answers
                            .computeIfAbsent(act.parent(), parent -> new ArrayList<>())
                            .add(act);
            }
        }
        text.show(thread.getFirst(), 0);
        return text.lines;
    }

    private void show(StoredAct act, int level) {
        left--;
        String indent = " ".repeat(INDENT * Math.min(level, DEEPEST_INDENT));
        StoredPersona persona = personas.get(act.persona());
        StringBuilder head = new StringBuilder(indent);
        head.append('@').append(persona == null ? act.persona() : persona.handle());
        head.append(" · ").append(utc(act));
        if (act.kind() == ActKind.QUOTE) {
            head.append(" · quotes");
        }
        count(head, " · ♥ ", likes.getOrDefault(act.id(), 0));
        count(head, " · ⟲ ", reposts.getOrDefault(act.id(), 0));
        head.append(" · #").append(act.id());
        lines.add(head.toString());
        wrap(act.text() == null ? "" : act.text(), indent);
        if (act.media() != null && act.alt() != null) {
            wrap((act.media().startsWith("gif/") ? "[GIF: " : "[Image: ") + act.alt() + "]", indent);
        }
        List<StoredAct> below = answers.getOrDefault(act.id(), List.of());
        List<StoredAct> best = below;
        int most = Math.min(answersShown, Math.max(0, left));
        if (below.size() > most) {
            best = below.stream()
                    .sorted(Comparator.comparingInt((StoredAct answer) -> -weight(answer)))
                    .limit(most)
                    .sorted(Comparator.comparingInt(StoredAct::id))
                    .toList();
        }
        int shown = 0;
        for (StoredAct answer : best) {
            if (left <= 0) {
                break;
            }
            show(answer, level + 1);
            shown++;
        }
        if (shown < below.size()) {
            lines.add(" ".repeat(INDENT * Math.min(level + 1, DEEPEST_INDENT)) + "… "
                    + Figures.count(below.size() - shown) + " more");
        }
    }

    private int weight(StoredAct act) {
        return 3 * answers.getOrDefault(act.id(), List.of()).size()
                + 2 * reposts.getOrDefault(act.id(), 0)
                + likes.getOrDefault(act.id(), 0);
    }

    private static void count(StringBuilder head, String sign, int count) {
        if (count > 0) {
            head.append(sign).append(Figures.count(count));
        }
    }

    private static String utc(StoredAct act) {
        return Instant.ofEpochMilli(act.atMs()).atZone(ZoneId.of("UTC")).format(LOCAL) + " UTC";
    }

    private void wrap(String text, String indent) {
        int room = Math.max(NARROWEST_TEXT, width - indent.length());
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : text.split("\\s+")) {
            int cells = cells(word);
            if (used > 0 && used + 1 + cells > room) {
                lines.add(indent + line);
                line.setLength(0);
                used = 0;
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            line.append(word);
            used += cells;
        }
        if (!line.isEmpty()) {
            lines.add(indent + line);
        }
    }

    /// Cells that a word takes on a screen; pictures take two, marks on letters none.
    private static int cells(String word) {
        return word.codePoints()
                .map(code -> {
                    int type = Character.getType(code);
                    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
                        return 0;
                    }
                    return code >= 0x1F000 ? 2 : 1;
                })
                .sum();
    }
}
