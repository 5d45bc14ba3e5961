package dev.hubbub.app.server.society;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import dev.hubbub.engine.reaction.Intent;
import dev.hubbub.engine.simulation.Session;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What each deed does to a stage.
///
/// Works under the write lock of its stage.
final class Enactment {

    private final Stage stage;
    private final Session session;
    private final ActLog acts;
    private final Annals annals;
    private final Wording wording;
    private final Clock clock;
    private final Follows follows;
    private final FollowsBack followsBack;
    private final Delivery delivery;
    private final Map<Integer, Seat> seats;
    private final Attention attention;
    private final Chance names;

    Enactment(Stage stage, Attention attention, Delivery delivery) {
        this.stage = stage;
        this.session = stage.session;
        this.acts = stage.acts;
        this.annals = stage.annals;
        this.wording = stage.wording;
        this.clock = stage.clock;
        this.follows = stage.follows;
        this.followsBack = stage.followsBack;
        this.delivery = delivery;
        this.seats = stage.seats;
        this.attention = attention;
        this.names = Chance.of(stage.settings.seed(), "act of a person");
    }

    /// Does it, and returns the act it made or spoke of, or −1.
    int of(Entry entry, Echo echo) {
        switch (entry.deed()) {
            case Deed.Joined joined -> {
                join(joined, entry);
                echo.seated(joined.seat());
            }
            case Deed.Profiled profiled -> {
                Seat seat = seats.get(profiled.seat());
                if (seat != null) {
                    stage.handles.remove(seat.handle);
                    stage.handles.put(profiled.handle(), seat.account);
                    seat.handle = profiled.handle();
                    seat.name = profiled.name();
                    seat.bio = profiled.bio();
                    echo.seated(seat.account);
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
            case Deed.Muted muted -> change(seats.get(muted.seat()), muted.account(), muted.on(), false, echo);
            case Deed.Blocked blocked -> change(seats.get(blocked.seat()), blocked.account(), blocked.on(), true, echo);
            case Deed.Dismissed dismissed -> {
                Seat seat = seats.get(dismissed.seat());
                if (seat != null) {
                    seat.dismiss(dismissed.notice(), dismissed.alone());
                }
            }
            case Deed.Told told -> stage.events.add(told.event());
            case Deed.Labelled labelled -> {
                int act = annals.act(labelled.id());
                if (act >= 0) {
                    stage.labels.put(act, labelled.label());
                    echo.edited(act);
                }
            }
            case Deed.Suspended gone -> stage.suspended.set(gone.account(), gone.on());
            case Deed.Silenced silenced -> session.mute(silenced.topic());
            case Deed.Barred words -> stage.barred = words.words();
            case Deed.Paced paced -> clock.pace(entry.simMs(), entry.wallMs(), paced.rate());
            case Deed.Stepped stepped -> clock.step(entry.simMs(), entry.wallMs(), stepped.ms());
            case Deed.Worded worded -> worded.words().forEach(words -> word(words, echo));
            case Deed.Voided voided -> {}
        }
        return Annals.NONE;
    }

    private void word(Deed.Words words, Echo echo) {
        int act = stage.annals.act(words.id());
        if (act >= 0
                && stage.acts.persona(act) < stage.personas
                && stage.acts.kind(act).hasWords()) {
            stage.wording.speak(act, words.text());
            echo.worded(act);
        }
    }

    private void join(Deed.Joined joined, Entry entry) {
        Seat seat =
                new Seat(joined.seat(), joined.handle(), joined.name(), joined.bio(), clock.presented(entry.simMs()));
        seats.put(joined.seat(), seat);
        stage.seatOfPerson.put(entry.person(), joined.seat());
        stage.handles.put(joined.handle(), joined.seat());
        for (int followee : follows.join(joined.seat())) {
            delivery.backfill(seat, followee);
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
        List<Integer> named = stage.mentions(said.text());
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
        delivery.deliver(act, echo);
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
        Seat self = seats.get(said.seat());
        Attention.Crowd crowd = new Attention.Crowd(
                follows.followersOf(said.seat(), 0, Page.MOST).accounts(),
                one -> !stage.suspended.get(one) && (self == null || !self.blocked.contains(one)),
                session::hasTime);
        Intent answers = new Intent();
        attention.answer(heard, attention.answerers(heard, crowd), answers);
        session.expect(answers);
        return act;
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
                            stage.mentions(reworded.text()),
                            clock.presented(entry.simMs())));
            echo.edited(act);
        }
        return act;
    }

    private void remove(int act, Echo echo) {
        if (act >= 0 && annals.remove(act)) {
            session.remove(act);
            wording.takenAway(act);
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
        delivery.deliver(act, echo);
        if (kind == ActKind.LIKE) {
            seat.likes.add(act);
        }
        return act;
    }

    private void follow(Deed.Followed followed, Entry entry, Echo echo) {
        Seat seat = seats.get(followed.seat());
        if (seat == null
                || !stage.exists(followed.account())
                || !follows.set(seat.account, followed.account(), followed.on())) {
            return;
        }
        echo.followed(seat.account, followed.account(), followed.on());
        if (!followed.on()) {
            delivery.takeOut(seat, followed.account());
            return;
        }
        delivery.backfill(seat, followed.account());
        Seat other = seats.get(followed.account());
        if (other != null) {
            delivery.tell(other, Notice.Kind.FOLLOW, clock.presented(entry.simMs()), seat.account, Annals.NONE, echo);
        } else {
            followsBack.followed(followed.account(), seat);
        }
    }

    private void change(@Nullable Seat seat, int account, boolean on, boolean block, Echo echo) {
        if (seat == null) {
            return;
        }
        var list = block ? seat.blocked : seat.muted;
        if (!on) {
            list.remove(account);
        } else if (list.add(account) && block) {
            end(seat.account, account, echo);
            end(account, seat.account, echo);
            delivery.takeOut(seat, account);
        }
    }

    private void end(int follower, int followee, Echo echo) {
        if (follows.set(follower, followee, false)) {
            echo.followed(follower, followee, false);
        }
    }
}
