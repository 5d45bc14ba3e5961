package dev.hubbub.bench;

import dev.hubbub.engine.kernel.Chance;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Home timelines of a society as the client API gives them, asked for at moments that are fixed before.
///
/// The load is open: a request is due when it is due, whether or not those before it were answered, and its
/// time counts from that moment. So a server that stalls is charged for all who would have come meanwhile.
final class HomeTimeline implements Measurement {

    private static final int PER_SECOND = 500;
    private static final int WARMUP_SECONDS = 40;
    private static final int SECONDS = 60;
    private static final double MOST_MS = 50;
    private static final double MOST_GIB = 2;

    @Override
    public String name() {
        return "home";
    }

    @Override
    public List<Line> measure(Setting setting) {
        try (ServerProcess server = ServerProcess.of(setting.personas())) {
            load(server, WARMUP_SECONDS, new Latencies(), new AtomicInteger());
            Latencies latencies = new Latencies();
            AtomicInteger failed = new AtomicInteger();
            load(server, SECONDS, latencies, failed);
            String note = "%d personas, %d requests/s for %d s: %s; %d failed"
                    .formatted(setting.personas(), PER_SECOND, SECONDS, latencies.text(), failed.get());
            return List.of(
                    new Line(
                            name(),
                            "home timeline, p99",
                            "ms",
                            Spread.exactly(failed.get() == 0 ? latencies.ms(0.99) : Double.POSITIVE_INFINITY),
                            null,
                            Line.Bound.atMost(MOST_MS),
                            note),
                    new Line(
                            name(),
                            "heap in use",
                            "GiB",
                            Spread.exactly(server.heapGib()),
                            null,
                            Line.Bound.atMost(MOST_GIB),
                            "of at most %s; %.2f GiB of memory in all"
                                    .formatted(ServerProcess.HEAP, server.peakGib())));
        }
    }

    /// Asks for pages at random moments, so many a second in the mean.
    private static void load(ServerProcess server, int seconds, Latencies latencies, AtomicInteger failed) {
        Chance when = Chance.of(Setting.SEED, "requests");
        List<String> pages = ServerProcess.homePages();
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            long due = System.nanoTime();
            for (int i = 0; i < seconds * PER_SECOND; i++) {
                due += (long) (-Math.log1p(-when.unit(i)) / PER_SECOND * 1e9);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                int person = Chance.below(when.bits(i, 1), ServerProcess.PEOPLE);
                String page = pages.get(i % pages.size());
                long from = due;
                askers.execute(() -> {
                    try {
                        int status = server.http()
                                .send(server.request(page, person), HttpResponse.BodyHandlers.ofByteArray())
                                .statusCode();
                        if (status != 200) {
                            failed.incrementAndGet();
                        }
                    } catch (IOException e) {
                        failed.incrementAndGet();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    latencies.add(System.nanoTime() - from);
                });
            }
        }
    }
}
