package dev.hubbub.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/// Several pieces of work that take turns, A B A B, so that the noise of a shared machine falls on all of them.
///
/// CPU time is what counts: of this thread, or of the whole process for work that brings threads and garbage of its
/// own.
final class Duel {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final boolean wholeProcess;
    private final List<Side> sides = new ArrayList<>();
    private long sink;

    /// One piece of work; what it returns keeps the compiler from leaving it out.
    interface Work {

        long run();
    }

    private record Side(double units, Work work) {}

    private Duel(boolean wholeProcess) {
        this.wholeProcess = wholeProcess;
    }

    static Duel ofThread() {
        return new Duel(false);
    }

    static Duel ofProcess() {
        return new Duel(true);
    }

    /// Adds a side.
    ///
    /// @param units what the CPU time of one turn is divided by
    Duel side(double units, Work work) {
        sides.add(new Side(units, work));
        return this;
    }

    /// Nanoseconds of CPU per unit for every side, in the order they were added.
    List<Spread> run(Setting setting) {
        double[][] figures = new double[sides.size()][setting.rounds()];
        for (int round = -setting.warmups(); round < setting.rounds(); round++) {
            for (int i = 0; i < sides.size(); i++) {
                Side side = sides.get(i);
                long before = cpuNs();
                sink += side.work.run();
                double perUnit = (cpuNs() - before) / side.units;
                if (round >= 0) {
                    figures[i][round] = perUnit;
                }
            }
        }
        if (sink == 42) {
            throw new IllegalStateException("the sink must not be read, but was");
        }
        return java.util.Arrays.stream(figures).map(Spread::of).toList();
    }

    private long cpuNs() {
        return wholeProcess ? SYSTEM.getProcessCpuTime() : THREADS.getCurrentThreadCpuTime();
    }
}
