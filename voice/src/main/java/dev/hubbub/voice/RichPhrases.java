package dev.hubbub.voice;

import java.util.Arrays;

/// The phrases of the moves that hardly two posts say alike, by cell, the usually shortest first.
final class RichPhrases {

    /// Fewer than these would be said too often: where too few are short enough, the shortest do.
    private static final int LEAST = 24;

    private static final int[] NONE = {};

    private final Grammar grammar;
    private final int[] usual;
    private final int[][][] lists;

    RichPhrases(Grammar grammar) {
        this.grammar = grammar;
        Reach reach = new Reach(grammar);
        usual = new int[grammar.phraseCount()];
        for (int phrase = 0; phrase < usual.length; phrase++) {
            usual[phrase] = reach.ofRich(phrase);
        }
        lists = new int[grammar.all.length][][];
        for (int bag : Move.bags(grammar)) {
            if (bag >= 0) {
                lists[bag] = shortestFirst(bag);
            }
        }
    }

    /// Those of a move's bag that may be said in a cell.
    int[] list(int bag, int cell) {
        int[][] cut = lists[bag];
        return cut == null ? NONE : cut.length == 1 ? cut[0] : cut[cell];
    }

    /// How many of a list to draw from: those usually no longer than so many characters, but never too few.
    int within(int[] list, int chars) {
        int from = 0;
        int to = list.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (usual[list[middle]] <= chars) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return Math.max(from, Math.min(LEAST, list.length));
    }

    private int[][] shortestFirst(int bag) {
        int[][] sorted = new int[grammar.cells[bag].length == 0 ? 1 : Grammar.CELLS][];
        for (int cell = 0; cell < sorted.length; cell++) {
            sorted[cell] = Arrays.stream(grammar.list(bag, cell))
                    .filter(phrase -> usual[phrase] > 0)
                    .mapToLong(phrase -> (long) usual[phrase] << 32 | phrase)
                    .sorted()
                    .mapToInt(both -> (int) both)
                    .toArray();
        }
        return sorted;
    }
}
