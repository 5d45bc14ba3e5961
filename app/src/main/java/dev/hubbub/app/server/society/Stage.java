package dev.hubbub.app.server.society;

import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.microblog.ActLog;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.Intervention;
import dev.hubbub.engine.simulation.RunSettings;
import dev.hubbub.engine.simulation.Scenario;
import dev.hubbub.engine.simulation.Session;
import dev.hubbub.engine.simulation.World;
import dev.hubbub.voice.Voice;
import dev.hubbub.voice.provider.GifShelf;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// A society as it stands: a function of its settings and of the entries of its journal applied so far.
///
/// One thread at a time lets it go on, by [#tick] and [#apply]; readers hold the read lock. What is written
/// under the write lock is short, so that nobody waits for a tick of the engine.
final class Stage {

    /// Acts taken in under one hold of the lock.
    private static final int BATCH = 256;

    final SocietySettings settings;
    final World world;
    final Population population;
    final int personas;
    final Clock clock;
    final Session session;
    final ActLog acts;
    final Annals annals;
    final Wording wording;
    final Handles handles;
    final Follows follows;
    final Reader reader;
    final Backstage backstage = new Backstage();
    final List<Event> events = new ArrayList<>();
    final Map<Integer, Seat> seats = new TreeMap<>();
    final Map<Long, Integer> seatOfPerson = new HashMap<>();
    final Map<Integer, String> labels = new HashMap<>();
    final BitSet suspended = new BitSet();
    final ReadWriteLock lock = new ReentrantReadWriteLock();
    final FollowsBack followsBack;
    volatile List<String> barred = List.of();
    long seq;

    /// What tells the last entry applied from any other that could stand in its place.
    String mark = "";

    private final int scenarioEvents;
    private final Delivery delivery;
    private final Enactment enactment;
    private final Map<Long, Integer> actOfEntry = new HashMap<>();

    Stage(SocietySettings settings, World world, Scenario scenario, Voice voice, GifShelf gifs, Reader reader) {
        this.settings = settings;
        this.world = world;
        this.population = world.population();
        this.personas = settings.personas();
        this.clock = new Clock(settings.begunMs());
        this.session = Session.open(
                world,
                scenario,
                new RunSettings(RunSettings.DEFAULT.depthLimit(), settings.background(), RunSettings.DEFAULT.block()),
                personas,
                settings.tickMs(),
                Fork.none());
        this.acts = session.acts();
        this.annals = new Annals(acts, clock, population.size());
        this.handles = new Handles(population, personas);
        this.wording = new Wording(acts, population, events, voice, this::handle, gifs, settings.startMs());
        this.follows = new Follows(world.graph(), personas, seats);
        this.reader = reader;
        Attention attention = new Attention(population, world.graph(), personas);
        this.followsBack = new FollowsBack(session, follows, attention, personas);
        this.delivery = new Delivery(this);
        this.enactment = new Enactment(this, attention, delivery);
        events.addAll(scenario.events());
        this.scenarioEvents = events.size();
        for (Intervention intervention : scenario.interventions()) {
            if (intervention instanceof Intervention.Post post && !post.text().isEmpty()) {
                wording.script(post.persona(), post.atMs(), post.text());
            }
        }
    }

    /// The event under the id it is told as, which no event before it has; chance goes by that.
    Event underItsOwnId(Event event) {
        String id = event.id();
        for (int number = 2; told(id); number++) {
            id = event.id() + "-" + number;
        }
        return event.withId(id);
    }

    private boolean told(String id) {
        return events.stream().anyMatch(event -> event.id().equals(id));
    }

    /// Whether there is an account with this number: a persona, or a seat that is taken.
    boolean exists(int account) {
        return account >= 0 && (account < personas || seats.containsKey(account));
    }

    String handle(int account) {
        Seat seat = seats.get(account);
        return seat == null ? population.handle(account) : seat.handle;
    }

    /// A seat that nobody has taken, or −1.
    int freeSeat() {
        for (int seat = personas; seat < population.size(); seat++) {
            if (!seats.containsKey(seat)) {
                return seat;
            }
        }
        return -1;
    }

