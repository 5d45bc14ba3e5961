package dev.hubbub.app.report;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/// The part of one thread that is shown: a tree of acts with words, grown from the root towards the busiest branches.
///
/// Likes and reposts are counts on the act whose words they carry; whatever answers a repost answers those words.
/// Inside, acts go by their place in the thread, from 0 for the root.
final class ThreadTree {

    private static final int NONE = -1;

    private final int[] acts;
    private final ActKind[] kind;

    /// The place of the act whose words it carries: itself, or the words that a like or repost leads to.
    private final int[] words;

    /// The place of the words it answers.
    private final int[] above;

    private final int[] likes;
    private final int[] reposts;
    private final int[] quotes;
    private final int[] replies;

    /// Acts with words at or below a place, itself included, and all of that with reposts, which is what counts as
    /// busy.
    private final int[] wordsBelow;

    private final int[] busy;
    private final int[] shown;

    ThreadTree(ActLog log, IntList thread, int most) {
        acts = thread.toArray();
        int size = acts.length;
        kind = new ActKind[size];
        words = new int[size];
        above = new int[size];
        likes = new int[size];
        reposts = new int[size];
        quotes = new int[size];
        replies = new int[size];
        wordsBelow = new int[size];
        busy = new int[size];
        for (int place = 0; place < size; place++) {
            read(log, place);
        }
        for (int place = size - 1; place > 0; place--) {
            if (words[place] == place) {
                wordsBelow[above[place]] += wordsBelow[place];
                busy[above[place]] += busy[place];
            }
        }
        shown = inReadingOrder(busiest(most));
    }

    private void read(ActLog log, int place) {
        kind[place] = log.kind(acts[place]);
        above[place] = place == 0 ? NONE : words[Arrays.binarySearch(acts, log.parent(acts[place]))];
        words[place] = kind[place].hasWords() ? place : above[place];
        wordsBelow[place] = 1;
        busy[place] = 1;
        switch (kind[place]) {
            case POST -> {}
            case REPLY -> replies[above[place]]++;
            case QUOTE -> quotes[above[place]]++;
            case REPOST -> {
                reposts[above[place]]++;
                busy[above[place]]++;
            }
            case LIKE -> likes[above[place]]++;
        }
    }

    /// From the root, again and again the busiest of the acts that answer one already taken.
    private int[] busiest(int most) {
        int[] firstBelow = new int[acts.length];
        int[] nextBeside = new int[acts.length];
        Arrays.fill(firstBelow, NONE);
        for (int place = acts.length - 1; place > 0; place--) {
            if (words[place] == place) {
                nextBeside[place] = firstBelow[above[place]];
                firstBelow[above[place]] = place;
            }
        }
        var taken = new IntList();
        var edge = new PriorityQueue<>(busiestFirst());
        edge.add(0);
        for (int n = 0; n < most; n++) {
            Integer next = edge.poll();
            if (next == null) {
                break;
            }
            taken.add(next);
            for (int below = firstBelow[next]; below != NONE; below = nextBeside[below]) {
                edge.add(below);
            }
        }
        return taken.toArray();
    }

    private Comparator<Integer> busiestFirst() {
        return Comparator.<Integer>comparingInt(place -> -busy[place])
                .thenComparingInt(place -> -likes[place])
                .thenComparingInt(place -> place);
    }

    /// Parents before children, the busiest branch first.
    private int[] inReadingOrder(int[] taken) {
        var order = new IntList();
        var stack = new ArrayDeque<Integer>();
        stack.push(0);
        while (!stack.isEmpty()) {
            int place = stack.pop();
            order.add(place);
            Arrays.stream(taken)
                    .filter(other -> above[other] == place)
                    .boxed()
                    .sorted(busiestFirst().reversed())
                    .forEach(stack::push);
        }
        return order.toArray();
    }

    /// Number of acts in the thread of one kind.
    int count(ActKind wanted) {
        return (int) Arrays.stream(kind).filter(each -> each == wanted).count();
    }

    /// Number of acts that are shown.
    int size() {
        return shown.length;
    }

    int act(int row) {
        return acts[shown[row]];
    }

    /// The row of the act that this one answers or quotes; −1 for the root.
    int parentRow(int row) {
        for (int other = 0; other < row; other++) {
            if (shown[other] == above[shown[row]]) {
                return other;
            }
        }
        return NONE;
    }

    int likes(int row) {
        return likes[shown[row]];
    }

    int reposts(int row) {
        return reposts[shown[row]];
    }

    int quotes(int row) {
        return quotes[shown[row]];
    }

    int replies(int row) {
        return replies[shown[row]];
    }

    /// Acts with words right below this one, and all below them, that are not shown.
    int hidden(int row) {
        int hidden = wordsBelow[shown[row]] - 1;
        for (int other = 0; other < shown.length; other++) {
            if (above[shown[other]] == shown[row]) {
                hidden -= wordsBelow[shown[other]];
            }
        }
        return hidden;
    }
}
