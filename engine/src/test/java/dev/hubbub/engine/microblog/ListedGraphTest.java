package dev.hubbub.engine.microblog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.engine.RandomTrial;
import dev.hubbub.engine.kernel.Fork;
import java.util.Iterator;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ListedGraphTest {

    @RandomTrial(times = 50)
    void holdsTheEdgesItWasGiven(RandomGenerator random) {
        int personas = random.nextInt(1, 200);
        int[] from = random.ints(random.nextInt(3000), 0, personas).toArray();
        int[] to = random.ints(from.length, 0, personas).toArray();
        TreeSet<Long> edges = new TreeSet<>();
        for (int i = 0; i < from.length; i++) {
            if (from[i] != to[i]) {
                edges.add((long) from[i] << 32 | to[i]);
            }
        }
        ListedGraph graph = ListedGraph.of(personas, from, to);
        assertThat(graph.personas()).isEqualTo(personas);
        assertThat(graph.edges(Fork.none())).isEqualTo(edges.size());
        Followers cursor = graph.followers();
        int followers = 0;
        Iterator<Long> inOrder = edges.iterator();
        for (int persona = 0; persona < personas; persona++) {
            for (int slot = 0; slot < graph.followeeSlots(persona); slot++) {
                assertThat((long) persona << 32 | graph.followee(persona, slot)).isEqualTo(inOrder.next());
            }
            cursor.open(persona);
            assertThat(graph.followerSlots(persona)).isEqualTo(cursor.slots());
            for (int slot = 0; slot < cursor.slots(); slot++) {
                assertThat(edges).contains((long) cursor.at(slot) << 32 | persona);
                followers++;
            }
            for (int other = 0; other < personas; other += 7) {
                assertThat(graph.follows(persona, other)).isEqualTo(edges.contains((long) persona << 32 | other));
            }
        }
        assertThat(followers).isEqualTo(edges.size());
    }

    @Test
    void nobodyFollowsAnybodyWithoutEdges() {
        ListedGraph graph = ListedGraph.of(3, new int[0], new int[0]);
        assertThat(graph.edges(Fork.none())).isZero();
        assertThat(graph.followerSlots(2)).isZero();
        assertThat(graph.follows(0, 1)).isFalse();
    }

    @Test
    void theFirstFollowersAreTakenForFriends() {
        int[] from = new int[30];
        int[] to = new int[30];
        for (int i = 0; i < 30; i++) {
            from[i] = i + 1;
        }
        Followers cursor = ListedGraph.of(31, from, to).followers();
        cursor.open(0);
        assertThat(cursor.slots()).isEqualTo(30);
        assertThat(cursor.closeSlots()).isEqualTo(20);
        assertThat(cursor.segments()).isEqualTo(2);
        assertThat(cursor.tier(1)).isEqualTo(Followers.ANY_TIER);
    }

    @Test
    void refusesSomebodyWhoIsNotThere() {
        assertThatThrownBy(() -> ListedGraph.of(3, new int[] {0}, new int[] {3}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("followee must be in [0, 2], but was 3");
        assertThatThrownBy(() -> ListedGraph.of(3, new int[] {-1}, new int[] {0}))
                .hasMessage("follower must be in [0, 2], but was -1");
    }
}
