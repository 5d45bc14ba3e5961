package dev.hubbub.app.server.society;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Brings acts to people: into their feeds, and as notices to those they are about.
///
/// Works under the write lock of its stage.
final class Delivery {

    /// Acts of an account that come into a feed when somebody begins to follow it.
    private static final int BACKFILL = 20;

    private static final int SAME_SHOWN = 40;

    private final ActLog acts;
    private final Annals annals;
    private final Wording wording;
    private final Follows follows;
    private final FollowsBack followsBack;
    private final Map<Integer, Seat> seats;
    private final BitSet suspended;

    Delivery(Stage stage) {
        this.acts = stage.acts;
        this.annals = stage.annals;
        this.wording = stage.wording;
        this.follows = stage.follows;
        this.followsBack = stage.followsBack;
        this.seats = stage.seats;
        this.suspended = stage.suspended;
    }

    /// Takes an act into the annals and brings it to those who are to see it.
    void deliver(int act, Echo echo) {
        annals.add(act);
        int account = acts.persona(act);
        ActKind kind = acts.kind(act);
        int under = annals.under(act);
        Wording.Written own = wording.written(act);
        boolean direct = own != null && own.visibility() == Visibility.DIRECT;
        if (kind != ActKind.LIKE && !direct) {
            feeds(act, kind, account, under);
        }
        echo.presented(act);
        notices(act, kind, account, under, own, echo);
    }

    private void feeds(int act, ActKind kind, int account, int under) {
        if (!suspended.get(account)) {
            IntList people = follows.people(account);
            for (int i = 0; i < people.size(); i++) {
                Seat seat = seats.get(people.get(i));
                if (seat != null && belongs(seat, act, kind, under)) {
                    seat.feed(act);
                }
            }
        }
        Seat self = seats.get(account);
        if (self != null) {
            self.feed(act);
        }
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
                        followsBack.talked(account, seat);
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

    /// Tells a person something, unless it does not want to hear of whoever did it.
    void tell(Seat seat, Notice.Kind kind, long atMs, int by, int act, Echo echo) {
        if (seat.muted.contains(by) || seat.blocked.contains(by) || suspended.get(by)) {
            return;
        }
        echo.noticed(seat, seat.tell(kind, atMs, by, act));
    }

    /// Puts the latest posts of an account into the feed of somebody who begins to follow it.
    void backfill(Seat seat, int account) {
        int act = annals.latestOf(account);
        for (int i = 0; i < BACKFILL && act >= 0; act = annals.earlier(act)) {
            ActKind kind = acts.kind(act);
            if (kind == ActKind.POST || kind == ActKind.QUOTE) {
                seat.feed.addInOrder(act);
                i++;
            }
        }
    }

    /// Takes the acts of an account out of a feed.
    void takeOut(Seat seat, int account) {
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
}
