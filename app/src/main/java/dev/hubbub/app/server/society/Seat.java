package dev.hubbub.app.server.society;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One person's place in a society, and all that is kept for it: its feed, notices and likes, and of whom
/// it does not want to hear.
final class Seat {

    private static final int FEED = 4_000;

    final int account;
    String handle;
    String name;
    String bio;
    final long joinedMs;

    /// Acts in the home timeline, ascending.
    final IntList feed = new IntList();
    /// Likes, ascending.
    final IntList likes = new IntList();
    final Set<Integer> muted = new LinkedHashSet<>();
    final Set<Integer> blocked = new LinkedHashSet<>();
    /// The act of a person's own like or repost, by the act it is about.
    final Map<Integer, Integer> likeOf = new LinkedHashMap<>();
    final Map<Integer, Integer> repostOf = new LinkedHashMap<>();
    /// Notices that were not dismissed, by number from 1.
    private final List<Telling> tellings = new ArrayList<>();
    private long told;

    /// A notice as it is kept.
    ///
    /// @param act the act that is shown with it, or −1 for a follow
    record Telling(long id, Notice.Kind kind, long atMs, int account, int act) {}

    Seat(int account, String handle, String name, String bio, long joinedMs) {
        this.account = account;
        this.handle = handle;
        this.name = name;
        this.bio = bio;
        this.joinedMs = joinedMs;
    }

    void feed(int act) {
        feed.add(act);
        if (feed.size() > 2 * FEED) {
            feed.keepLast(FEED);
        }
    }

    Telling tell(Notice.Kind kind, long atMs, int by, int act) {
        Telling telling = new Telling(++told, kind, atMs, by, act);
        tellings.add(telling);
        if (tellings.size() > 2 * FEED) {
            tellings.subList(0, FEED).clear();
        }
        return telling;
    }

    /// The notices, oldest first.
    List<Telling> tellings() {
        return tellings;
    }

    void dismiss(long notice, boolean alone) {
        if (alone) {
            tellings.removeIf(one -> one.id == notice);
        } else {
            tellings.removeIf(one -> one.id <= notice);
        }
    }

    /// Passes everything out or in but who it is.
    void pass(Form form) {
        feed.pass(form);
        likes.pass(form);
        form.numbers(muted);
        form.numbers(blocked);
        form.pairs(likeOf);
        form.pairs(repostOf);
        told = form.number(told);
        form.items(tellings, one -> pass(form, one), () -> pass(form, new Telling(0, Notice.Kind.LIKE, 0, 0, 0)));
    }

    private static Telling pass(Form form, Telling now) {
        return new Telling(
                form.number(now.id),
                form.choice(Notice.Kind.values(), now.kind),
                form.number(now.atMs),
                form.count(now.account),
                form.count(now.act));
    }
}
