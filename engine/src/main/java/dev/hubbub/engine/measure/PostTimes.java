package dev.hubbub.engine.measure;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;

/// When each persona posted, replied, quoted or reposted, in the order of time; likes are left out.
///
/// A counting sort of the acts by persona: two passes, 4 bytes a persona and 8 an act.
final class PostTimes {

    private final int[] starts;
    private final long[] timesMs;

    private PostTimes(int[] starts, long[] timesMs) {
        this.starts = starts;
        this.timesMs = timesMs;
    }

    static PostTimes of(ActLog log, int personas) {
        int[] starts = new int[personas + 1];
        for (int act = 0; act < log.size(); act++) {
            if (log.kind(act) != ActKind.LIKE) {
                int persona = log.persona(act);
                if (persona >= personas) {
                    throw new IllegalArgumentException("persona of act " + act + " must be below " + personas
                            + ", but was " + persona + "\nMeasure a run with the world it was played in.");
                }
                starts[persona + 1]++;
            }
        }
        for (int persona = 0; persona < personas; persona++) {
            starts[persona + 1] += starts[persona];
        }
        int[] ends = starts.clone();
        long[] timesMs = new long[starts[personas]];
        for (int act = 0; act < log.size(); act++) {
            if (log.kind(act) != ActKind.LIKE) {
                timesMs[ends[log.persona(act)]++] = log.atMs(act);
            }
        }
        return new PostTimes(starts, timesMs);
    }

    /// Number of times of all personas.
    int total() {
        return timesMs.length;
    }

    int count(int persona) {
        return starts[persona + 1] - starts[persona];
    }

    long atMs(int persona, int i) {
        return timesMs[starts[persona] + i];
    }

    Burstiness burstiness(int persona) {
        return Burstiness.of(timesMs, starts[persona], starts[persona + 1]);
    }
}
