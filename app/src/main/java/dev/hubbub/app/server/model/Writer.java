package dev.hubbub.app.server.model;

import dev.hubbub.app.server.society.Ghostwriter;
import dev.hubbub.app.server.society.Lines;
import dev.hubbub.app.server.society.LiveSociety;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.llm.queue.Priority;
import dev.hubbub.voice.model.ModelVoice;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// What is kept back of one society while words are sought for it: which acts are taken on, at which
/// priority, until when.
///
/// An act is taken on if a model is there and not resting, its day has money left at this priority, and
/// little enough is kept back already. At more than ten times real time only answers to people are; nobody
/// could read the rest. Of what a society catches up with after a restart, only what was in the queue is:
/// the rest may have been shown already.
final class Writer implements Ghostwriter {

    static final long HIGH_MS = 20_000;
    static final long MEDIUM_MS = 25_000;
    static final long LOW_MS = 50_000;

    private static final int MOST_KEPT = 200;
    private static final int MOST_KEPT_FOR_PEOPLE = 400;
    private static final double FASTEST = 10;
    private static final int SAMPLED = 2_000;
    private static final int LOUDEST_ONE_IN = 50;
    private static final long PACE_MS = 1_000;

    private final LiveSociety society;
    private final LongSupplier clock;
    private final Desk desk;
    private final int loud;
    private final Map<Long, Long> kept = new ConcurrentHashMap<>();
    private final Map<String, Boolean> pace = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> tally = new ConcurrentHashMap<>();
    private final Rest rest = new Rest();
    private final long sinceMs;
    private final Map<Long, Taken> left = new ConcurrentHashMap<>();
    private volatile long paceUntilMs;
    private volatile SocietyVoice settings;
    private volatile @Nullable ModelVoice voice;

    /// Whom a writer asks and hands its work to.
    interface Desk {

        /// Whether a model can be asked just now for a kind of content.
        boolean ready(Writer writer, String content);

        /// Whether the day's money goes slowly enough.
        boolean onPace(Writer writer, Priority priority, String content);

        /// Takes work in; returns at once.
        void take(Taken taken);
    }

    /// An act that was taken on.
    ///
    /// @param group what may go into one call with it
    record Taken(Writer writer, long id, Priority priority, String group, long untilMs) {}

    Writer(LiveSociety society, SocietyVoice settings, LongSupplier clock, Desk desk) {
        this.society = society;
        this.settings = settings;
        this.clock = clock;
        this.desk = desk;
        this.loud = loud(society);
        this.sinceMs = clock.getAsLong();
    }

    /// Followers that one persona in fifty has.
    private static int loud(LiveSociety society) {
        int personas = society.settings().personas();
        int step = Math.max(1, personas / SAMPLED);
        int[] followers = new int[(personas + step - 1) / step];
        for (int i = 0; i < followers.length; i++) {
            followers[i] = society.lines().followers(i * step);
        }
        Arrays.sort(followers);
        return Math.max(1, followers[followers.length - 1 - followers.length / LOUDEST_ONE_IN]);
    }

    LiveSociety society() {
        return society;
    }

    Lines lines() {
        return society.lines();
    }

    long id() {
        return society.settings().id();
    }

    Rest rest() {
        return rest;
    }

    SocietyVoice settings() {
        return settings;
    }

    @Nullable
    ModelVoice voice() {
        return voice;
    }

    /// Speaks otherwise from now on.
    void change(SocietyVoice other, @Nullable ModelVoice by) {
        settings = other;
        voice = by;
        paceUntilMs = 0;
    }

    @Override
    public boolean takes(Cue cue) {
        long now = clock.getAsLong();
        if (voice == null) {
            return false;
        }
        if (cue.atMs() < sinceMs) {
            Taken before = left.remove(cue.id());
            if (before == null || before.untilMs <= now) {
                return false;
            }
            kept.put(cue.id(), before.untilMs);
            desk.take(before);
            return true;
        }
        Priority priority =
                cue.toSeat() >= 0 ? Priority.HIGH : cue.followers() >= loud ? Priority.MEDIUM : Priority.LOW;
        boolean toPerson = priority == Priority.HIGH;
        if (!toPerson && cue.rate() > FASTEST) {
            return false;
        }
        String content = content(cue.kind());
        String why = !desk.ready(this, content)
                ? "resting"
                : kept.size() >= (toPerson ? MOST_KEPT_FOR_PEOPLE : MOST_KEPT)
                        ? "full"
                        : onPace(now, priority, content) ? "" : "saving";
        if (!why.isEmpty()) {
            count(why, 1);
            return false;
        }
        long untilMs = now
                + switch (priority) {
                    case HIGH -> HIGH_MS;
                    case MEDIUM -> MEDIUM_MS;
                    case LOW -> LOW_MS;
                };
        kept.put(cue.id(), untilMs);
        desk.take(new Taken(this, cue.id(), priority, cue.event() + "\n" + content, untilMs));
        return true;
    }

    private boolean onPace(long now, Priority priority, String content) {
        if (now >= paceUntilMs) {
            pace.clear();
            paceUntilMs = now + PACE_MS;
        }
        return pace.computeIfAbsent(priority + content, key -> desk.onPace(this, priority, content));
    }

    /// What kind of content a budget knows it as.
    static String content(ActKind kind) {
        return switch (kind) {
            case REPLY -> "reply";
            case QUOTE -> "quote";
            case POST, REPOST, LIKE -> "post";
        };
    }

    /// Goes on with what was in the queue when the server ended: what is there already is kept back again,
    /// what the society has yet to catch up with is when it comes.
    void goOnWith(List<Taken> before) {
        before.forEach(one -> left.put(one.id, one));
        society.lines().writtenBy(this);
        lines().keepAgain(List.copyOf(left.keySet())).forEach(id -> {
            Taken one = left.remove(id);
            if (one != null) {
                kept.put(id, one.untilMs);
                desk.take(one);
            }
        });
    }

    /// Those of some acts that are still kept back, with the moment until which they may be.
    Map<Long, Long> still(List<Long> ids) {
        Map<Long, Long> still = new TreeMap<>();
        for (long id : ids) {
            Long until = kept.get(id);
            if (until != null) {
                still.put(id, until);
            }
        }
        return still;
    }

    /// The words of acts were found and are shown.
    void spoke(List<Long> ids) {
        ids.forEach(kept::remove);
        count("model", ids.size());
    }

    /// Leaves acts to the grammar.
    void leave(List<Long> ids, String why) {
        List<Long> mine = ids.stream().filter(id -> kept.remove(id) != null).toList();
        if (!mine.isEmpty()) {
            lines().leave(mine);
            count(why, mine.size());
        }
    }

    /// Leaves what has waited long enough.
    void leaveOverdue() {
        long now = clock.getAsLong();
        List<Long> overdue = kept.entrySet().stream()
                .filter(one -> one.getValue() <= now)
                .map(Map.Entry::getKey)
                .toList();
        leave(overdue, "slow");
    }

    private void count(String what, long more) {
        tally.computeIfAbsent(what, key -> new AtomicLong()).addAndGet(more);
    }

    /// How often who spoke since the server was started: `model`, or why the grammar did.
    Map<String, Long> tally() {
        Map<String, Long> counts = new TreeMap<>();
        tally.forEach((what, count) -> counts.put(what, count.get()));
        return counts;
    }

    /// How many acts are kept back.
    int waiting() {
        return kept.size();
    }
}
