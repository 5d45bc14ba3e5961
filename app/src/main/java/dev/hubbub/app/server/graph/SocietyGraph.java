package dev.hubbub.app.server.graph;

import dev.hubbub.app.Failure;
import dev.hubbub.app.server.graph.Standing.State;
import dev.hubbub.app.server.society.Follow;
import dev.hubbub.app.server.society.LiveSociety;
import dev.hubbub.app.server.society.Refusal;
import dev.hubbub.app.server.society.Society;
import dev.hubbub.app.server.society.Status;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The graph of one society: made in the background, kept in step with who follows whom, brought back when it is lost.
///
/// Nothing in the society waits for it. A change is put into a queue; when the graph was away, the queue is of no use,
/// and what people changed is compared as a whole.
public final class SocietyGraph {

    private static final Logger LOG = LoggerFactory.getLogger(SocietyGraph.class);
    private static final int MOST_AT_ONCE = 2_000;
    private static final long LONGEST_WAIT_MS = 10_000;
    private static final long TICK_MS = 250;
    private static final long PING_MS = 2_000;
    private static final Duration PING = Duration.ofSeconds(10);
    private static final Duration STEADY = Duration.ofMinutes(1);

    private final LiveSociety society;
    private final String key;
    private final GraphHome home;
    private final BooleanSupplier hosted;
    private final BlockingQueue<Change> changes = new LinkedBlockingQueue<>();
    private final Thread worker;
    private volatile Standing standing = Standing.loading("waiting", 0);
    private volatile @Nullable Bolt bolt;
    private volatile boolean closed;
    private long inStepAtNs;

    /// A follow that began or ended; without one, a person came or is shown otherwise.
    private record Change(@Nullable Follow follow, boolean on) {}

    /// Raised to leave what takes long when the graph is closed.
    private static final class Closed extends RuntimeException {
        Closed() {
            super("closed", null, false, false);
        }
    }

    /// @param hosted whether the society still goes on
    SocietyGraph(LiveSociety society, String key, GraphHome home, BooleanSupplier hosted) {
        this.society = society;
        this.key = key;
        this.home = home;
        this.hosted = hosted;
        this.worker = Thread.ofPlatform()
                .name("graph " + society.settings().slug())
                .daemon(true)
                .unstarted(this::work);
    }

    void start() {
        worker.start();
    }

    /// Whether its society still goes on.
    boolean hosted() {
        return hosted.getAsBoolean();
    }

    /// How it stands.
    public Standing standing() {
        return standing;
    }

    /// Name of the society in the graph.
    String key() {
        return key;
    }

    /// The connection, while the graph is in step.
    Bolt bolt() {
        Bolt open = bolt;
        Standing now = standing;
        if (open == null || now.state() != State.IN_STEP) {
            throw new Refusal.Unavailable("the graph must be in step, but is " + word(now) + "\n"
                    + "GET …/graph/progress tells how far it is");
        }
        return open;
    }

    private static String word(Standing now) {
        return switch (now.state()) {
            case OFF -> "off";
            case LOADING -> "loading (" + now.step() + ", " + Math.round(now.progress() * 100) + " %)";
            case IN_STEP -> "in step";
            case LOST -> "lost and being brought back (" + now.problem() + ")";
            case FAILED -> "not to be had: " + now.problem();
        };
    }

    private void work() {
        int failures = 0;
        while (!closed) {
            try {
                inStepAtNs = 0;
                live();
            } catch (Closed | InterruptedException e) {
                break;
            } catch (Refusal.Invalid e) {
                fail(String.valueOf(e.getMessage()));
                return;
            } catch (IOException | RuntimeException e) {
                if (closed) {
                    break;
                }
                boolean steady = inStepAtNs != 0 && System.nanoTime() - inStepAtNs > STEADY.toNanos();
                failures = steady ? 1 : failures + 1;
                String problem = e instanceof Failure || e instanceof IOException
                        ? String.valueOf(e.getMessage())
                        : e.getClass().getSimpleName() + ": " + e.getMessage();
                LOG.warn("the graph of {} is lost: {}", society.settings().slug(), problem);
                if (failures >= home.tries()) {
                    fail(problem);
                    return;
                }
                standing = Standing.lost(problem);
                if (!slept(Math.min(LONGEST_WAIT_MS, 200L << Math.min(failures, 10)))) {
                    break;
                }
            }
        }
        standing = Standing.NONE;
        if (!closed) {
            end();
        }
    }

