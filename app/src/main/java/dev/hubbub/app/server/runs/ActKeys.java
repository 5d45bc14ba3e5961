package dev.hubbub.app.server.runs;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The keys of all acts of a run, in order: by them two runs are compared.
///
/// A key names an act whatever else happened, so what stands in one run alone is what the difference between the two
/// brought about. The lowest three bits make way for the kind; keys are random, so that costs nothing.
@SuppressWarnings("ArrayRecordComponent")
record ActKeys(long[] keys) {

    static final String FILE = "keys.bin";
    private static final int KIND_BITS = 3;
    private static final int KIND = (1 << KIND_BITS) - 1;

    static ActKeys of(ActLog acts) {
        long[] keys = new long[acts.size()];
        for (int act = 0; act < keys.length; act++) {
            keys[act] = acts.key(act) & ~(long) KIND | acts.kind(act).ordinal();
        }
        Arrays.sort(keys);
        return new ActKeys(keys);
    }

    void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(keys.length);
            for (long key : keys) {
                out.writeLong(key);
            }
        }
    }

    static ActKeys read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            long[] keys = new long[in.readInt()];
            for (int i = 0; i < keys.length; i++) {
                keys[i] = in.readLong();
            }
            return new ActKeys(keys);
        }
    }

    /// How many acts of a kind stand in both runs, in the first alone, and in the second alone.
    record Count(long both, long first, long second) {
        Count plus(Count more) {
            return new Count(both + more.both, first + more.first, second + more.second);
        }
    }

    /// What stands in both, and what in one alone, by kind.
    Map<String, Count> compare(ActKeys other) {
        Map<String, Count> counts = new TreeMap<>();
        int mine = 0;
        int theirs = 0;
        while (mine < keys.length || theirs < other.keys.length) {
            int order = mine == keys.length
                    ? 1
                    : theirs == other.keys.length ? -1 : Long.compare(keys[mine], other.keys[theirs]);
            long key = order <= 0 ? keys[mine] : other.keys[theirs];
            Count one = new Count(order == 0 ? 1 : 0, order < 0 ? 1 : 0, order > 0 ? 1 : 0);
            counts.merge(ActKind.values()[(int) key & KIND].name().toLowerCase(Locale.ROOT), one, Count::plus);
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        return counts;
    }
}
