package dev.hubbub.app.server.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.app.server.Browser;
import dev.hubbub.app.server.HostedSocieties;
import dev.hubbub.app.server.TestServer;
import dev.hubbub.app.server.graph.Standing.State;
import dev.hubbub.app.server.society.Follow;
import dev.hubbub.app.server.society.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A graph follows what people do, and comes back when its server is killed.
class GraphInStepTest {

    private static Graphed graphed;

    @BeforeAll
    static void there() {
        graphed = Graphed.there();
    }

    @Test
    void whatPeopleDoIsThereMomentsLater() {
        Browser ada = TestServer.newcomer("ada.graph", "graphed", "participant");
        int seat = ada.post(Graphed.PATH + "/seat", "{}")
                .expect(200)
                .json()
                .path("account")
                .asInt();
        assertThat(seat).isGreaterThanOrEqualTo(Graphed.PERSONAS);
        agree();
        int somebody = graphed.followees().getOrDefault(seat, Set.of()).contains(40) ? 41 : 40;
        ada.put(Graphed.PATH + "/accounts/" + somebody + "/follow", "{\"on\": true}")
                .expect(200);
        TestServer.await(() -> Graphed.accounts(graphed.get("/graph/accounts/" + somebody + "/followers?limit=1000")
                        .path("accounts"))
                .contains(seat));
        ada.put(Graphed.PATH + "/accounts/" + somebody + "/follow", "{\"on\": false}")
                .expect(200);
        TestServer.await(() -> !Graphed.accounts(graphed.get("/graph/accounts/" + somebody + "/followers?limit=1000")
                        .path("accounts"))
                .contains(seat));
        assertThat(graphed.cypher("MATCH (p:Person {number: " + seat + "}) RETURN p.handle")
                        .path("rows")
                        .get(0)
                        .get(0)
                        .asString())
                .startsWith("ada");
        agree();
    }

    /// Waits until all follows of people are in the graph, and no others.
    private static void agree() {
        TestServer.await(() -> {
            Set<Follow> written = new HashSet<>();
            graphed.cypher(
                            "MATCH (a:Persona)-[:FOLLOWS]->(b:Persona) WHERE a.person OR b.person RETURN a.number, b.number")
                    .path("rows")
                    .forEach(row -> written.add(
                            new Follow(row.get(0).asInt(), row.get(1).asInt())));
            // a page holds 100 rows unless more are asked for
            return written.size()
                            == Math.min(100, graphed.society().followsOfPeople().size())
                    && new HashSet<>(graphed.society().followsOfPeople()).containsAll(written);
        });
    }

    @Test
    void aServerThatIsKilledWhileItIsFilledOverBoltIsNoticedAndFilledAgain(@TempDir Path elsewhere) throws IOException {
        graphed.inStep();
        Neo4jServer own = Neo4jServer.under(home());
        GraphDesk other = new GraphDesk(
                TestServer.shared().part(HostedSocieties.class),
                elsewhere,
                new GraphSettings(own.url(), Neo4jServer.USER, own.password(), ""));
        other.start();
        try {
            other.load(graphed.society(), false);
            TestServer.await(() -> other.standing(graphed.society()).step().equals("follows"));
            Graphed.kill("--home-dir");
            Browser bo = TestServer.newcomer("bo.graph", "graphed", "participant");
            int seat = bo.post(Graphed.PATH + "/seat", "{}")
                    .expect(200)
                    .json()
                    .path("account")
                    .asInt();
            TestServer.await(() -> graphed.desk().standing(graphed.society()).state() != State.IN_STEP);
            graphed.inStep();
            TestServer.await(() -> other.standing(graphed.society()).state() == State.IN_STEP);
            TestServer.await(() -> agree(other, seat));
        } finally {
            other.stop(graphed.society(), true);
            other.stop();
        }
        graphed.inStep();
        assertThat(graphed.cypher("MATCH (s:Society) RETURN count(s)")
                        .path("rows")
                        .get(0)
                        .get(0)
                        .asInt())
                .isEqualTo(1);
        assertThat(graphed.desk()
                        .questions(graphed.society())
                        .followers(17, 0, 1_000)
                        .all())
                .isPositive();
    }

    /// Whether two graphs of the society say the same, and of a seat what the society says. While somebody is about to
    /// follow back, or a busy machine lets a server seem lost, they may not.
    private static boolean agree(GraphDesk other, int seat) {
        try {
            for (int account : List.of(3, 17, seat)) {
                Questions one = graphed.desk().questions(graphed.society());
                Questions two = other.questions(graphed.society());
                if (!one.followers(account, 0, 1_000).equals(two.followers(account, 0, 1_000))
                        || !one.suggestions(account, 10).equals(two.suggestions(account, 10))
                        || !one.communities(account).equals(two.communities(account))) {
                    return false;
                }
            }
            return graphed.desk()
                                    .questions(graphed.society())
                                    .followers(seat, 0, 1)
                                    .all()
                            == graphed.society().followsOfPeople().stream()
                                    .filter(one -> one.followee() == seat)
                                    .count()
                    && other.standing(graphed.society()).follows()
                            == graphed.desk().standing(graphed.society()).follows();
        } catch (Refusal.Unavailable e) {
            return false;
        }
    }

    private static Path home() {
        return graphed.desk().own(graphed.society().settings().id());
    }
}
