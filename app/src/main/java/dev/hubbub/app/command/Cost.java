package dev.hubbub.app.command;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// What this process has cost since it was started, the start of the Java machine included.
record Cost(double cpuSeconds, double wallSeconds, long peakMemoryBytes) {

    private static final Path STATUS = Path.of("/proc/self/status");

    static Cost soFar() {
        ProcessHandle.Info process = ProcessHandle.current().info();
        Duration cpu = process.totalCpuDuration().orElse(Duration.ZERO);
        Duration wall = process.startInstant()
                .map(started -> Duration.between(started, Instant.now()))
                .orElse(Duration.ZERO);
        return new Cost(cpu.toMillis() / 1e3, wall.toMillis() / 1e3, highWaterBytes());
    }

    /// The most memory the process ever held: what Linux says, or the peaks of the Java machine's own pools.
    private static long highWaterBytes() {
        try {
            if (Files.isReadable(STATUS)) {
                for (String line : Files.readAllLines(STATUS)) {
                    if (line.startsWith("VmHWM:")) {
                        return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
                    }
                }
            }
        } catch (IOException e) {
            // Then it is as if there were no such file.
        }
        long bytes = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            bytes += pool.getPeakUsage() == null ? 0 : pool.getPeakUsage().getUsed();
        }
        return bytes;
    }
}
