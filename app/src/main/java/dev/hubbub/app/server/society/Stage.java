package dev.hubbub.app.server.society;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.Intent;
import dev.hubbub.engine.reaction.Intervention;
import dev.hubbub.engine.simulation.RunSettings;
import dev.hubbub.engine.simulation.Scenario;
import dev.hubbub.engine.simulation.Session;
import dev.hubbub.engine.simulation.World;
import dev.hubbub.voice.Voice;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/// A society as it stands: a function of its settings and of the entries of its journal applied so far.
///
/// One thread at a time lets it go on, by [#tick] and [#apply]; readers hold the read lock. What is written under the
/// write lock is short, so that nobody waits for a tick of the engine.
final class Stage {

    /// Acts taken in under one hold of the lock.
    private static final int BATCH = 256;

    /// Acts of an account that come into a feed when somebody begins to follow it.
    private static final int BACKFILL = 20;

    private static final int SAME_SHOWN = 40;

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
    final List<Event> events = new ArrayList<>();
    final Map<Integer, Seat> seats = new TreeMap<>();
    final Map<Long, Integer> seatOfPerson = new HashMap<>();
    final Map<Integer, String> labels = new HashMap<>();
    final BitSet suspended = new BitSet();
    final ReadWriteLock lock = new ReentrantReadWriteLock();
    volatile List<String> barred = List.of();
    long seq;
    private final Attention attention;
    private final Chance names;
    private final PriorityQueue<Later> later =
            new PriorityQueue<>(Comparator.comparingLong(Later::atMs).thenComparingLong(Later::order));
    private final Map<Long, Integer> actOfEntry = new HashMap<>();
    private long laterOrder;

    /// A follow that is going to happen.
    private record Later(long atMs, long order, int persona, int seat) {}

    Stage(SocietySettings settings, World world, Scenario scenario, Voice voice, Reader reader) {
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
        this.wording = new Wording(acts, population, events, voice, this::handle);
        this.follows = new Follows(world.graph(), personas, seats);
        this.reader = reader;
        this.attention = new Attention(population, world.graph(), personas);
        this.names = Chance.of(settings.seed(), "act of a person");
        events.addAll(scenario.events());
        for (Intervention intervention : scenario.interventions()) {
            if (intervention instanceof Intervention.Post post && !post.text().isEmpty()) {
                wording.script(post.persona(), post.atMs(), post.text());
            }
        }
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
        Later next = later.peek();
        while (next != null && next.atMs < session.nowMs() + session.tickMs()) {
            later.poll();
            lock.writeLock().lock();
            try {
                Seat seat = seats.get(next.seat);
                if (seat != null
                        && !seat.blocked.contains(next.persona)
                        && follows.set(next.persona, next.seat, true)) {
                    tell(seat, Notice.Kind.FOLLOW, clock.presented(next.atMs), next.persona, Annals.NONE, echo);
                }
            } finally {
                lock.writeLock().unlock();
            }
            next = later.peek();
        }
    }

    private void takeIn(Echo echo) {
        int from = annals.size();
        int to = acts.size();
        for (int begin = from; begin < to; begin += BATCH) {
            lock.writeLock().lock();
            try {
                for (int act = begin; act < Math.min(to, begin + BATCH); act++) {
                    takeIn(act, echo);
                }
            } finally {
                lock.writeLock().unlock();
            }
        }
    }

    private void takeIn(int act, Echo echo) {
        annals.add(act);
        int account = acts.persona(act);
        ActKind kind = acts.kind(act);
        int under = annals.under(act);
        Wording.Written own = wording.written(act);
        boolean direct = own != null && own.visibility() == Visibility.DIRECT;
        if (kind != ActKind.LIKE && !direct && !suspended.get(account)) {
            IntList people = follows.people(account);
            for (int i = 0; i < people.size(); i++) {
                Seat seat = seats.get(people.get(i));
                if (seat != null && belongs(seat, act, kind, under)) {
                    seat.feed(act);
                }
            }
        }
        Seat self = seats.get(account);
        if (self != null && kind != ActKind.LIKE && !direct) {
            self.feed(act);
        }
        echo.presented(act);
        notices(act, kind, account, under, own, echo);
    }

