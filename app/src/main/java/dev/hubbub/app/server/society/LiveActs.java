package dev.hubbub.app.server.society;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.Stakeholder;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What people do in a live society: checked, written, applied.
final class LiveActs implements Society.Acts {

    /// UTF-16 units of a post.
    static final int LONGEST = 5_000;

    private static final int RECENT_EVENTS = 30;

    private final LiveSociety society;
    private final Stage stage;
    private final Views views;

    LiveActs(LiveSociety society, Stage stage, Views views) {
        this.society = society;
        this.stage = stage;
        this.views = views;
    }

    @Override
    public Status post(int person, Society.Draft draft) {
        check(draft.text());
        Reader.Reading reading = stage.reader.read(draft.text());
        int[] before = {Annals.NONE};
        int act;
        try {
            act = society.perform(person, draft.key(), () -> {
                present(person);
                before[0] = society.actWithKey(person, draft.key());
                if (before[0] >= 0) {
                    throw new Before();
                }
                return said(person, draft, reading);
            });
        } catch (Before e) {
            act = before[0];
        }
        return shown(act, person);
    }

    @Override
    public @Nullable Status said(int person, String key) {
        int[] before = {Annals.NONE};
        try {
            society.perform(person, key, () -> {
                before[0] = society.actWithKey(person, key);
                throw new Before();
            });
        } catch (Before e) {
            // with nothing else going on, it was looked up and nothing was written
        }
        return before[0] < 0 ? null : shown(before[0], person);
    }

    /// The same was written before.
    private static final class Before extends RuntimeException {
        Before() {
            super("", null, false, false);
        }
    }

    private Deed said(int person, Society.Draft draft, Reader.Reading reading) {
        int parent = Annals.NONE;
        if (draft.inReplyTo() > 0) {
            parent = target(draft.inReplyTo(), person);
        } else if (draft.quotes() > 0) {
            parent = target(draft.quotes(), person);
        }
        boolean barred = stage.barred.stream()
                .anyMatch(word -> draft.text().toLowerCase(Locale.ROOT).contains(word));
        if (barred) {
            throw new Refusal.Invalid("text must not have words in it that are barred here, but had");
        }
        int event = parent >= 0 ? stage.acts.event(parent) : eventIn(draft.text());
        Topic topic = parent >= 0 ? Topic.values()[stage.acts.topic(parent)] : topic(event, reading);
        return new Deed.Said(
                person,
                draft.inReplyTo(),
                draft.inReplyTo() > 0 ? 0 : draft.quotes(),
                draft.text(),
                draft.visibility(),
                draft.sensitive(),
                draft.spoiler(),
                draft.language(),
                topic,
                reading.stance(),
                event);
    }

    private Topic topic(int event, Reader.Reading reading) {
        return event < 0
                ? reading.topic()
                : stage.events.get(event).topics().keySet().iterator().next();
    }

    /// The latest event whose people or tags a text names, or −1.
    private int eventIn(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        List<Event> events = stage.events;
        for (int i = events.size() - 1; i >= Math.max(0, events.size() - RECENT_EVENTS); i--) {
            Event event = events.get(i);
            long happened = event.atMs() - stage.settings.startMs();
            if (happened > stage.session.nowMs()) {
                continue;
            }
            for (Stakeholder one : event.stakeholders()) {
                if (small.contains(one.name().toLowerCase(Locale.ROOT))) {
                    return i;
                }
            }
            for (String tag : event.hashtags()) {
                if (small.contains("#" + tag.toLowerCase(Locale.ROOT))) {
                    return i;
                }
            }
        }
        return -1;
    }

    @Override
    public Status edit(int person, long id, Society.Draft draft) {
        check(draft.text());
        int act = society.perform(person, "", () -> {
            own(person, id);
            return new Deed.Reworded(person, id, draft.text(), draft.sensitive(), draft.spoiler());
        });
        return shown(act, person);
    }

    private static void check(String text) {
        if (text.length() > LONGEST) {
            throw new Refusal.Invalid("text must be at most " + LONGEST + " characters long, but was " + text.length());
        }
        if (text.indexOf('\0') >= 0) {
            throw new Refusal.Invalid("text must not have null characters in it, but had");
        }
    }

    @Override
    public void delete(int person, long id) {
        society.perform(person, "", () -> {
            own(person, id);
            return new Deed.Removed(person, id);
        });
    }

    @Override
    public Status like(int person, long id) {
        return react(person, id, () -> new Deed.Liked(person, id, true));
    }

    @Override
    public Status unlike(int person, long id) {
        return react(person, id, () -> new Deed.Liked(person, id, false));
    }