    /// Lets ticks happen that end by a moment.
    void advance(long simMs, Echo echo) {
        while (session.nowMs() + session.tickMs() <= simMs && tick(echo)) {}
    }

    /// Lets one tick happen; false at the very end.
    boolean tick(Echo echo) {
        followsThatAreDue(echo);
        if (!session.tick()) {
            return false;
        }
        takeIn(echo);
        return true;
    }

    private void followsThatAreDue(Echo echo) {
        while (followsBack.isDue(session.nowMs() + session.tickMs())) {
            FollowsBack.Later next = followsBack.next();
            lock.writeLock().lock();
            try {
                Seat seat = seats.get(next.seat());
                if (seat != null
                        && !seat.blocked.contains(next.persona())
                        && follows.set(next.persona(), next.seat(), true)) {
                    echo.followed(next.persona(), next.seat(), true);
                    delivery.tell(
                            seat, Notice.Kind.FOLLOW, clock.presented(next.atMs()), next.persona(), Annals.NONE, echo);
                }
            } finally {
                lock.writeLock().unlock();
            }
        }
    }

    private void takeIn(Echo echo) {
        int from = annals.size();
        int to = acts.size();
        for (int begin = from; begin < to; begin += BATCH) {
            lock.writeLock().lock();
            try {
                for (int act = begin; act < Math.min(to, begin + BATCH); act++) {
                    delivery.deliver(act, echo);
                }
            } finally {
                lock.writeLock().unlock();
            }
        }
    }

    /// Applies an entry and returns the act it made or spoke of, or −1.
    ///
    /// Ticks up to its moment must have happened.
    int apply(Entry entry, Echo echo) {
        if (entry.deed() instanceof Deed.Told told) {
            session.tell(told.event()); // asks everybody, which takes too long for readers to wait for
        }
        lock.writeLock().lock();
        try {
            seq = entry.seq();
            mark = entry.mark();
            int act = enactment.of(entry, echo);
            if (!entry.key().isEmpty()) {
                actOfEntry.put(entry.seq(), act);
            }
            return act;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// Passes everything out or in but acts, which come in before.
    void pass(Form form) {
        seq = form.number(seq);
        mark = form.text(mark);
        clock.pass(form);
        List<Event> told = new ArrayList<>(events.subList(scenarioEvents, events.size()));
        form.items(told, event -> EventForm.out(form, event), () -> EventForm.in(form));
        if (form.restoring()) {
            events.addAll(told);
            told.forEach(session::recall);
        }
        form.entries(
                seats,
                (account, seat) -> {
                    form.count(account);
                    form.text(seat.handle);
                    form.text(seat.name);
                    form.text(seat.bio);
                    form.number(seat.joinedMs);
                    seat.pass(form);
                },
                all -> {
                    Seat seat = new Seat(form.count(0), form.text(""), form.text(""), form.text(""), form.number(0));
                    seat.pass(form);
                    all.put(seat.account, seat);
                    handles.put(seat.handle, seat.account);
                });
        form.entries(
                seatOfPerson,
                (person, seat) -> {
                    form.number(person);
                    form.count(seat);
                },
                all -> all.put(form.number(0), form.count(0)));
        form.entries(
                actOfEntry,
                (entry, act) -> {
                    form.number(entry);
                    form.count(act);
                },
                all -> all.put(form.number(0), form.count(0)));
        form.entries(
                labels,
                (act, label) -> {
                    form.count(act);
                    form.text(label);
                },
                all -> all.put(form.count(0), form.text("")));
        suspended.or(BitSet.valueOf(form.longs(suspended.toLongArray())));
        barred = form.texts(barred);
        wording.pass(form);
        follows.pass(form);
        followsBack.pass(form);
        annals.pass(form);
        session.pass(form);
    }

    /// The act that an entry with a key made or spoke of, or −1.
    int actOfEntry(long entry) {
        return actOfEntry.getOrDefault(entry, Annals.NONE);
    }

    /// Accounts that a text names.
    List<Integer> mentions(String text) {
        return Marks.names(text).stream()
                .map(handles::account)
                .filter(account -> account >= 0)
                .distinct()
                .toList();
    }
}
