package dev.hubbub.app.server.society;

import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.simulation.Session;
import dev.hubbub.engine.simulation.World;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A stage that goes on by the clock, with a journal: everything put into it is written down before it happens.
///
/// After a restart the journal is replayed and ticks are run up to the present moment. While it is not
/// known whether an entry was written, as when the database died in the middle, nothing happens at all, so
/// that what was and what will be replayed cannot differ.
public final class LiveSociety implements Society, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveSociety.class);

    /// Behind its clock by more than this, a society takes nothing from outside.
    static final long BEHIND_MS = 15_000;

    private final Stage stage;
    private final Journal journal;
    private final SteadyClock wall;
    private final Views views;
    private final LiveTimelines timelines;
    private final LiveAccounts accounts;
    private final LiveActs acts;
    private final LiveCascades cascades;
    private final Insight insight;
    private final Lines lines;
    private final Turn writing = new Turn("the journal must be written by one at a time");
    private final Announcer announcer;
    private final Echo echo;
    private final Pulse pulse;
    private final Backlog backlog = new Backlog();
    private final Checkpointing checkpointing;
    private @Nullable Entry unsure;
    private volatile boolean caughtUp;
    private volatile boolean closed;

    LiveSociety(Stage stage, Journal journal, Checkpoints checkpoints, SteadyClock wall) {
        this.stage = stage;
        this.journal = journal;
        this.wall = wall;
        this.views = new Views(stage);
        this.timelines = new LiveTimelines(stage, views);
        this.accounts = new LiveAccounts(stage, views);
        this.acts = new LiveActs(this, stage, views);
        this.announcer = new Announcer(stage, views);
        this.lines = new Lines(this, stage, announcer);
        this.echo = new Curtain(lines, stage.backstage, announcer);
        this.pulse = new Pulse("society " + stage.settings.slug(), this::goOn);
        this.cascades = new LiveCascades(stage, views);
        this.checkpointing = new Checkpointing(stage.settings.slug(), checkpoints);
        wall.notBefore(stage.settings.begunMs());
        this.insight = new Insight(stage, views);
    }

    /// Replays what the journal has beyond what the stage knows.
    ///
    /// @param knownWallMs latest wall time that the stage knows of
    void replay(long knownWallMs) {
        wall.notBefore(knownWallMs);
        long began = Checkpointing.cpuNs();
        journal.read(stage.seq + 1, entry -> {
            stage.advance(entry.simMs(), Echo.NONE);
            stage.apply(entry, Echo.NONE);
            wall.notBefore(entry.wallMs());
        });
        checkpointing.worked(Checkpointing.cpuNs() - began);
    }

    /// Begins to go on by itself.
    void start() {
        pulse.start();
    }

    /// Lets one tick happen if it is due, and says how long there is nothing to do.
    private long goOn() {
        writing.await();
        try {
            if (closed || !settled()) {
                return Pulse.LONGEST_NAP_MS;
            }
            long now = wall.nowMs();
            long dueMs = stage.session.nowMs() + stage.session.tickMs();
            if (stage.clock.simAt(now) < dueMs) {
                caughtUp = true;
                backlog.isDone();
                return Math.clamp(stage.clock.wallAt(dueMs) - now, 1, Pulse.LONGEST_NAP_MS);
            }
            if (backlog.isHopeless(behindMs(now))) {
                LOG.warn("society {} cannot keep up with its clock, which is set back", stage.settings.slug());
                put(0, "", new Deed.Paced(stage.clock.rate()), null);
                return 0;
            }
            long began = Checkpointing.cpuNs();
            boolean ticked = stage.tick(echo);
            checkpointing.worked(Checkpointing.cpuNs() - began);
            checkpointing.keepIfDue(stage, wall.latestMs());
            return ticked ? 0 : Pulse.LONGEST_NAP_MS;
        } finally {
            writing.end();
        }
    }

    /// Wall time since the moment that was reached should have been reached.
    private long behindMs(long now) {
        double rate = stage.clock.rate();
        return rate == 0 ? 0 : (long) ((stage.clock.simAt(now) - stage.session.nowMs()) / rate);
    }

    /// Whether it is known what was written; asks the journal when it is not.
    private boolean settled() {
        Entry open = unsure;
        if (open == null) {
            return true;
        }
        Entry nothing = new Entry(open.seq(), open.simMs(), open.wallMs(), 0, "", new Deed.Voided());
        try {
            // Whoever comes second finds the place taken; so the fate of the first is known either way.
            journal.append(nothing, null);
            stage.apply(nothing, echo);
        } catch (Journal.Taken e) {
            journal.read(open.seq(), entry -> stage.apply(entry, echo));
        } catch (RuntimeException e) {
            return false;
        }
        unsure = null;
        return true;
    }

    /// What is done under the writing lock, with the number of the entry to be written.
    interface Doing {
        Deed deed();

        /// What is noted of it.
        default @Nullable Remark remark() {
            return null;
        }
    }

    private record Noted(Deed deed, Remark remark) implements Doing {}

    /// Does a moderator's work, and notes it in the same stroke.
    public void direct(long person, Deed deed, Remark remark) {
        perform(person, "", new Noted(deed, remark));
    }

    /// Checks, writes and applies a deed; returns the act it made or spoke of.
    ///
    /// @param doing makes the deed, or throws a [Refusal], with nothing else going on
    int perform(long person, String key, Doing doing) {
        return perform(person, key, doing, BEHIND_MS);
    }

    private int perform(long person, String key, Doing doing, long mostBehindMs) {
        writing.take();
        try {
            if (closed) {
                throw new Refusal.Unavailable("the society must be open, but is being closed");
            }
            if (!settled()) {
                throw new Refusal.Unavailable(
                        "the journal must be writable, but is not just now\ntry again in a moment");
            }
            if (behindMs(wall.nowMs()) > mostBehindMs) {
                throw new Refusal.Unavailable("the society must have caught up with its clock, but is behind by "
                        + behindMs(wall.nowMs()) / 1000 + " s\ntry again in a moment");
            }
            return put(person, key, doing.deed(), doing.remark());
        } finally {
            writing.end();
        }
    }

    private int put(long person, String key, Deed deed, @Nullable Remark remark) {
        long now = wall.nowMs();
        long reached = stage.session.nowMs();
        long simMs = Math.clamp(stage.clock.simAt(now), reached, reached + stage.session.tickMs() - 1);
        Entry entry = new Entry(stage.seq + 1, simMs, now, person, key, deed);
        try {
            journal.append(entry, remark);
        } catch (Journal.Taken e) {
            throw new IllegalStateException(
                    "the journal must have one writer, but entry " + entry.seq() + " of society "
                            + stage.settings.slug() + " was there already",
                    e);
        } catch (RuntimeException e) {
            unsure = entry;
            LOG.warn("society {} waits for its journal: {}", stage.settings.slug(), e.getMessage());
            throw new Refusal.Unavailable("the journal must be writable, but is not just now\ntry again in a moment");
        }
        return stage.apply(entry, echo);
    }

    /// Act of the entry that a person wrote with this key, or −1.
    int actWithKey(long person, String key) {
        if (key.isEmpty()) {
            return Annals.NONE;
        }
        var seq = journal.withKey(person, key);
        return seq.isEmpty() ? Annals.NONE : stage.actOfEntry(seq.getAsLong());
    }

    /// Does a moderator's or the clock's work.
    ///
    /// @param person who does it, or 0
    public void direct(long person, Deed deed) {
        switch (deed) {
            case Deed.Paced paced -> {
                Clock.check(paced.rate());
                perform(person, "", () -> deed, Long.MAX_VALUE); // who is behind may well go slower
                return;
            }
            case Deed.Stepped stepped -> checkStep(stepped.ms());
            default -> {}
        }
        perform(person, "", () -> deed);
    }

    /// Tells the public of an event, as of now, under an id that is its own.
    public Event tell(long person, Event event) {
        Event[] told = {event};
        perform(person, "", () -> {
            if (stage.events.size() >= Session.MOST_EVENTS) {
                throw new Refusal.Unavailable("events of a society must be " + Session.MOST_EVENTS
                        + " or fewer, but were as many already\nbegin another society, or withdraw feeds that tell"
                        + " of so many");
            }
            told[0] = stage.underItsOwnId(event).at(stage.settings.startMs() + stage.session.nowMs());
            return new Deed.Told(told[0]);
        });
        return told[0];
    }

    /// Everything the public was or will be told of, in order.
    public List<Event> events() {
        stage.lock.readLock().lock();
        try {
            return List.copyOf(stage.events);
        } finally {
            stage.lock.readLock().unlock();
        }
    }

    private static void checkStep(long ms) {
        if (ms < 1 || ms > 7 * 86_400_000L) {
            throw new Refusal.Invalid("step must be in [1, 604800000] ms (a week), but was " + ms);
        }
    }

    /// Takes a seat for a person and returns its account.
    public int join(long person, String handle, String name, String bio) {
        int[] seat = {0};
        perform(person, "", () -> {
            seat[0] = stage.freeSeat();
            if (seat[0] < 0) {
                throw new Refusal.Unavailable("a seat must be free, but all " + stage.settings.seats() + " are taken");
            }
            return new Deed.Joined(seat[0], stage.handles.free(handle), name, bio);
        });
        return seat[0];
    }

    /// The seat that a person took before, or −1: for whoever was cut off between taking it and noting it.
    public int seatOf(long person) {
        stage.lock.readLock().lock();
        try {
            return stage.seatOfPerson.getOrDefault(person, -1);
        } finally {
            stage.lock.readLock().unlock();
        }
    }

    /// Words that are barred.
    public List<String> barred() {
        return stage.barred;
    }

    public SocietySettings settings() {
        return stage.settings;
    }

    /// Whether it has caught up with its clock.
    public boolean caughtUp() {
        return caughtUp;
    }

    @Override
    public Card card() {
        stage.lock.readLock().lock();
        try {
            SocietySettings settings = stage.settings;
            return new Card(
                    settings.id(),
                    settings.slug(),
                    settings.title(),
                    settings.personas(),
                    stage.population.size(),
                    settings.begunMs(),
                    settings.startMs(),
                    settings.startMs() + stage.session.nowMs(),
                    stage.clock.rate(),
                    settings.labelled(),
                    stage.seats.size(),
                    stage.annals.statusCount());
        } finally {
            stage.lock.readLock().unlock();
        }
    }

    @Override
    public Accounts accounts() {
        return accounts;
    }

    @Override
    public Timelines timelines() {
        return timelines;
    }

    @Override
    public Acts acts() {
        return acts;
    }

    /// Who there was from the start, and who followed whom; what people changed in it is in [#followsOfPeople].
    public World world() {
        return stage.world;
    }

    /// All follows just now with a person at one end; those between personas never change.
    public List<Follow> followsOfPeople() {
        stage.lock.readLock().lock();
        try {
            return stage.follows.ofPeople();
        } finally {
            stage.lock.readLock().unlock();
        }
    }

    /// Accounts that people have taken.
    public List<Integer> people() {
        stage.lock.readLock().lock();
        try {
            return List.copyOf(stage.seats.keySet());
        } finally {
            stage.lock.readLock().unlock();
        }
    }

    /// Everything that a status brought about, as a viewer may see it; −1 for anybody.
    public CascadeTree cascade(long id, int viewer) {
        return cascades.of(id, viewer);
    }

    /// Who is near an account along follows, as far as a number of accounts and, roughly, of follows.
    public Surroundings surroundings(int account, int most, int mostFollows) {
        return Surroundings.of(
                stage.world.graph(), settings().personas(), followsOfPeople(), account, most, mostFollows);
    }

    /// Where it talks, what it is about to do, why somebody acted.
    public Insight insight() {
        return insight;
    }

    /// What personas are about to say, for whoever finds better words for it.
    public Lines lines() {
        return lines;
    }

    @Override
    public Subscription subscribe(Listener listener) {
        return announcer.subscribe(listener);
    }

    @Override
    public void close() {
        closed = true;
        writing.await();
        try {
            if (unsure == null) {
                checkpointing.keepAtTheEnd(stage, wall.latestMs());
            }
            LOG.info("society {} is closed at entry {}", stage.settings.slug(), stage.seq);
        } finally {
            writing.end();
        }
        pulse.stop();
    }
}
