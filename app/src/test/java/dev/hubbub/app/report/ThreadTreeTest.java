package dev.hubbub.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.engine.microblog.ActKind;
import org.junit.jupiter.api.Test;

final class ThreadTreeTest {

    @Test
    void whatAnswersARepostAnswersItsWords() {
        var tree = tree(10, act(ActKind.POST, -1), act(ActKind.REPOST, 0), act(ActKind.REPLY, 1), act(ActKind.LIKE, 1));
        assertThat(tree.size()).isEqualTo(2);
        assertThat(tree.act(1)).isEqualTo(2);
        assertThat(tree.parentRow(1)).isZero();
        assertThat(tree.reposts(0)).isEqualTo(1);
        assertThat(tree.replies(0)).isEqualTo(1);
        assertThat(tree.likes(0)).isEqualTo(1);
    }

    @Test
    void theBusiestBranchComesFirstAndTheRestIsCounted() {
        var tree = tree(
                3,
                act(ActKind.POST, -1),
                act(ActKind.REPLY, 0),
                act(ActKind.QUOTE, 0),
                act(ActKind.REPLY, 2),
                act(ActKind.REPLY, 2),
                act(ActKind.REPLY, 4),
                act(ActKind.LIKE, 1));
        assertThat(tree.size()).isEqualTo(3);
        assertThat(tree.act(1)).isEqualTo(2);
        assertThat(tree.act(2)).isEqualTo(4);
        assertThat(tree.parentRow(2)).isEqualTo(1);
        assertThat(tree.hidden(0)).as("the lone reply").isEqualTo(1);
        assertThat(tree.hidden(1)).as("the first reply to the quote").isEqualTo(1);
        assertThat(tree.hidden(2)).as("the deepest reply").isEqualTo(1);
        assertThat(tree.count(ActKind.REPLY)).isEqualTo(4);
    }

    @Test
    void aPostAloneIsATreeOfOne() {
        var tree = tree(60, act(ActKind.POST, -1));
        assertThat(tree.size()).isEqualTo(1);
        assertThat(tree.parentRow(0)).isEqualTo(-1);
        assertThat(tree.hidden(0)).isZero();
    }

    private record Act(ActKind kind, int parent) {}

    private static Act act(ActKind kind, int parent) {
        return new Act(kind, parent);
    }

    private static ThreadTree tree(int most, Act... acts) {
        var log = new MadeUpActs(new long[acts.length]);
        var thread = new IntList();
        for (int act = 0; act < acts.length; act++) {
            log.set(act, act, acts[act].kind, acts[act].parent, -1, 0, 0);
            thread.add(act);
        }
        return new ThreadTree(log, thread, most);
    }
}
