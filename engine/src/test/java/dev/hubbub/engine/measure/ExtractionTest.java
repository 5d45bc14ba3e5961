package dev.hubbub.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.engine.RandomTrial;
import dev.hubbub.engine.microblog.ActKind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// Cascades and threads against the obvious way: from every act up to its post.
class ExtractionTest {

    @RandomTrial(times = 50)
    void cascadesAreTheSharesWhoseWayUpIsAllShares(RandomGenerator random) {
        SmallLog log = log(random);

        Cascades cascades = Cascades.of(log);

        int cascade = 0;
        for (int root = 0; root < log.size(); root++) {
            if (log.kind(root) != ActKind.POST) {
                continue;
            }
            TreeMap<Integer, Integer> firstActs = new TreeMap<>();
            List<Integer> members = new ArrayList<>();
            for (int act = root; act < log.size(); act++) {
                if (top(log, act, ActKind.REPOST, ActKind.QUOTE) == root
                        && firstActs.putIfAbsent(log.persona(act), act) == null) {
                    members.add(act);
                }
            }
            assertThat(cascades.root(cascade)).isEqualTo(root);
            assertThat(cascades.users(cascade)).isEqualTo(members.size());
            Cascade tree = cascades.cascade(cascade);
            for (int node = 0; node < members.size(); node++) {
                int act = members.get(node);
                assertThat(cascades.act(cascade, node)).isEqualTo(act);
                assertThat(tree.delayMs(node)).isEqualTo(log.atMs(act) - log.atMs(root));
                assertThat(tree.parent(node))
                        .isEqualTo(node == 0 ? -1 : members.indexOf(firstActs.get(log.persona(log.parent(act)))));
            }
            cascade++;
        }
        assertThat(cascades.size()).isEqualTo(cascade);
    }

    @RandomTrial(times = 50)
    void threadsAreTheRepliesWhoseWayUpHasNoQuote(RandomGenerator random) {
        SmallLog log = log(random);

        Threads threads = Threads.of(log);

        for (int thread = 0; thread < threads.size(); thread++) {
            int next = 0;
            for (int act = 0; act < log.size(); act++) {
                if (log.kind(act) == ActKind.REPLY
                        && top(log, act, ActKind.REPLY, ActKind.REPOST) == threads.root(thread)) {
                    assertThat(threads.reply(thread, next)).isEqualTo(act);
                    assertThat(threads.depth(thread, next)).isEqualTo(repliesUpTo(log, act));
                    next++;
                }
            }
            assertThat(threads.replies(thread)).isEqualTo(next);
        }
    }

    private static SmallLog log(RandomGenerator random) {
        SmallLog log = new SmallLog();
        log.post(0, 0);
        ActKind[] kinds = ActKind.values();
        int size = 1 + random.nextInt(80);
        while (log.size() < size) {
            int parent = random.nextInt(log.size());
            ActKind kind = kinds[random.nextInt(kinds.length)];
            long atMs = log.atMs(log.size() - 1) + random.nextInt(3);
            if (kind == ActKind.POST) {
                log.post(random.nextInt(15), atMs);
            } else if (log.kind(parent) != ActKind.LIKE) {
                log.add(kind, random.nextInt(15), parent, atMs);
            }
        }
        return log;
    }

    /// The post above an act, or −1 if an act of another kind is on the way.
    private static int top(SmallLog log, int act, ActKind one, ActKind other) {
        int at = act;
        while (log.kind(at) == one || log.kind(at) == other) {
            at = log.parent(at);
        }
        return log.kind(at) == ActKind.POST ? at : -1;
    }

    private static int repliesUpTo(SmallLog log, int act) {
        int replies = 0;
        for (int at = act; log.kind(at) != ActKind.POST; at = log.parent(at)) {
            replies += log.kind(at) == ActKind.REPLY ? 1 : 0;
        }
        return replies;
    }
}
