package dev.hubbub.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// A thousand readers of the stream of acts of a society in which a thousand acts happen in a second.
///
/// Whether any is lost is told by a reader that comes late and reads the same stretch from the memory of
/// the server: every second must have as many acts for everybody as for it, with the same ids. How late an
/// act is counts from the moment at which it is presented. First the readers ask for gzip, as browsers do,
/// then for
/// nothing packed.
final class ActStreams implements Measurement {

    private static final int READERS = 1_000;
    private static final double ACTS_PER_SECOND = 1_000;
    private static final double FIRST_RATE = 20;
    private static final int AT_ONCE = 25;
    private static final int CONNECT_SECONDS = 180;
    private static final int WARMUP_SECONDS = 20;
    private static final int SECONDS = 30;
    private static final int SLACK_SECONDS = 120;
    private static final double MOST_MS = 250;

    @Override
    public String name() {
        return "streams";
    }

    @Override
    public List<Line> measure(Setting setting) {
        try (ServerProcess server = ServerProcess.of(setting.personas())) {
            OwnerSession owner = new OwnerSession(server);
            List<Line> lines = new ArrayList<>(measure(setting, server, owner, true));
            lines.addAll(measure(setting, server, owner, false));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param packed whether the readers ask for gzip, as browsers do
    private List<Line> measure(Setting setting, ServerProcess server, OwnerSession owner, boolean packed)
            throws IOException {
        pace(owner);
        Blocks blocks = packed ? new Blocks() : null;
        long baseMs = System.currentTimeMillis() / 1_000 * 1_000;
        int seconds = CONNECT_SECONDS + WARMUP_SECONDS + SECONDS + SLACK_SECONDS;
        List<Subscriber> readers = new ArrayList<>();
        try {
            for (int i = 0; i < READERS; i++) {
                readers.add(new Subscriber(server.port(), owner.cookieLine(), "", baseMs, seconds, blocks));
                if (i % AT_ONCE == AT_ONCE - 1) {
                    awaitConnected(readers);
                }
            }
            int connectedAt = (int) ((System.currentTimeMillis() - baseMs) / 1_000);
            ServerProcess.pause(WARMUP_SECONDS * 1_000L);
            int from = connectedAt + WARMUP_SECONDS + 1;
            readers.forEach(reader -> reader.measureFrom(baseMs + from * 1_000L));
            Used before = Used.by(server, readers);
            int to = from + SECONDS;
            long end = System.currentTimeMillis() + (SECONDS + SLACK_SECONDS) * 1_000L;
            while (System.currentTimeMillis() < end
                    && !readers.stream().allMatch(reader -> reader.lastMs() > baseMs + to * 1_000L)) {
                ServerProcess.pause(100);
            }
            Used used = Used.by(server, readers).since(before);
            owner.pace(1);
            return lines(setting, server, owner, readers, baseMs, from, to, used, packed);
        } finally {
            for (Subscriber reader : readers) {
                reader.close();
            }
        }
    }

    /// What was used so far, or between two moments.
    ///
    /// @param server  seconds of processors
    /// @param readers seconds of processors
    /// @param bytes   that readers were sent
    private record Used(long atNs, double server, double readers, long bytes) {

        static Used by(ServerProcess server, List<Subscriber> readers) {
            return new Used(
                    System.nanoTime(),
                    server.cpuSeconds(),
                    ServerProcess.cpuSeconds(ProcessHandle.current()),
                    readers.stream().mapToLong(Subscriber::bytes).sum());
        }

        Used since(Used before) {
            return new Used(atNs - before.atNs, server - before.server, readers - before.readers, bytes - before.bytes);
        }

        /// What each second used.
        String perSecond() {
            double seconds = atNs / 1e9;
            return "%.0f MB/s, processors: server %.2f, readers %.2f"
                    .formatted(bytes / 1e6 / seconds, server / seconds, readers / seconds);
        }
    }

    private static void awaitConnected(List<Subscriber> readers) {
        long end = System.currentTimeMillis() + CONNECT_SECONDS * 1_000L;
        while (!readers.stream().allMatch(Subscriber::connected)) {
            ServerProcess.pause(10);
            if (System.currentTimeMillis() > end) {
                throw new IllegalStateException("every reader must be let in, but "
                        + readers.stream().filter(reader -> !reader.connected()).count() + " were not");
            }
        }
    }

    /// Sets the clock so that about as many acts happen as are wanted.
    private static void pace(OwnerSession owner) {
        double rate = FIRST_RATE;
        for (int round = 0; round < 3; round++) {
            owner.pace(rate);
            ServerProcess.pause(1_000);
            long before = owner.society().path("statuses").asLong();
            long began = System.nanoTime();
            ServerProcess.pause(5_000);
            double perSecond =
                    (owner.society().path("statuses").asLong() - before) / ((System.nanoTime() - began) / 1e9);
            rate = Math.min(2_000, rate * ACTS_PER_SECOND / Math.max(1, perSecond));
        }
        owner.pace(rate);
    }

    private List<Line> lines(
            Setting setting,
            ServerProcess server,
            OwnerSession owner,
            List<Subscriber> readers,
            long baseMs,
            int from,
            int to,
            Used used,
            boolean packed)
            throws IOException {
        // whoever comes back is sent what is behind an id, and the first act of a second may have its very first
        String before = Long.toString((baseMs + from * 1_000L << 16) - 1);
        long acts = 0;
        int missed = 0;
        try (Subscriber truth = new Subscriber(server.port(), owner.cookieLine(), before, baseMs, to + 1, null)) {
            long end = System.currentTimeMillis() + SLACK_SECONDS * 1_000L;
            while (truth.lastMs() <= baseMs + to * 1_000L) {
                ServerProcess.pause(20);
                if (System.currentTimeMillis() > end) {
                    throw new IllegalStateException("the memory of the server must hold all acts, but ended early");
                }
            }
            for (int second = from; second < to; second++) {
                acts += truth.count(second);
                for (Subscriber reader : readers) {
                    boolean same =
                            reader.count(second) == truth.count(second) && reader.sum(second) == truth.sum(second);
                    missed += same ? 0 : 1;
                }
            }
        }
        double perSecond = acts / (double) (to - from);
        double p99 = late(readers, 0.99);
        String coding = packed ? ", gzip" : ", plain";
        String note = "%d readers, %.0f acts/s for %d s, p50 %.0f, p99.9 %.0f, most %.0f ms; %s; %.2f GiB of memory"
                .formatted(
                        readers.size(),
                        perSecond,
                        to - from,
                        late(readers, 0.5),
                        late(readers, 0.999),
                        late(readers, 1),
                        used.perSecond(),
                        server.peakGib());
        return List.of(
                new Line(
                        name(),
                        "act to reader, p99" + coding,
                        "ms",
                        Spread.exactly(p99),
                        null,
                        Line.Bound.atMost(MOST_MS),
                        note),
                new Line(
                        name(),
                        "seconds with an act missing" + coding,
                        "",
                        Spread.exactly(missed),
                        null,
                        Line.Bound.atMost(0),
                        "of " + (long) readers.size() * (to - from) + "; " + setting.personas() + " personas"),
                new Line(
                        name(),
                        "acts in a second" + coding,
                        "",
                        Spread.exactly(perSecond),
                        null,
                        Line.Bound.atLeast(0.9 * ACTS_PER_SECOND),
                        ""));
    }

    private static double late(List<Subscriber> readers, double share) {
        long[] all = new long[Subscriber.MOST_MS + 1];
        long total = 0;
        for (Subscriber reader : readers) {
            int[] late = reader.late();
            for (int ms = 0; ms < all.length; ms++) {
                all[ms] += late[ms];
                total += late[ms];
            }
        }
        long sum = 0;
        for (int ms = 0; ms < all.length; ms++) {
            sum += all[ms];
            if (sum >= share * total) {
                return ms;
            }
        }
        return Subscriber.MOST_MS;
    }
}
