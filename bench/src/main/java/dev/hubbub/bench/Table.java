package dev.hubbub.bench;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The lines of a run of the benchmarks, for people and as JSON.
final class Table {

    private static final String ROW = "%-29s %-33s %-46s %7s  %-9s %s";

    private Table() {}

    static String head() {
        return ROW.formatted(
                "what", "ours: median (least–most)", "beside: median (least–most)", "ratio", "bound", "holds");
    }

    static String row(Line line) {
        Line.Peer peer = line.peer();
        String beside = peer == null ? "" : peer.name() + " " + text(peer.figure());
        String ratio = peer == null ? "" : number(line.ratio());
        String row = ROW.formatted(
                line.what(), text(line.ours()) + " " + line.unit(), beside, ratio, bound(line.bound()), holds(line));
        return line.note().isEmpty() ? row : row + "\n    " + line.note();
    }

    static String json(List<Line> lines) {
        JsonMapper mapper = JsonMapper.builder().build();
        ObjectNode root = mapper.createObjectNode();
        ArrayNode array = root.putArray("measurements");
        for (Line line : lines) {
            ObjectNode node = array.addObject();
            node.put("name", line.measurement()).put("what", line.what()).put("unit", line.unit());
            put(node.putObject("ours"), line.ours());
            Line.Peer peer = line.peer();
            if (peer != null) {
                put(node.putObject("peer").put("name", peer.name()), peer.figure());
                node.put("ratio", line.ratio());
            }
            Line.Bound bound = line.bound();
            if (bound != null) {
                node.put("bound", bound.limit()).put("holds", line.holds());
            }
            node.put("note", line.note());
        }
        return mapper.writeValueAsString(root);
    }

    private static void put(ObjectNode node, Spread spread) {
        node.put("median", spread.median()).put("least", spread.least()).put("most", spread.most());
    }

    private static String holds(Line line) {
        Boolean holds = line.holds();
        return holds == null ? "" : holds ? "yes" : "no";
    }

    private static String bound(Line.@Nullable Bound bound) {
        if (bound == null) {
            return "";
        }
        return (bound.atMost() ? "≤ " : "≥ ") + number(bound.limit()) + (bound.onRatio() ? " ×" : "");
    }

    private static String text(Spread spread) {
        return spread.least() == spread.most()
                ? number(spread.median())
                : number(spread.median()) + " (" + number(spread.least()) + "–" + number(spread.most()) + ")";
    }

    private static String number(double value) {
        String form = Math.abs(value) >= 100 ? "%,.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, form, value).replaceAll("\\.0+$", "");
    }
}
