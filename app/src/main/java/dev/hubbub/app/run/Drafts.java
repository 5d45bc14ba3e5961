package dev.hubbub.app.run;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import dev.hubbub.voice.Gate;
import dev.hubbub.voice.Utf8;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// Which draft every act about an event uses: the novelty [Gate] over lots of acts that follow one another in the log.
///
/// A lot is judged when the first of its acts is read. Posts are judged before replies and quotes, because
/// an answer picks up words of the post it answers; so the words of a post never wait for those of an answer,
/// and no answer repeats a post of its lot.
final class Drafts {

    private static final int LOT_BITS = 16;
    private static final int LOT = 1 << LOT_BITS;

    private final ActLog acts;
    private final Judged judged;
    private final AtomicReferenceArray<byte @Nullable []> posts;
    private final AtomicReferenceArray<byte @Nullable []> answers;

    /// What the gate has to know of an act.
    interface Judged {
        /// What an act is about and in which language, as one number.
        int about(int act);

        void write(int act, int draft, Utf8 out);
    }

    Drafts(ActLog acts, Judged judged) {
        this.acts = acts;
        this.judged = judged;
        int lots = (acts.size() + LOT - 1) >>> LOT_BITS;
        posts = new AtomicReferenceArray<>(lots);
        answers = new AtomicReferenceArray<>(lots);
    }

    /// The draft of an act; 0 for everyday chatter.
    int of(int act) {
        if (acts.event(act) < 0) {
            return 0;
        }
        boolean post = acts.kind(act) == ActKind.POST;
        AtomicReferenceArray<byte @Nullable []> lots = post ? posts : answers;
        int lot = act >>> LOT_BITS;
        byte[] drafts = lots.get(lot);
        return (drafts == null ? judge(lots, lot, post) : drafts)[act & (LOT - 1)];
    }

    private synchronized byte[] judge(AtomicReferenceArray<byte @Nullable []> lots, int lot, boolean posts) {
        byte[] known = lots.get(lot);
        if (known != null) {
            return known;
        }
        int from = lot << LOT_BITS;
        int to = Math.min(acts.size(), from + LOT);
        int[] members = members(from, to, posts);
        Gate gate = new Gate();
        if (!posts) {
            keepPosts(gate, members(from, to, true));
        }
        long[] keys = Arrays.stream(members).mapToLong(acts::key).toArray();
        byte[] found = gate.drafts(keys, about(members), (i, draft, out) -> judged.write(members[i], draft, out));
        byte[] drafts = new byte[to - from];
        for (int i = 0; i < members.length; i++) {
            drafts[members[i] - from] = found[i];
        }
        lots.set(lot, drafts);
        return drafts;
    }

    private void keepPosts(Gate gate, int[] posts) {
        byte[] drafts = new byte[posts.length];
        for (int i = 0; i < posts.length; i++) {
            drafts[i] = (byte) of(posts[i]);
        }
        gate.keep(about(posts), drafts, (i, draft, out) -> judged.write(posts[i], draft, out));
    }

    private int[] about(int[] members) {
        return Arrays.stream(members).map(judged::about).toArray();
    }

    /// The acts of a lot that are judged together.
    private int[] members(int from, int to, boolean posts) {
        int[] chosen = new int[to - from];
        int count = 0;
        for (int act = from; act < to; act++) {
            boolean fits = acts.kind(act).hasWords() && acts.event(act) >= 0;
            if (fits && (acts.kind(act) == ActKind.POST) == posts) {
                chosen[count++] = act;
            }
        }
        return Arrays.copyOf(chosen, count);
    }
}