    @Override
    public Status repost(int person, long id) {
        int act = society.perform(person, "", () -> {
            int target = target(id, person);
            Wording.Written own = stage.wording.written(stage.annals.content(target));
            if (own != null
                    && own.visibility() != Visibility.PUBLIC
                    && own.visibility() != Visibility.UNLISTED
                    && stage.acts.persona(target) != person) {
                throw new Refusal.Forbidden("status must be public to be carried on, but was " + id);
            }
            return new Deed.Reposted(person, id, true);
        });
        return shown(act, person);
    }

    @Override
    public Status unrepost(int person, long id) {
        return react(person, id, () -> new Deed.Reposted(person, id, false));
    }

    private Status react(int person, long id, LiveSociety.Doing doing) {
        int act = society.perform(person, "", () -> {
            target(id, person);
            return doing.deed();
        });
        stage.lock.readLock().lock();
        try {
            return Objects.requireNonNull(views.status(stage.annals.content(act), person));
        } finally {
            stage.lock.readLock().unlock();
        }
    }

    @Override
    public Society.Tie follow(int person, int account) {
        return tie(person, account, () -> {
            Seat seat = stage.seats.get(account);
            if (present(person).blocked.contains(account) || (seat != null && seat.blocked.contains(person))) {
                throw new Refusal.Forbidden("account must not be blocked, but was " + account);
            }
            return new Deed.Followed(person, account, true);
        });
    }

    @Override
    public Society.Tie unfollow(int person, int account) {
        return tie(person, account, () -> new Deed.Followed(person, account, false));
    }

    @Override
    public Society.Tie mute(int person, int account, boolean on) {
        return tie(person, account, () -> new Deed.Muted(person, account, on));
    }

    @Override
    public Society.Tie block(int person, int account, boolean on) {
        return tie(person, account, () -> new Deed.Blocked(person, account, on));
    }

    private Society.Tie tie(int person, int account, LiveSociety.Doing doing) {
        society.perform(person, "", () -> {
            present(person);
            if (!stage.exists(account)) {
                throw new Refusal.Missing("account must be there, but was " + account);
            }
            if (person == account) {
                throw new Refusal.Forbidden("account must be somebody else's, but was one's own");
            }
            return doing.deed();
        });
        return society.accounts().tie(person, account);
    }

    @Override
    public Account profile(int person, Society.Profile profile) {
        if (!profile.handle().matches("[A-Za-z0-9_]{1,30}")) {
            throw new Refusal.Invalid(
                    "handle must be 1 to 30 letters, digits and '_', but was '" + profile.handle() + "'");
        }
        if (profile.name().length() > 100 || profile.bio().length() > 2_000) {
            throw new Refusal.Invalid("name must be at most 100 and bio at most 2000 characters long, but were "
                    + profile.name().length() + " and " + profile.bio().length());
        }
        society.perform(person, "", () -> {
            present(person);
            int owner = stage.handles.account(profile.handle());
            if (owner >= 0 && owner != person) {
                throw new Refusal.Invalid("handle must be free, but was '" + profile.handle() + "'");
            }
            return new Deed.Profiled(person, profile.handle(), profile.name(), profile.bio());
        });
        return Objects.requireNonNull(society.accounts().account(person));
    }

    @Override
    public void dismiss(int person, long notice, boolean alone) {
        society.perform(person, "", () -> {
            present(person);
            return new Deed.Dismissed(person, notice, alone);
        });
    }

    private Seat present(int person) {
        Seat seat = stage.seats.get(person);
        if (seat == null) {
            throw new Refusal.Forbidden("person must have a seat here, but had none");
        }
        if (stage.suspended.get(person)) {
            throw new Refusal.Forbidden("account must not be suspended, but was");
        }
        return seat;
    }

    private int target(long id, int person) {
        present(person);
        int act = stage.annals.act(id);
        if (!views.visible(act, person) || stage.acts.kind(act) == ActKind.LIKE) {
            throw new Refusal.Missing("status must be there, but was " + id);
        }
        return stage.annals.content(act);
    }

    private void own(int person, long id) {
        present(person);
        int act = stage.annals.act(id);
        if (!views.visible(act, person)) {
            throw new Refusal.Missing("status must be there, but was " + id);
        }
        if (stage.acts.persona(act) != person) {
            throw new Refusal.Forbidden("status must be one's own, but was " + id);
        }
    }

    private Status shown(int act, int person) {
        stage.lock.readLock().lock();
        try {
            Status status = views.status(act, person);
            if (status == null) {
                throw new Refusal.Missing("status must be there, but was removed meanwhile");
            }
            return status;
        } finally {
            stage.lock.readLock().unlock();
        }
    }
}
