package dev.hubbub.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.app.server.society.LiveSociety;
import dev.hubbub.app.server.society.Surroundings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SurroundingsTest {

    private static final String PATH = "/api/hubbub/v1/societies/main/accounts/";

    private static LiveSociety society() {
        return TestServer.shared().part(HostedSocieties.class).live("main").orElseThrow();
    }

    /// How many accounts one comes to from the first, whichever way follows go.
    private static int reached(Surroundings found) {
        List<List<Integer>> near = new ArrayList<>();
        for (int i = 0; i < found.accounts().length; i++) {
            near.add(new ArrayList<>());
        }
        for (int i = 0; i < found.edges().length; i += 2) {
            near.get(found.edges()[i]).add(found.edges()[i + 1]);
            near.get(found.edges()[i + 1]).add(found.edges()[i]);
        }
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        seen.set(0);
        while (!open.isEmpty()) {
            for (int next : near.get(open.removeFirst())) {
                if (!seen.get(next)) {
                    seen.set(next);
                    open.addLast(next);
                }
            }
        }
        return seen.cardinality();
    }

    @Test
    void everyEdgeIsAFollowAndAllFollowsAreThere() {
        Surroundings found = society().surroundings(17, 300, Integer.MAX_VALUE);
        int[] accounts = found.accounts();
        assertThat(accounts).hasSize(300).doesNotHaveDuplicates().startsWith(17);
        var graph = society().world().graph();
        int personas = society().settings().personas();
        long follows = 0;
        for (int one : accounts) {
            for (int other : accounts) {
                follows += one < personas && other < personas && graph.follows(one, other) ? 1 : 0;
            }
        }
        assertThat(found.follows()).isGreaterThanOrEqualTo(follows);
        for (int i = 0; i < found.edges().length; i += 2) {
            int from = accounts[found.edges()[i]];
            int to = accounts[found.edges()[i + 1]];
            assertThat(society().accounts().tie(from, to).following() || graph.follows(from, to))
                    .isTrue();
        }
        assertThat(found.edges().length / 2).isEqualTo((int) found.follows());
    }

    @Test
    void whereFollowsAreLeftOutEverybodyIsStillReached() {
        Surroundings whole = society().surroundings(17, 800, Integer.MAX_VALUE);
        Surroundings thin = society().surroundings(17, 800, 100);
        assertThat(thin.accounts()).isEqualTo(whole.accounts());
        assertThat(thin.follows()).isEqualTo(whole.follows());
        assertThat(thin.edges().length).isLessThan(whole.edges().length / 3);
        assertThat(reached(thin)).isEqualTo(800);
    }

    @Test
    void theyComeInColumns() {
        Browser owner = TestServer.owner();
        JsonNode found = owner.get(PATH + "17/surroundings?most=50").expect(200).json();
        assertThat(found.path("accounts").size()).isEqualTo(50);
        assertThat(found.path("handles").size()).isEqualTo(50);
        int third = found.path("accounts").get(2).asInt();
        JsonNode account = owner.get(PATH + third).expect(200).json();
        assertThat(found.path("handles").get(2).asString())
                .isEqualTo(account.path("handle").asString());
        assertThat(found.path("names").get(2).asString())
                .isEqualTo(account.path("name").asString());
        assertThat(found.path("followers").get(2).asInt())
                .isEqualTo(account.path("followers").asInt());
        owner.get(PATH + "999999999/surroundings").expect(404);
    }
}
