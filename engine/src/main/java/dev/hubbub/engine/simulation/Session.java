package dev.hubbub.engine.simulation;

import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.kernel.Imprint;
import dev.hubbub.engine.microblog.ActColumns;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.Intent;
import dev.hubbub.engine.reaction.Presence;
import dev.hubbub.engine.reaction.ReactionModel;

/// A run that goes on tick by tick, into which somebody puts acts and events between two ticks.
///
/// It is a function of world, scenario, settings and of what was put in at which moments, in which order:
/// whoever keeps a journal of those calls can have the same session again. One thread at a time drives it;
/// others may read acts that they were told of.
public final class Session {

    /// The longest session: twenty years, which is longer than there is room for what happens in them.
    public static final long LONGEST_MS = 7_305L * 86_400_000;

    /// Events that a public can be told of, those of the scenario included.
    public static final int MOST_EVENTS = Short.MAX_VALUE;

    private final Simulation simulation;
    private final long tickMs;
    private int open;

    private Session(Simulation simulation, long tickMs) {
        this.simulation = simulation;
        this.tickMs = tickMs;
    }

    /// Opens a session at the beginning of its scenario.
    ///
    /// @param voices personas below this number act by themselves; those above only when [#put] makes them
    /// @param tickMs length of a tick: how soon one act can follow from another
    public static Session open(
            World world, Scenario scenario, RunSettings settings, int voices, long tickMs, Fork fork) {
        if (tickMs < 100 || tickMs > 60_000 || 86_400_000 % tickMs != 0) {
            throw new IllegalArgumentException("tickMs must be in [100, 60000] and divide a day, but was " + tickMs);
        }
        long durationMs = Math.min(LONGEST_MS, (Integer.MAX_VALUE - 1) * tickMs);
        Simulation simulation = new Simulation(
                world,
                scenario,
                settings,
                ReactionModel.DEFAULT,
                fork,
                new Simulation.Pace(tickMs, durationMs, true),
                voices,
                new ActColumns(Integer.MAX_VALUE));
        simulation.begin();
        return new Session(simulation, tickMs);
    }

    /// Milliseconds since the start up to which everything has happened: where the next tick begins.
    public long nowMs() {
        return open * tickMs;
    }

    public long tickMs() {
        return tickMs;
    }

    /// Lets one more tick happen; false when the session is as long as it can be.
    public boolean tick() {
        if (open == simulation.ticks()) {
            return false;
        }
        simulation.tick(open++);
        return true;
    }

    /// Lets an act happen now and returns its number.
    ///
    /// @param atMs  milliseconds since the start; a moment that is over counts as now
    /// @param shown whether followers are shown it
    public int put(
            long atMs,
            int persona,
            ActKind kind,
            int parent,
            int event,
            int topic,
            double stance,
            long key,
            boolean shown) {
        return simulation.put(Math.max(atMs, nowMs()), persona, kind, parent, event, topic, stance, key, shown, open);
    }

    /// Takes over acts that are going to happen.
    public void expect(Intent later) {
        simulation.expect(later, open);
    }

    /// Tells the public of an event, as of now, and returns its index; those of the scenario come first.
    ///
    /// @throws IllegalStateException when it was told of [#MOST_EVENTS]
    public int tell(Event event) {
        return simulation.tell(event, nowMs(), open);
    }

    /// Takes an act away: nobody carries it on or answers it any more.
    public void remove(int act) {
        simulation.steering().remove(act);
    }

    /// Lets nobody answer to a topic any more.
    public void mute(Topic topic) {
        simulation.steering().mute(topic);
    }

    /// Whether a persona has not had enough for today; who has still answers those that [#put] gives a voice.
    public boolean hasTime(int persona) {
        return simulation.doings().hasTime(persona);
    }

    /// Takes in an event that the public of a session to be restored was told of.
    public void recall(Event event) {
        simulation.recall(event);
    }

    /// Takes in the next act of a session to be restored.
    public void recall(
            long atMs, int persona, ActKind kind, int parent, int event, int topic, double stance, long key) {
        simulation.acts().add(atMs, persona, kind, parent, event, topic, stance, key);
    }

    /// Passes out what else there is of this session beside its acts and the events it was told of, or
    /// passes it in after both were recalled.
    public void pass(Imprint imprint) {
        open = (int) imprint.number(open);
        simulation.pass(imprint);
    }

    /// All acts so far.
    public ActLog acts() {
        return simulation.acts();
    }

    /// When personas are about.
    public Presence presence() {
        return simulation.presence();
    }
}
