package dev.hubbub.engine.simulation;

import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.kernel.Imprint;
import dev.hubbub.engine.microblog.ActColumns;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.Intent;
import dev.hubbub.engine.reaction.Intervention;
import dev.hubbub.engine.reaction.Presence;
import dev.hubbub.engine.reaction.PublicMind;
import dev.hubbub.engine.reaction.ReactionModel;
import dev.hubbub.engine.reaction.Reactions;

/// One run: ticks of ten seconds in which due acts happen and are shown to followers, who act in later ticks.
///
/// Acts of a tick happen in the order of (time, key) on one thread; showing them is spread over strands in
/// blocks, and what the blocks hand back is taken over in block order. So the run is a function of world,
/// scenario and settings alone.
public final class Simulation {

    static final long TICK_MS = 10_000;
    private static final long DAY_MS = 86_400_000;
    private static final int CHATTER_BLOCK = 32_768;

    /// Personas whose ordinary posts of a day a session draws in one tick.
    private static final int CHATTER_SLICE = 8_192;

    /// How deep a thread may be for a persona to answer a person in it; other threads end by the settings. A
    /// talk goes on for as long as the person likes, and whoever had enough for today still answers.
    private static final int DEEPEST_TALK = 30_000;

    private static final ActKind[] KINDS = ActKind.values();

    private final World world;
    private final long tickMs;
    private final boolean even;
    private final int voices;
    private final Scenario scenario;
    private final RunSettings settings;
    private final Fork fork;
    private final Presence presence;
    private final Reactions reactions;
    private final PublicMind mind;
    private final ActColumns acts;
    private final Calendar calendar;
    private final Doings doings;
    private final Steering steering;
    private long exposures;
    private long latestMs;

    private Simulation(World world, Scenario scenario, RunSettings settings, ReactionModel model, Fork fork) {
        this(
                world,
                scenario,
                settings,
                model,
                fork,
                new Pace(TICK_MS, scenario.durationMs(), false),
                world.population().size(),
                new ActColumns());
    }

    /// How a run goes on.
    ///
    /// @param tickMs     length of a tick
    /// @param durationMs when it ends
    /// @param even       whether the work of a day is spread over the ticks before it, so that none takes long
    record Pace(long tickMs, long durationMs, boolean even) {}

    /// @param voices personas below this number act by themselves
    Simulation(
            World world,
            Scenario scenario,
            RunSettings settings,
            ReactionModel model,
            Fork fork,
            Pace pace,
            int voices,
            ActColumns acts) {
        this.world = world;
        this.tickMs = pace.tickMs;
        this.even = pace.even;
        this.voices = voices;
        this.acts = acts;
        this.scenario = scenario;
        this.settings = settings;
        this.fork = fork;
        Population population = world.population();
        checkPersonas(scenario, population.size());
        this.presence = Presence.of(population, scenario.startMs());
        this.reactions = new Reactions(
                population, world.graph(), presence, model, scenario.events(), pace.durationMs, settings.depthLimit());
        this.mind = new PublicMind(reactions, acts);
        this.calendar = new Calendar(pace.durationMs, tickMs);
        this.doings = new Doings(population, acts);
        this.steering = new Steering(scenario, acts);
    }

    /// Runs a scenario in a world with the fitted model.
    public static Run run(World world, Scenario scenario, RunSettings settings, Fork fork, Progress progress) {
        return run(world, scenario, settings, ReactionModel.DEFAULT, fork, progress);
    }

    /// Runs a scenario in a world.
    public static Run run(
            World world, Scenario scenario, RunSettings settings, ReactionModel model, Fork fork, Progress progress) {
        Simulation simulation = new Simulation(world, scenario, settings, model, fork);
        simulation.ticks(progress);
        return new Run(world, scenario, settings, simulation.acts, simulation.exposures, simulation.presence);
    }

    private static void checkPersonas(Scenario scenario, int personas) {
        for (Intervention intervention : scenario.interventions()) {
            if (intervention instanceof Intervention.Post post && (post.persona() < 0 || post.persona() >= personas)) {
                throw new IllegalArgumentException("persona of the post '" + post.name() + "' must be in [0, "
                        + (personas - 1) + "], but was " + post.persona());
            }
        }
    }

    private void ticks(Progress progress) {
        begin();
        for (int tick = 0; tick < calendar.ticks(); tick++) {
            tick(tick);
            if (tick % 60 == 59 || tick == calendar.ticks() - 1) {
                progress.at(Math.min(scenario.durationMs(), (tick + 1) * tickMs), acts.size(), exposures);
            }
        }
    }

    /// Plans what the scenario puts in.
    void begin() {
        Intent spontaneous = new Intent();
        steering.plan(spontaneous);
        calendar.addAll(spontaneous, 0);
    }

    /// Lets one tick happen; ticks come in their order.
    void tick(int tick) {
        long startMs = tick * tickMs;
        if (startMs % DAY_MS == 0) {
            doings.nextDay();
            if (settings.background() && (!even || tick == 0)) {
                chatter((int) (startMs / DAY_MS), tick);
            }
        }
        if (settings.background() && even) {
            chatterAhead(tick);
        }
        events(tick);
        steering.advance(startMs + tickMs);
        int from = acts.size();
        happen(tick);
        show(from, acts.size(), tick + 1);
    }

    int ticks() {
        return calendar.ticks();
    }

    ActColumns acts() {
        return acts;
    }

    Doings doings() {
        return doings;
    }