    /// Whether an act of somebody a person follows is put into its feed.
    private boolean belongs(Seat seat, int act, ActKind kind, int under) {
        int author = acts.persona(act);
        if (seat.muted.contains(author) || seat.blocked.contains(author)) {
            return false;
        }
        int other = under < 0 ? -1 : acts.persona(under);
        return switch (kind) {
            case POST, QUOTE -> true;
            case REPLY -> other == seat.account || other == author || follows.follows(seat.account, other);
            case REPOST -> !seat.muted.contains(other) && !seat.blocked.contains(other) && !shownLately(seat, under);
            case LIKE -> false;
        };
    }

    private boolean shownLately(Seat seat, int content) {
        for (int i = seat.feed.size() - 1; i >= Math.max(0, seat.feed.size() - SAME_SHOWN); i--) {
            if (annals.content(seat.feed.get(i)) == content) {
                return true;
            }
        }
        return false;
    }

    private void notices(int act, ActKind kind, int account, int under, Wording.@Nullable Written own, Echo echo) {
        long atMs = annals.presentedMs(act);
        int told = -1;
        if (under >= 0) {
            Seat seat = seats.get(acts.persona(under));
            if (seat != null && seat.account != account) {
                told = seat.account;
                switch (kind) {
                    case REPLY -> {
                        tell(seat, Notice.Kind.MENTION, atMs, account, act, echo);
                        talked(account, seat);
                    }
                    case QUOTE -> tell(seat, Notice.Kind.QUOTE, atMs, account, act, echo);
                    case REPOST -> tell(seat, Notice.Kind.REPOST, atMs, account, under, echo);
                    case LIKE -> tell(seat, Notice.Kind.LIKE, atMs, account, under, echo);
                    case POST -> {}
                }
            }
        }
        if (own != null) {
            for (int named : own.mentions()) {
                Seat seat = seats.get(named);
                if (seat != null && named != told && named != account) {
                    tell(seat, Notice.Kind.MENTION, atMs, account, act, echo);
                }
            }
        }
    }

    private void talked(int persona, Seat seat) {
        if (persona < personas
                && !follows.follows(persona, seat.account)
                && attention.followsBack(persona, seat.account, true)) {
            follow(persona, seat.account);
        }
    }

    private void follow(int persona, int seat) {
        long atMs = session.nowMs() + attention.followsBackAfterMs(persona, seat);
        later.add(new Later(atMs, laterOrder++, persona, seat));
    }

    private void tell(Seat seat, Notice.Kind kind, long atMs, int by, int act, Echo echo) {
        if (seat.muted.contains(by) || seat.blocked.contains(by) || suspended.get(by)) {
            return;
        }
        echo.noticed(seat, seat.tell(kind, atMs, by, act));
    }

