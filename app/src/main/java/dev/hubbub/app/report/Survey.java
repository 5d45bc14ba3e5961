package dev.hubbub.app.report;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// All counts of a report, taken in two rounds over the acts; a round costs some 50 ns an act.
final class Survey {

    /// Number of threads that can be opened.
    static final int THREADS = 10;

    private static final long HOUR_MS = 3_600_000;

    final Rhythm rhythm;
    final Stances stances;
    final Origins origins;
    final CascadeCurves cascades;
    private static final int ABOUT_EVENTS = 1 << 30;

    private final List<IntList> threads = new ArrayList<>();

    private Survey(ReportInput in) {
        ActLog acts = in.acts();
        long durationMs = in.scenario().durationMs();
        rhythm = new Rhythm(durationMs);
        stances = new Stances(in.scenario().events(), durationMs);
        origins = new Origins(in.people(), in.scenario().startMs());
        cascades = new CascadeCurves(acts, Math.max(durationMs / 2, durationMs - 24 * HOUR_MS));
    }

    static Survey of(ReportInput in) {
        var survey = new Survey(in);
        int[] threadSizes = survey.first(in.acts(), in.people());
        survey.second(in.acts(), largest(threadSizes));
        return survey;
    }

    /// The acts of each of the largest threads in order of time, largest thread first.
    List<IntList> threads() {
        return threads;
    }

    private int[] first(ActLog acts, People people) {
        int[] threadSizes = new int[acts.size()];
        for (int act = 0; act < threadSizes.length; act++) {
            ActKind kind = acts.kind(act);
            long atMs = acts.atMs(act);
            int event = acts.event(act);
            int root = acts.root(act);
            rhythm.count(kind, atMs);
            origins.count(people.seedOf(acts.persona(act)), atMs, kind.hasWords(), acts.topic(act), event < 0);
            if (kind.hasWords() && event >= 0) {
                stances.count(event, atMs, acts.stance(act));
            }
            cascades.size(act, kind, acts.parent(act), root);
            if (kind != ActKind.LIKE) {
                threadSizes[root]++;
            }
        }
        putEventsFirst(acts, threadSizes);
        return threadSizes;
    }

    /// Lets every thread about an event rank before the everyday ones: a run is read for its events.
    private static void putEventsFirst(ActLog acts, int[] threadSizes) {
        for (int root = 0; root < threadSizes.length; root++) {
            if (threadSizes[root] > 1 && acts.event(root) >= 0) {
                threadSizes[root] += ABOUT_EVENTS;
            }
        }
    }

    /// The roots of the largest threads, largest first, the earlier first among equals; lone posts are no threads.
    private static int[] largest(int[] threadSizes) {
        int[] roots = new int[THREADS];
        int found = 0;
        for (int root = 0; root < threadSizes.length; root++) {
            int size = threadSizes[root];
            if (size > 1 && (found < THREADS || size > threadSizes[roots[THREADS - 1]])) {
                int place = found < THREADS ? found++ : THREADS - 1;
                while (place > 0 && threadSizes[roots[place - 1]] < size) {
                    roots[place] = roots[place - 1];
                    place--;
                }
                roots[place] = root;
            }
        }
        return Arrays.copyOf(roots, found);
    }

    private void second(ActLog acts, int[] roots) {
        byte[] threadOf = new byte[acts.size()];
        for (int thread = 0; thread < roots.length; thread++) {
            threads.add(new IntList());
            threadOf[roots[thread]] = (byte) (thread + 1);
        }
        for (int act = 0; act < threadOf.length; act++) {
            int root = acts.root(act);
            cascades.grow(act, root);
            if (threadOf[root] != 0) {
                threads.get(threadOf[root] - 1).add(act);
            }
        }
    }
}