    Steering steering() {
        return steering;
    }

    Presence presence() {
        return presence;
    }

    /// Tells the public of an event beyond those of the scenario and returns its index.
    int tell(Event event, long atMs, int openTick) {
        if (reactions.events() >= Session.MOST_EVENTS) {
            throw new IllegalStateException("events must be " + Session.MOST_EVENTS + " or fewer, but were more");
        }
        int index = reactions.add(event);
        Intent posts = new Intent();
        mind.respond(index, atMs, posts);
        calendar.addAll(posts, openTick);
        return index;
    }

    /// Takes in an event that the public was told of before.
    void recall(Event event) {
        reactions.add(event);
    }

    /// Passes everything out or in but acts and events.
    void pass(Imprint imprint) {
        exposures = imprint.number(exposures);
        latestMs = imprint.number(latestMs);
        calendar.pass(imprint);
        doings.pass(imprint);
        steering.pass(imprint);
    }

    /// Takes over acts to come.
    void expect(Intent later, int openTick) {
        calendar.addAll(later, openTick);
    }

    /// Lets an act happen between two ticks.
    int put(
            long atMs,
            int persona,
            ActKind kind,
            int parent,
            int event,
            int topic,
            double stance,
            long key,
            boolean shown,
            int openTick) {
        latestMs = Math.max(latestMs, atMs);
        int act = acts.add(latestMs, persona, kind, parent, event, topic, stance, key);
        doings.note(act);
        if (shown) {
            show(act, act + 1, openTick);
        }
        return act;
    }

    private void chatter(int day, int tick) {
        int size = world.population().size();
        int blocks = (size + CHATTER_BLOCK - 1) / CHATTER_BLOCK;
        int batch = 4 * fork.threads();
        for (int first = 0; first < blocks; first += batch) {
            int base = first;
            Intent[] parts = new Intent[Math.min(batch, blocks - first)];
            fork.run(parts.length, i -> {
                parts[i] = new Intent();
                int from = (base + i) * CHATTER_BLOCK;
                mind.day(day, from, (int) Math.min(size, from + (long) CHATTER_BLOCK), parts[i]);
            });
            for (Intent part : parts) {
                calendar.addAll(part, tick);
            }
        }
    }

    /// Draws a slice of the ordinary posts of the next day, in one of the last ticks of this one.
    private void chatterAhead(int tick) {
        int size = world.population().size();
        int slices = (size + CHATTER_SLICE - 1) / CHATTER_SLICE;
        int ticksOfDay = (int) (DAY_MS / tickMs);
        int perTick = (slices + ticksOfDay - 1) / ticksOfDay;
        int day = tick / ticksOfDay + 1;
        int left = ticksOfDay - tick % ticksOfDay;
        Intent posts = new Intent();
        for (int slice = (left - 1) * perTick; slice < Math.min(slices, left * perTick); slice++) {
            int from = slice * CHATTER_SLICE;
            mind.day(day, from, (int) Math.min(size, from + (long) CHATTER_SLICE), posts);
        }
        calendar.addAll(posts, tick + 1);
    }

    private void events(int tick) {
        Intent posts = new Intent();
        for (int i = 0; i < scenario.events().size(); i++) {
            Event event = scenario.events().get(i);
            long atMs = event.atMs() - scenario.startMs();
            boolean now = (atMs >= tick * tickMs && atMs < (tick + 1) * tickMs) || (tick == 0 && atMs < 0);
            if (now) {
                mind.respond(i, Math.max(0, atMs), posts);
            }
        }
        calendar.addAll(posts, tick);
    }

    private void happen(int tick) {
        int count = calendar.open(tick);
        for (int i = 0; i < count; i++) {
            int slot = calendar.slot(i);
            ActKind kind = KINDS[calendar.kind(slot)];
            int source = calendar.source(slot);
            boolean toPerson = kind == ActKind.REPLY && source >= 0 && acts.persona(source) >= voices;
            if (calendar.persona(slot) >= voices
                    || steering.forbids(source, calendar.topic(slot), calendar.atMs(slot))
                    || (source >= 0 && !toPerson && !doings.hasTime(calendar.persona(slot)))
                    || !doings.isNew(calendar.persona(slot), kind, source)) {
                continue;
            }
            int depthLimit = toPerson ? DEEPEST_TALK : settings.depthLimit();
            int parent = doings.parent(kind, source, calendar.key(slot), depthLimit);
            if (parent < 0 && source >= 0) {
                continue;
            }
            latestMs = Math.max(latestMs, calendar.atMs(slot));
            int act = acts.add(
                    latestMs,
                    calendar.persona(slot),
                    kind,
                    parent,
                    calendar.event(slot),
                    calendar.topic(slot),
                    calendar.stance(slot),
                    calendar.key(slot));
            doings.note(act);
            steering.note(act);
        }
        calendar.close(tick);
    }

    private void show(int from, int to, int nextTick) {
        int block = settings.block();
        int blocks = (to - from + block - 1) / block;
        int batch = 2 * fork.threads();
        for (int first = 0; first < blocks; first += batch) {
            int base = first;
            int parts = Math.min(batch, blocks - first);
            Intent[] intents = mind.hands(parts);
            fork.run(parts, i -> {
                int start = from + (base + i) * block;
                mind.show(i, start, Math.min(to, start + block));
            });
            for (int i = 0; i < parts; i++) {
                exposures += intents[i].exposures();
                calendar.addAll(intents[i], nextTick);
            }
        }
    }
}
