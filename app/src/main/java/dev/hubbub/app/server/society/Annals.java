package dev.hubbub.app.server.society;

import dev.hubbub.app.server.society.Columns.Ints;
import dev.hubbub.app.server.society.Columns.Longs;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import java.util.Arrays;
import java.util.BitSet;

/// What was presented so far: the id of every act, the acts of every account, the children of every status,
/// and the counts that everybody sees.
///
/// An act's place here is its place in the act log. Written by the society, read under its lock.
final class Annals {

    static final int NONE = -1;

    /// Ids are presented milliseconds and this many bits more, as other servers make them.
    private static final int ID_BITS = 16;

    private final ActLog acts;
    private final Clock clock;
    private final Longs ids = new Longs();
    private final Ints earlier = new Ints(NONE);
    private final Ints lastChild = new Ints(NONE);
    private final Ints siblingBefore = new Ints(NONE);
    private final Ints replies = new Ints(0);
    private final Ints reposts = new Ints(0);
    private final Ints quotes = new Ints(0);
    private final Ints likes = new Ints(0);
    private final int[] latest;
    private final int[] statuses;
    private final BitSet gone = new BitSet();
    private long lastId;
    private int statusCount;

    Annals(ActLog acts, Clock clock, int accounts) {
        this.acts = acts;
        this.clock = clock;
        this.latest = new int[accounts];
        this.statuses = new int[accounts];
        Arrays.fill(latest, NONE);
    }

    /// Takes the next act of the log in.
    void add(int act) {
        add(act, Math.max(clock.presented(acts.atMs(act)) << ID_BITS, lastId + 1));
    }

    /// Takes the next act of the log in under an id that it had before.
    void add(int act, long id) {
        lastId = id;
        ids.add(id);
        int account = acts.persona(act);
        earlier.add(latest[account]);
        latest[account] = act;
        lastChild.add(NONE);
        int under = under(act);
        siblingBefore.add(under == NONE ? NONE : lastChild.get(under));
        if (under != NONE) {
            lastChild.set(under, act);
        }
        replies.add(0);
        reposts.add(0);
        quotes.add(0);
        likes.add(0);
        count(act, 1);
    }

    private void count(int act, int more) {
        ActKind kind = acts.kind(act);
        if (kind != ActKind.LIKE) {
            statuses[acts.persona(act)] += more;
            statusCount += more;
        }
        int under = under(act);
        if (under == NONE) {
            return;
        }
        switch (kind) {
            case REPLY -> replies.plus(under, more);
            case REPOST -> reposts.plus(under, more);
            case QUOTE -> quotes.plus(under, more);
            case LIKE -> likes.plus(under, more);
            case POST -> {}
        }
    }

    /// The post, reply or quote that an act answers, quotes, carries on or likes; −1 for a post.
    int under(int act) {
        int parent = acts.parent(act);
        return parent < 0 ? NONE : content(parent);
    }

    /// The post, reply or quote that an act shows: itself, or what it carries on or likes.
    int content(int act) {
        int content = act;
        while (acts.kind(content) == ActKind.REPOST || acts.kind(content) == ActKind.LIKE) {
            content = acts.parent(content);
        }
        return content;
    }

    /// Takes an act out of everything that is counted and shown; false when it was out already.
    boolean remove(int act) {
        if (gone.get(act)) {
            return false;
        }
        gone.set(act);
        count(act, -1);
        return true;
    }

    boolean isGone(int act) {
        return gone.get(act);
    }

    /// Number of acts presented.
    int size() {
        return ids.size();
    }

    int statusCount() {
        return statusCount;
    }

    long id(int act) {
        return ids.get(act);
    }

    /// The act with an id, or −1.
    int act(long id) {
        int at = ids.ceiling(id);
        return at < ids.size() && ids.get(at) == id ? at : NONE;
    }

    /// The first act whose id is not below a number.
    int ceiling(long id) {
        return ids.ceiling(id);
    }

    /// Presented time of an act.
    long presentedMs(int act) {
        return presentedMsOf(ids.get(act));
    }

    /// Presented time of the act with an id.
    static long presentedMsOf(long id) {
        return id >>> ID_BITS;
    }

    int latestOf(int account) {
        return latest[account];
    }

    /// The act of the same account before this one, or −1.
    int earlier(int act) {
        return earlier.get(act);
    }

    int statusesOf(int account) {
        return statuses[account];
    }

    int lastChild(int act) {
        return lastChild.get(act);
    }

    /// The child of the same status before this one, or −1.
    int siblingBefore(int act) {
        return siblingBefore.get(act);
    }

    int replies(int act) {
        return replies.get(act);
    }

    int reposts(int act) {
        return reposts.get(act);
    }

    int quotes(int act) {
        return quotes.get(act);
    }

    int likes(int act) {
        return likes.get(act);
    }

    /// Passes which acts are gone out or in, after all were taken in.
    void pass(Form form) {
        long[] words = form.longs(gone.toLongArray());
        if (form.restoring()) {
            BitSet.valueOf(words).stream().forEach(this::remove);
        }
    }
}