    /// The society is no more, so neither is its graph.
    private void end() {
        try {
            home.close();
            home.forget();
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "the graph of {} could not be taken away: {}",
                    society.settings().slug(),
                    e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void fail(String problem) {
        standing = Standing.failed(problem);
        LOG.error("the graph of {} is given up: {}", society.settings().slug(), problem);
    }

    private static boolean slept(long ms) {
        try {
            Thread.sleep(ms);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /// Opens the graph and keeps it in step until something happens to it.
    private void live() throws IOException, InterruptedException {
        GraphSource source = new GraphSource(society);
        try (Bolt open = home.open(source, this::progress)) {
            Society.Subscription subscription = society.subscribe(new Following());
            try {
                keepInStep(open, source);
            } finally {
                subscription.close();
            }
        } finally {
            bolt = null;
            changes.clear();
        }
    }

    private void keepInStep(Bolt open, GraphSource source) throws IOException, InterruptedException {
        progress("people and their follows", 0.95);
        People people = new People(society, key, open);
        people.reconcile();
        long between = follows(open);
        inStepAtNs = System.nanoTime();
        bolt = open;
        show(source, people, between);
        LOG.atInfo()
                .addKeyValue("society", society.settings().slug())
                .addKeyValue("follows", between + people.follows())
                .log("the graph is in step");
        keep(open, source, people, between);
    }

    private void progress(String step, double share) {
        if (closed) {
            throw new Closed();
        }
        standing = standing.state() == State.LOST && share == 0
                ? standing
                : Standing.loading(step, Math.round(share * 1000) / 1000.0);
    }

    private void show(GraphSource source, People people, long between) {
        standing = new Standing(
                State.IN_STEP, "", 1, "", (long) source.personas() + people.people(), between + people.follows());
    }

    /// Follows between personas, as the graph says of itself.
    private long follows(Bolt open) {
        return open
                .rows("MATCH (s:Society {society: $society}) RETURN s.follows AS follows", Map.of("society", key), PING)
                .stream()
                .mapToLong(row -> row.count("follows"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the graph must say what it is, but does not"));
    }

    private void keep(Bolt open, GraphSource source, People people, long between)
            throws IOException, InterruptedException {
        long pingedNs = System.nanoTime();
        while (!closed && hosted.getAsBoolean()) {
            Change first = changes.poll(TICK_MS, TimeUnit.MILLISECONDS);
            if (!home.alive()) {
                throw new IOException("the server has ended");
            }
            if (first != null) {
                List<Change> batch = new ArrayList<>(List.of(first));
                changes.drainTo(batch, MOST_AT_ONCE);
                take(people, batch);
                show(source, people, between);
            } else if (System.nanoTime() - pingedNs > PING_MS * 1_000_000) {
                open.rows("RETURN 1 AS one", Map.of(), PING);
                pingedNs = System.nanoTime();
            }
        }
        throw new Closed();
    }

    private static void take(People people, List<Change> batch) {
        Map<Follow, Boolean> last = new LinkedHashMap<>();
        boolean came = false;
        for (Change change : batch) {
            if (change.follow == null) {
                came = true;
            } else {
                last.put(change.follow, change.on);
            }
        }
        if (came) {
            people.reconcile();
        }
        people.apply(last);
    }

    private final class Following implements Society.Listener {

        @Override
        public void presented(Status status) {
            // what is said is brought in when somebody asks for its cascade
        }

        @Override
        public void followed(int follower, int followee, boolean on) {
            changes.add(new Change(new Follow(follower, followee), on));
        }

        @Override
        public void seated(int account) {
            changes.add(new Change(null, true));
        }
    }

    /// Stops it; what is on disk stays.
    void close() {
        closed = true;
        worker.interrupt();
        boolean interrupted = false;
        try {
            worker.join(Duration.ofSeconds(60));
            home.close();
        } catch (InterruptedException e) {
            interrupted = true;
        }
        standing = Standing.NONE;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Stops it and takes away what there was of it.
    void forget() throws IOException {
        close();
        try {
            home.forget();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
