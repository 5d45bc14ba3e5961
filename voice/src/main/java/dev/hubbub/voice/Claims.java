package dev.hubbub.voice;

/// Who claims which mark: a map from marks to the smallest rank that claimed them, by open addressing.
final class Claims {

    private long[] marks = new long[1 << 12];
    private long[] ranks = new long[1 << 12];
    private int size;

    /// Notes a claim; the smaller rank keeps the mark.
    void claim(long mark, long rank) {
        if (2 * ++size > marks.length) {
            grow();
        }
        put(mark == 0 ? 1 : mark, rank);
    }

    /// The rank that holds a claimed mark.
    long owner(long mark) {
        long wanted = mark == 0 ? 1 : mark;
        int at = (int) wanted & (marks.length - 1);
        while (marks[at] != wanted) {
            at = (at + 1) & (marks.length - 1);
        }
        return ranks[at];
    }

    private void put(long mark, long rank) {
        int at = (int) mark & (marks.length - 1);
        while (marks[at] != 0 && marks[at] != mark) {
            at = (at + 1) & (marks.length - 1);
        }
        ranks[at] = marks[at] == 0 ? rank : Math.min(ranks[at], rank);
        marks[at] = mark;
    }

    private void grow() {
        long[] oldMarks = marks;
        long[] oldRanks = ranks;
        marks = new long[oldMarks.length * 2];
        ranks = new long[oldMarks.length * 2];
        for (int i = 0; i < oldMarks.length; i++) {
            if (oldMarks[i] != 0) {
                put(oldMarks[i], oldRanks[i]);
            }
        }
    }
}
