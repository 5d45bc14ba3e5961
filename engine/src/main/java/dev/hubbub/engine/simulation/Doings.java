package dev.hubbub.engine.simulation;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.kernel.Imprint;
import dev.hubbub.engine.kernel.LongSet;
import dev.hubbub.engine.microblog.ActColumns;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.reaction.Reactions;
import java.util.Arrays;

/// What has been done in a run so far: who has reposted, liked or replied to what, and the last reply under
/// each post.
final class Doings {

    /// Share of the replies to a post that go to the latest reply under it instead.
    private static final double JOIN_SHARE = 0.12;

    /// Acts a day beyond which a persona has had enough: this many, and this many times what it does on
    /// ordinary days.
    private static final int ENOUGH = 6;

    private static final double ENOUGH_TIMES = 3;

    private final Population population;
    private short[] today;
    private final ActColumns acts;
    private final LongSet done = new LongSet();
    private int[] lastReply = new int[1024];

    Doings(Population population, ActColumns acts) {
        this.population = population;
        this.today = new short[population.size()];
        this.acts = acts;
        Arrays.fill(lastReply, -1);
    }

    /// Begins a new day.
    void nextDay() {
        Arrays.fill(today, (short) 0);
    }

    /// Whether a persona has not had enough for today.
    boolean hasTime(int persona) {
        return today[persona] < ENOUGH + ENOUGH_TIMES * population.postsPerDay(persona);
    }

    /// Whether a persona may do this: nobody carries a thread on twice, likes a post twice, or reacts to
    /// its own post.
    boolean isNew(int persona, ActKind kind, int source) {
        if (kind == ActKind.POST) {
            return true;
        }
        int content = Reactions.content(acts, source);
        if (kind != ActKind.REPLY && acts.persona(content) == persona) {
            return false;
        }
        return switch (kind) {
            case REPOST -> acts.persona(acts.root(source)) != persona && done.add(name(persona, content, 0));
            case QUOTE -> done.add(name(persona, content, 1));
            case LIKE -> done.add(name(persona, content, 2));
            case REPLY -> done.add(name(persona, source, 3));
            case POST -> true;
        };
    }

    /// 31 bits of a persona, 31 of an act, 2 of what is done.
    private static long name(int persona, int act, int what) {
        return (long) persona << 33 | (long) act << 2 | what;
    }

    /// The act that a new one hangs on, or −1 when it comes to nothing.
    int parent(ActKind kind, int source, long key, int depthLimit) {
        if (kind != ActKind.REPLY) {
            return source;
        }
        int parent = source;
        if (acts.kind(source) != ActKind.REPLY
                && source < lastReply.length
                && lastReply[source] >= 0
                && Chance.unitOf(Chance.next(key)) < JOIN_SHARE) {
            parent = lastReply[source];
        }
        return acts.depth(parent) >= depthLimit ? -1 : parent;
    }

    /// Takes note of an act that happened.
    void note(int act) {
        if (acts.kind(act) != ActKind.LIKE) {
            today[acts.persona(act)]++;
        }
        if (acts.kind(act) != ActKind.REPLY) {
            return;
        }
        int content = acts.parent(act);
        while (acts.kind(content) == ActKind.REPLY) {
            content = acts.parent(content);
        }
        if (content >= lastReply.length) {
            int before = lastReply.length;
            lastReply = Arrays.copyOf(lastReply, Math.max(content + 1, before * 2));
            Arrays.fill(lastReply, before, lastReply.length, -1);
        }
        lastReply[content] = act;
    }

    /// Passes what was done out or in.
    void pass(Imprint imprint) {
        today = imprint.shorts(today);
        lastReply = imprint.ints(lastReply);
        done.pass(imprint);
    }
}
