package dev.hubbub.app.server;

import dev.hubbub.app.server.model.Ghostwriters;
import dev.hubbub.app.server.society.LiveSociety;
import dev.hubbub.app.server.society.Opening;
import dev.hubbub.app.server.society.Refusal;
import dev.hubbub.app.server.society.Societies;
import dev.hubbub.app.server.society.Society;
import dev.hubbub.app.server.society.SocietySettings;
import dev.hubbub.app.server.store.CheckpointFile;
import dev.hubbub.app.server.store.SocietyTable;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// The societies that this server keeps going: opened when it starts, closed when it ends.
@Component
public class HostedSocieties implements Societies, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(HostedSocieties.class);
    private static final int SEATS = 256;
    private static final int TICK_MS = 1_000;
    private static final long HOUR_MS = 3_600_000;

    /// A new society has a day behind it, so that there is something to read.
    private static final long PRELUDE_MS = 24 * HOUR_MS;

    private final SocietyTable table;
    private final ServerSettings settings;
    private final Opening opening;
    private final Ghostwriters ghostwriters;
    private final ConcurrentSkipListMap<Long, LiveSociety> open = new ConcurrentSkipListMap<>();
    private volatile boolean running;

    HostedSocieties(SocietyTable table, ServerSettings settings, ServerParts parts, Ghostwriters ghostwriters) {
        this.table = table;
        this.settings = settings;
        this.ghostwriters = ghostwriters;
        this.opening =
                new Opening(parts.voice(), parts.gifs(), parts.filler(), parts.seeds(), System::currentTimeMillis);
        Thread.ofPlatform().daemon().name("publics").start(this::grow);
    }

    /// Grows the publics while the rest of the server is put together.
    private void grow() {
        try {
            List<SocietySettings> known = table.all();
            if (known.isEmpty()) {
                opening.grow(settings.seed(), settings.personas() + SEATS);
            }
            known.forEach(one -> opening.grow(one.seed(), one.personas() + one.seats()));
        } catch (RuntimeException e) {
            // whoever opens a society grows its public then, and says what is wrong
            LOG.debug("publics were not grown ahead", e);
        }
    }

    @Override
    public void start() {
        List<SocietySettings> known = table.all();
        if (known.isEmpty()) {
            add("main", "Hubbub", settings.seed(), settings.personas(), SEATS, "", true);
        } else {
            known.forEach(this::open);
        }
        running = true;
    }

    private LiveSociety open(SocietySettings one) {
        long began = System.nanoTime();
        LiveSociety society = opening.open(one, table.journal(one.id()), CheckpointFile.of(settings.home(), one.id()));
        ghostwriters.attach(society);
        open.put(one.id(), society);
        LOG.atInfo()
                .addKeyValue("society", one.slug())
                .addKeyValue("personas", one.personas())
                .addKeyValue("ms", (System.nanoTime() - began) / 1_000_000)
                .log("opened a society");
        return society;
    }

    /// Begins a society.
    ///
    /// @param scenario name of a bundled scenario, its YAML, or empty for ordinary days
    public LiveSociety add(
            String slug, String title, long seed, int personas, int seats, String scenario, boolean labelled) {
        long now = System.currentTimeMillis();
        boolean empty = scenario.isEmpty();
        long begunMs = empty ? now - PRELUDE_MS : now;
        long startMs = empty ? begunMs : opening.scenario(scenario, now).startMs();
        try {
            return open(table.add(new SocietySettings(
                    0, slug, title, seed, personas, seats, scenario, startMs, begunMs, TICK_MS, labelled, true)));
        } catch (DuplicateKeyException e) {
            throw new Refusal.Invalid("slug must be free, but was '" + slug + "'");
        }
    }

    /// Ends a society and hides what there was of it.
    public void remove(long id) {
        LiveSociety society = open.remove(id);
        if (society == null) {
            throw new Refusal.Missing("society must be there, but was " + id);
        }
        society.close();
        ghostwriters.detach(id);
        table.remove(id);
        try {
            CheckpointFile.of(settings.home(), id).forget();
        } catch (IOException e) {
            LOG.warn("the checkpoint of society {} must go, but did not: {}", id, e.getMessage());
        }
    }

    /// All, with what only the server may do with them.
    public Collection<LiveSociety> live() {
        return open.values();
    }

    public Optional<LiveSociety> live(String slug) {
        return open.values().stream()
                .filter(one -> one.settings().slug().equals(slug))
                .findFirst();
    }

    @Override
    public List<Society> all() {
        return List.copyOf(open.values());
    }

    @Override
    public Optional<Society> byId(long id) {
        return Optional.ofNullable(open.get(id));
    }

    @Override
    public Optional<Society> bySlug(String slug) {
        return live(slug).map(one -> one);
    }

    @Override
    public Optional<Society> first() {
        return open.values().stream().findFirst().map(one -> one);
    }

    @Override
    public void stop() {
        open.values().forEach(LiveSociety::close);
        open.clear();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before the web server, which has the highest phase but one, takes requests; so it ends after it.
    @Override
    public int getPhase() {
        return 0;
    }
}