    /// Applies an entry and returns the act it made or spoke of, or −1.
    ///
    /// Ticks up to its moment must have happened.
    int apply(Entry entry, Echo echo) {
        lock.writeLock().lock();
        try {
            seq = entry.seq();
            int act = deed(entry, echo);
            if (!entry.key().isEmpty()) {
                actOfEntry.put(entry.seq(), act);
            }
            return act;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// The act that an entry with a key made or spoke of, or −1.
    int actOfEntry(long entry) {
        return actOfEntry.getOrDefault(entry, Annals.NONE);
    }

    private int deed(Entry entry, Echo echo) {
        switch (entry.deed()) {
            case Deed.Joined joined -> join(joined, entry);
            case Deed.Profiled profiled -> {
                Seat seat = seats.get(profiled.seat());
                if (seat != null) {
                    handles.remove(seat.handle);
                    handles.put(profiled.handle(), seat.account);
                    seat.handle = profiled.handle();
                    seat.name = profiled.name();
                    seat.bio = profiled.bio();
                }
            }
            case Deed.Said said -> {
                return say(said, entry, echo);
            }
            case Deed.Reworded reworded -> {
                return reword(reworded, entry, echo);
            }
            case Deed.Removed removed -> remove(annals.act(removed.id()), echo);
            case Deed.Liked liked -> {
                return react(liked.seat(), liked.id(), liked.on(), ActKind.LIKE, entry, echo);
            }
            case Deed.Reposted reposted -> {
                return react(reposted.seat(), reposted.id(), reposted.on(), ActKind.REPOST, entry, echo);
            }
            case Deed.Followed followed -> follow(followed, entry, echo);
            case Deed.Muted muted -> change(seats.get(muted.seat()), muted.account(), muted.on(), false);
            case Deed.Blocked blocked -> change(seats.get(blocked.seat()), blocked.account(), blocked.on(), true);
            case Deed.Dismissed dismissed -> {
                Seat seat = seats.get(dismissed.seat());
                if (seat != null) {
                    seat.dismiss(dismissed.notice(), dismissed.alone());
                }
            }
            case Deed.Told told -> {
                events.add(told.event());
                session.tell(told.event());
            }
            case Deed.Labelled labelled -> {
                int act = annals.act(labelled.id());
                if (act >= 0) {
                    labels.put(act, labelled.label());
                    echo.edited(act);
                }
            }
            case Deed.Suspended gone -> suspended.set(gone.account(), gone.on());
            case Deed.Silenced silenced -> session.mute(silenced.topic());
            case Deed.Barred words -> barred = words.words();
            case Deed.Paced paced -> clock.pace(entry.simMs(), entry.wallMs(), paced.rate());
            case Deed.Stepped stepped -> clock.step(entry.simMs(), entry.wallMs(), stepped.ms());
            case Deed.Voided voided -> {}
        }
        return Annals.NONE;
    }

    private void join(Deed.Joined joined, Entry entry) {
        Seat seat =
                new Seat(joined.seat(), joined.handle(), joined.name(), joined.bio(), clock.presented(entry.simMs()));
        seats.put(joined.seat(), seat);
        seatOfPerson.put(entry.person(), joined.seat());
        handles.put(joined.handle(), joined.seat());
        for (int followee : follows.join(joined.seat())) {
            backfill(seat, followee);
        }
    }

    private void backfill(Seat seat, int account) {
        int act = annals.latestOf(account);
        for (int i = 0; i < BACKFILL && act >= 0; act = annals.earlier(act)) {
            ActKind kind = acts.kind(act);
            if (kind == ActKind.POST || kind == ActKind.QUOTE) {
                seat.feed.addInOrder(act);
                i++;
            }
        }
    }

    private int say(Deed.Said said, Entry entry, Echo echo) {
        int parent = said.answers() > 0
                ? annals.act(said.answers())
                : said.quotes() > 0 ? annals.act(said.quotes()) : Annals.NONE;
        parent = parent < 0 ? Annals.NONE : annals.content(parent);
        ActKind kind = parent < 0 ? ActKind.POST : said.answers() > 0 ? ActKind.REPLY : ActKind.QUOTE;
        boolean shown = said.visibility() == Visibility.PUBLIC || said.visibility() == Visibility.UNLISTED;
        long key = names.bits(said.seat(), entry.seq());
        List<Integer> named = mentions(said.text());
        int act = acts.size();
        wording.write(
                act,
                new Wording.Written(
                        said.text(), said.visibility(), said.sensitive(), said.spoiler(), said.language(), named, 0));
        session.put(
                entry.simMs(),
                said.seat(),
                kind,
                parent,
                said.event(),
                said.topic().ordinal(),
                said.stance(),
                key,
                shown);
        takeIn(act, echo);
        Attention.Said heard = new Attention.Said(
                act,
                said.seat(),
                acts.atMs(act),
                key,
                parent < 0 ? -1 : acts.persona(parent),
                named,
                said.visibility() != Visibility.DIRECT,
                said.topic().ordinal(),
                said.stance(),
                said.event());
        List<Integer> answerers = attention.answerers(
                heard, follows.followersOf(said.seat(), 0, Page.MOST).accounts());
        Intent answers = new Intent();
        attention.answer(
                heard, answerers.stream().filter(one -> !suspended.get(one)).toList(), answers);
        session.expect(answers);
        return act;
    }

    /// Accounts that a text names.
    List<Integer> mentions(String text) {
        return Marks.names(text).stream()
                .map(handles::account)
                .filter(account -> account >= 0)
                .distinct()
                .toList();
    }

    private int reword(Deed.Reworded reworded, Entry entry, Echo echo) {
        int act = annals.act(reworded.id());
        Wording.Written before = act < 0 ? null : wording.written(act);
        if (before != null) {
            wording.write(
                    act,
                    new Wording.Written(
                            reworded.text(),
                            before.visibility(),
                            reworded.sensitive(),
                            reworded.spoiler(),
                            before.language(),
                            mentions(reworded.text()),
                            clock.presented(entry.simMs())));
            echo.edited(act);
        }
        return act;
    }

    private void remove(int act, Echo echo) {
        if (act >= 0 && annals.remove(act)) {
            session.remove(act);
            Seat seat = seats.get(acts.persona(act));
            if (seat != null && acts.kind(act) == ActKind.REPOST) {
                seat.repostOf.remove(annals.content(act));
            }
            echo.removed(act);
        }
    }

    private int react(int account, long id, boolean on, ActKind kind, Entry entry, Echo echo) {
        Seat seat = seats.get(account);
        int target = annals.act(id);
        if (seat == null || target < 0) {
            return Annals.NONE;
        }
        int content = annals.content(target);
        Map<Integer, Integer> done = kind == ActKind.LIKE ? seat.likeOf : seat.repostOf;
        if (!on) {
            Integer act = done.remove(content);
            if (act != null) {
                remove(act, echo);
            }
            return content;
        }
        Integer before = done.get(content);
        if (before != null) {
            return before;
        }
        int act = session.put(
                entry.simMs(),
                account,
                kind,
                content,
                acts.event(content),
                acts.topic(content),
                acts.stance(content),
                names.bits(account, entry.seq()),
                true);
        done.put(content, act);
        takeIn(act, echo);
        if (kind == ActKind.LIKE) {
            seat.likes.add(act);
        }
        return act;
    }

    private void follow(Deed.Followed followed, Entry entry, Echo echo) {
        Seat seat = seats.get(followed.seat());
        if (seat == null
                || !exists(followed.account())
                || !follows.set(seat.account, followed.account(), followed.on())) {
            return;
        }
        if (!followed.on()) {
            takeOut(seat, followed.account());
            return;
        }
        backfill(seat, followed.account());
        Seat other = seats.get(followed.account());
        if (other != null) {
            tell(other, Notice.Kind.FOLLOW, clock.presented(entry.simMs()), seat.account, Annals.NONE, echo);
        } else if (!follows.follows(followed.account(), seat.account)
                && attention.followsBack(followed.account(), seat.account, false)) {
            follow(followed.account(), seat.account);
        }
    }

    private void takeOut(Seat seat, int account) {
        IntList kept = new IntList();
        for (int i = 0; i < seat.feed.size(); i++) {
            if (acts.persona(seat.feed.get(i)) != account) {
                kept.add(seat.feed.get(i));
            }
        }
        seat.feed.clear();
        for (int i = 0; i < kept.size(); i++) {
            seat.feed.add(kept.get(i));
        }
    }

    private void change(@Nullable Seat seat, int account, boolean on, boolean block) {
        if (seat == null) {
            return;
        }
        var list = block ? seat.blocked : seat.muted;
        if (!on) {
            list.remove(account);
        } else if (list.add(account) && block) {
            follows.set(seat.account, account, false);
            follows.set(account, seat.account, false);
            takeOut(seat, account);
        }
    }
}
