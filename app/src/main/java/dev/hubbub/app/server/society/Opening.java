package dev.hubbub.app.server.society;

import dev.hubbub.app.scenario.EventFiller;
import dev.hubbub.app.scenario.ScenarioFile;
import dev.hubbub.app.world.Publics;
import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.population.SeedProfile;
import dev.hubbub.engine.simulation.Scenario;
import dev.hubbub.engine.simulation.World;
import dev.hubbub.voice.Voice;
import dev.hubbub.voice.provider.GifShelf;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens societies: makes their public, replays their journal, lets them go on.
public final class Opening {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final long SOME_DURATION_MS = 86_400_000;

    private final Voice voice;
    private final GifShelf gifs;
    private final EventFiller filler;
    private final List<SeedProfile> seeds;
    private final LongSupplier wall;
    private final Map<Key, SoftReference<World>> worlds = new HashMap<>();

    private record Key(long seed, int size) {}

    /// @param gifs of a service, which may be none
    /// @param wall milliseconds since 1970
    public Opening(Voice voice, GifShelf gifs, EventFiller filler, List<SeedProfile> seeds, LongSupplier wall) {
        this.voice = voice;
        this.gifs = gifs;
        this.filler = filler;
        this.seeds = List.copyOf(seeds);
        this.wall = wall;
    }

    /// A society that stands where its journal ends, and goes on from there.
    public LiveSociety open(SocietySettings settings, Journal journal, Checkpoints checkpoints) {
        Stage stage = warmed(settings);
        long knownWallMs = settings.begunMs();
        try {
            knownWallMs = Checkpoint.restore(checkpoints, stage, journal);
        } catch (Checkpoint.Missing e) {
            LOG.debug("society {} is replayed: {}", settings.slug(), e.getMessage());
        } catch (IOException | RuntimeException e) {
            LOG.warn("society {} is replayed, as its checkpoint is of no use: {}", settings.slug(), e.getMessage());
            stage = warmed(settings);
        }
        LiveSociety society = new LiveSociety(stage, journal, checkpoints, new SteadyClock(wall, System::nanoTime));
        society.replay(knownWallMs);
        society.start();
        return society;
    }

    /// A society at its very beginning, whose handles are looked up while it is brought to the present.
    private Stage warmed(SocietySettings settings) {
        Stage stage = stage(settings);
        Thread.ofVirtual().name("handles of " + settings.slug()).start(stage.handles::table);
        return stage;
    }

    /// A society at its very beginning.
    Stage stage(SocietySettings settings) {
        return new Stage(
                settings,
                world(settings.seed(), settings.personas() + settings.seats()),
                scenario(settings.scenario(), settings.startMs()),
                voice,
                gifs,
                new Reader(filler));
    }

    /// Grows a public that is soon to be asked for.
    public void grow(long seed, int size) {
        world(seed, size);
    }

    /// Publics are shared by societies that have the same people.
    private synchronized World world(long seed, int size) {
        Key key = new Key(seed, size);
        SoftReference<World> known = worlds.get(key);
        World world = known == null ? null : known.get();
        if (world == null) {
            world = Publics.grown(seed, size, seeds, null, Fork.none(), Arena.global());
            worlds.put(key, new SoftReference<>(world));
        }
        return world;
    }

    /// The scenario of a society: the name of one of ours, YAML, or nothing for an empty one.
    public Scenario scenario(String nameOrYaml, long startMs) {
        if (nameOrYaml.isEmpty()) {
            return new Scenario("empty", "An ordinary day", startMs, SOME_DURATION_MS, List.of(), List.of(), List.of());
        }
        ScenarioFile file = new ScenarioFile(filler, line -> {});
        return nameOrYaml.contains("\n")
                ? file.read("scenario.yaml", nameOrYaml.getBytes(StandardCharsets.UTF_8), null)
                : file.read(nameOrYaml, null);
    }
}
