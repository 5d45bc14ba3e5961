package dev.hubbub.app.server.graph;

import dev.hubbub.app.server.HostedSocieties;
import dev.hubbub.app.server.ServerSettings;
import dev.hubbub.app.server.society.LiveSociety;
import dev.hubbub.app.server.society.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The graphs of the societies of this server. None is there before somebody asks for it.
@Component
public class GraphDesk implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(GraphDesk.class);

    /// Servers of our own at a time: each takes half a gigabyte and more.
    private static final int MOST_OWN = 2;

    private final HostedSocieties societies;
    private final GraphSettings settings;
    private final Path directory;
    private final Map<Long, SocietyGraph> graphs = new ConcurrentHashMap<>();
    private volatile boolean running;

    @Autowired
    GraphDesk(HostedSocieties societies, ServerSettings server) {
        this(societies, server.home().resolve("graph"), GraphSettings.of(System.getenv()));
    }

    GraphDesk(HostedSocieties societies, Path directory, GraphSettings settings) {
        this.societies = societies;
        this.directory = directory;
        this.settings = settings;
    }

    /// Whether the graphs lie in a server that is somebody else's and may hold other things.
    public boolean given() {
        return settings.given();
    }

    public Standing standing(LiveSociety society) {
        SocietyGraph graph = graphs.get(society.settings().id());
        return graph == null ? Standing.NONE : graph.standing();
    }

    /// Begins to make or start the graph of a society; nothing when that goes on already.
    ///
    /// @param anew whether what there was of it is thrown away first
    public synchronized Standing load(LiveSociety society, boolean anew) {
        long id = society.settings().id();
        graphs.values().removeIf(graph -> !graph.hosted());
        SocietyGraph before = graphs.get(id);
        if (before != null && !anew && before.standing().state() != Standing.State.FAILED) {
            return before.standing();
        }
        if (before == null && !settings.given() && graphs.size() >= MOST_OWN) {
            throw new Refusal.Unavailable("graphs must be at most " + MOST_OWN + " at a time, but are " + graphs.size()
                    + "\nstop one of them: DELETE …/graph");
        }
        try {
            if (before != null) {
                before.close();
            }
            GraphHome home = home(id);
            if (anew) {
                home.distrust();
            }
            if (!settings.given()) {
                Files.createDirectories(own(id));
                Files.writeString(wanted(id), "");
            }
            SocietyGraph graph = new SocietyGraph(
                    society, key(id), home, () -> societies.byId(id).isPresent());
            graphs.put(id, graph);
            graph.start();
            return graph.standing();
        } catch (IOException e) {
            throw new Refusal.Unavailable(directory + " must be writable, but was not: " + e.getMessage());
        }
    }

    private GraphHome home(long id) throws IOException {
        return settings.given() ? new GivenHome(settings, key(id)) : new OwnHome(directory, own(id), key(id));
    }

    Path own(long id) {
        return directory.resolve(Long.toString(id));
    }

    /// While it is there, the graph is started again by the first who asks something of it.
    private Path wanted(long id) {
        return own(id).resolve("wanted");
    }

    /// Name of a society in a graph: of its own even where several of our servers share one of Neo4j's.
    private synchronized String key(long id) throws IOException {
        Path file = directory.resolve("name");
        if (!Files.exists(file)) {
            Files.createDirectories(directory);
            Files.writeString(
                    file, HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt()));
        }
        return id + "-" + Files.readString(file).strip();
    }

    /// Stops the graph of a society.
    ///
    /// @param forget whether what there is of it on disk is taken away too
    public synchronized void stop(LiveSociety society, boolean forget) {
        long id = society.settings().id();
        SocietyGraph graph = graphs.remove(id);
        try {
            Files.deleteIfExists(wanted(id));
            if (graph != null && forget) {
                graph.forget();
            } else if (graph != null) {
                graph.close();
            } else if (forget) {
                home(id).forget();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private SocietyGraph graph(LiveSociety society) {
        long id = society.settings().id();
        SocietyGraph graph = graphs.get(id);
        if (graph == null && Files.exists(wanted(id))) {
            load(society, false);
            graph = graphs.get(id);
        }
        if (graph == null) {
            throw new Refusal.Unavailable(
                    "the graph must be in step, but is off\na moderator can begin it: POST …/graph/load");
        }
        return graph;
    }

    public Questions questions(LiveSociety society) {
        return new Questions(graph(society));
    }

    public Reach reach(LiveSociety society) {
        return new Reach(graph(society));
    }

    public Console console(LiveSociety society) {
        return new Console(graph(society));
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("graphs left behind").start(this::leftBehind);
    }

    /// A server that was killed leaves its Neo4j running: it is taken on again, or stopped when nobody can want it.
    private void leftBehind() {
        if (settings.given() || !Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> all = Files.list(directory)) {
            for (Path home : all.filter(Files::isDirectory).toList()) {
                Optional<LiveSociety> society = societies.live().stream()
                        .filter(one -> own(one.settings().id()).equals(home))
                        .findFirst();
                Neo4jServer server = Neo4jServer.under(home);
                if (server.running().isEmpty()) {
                    continue;
                }
                if (society.isPresent() && Files.exists(home.resolve("wanted"))) {
                    load(society.get(), false);
                } else {
                    server.stop();
                }
            }
        } catch (IOException e) {
            LOG.warn("{} could not be looked through: {}", directory, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        List<Thread> closing = graphs.values().stream()
                .map(graph -> Thread.ofPlatform().start(graph::close))
                .toList();
        graphs.clear();
        for (Thread one : closing) {
            try {
                one.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Ends before the web server does, so that nobody waits for a graph that is stopping.
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
