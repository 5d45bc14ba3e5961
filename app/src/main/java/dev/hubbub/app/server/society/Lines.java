package dev.hubbub.app.server.society;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.voice.Utterance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the personas of a live society are about to say: kept back for whoever finds words for it, and
/// shown when there are some.
///
/// What was found is an entry of the journal, so a restart shows the same. What was left is the voice's, as
/// if nobody had been asked.
public final class Lines {

    private final LiveSociety society;
    private final Stage stage;
    private final Announcer announcer;
    private volatile @Nullable Ghostwriter ghostwriter;

    Lines(LiveSociety society, Stage stage, Announcer announcer) {
        this.society = society;
        this.stage = stage;
        this.announcer = announcer;
    }

    /// Something that a persona is about to say.
    ///
    /// @param id        of the status
    /// @param root      id of the post at the top of its thread
    /// @param name      of the persona
    /// @param place     town of the persona
    /// @param heard     words of the status it answers or quotes, or empty
    /// @param toSeat    the seat whose status that is, or −1
    /// @param followers of the persona
    /// @param voiced    what the voice would say
    public record Line(
            long id,
            long root,
            Utterance utterance,
            String name,
            String place,
            String heard,
            int toSeat,
            int followers,
            String voiced) {}

    /// Asks somebody else for words from now on.
    public void writtenBy(Ghostwriter other) {
        ghostwriter = other;
    }

    /// Followers of an account.
    public int followers(int account) {
        return stage.world.graph().followerSlots(account);
    }

    /// How many phrases the voice has learnt from words that were found.
    public int learnt() {
        stage.lock.readLock().lock();
        try {
            return stage.wording.school().lessons();
        } finally {
            stage.lock.readLock().unlock();
        }
    }

    /// Keeps acts back that were kept back before a restart; those that are there already and have the
    /// voice's words.
    ///
    /// @return those that are kept
    public List<Long> keepAgain(Collection<Long> ids) {
        List<Long> kept = new ArrayList<>();
        stage.lock.writeLock().lock();
        try {
            for (long id : ids) {
                int act = stage.annals.act(id);
                if (act >= 0 && mayBeWritten(act)) {
                    stage.backstage.keep(act);
                    kept.add(id);
                }
            }
        } finally {
            stage.lock.writeLock().unlock();
        }
        return kept;
    }

    /// What is known of acts that are kept back; those that were let go or taken away since are left out.
    public List<Line> of(Collection<Long> ids) {
        List<Line> lines = new ArrayList<>();
        stage.lock.readLock().lock();
        try {
            for (long id : ids) {
                int act = stage.annals.act(id);
                Line line = act >= 0 && stage.backstage.keeps(act) && !stage.annals.isGone(act) ? line(act) : null;
                if (line != null) {
                    lines.add(line);
                }
            }
        } finally {
            stage.lock.readLock().unlock();
        }
        return lines;
    }

    private @Nullable Line line(int act) {
        int account = stage.acts.persona(act);
        int under = stage.annals.under(act);
        if (under >= 0 && stage.annals.isGone(under)) {
            return null;
        }
        Utterance utterance = stage.wording.utterance(act);
        return new Line(
                stage.annals.id(act),
                stage.annals.id(stage.acts.root(act)),
                utterance,
                stage.population.name(account),
                utterance.speaker().seed().city(),
                under < 0 ? "" : stage.wording.text(under),
                toSeat(act),
                followers(account),
                stage.wording.text(act));
    }

    private int toSeat(int act) {
        int under = stage.annals.under(act);
        return under >= 0 && stage.acts.persona(under) >= stage.personas ? stage.acts.persona(under) : -1;
    }

    /// Says words for acts that are still kept back, for good; others of them are left out. Shows those acts.
    ///
    /// @return how many were said
    /// @throws Refusal.Unavailable when they could not be written down; the acts are still kept back then
    public int speak(Map<Long, String> texts) {
        int[] said = {0};
        try {
            society.perform(0, "", () -> {
                List<Deed.Words> words = new ArrayList<>();
                texts.forEach((id, text) -> {
                    int act = stage.annals.act(id);
                    if (act >= 0 && stage.backstage.keeps(act)) {
                        words.add(new Deed.Words(id, text));
                    }
                });
                if (words.isEmpty()) {
                    throw new Nothing();
                }
                said[0] = words.size();
                return new Deed.Worded(words);
            });
        } catch (Nothing e) {
            return 0;
        }
        return said[0];
    }

    private static final class Nothing extends RuntimeException {
        Nothing() {
            super("", null, false, false);
        }
    }

    /// Leaves acts to the voice and shows them, unless that has happened.
    public void leave(Collection<Long> ids) {
        stage.lock.writeLock().lock();
        try {
            ids.forEach(id -> {
                int act = stage.annals.act(id);
                if (act >= 0) {
                    show(act);
                }
            });
        } finally {
            stage.lock.writeLock().unlock();
        }
    }

    /// Whether an act that has just happened is kept back. Called under the write lock.
    boolean keep(int act) {
        Ghostwriter writer = ghostwriter;
        if (writer == null || !mayBeWritten(act)) {
            return false;
        }
        int event = stage.acts.event(act);
        boolean taken = writer.takes(new Ghostwriter.Cue(
                stage.annals.id(act),
                stage.acts.persona(act),
                stage.acts.kind(act),
                toSeat(act),
                followers(stage.acts.persona(act)),
                event < 0 ? "" : stage.events.get(event).id(),
                stage.annals.presentedMs(act),
                stage.clock.rate()));
        if (taken) {
            stage.backstage.keep(act);
        }
        return taken;
    }

    private boolean mayBeWritten(int act) {
        int account = stage.acts.persona(act);
        ActKind kind = stage.acts.kind(act);
        return account < stage.personas
                && kind.hasWords()
                && !stage.annals.isGone(act)
                && !stage.suspended.get(account)
                && stage.wording.isVoiced(act);
    }

    /// Shows an act that was kept back, and the notices that waited for it; false when it was not kept.
    /// Called under the write lock.
    boolean show(int act) {
        if (!stage.backstage.release(act)) {
            return false;
        }
        announcer.late(act);
        for (Backstage.Delayed due : stage.backstage.due()) {
            announcer.noticed(due.seat(), due.telling());
        }
        return true;
    }
}
