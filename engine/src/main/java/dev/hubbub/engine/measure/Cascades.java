package dev.hubbub.engine.measure;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/// The cascades of a run: who reposted or quoted each post, from whom.
///
/// A repost or quote belongs to the cascade of the act it was seen from; a reply begins none and belongs to none,
/// unless replies are asked for as carriers. Cascades stand in the order of their posts.
///
/// Three passes over the acts; 4 bytes an act and 16 a node. The log is read in order.
public final class Cascades {

    private final int[] roots;
    private final int[] starts;
    private final int[] acts;
    private final int[] parents;
    private final ActLog log;
    private final long postReposts;
    private final long postFirstHop;

    private Cascades(ActLog log, int[] roots, int[] starts, int[] acts, int[] parents, long shares, long firstHop) {
        this.log = log;
        this.roots = roots;
        this.starts = starts;
        this.acts = acts;
        this.parents = parents;
        this.postReposts = shares;
        this.postFirstHop = firstHop;
    }

    /// The cascades of reposts and quotes.
    public static Cascades of(ActLog log) {
        return of(log, EnumSet.of(ActKind.REPOST, ActKind.QUOTE));
    }

    /// The cascades of chosen kinds of act, so that rumour trees which hold replies too can be compared.
    public static Cascades of(ActLog log, Set<ActKind> carriers) {
        EnumSet<ActKind> carries = EnumSet.noneOf(ActKind.class);
        carries.addAll(carriers);
        int n = log.size();
        int[] cascadeOf = new int[n];
        int posts = 0;
        int people = 0;
        for (int act = 0; act < n; act++) {
            ActKind kind = log.kind(act);
            people = Math.max(people, log.persona(act) + 1);
            if (kind == ActKind.POST) {
                cascadeOf[act] = posts++;
            } else {
                cascadeOf[act] = carries.contains(kind) ? cascadeOf[log.parent(act)] : -1;
            }
        }
        int[] ends = new int[posts + 1];
        for (int cascade : cascadeOf) {
            ends[cascade + 1] += cascade >= 0 ? 1 : 0;
        }
        for (int cascade = 0; cascade < posts; cascade++) {
            ends[cascade + 1] += ends[cascade];
        }
        int[] starts = ends.clone();
        int[] acts = new int[ends[posts]];
        for (int act = 0; act < n; act++) {
            if (cascadeOf[act] >= 0) {
                acts[ends[cascadeOf[act]]++] = act;
            }
        }
        return joinUsers(log, starts, acts, cascadeOf, people);
    }

    /// Makes one node of all acts of a user in a cascade, and lets go of the room that saves.
    private static Cascades joinUsers(ActLog log, int[] starts, int[] acts, int[] nodeOfAct, int people) {
        int posts = starts.length - 1;
        int[] lastCascade = new int[people];
        int[] nodeOfPersona = new int[people];
        int[] roots = new int[posts];
        int[] parents = new int[acts.length];
        long shares = 0;
        long firstHop = 0;
        int end = 0;
        for (int cascade = 0; cascade < posts; cascade++) {
            int from = starts[cascade];
            int to = starts[cascade + 1];
            roots[cascade] = acts[from];
            starts[cascade] = end;
            int size = 0;
            for (int i = from; i < to; i++) {
                int act = acts[i];
                int persona = log.persona(act);
                int parent = size == 0 ? -1 : nodeOfAct[log.parent(act)];
                if (i > from) {
                    shares++;
                    firstHop += parent == 0 ? 1 : 0;
                }
                if (lastCascade[persona] == cascade + 1) {
                    nodeOfAct[act] = nodeOfPersona[persona];
                    continue;
                }
                lastCascade[persona] = cascade + 1;
                nodeOfPersona[persona] = size;
                nodeOfAct[act] = size;
                acts[end] = act;
                parents[end] = parent;
                end++;
                size++;
            }
        }
        starts[posts] = end;
        boolean roomy = end < acts.length;
        return new Cascades(
                log,
                roots,
                starts,
                roomy ? Arrays.copyOf(acts, end) : acts,
                roomy ? Arrays.copyOf(parents, end) : parents,
                shares,
                firstHop);
    }

    /// Number of cascades: one for each post, however small.
    public int size() {
        return roots.length;
    }

    /// The post a cascade begins with.
    public int root(int cascade) {
        return roots[cascade];
    }

    /// Users of a cascade, the author of its root included.
    public int users(int cascade) {
        return starts[cascade + 1] - starts[cascade];
    }

    /// The first act of a node's user in its cascade.
    public int act(int cascade, int node) {
        return acts[starts[cascade] + node];
    }

    /// Mean number of users of all cascades (C1).
    public double meanUsers() {
        return (double) acts.length / roots.length;
    }

    /// Share of posts that reach a number of users (C2).
    public double shareReaching(int users) {
        return (double) reaching(users).length / roots.length;
    }

    /// Share of all reposts and quotes that were seen from the post itself (C3 over all).
    public double firstHopShare() {
        return (double) postFirstHop / postReposts;
    }

    /// The cascades of at least so many users, in order.
    public int[] reaching(int users) {
        int[] found = new int[16];
        int n = 0;
        for (int cascade = 0; cascade < roots.length; cascade++) {
            if (users(cascade) >= users) {
                if (n == found.length) {
                    found = Arrays.copyOf(found, 2 * n);
                }
                found[n++] = cascade;
            }
        }
        return Arrays.copyOf(found, n);
    }

    /// One cascade as a tree.
    public Cascade cascade(int cascade) {
        int from = starts[cascade];
        int to = starts[cascade + 1];
        long start = log.atMs(acts[from]);
        long[] delaysMs = new long[to - from];
        for (int i = from; i < to; i++) {
            delaysMs[i - from] = log.atMs(acts[i]) - start;
        }
        return Cascade.ofOwned(Arrays.copyOfRange(parents, from, to), delaysMs);
    }
}
