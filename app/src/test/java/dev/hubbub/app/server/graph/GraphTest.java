package dev.hubbub.app.server.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.app.server.Browser;
import dev.hubbub.app.server.TestServer;
import dev.hubbub.app.server.society.CascadeTree;
import dev.hubbub.app.server.society.Society;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What a graph says of a society, asked of a real Neo4j, against what the society says itself.
class GraphTest {

    private static Graphed graphed;

    @BeforeAll
    static void there() {
        graphed = Graphed.there();
    }

    @Test
    void withoutAGraphTheWayOutIsTold() {
        Browser.Answer answer = graphed.owner()
                .get("/api/hubbub/v1/societies/main/graph/accounts/1/followers")
                .expect(503);
        assertThat(answer.text("detail")).contains("is off").contains("POST …/graph/load");
        assertThat(graphed.owner()
                        .get("/api/hubbub/v1/societies/main/graph")
                        .expect(200)
                        .text("state"))
                .isEqualTo("off");
        TestServer.newcomer("ob.server", "graphed", "observer")
                .post(Graphed.PATH + "/graph/load", "{}")
                .expect(403);
    }

    @Test
    void anImporterThatWasKilledBeganAnew() {
        assertThat(graphed.importersKilled()).isPositive();
        Map<Integer, Set<Integer>> follows = graphed.followees();
        long between = follows.entrySet().stream()
                .filter(one -> one.getKey() < Graphed.PERSONAS)
                .flatMap(one -> one.getValue().stream())
                .filter(one -> one < Graphed.PERSONAS)
                .count();
        assertThat(graphed.cypher(
                                "MATCH (a:Persona)-[f:FOLLOWS]->(b) WHERE NOT a.person AND NOT b.person RETURN count(f)")
                        .path("rows")
                        .get(0)
                        .get(0)
                        .asLong())
                .isEqualTo(between);
        assertThat(graphed.get("/graph").path("personas").asInt()).isGreaterThanOrEqualTo(Graphed.PERSONAS);
        assertThat(graphed.owner()
                        .get(Graphed.PATH + "/graph/progress")
                        .expect(200)
                        .body())
                .contains("\"state\":\"in-step\"");
    }

    @Test
    void itSaysOfPersonasWhatTheSocietySays() {
        Map<Integer, Set<Integer>> follows = graphed.followees();
        for (int one : List.of(3, 17, 600, Graphed.PERSONAS - 1)) {
            Set<Integer> followers = new TreeSet<>();
            follows.forEach((follower, followees) -> {
                if (followees.contains(one)) {
                    followers.add(follower);
                }
            });
            JsonNode found = graphed.get("/graph/accounts/" + one + "/followers?limit=1000");
            assertThat(Graphed.accounts(found.path("accounts"))).containsExactlyElementsOf(followers);
            assertThat(found.path("all").asInt()).isEqualTo(followers.size());
            Set<Integer> mutuals = new TreeSet<>(follows.getOrDefault(one, Set.of()));
            mutuals.retainAll(followers);
            assertThat(Graphed.accounts(graphed.get("/graph/accounts/" + one + "/mutuals?limit=1000")
                            .path("accounts")))
                    .containsExactlyElementsOf(mutuals);
            assertThat(suggested(one)).isEqualTo(atTwoHops(follows, one));
        }
        assertThat(graphed.get("/graph/accounts/3/followers?limit=1")
                        .path("accounts")
                        .size())
                .isEqualTo(1);
        graphed.owner().get(Graphed.PATH + "/graph/accounts/999999/followers").expect(404);
    }

    private static Map<Integer, Integer> suggested(int one) {
        Map<Integer, Integer> found = new LinkedHashMap<>();
        graphed.get("/graph/accounts/" + one + "/suggestions?limit=10")
                .forEach(each -> found.put(
                        each.path("account").path("account").asInt(),
                        each.path("common").asInt()));
        return found;
    }

    private static Map<Integer, Integer> atTwoHops(Map<Integer, Set<Integer>> follows, int one) {
        Map<Integer, Integer> common = new HashMap<>();
        Set<Integer> own = follows.getOrDefault(one, Set.of());
        for (int followee : own) {
            for (int other : follows.getOrDefault(followee, Set.of())) {
                if (other != one && !own.contains(other)) {
                    common.merge(other, 1, Integer::sum);
                }
            }
        }
        Map<Integer, Integer> most = new LinkedHashMap<>();
        common.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Integer, Integer> each) -> -each.getValue())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(10)
                .forEach(each -> most.put(each.getKey(), each.getValue()));
        return most;
    }

    @Test
    void aWayBetweenTwoIsAsShortAsItCanBe() {
        Map<Integer, Set<Integer>> follows = graphed.followees();
        for (int to : List.of(5, 400, 1_100)) {
            JsonNode found = graphed.get("/graph/path?from=17&to=" + to);
            List<Integer> way = Graphed.accounts(found.path("accounts"));
            assertThat(found.path("follows").asInt()).isEqualTo(distance(follows, 17, to));
            for (int i = 1; i < way.size(); i++) {
                assertThat(follows.get(way.get(i - 1))).contains(way.get(i));
            }
        }
        assertThat(graphed.get("/graph/path?from=17&to=17").path("follows").asInt())
                .isZero();
        graphed.owner().get(Graphed.PATH + "/graph/path?from=17&to=5&most=99").expect(422);
    }

    private static int distance(Map<Integer, Set<Integer>> follows, int from, int to) {
        Map<Integer, Integer> hops = new HashMap<>(Map.of(from, 0));
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            int one = open.removeFirst();
            int further = hops.getOrDefault(one, 0) + 1;
            for (int next : follows.getOrDefault(one, Set.of())) {
                if (hops.putIfAbsent(next, further) == null) {
                    open.addLast(next);
                }
            }
        }
        return hops.getOrDefault(to, -1);
    }

    @Test
    void aPersonaBelongsToItsCommunities() {
        JsonNode groups = graphed.get("/graph/accounts/17/communities");
        List<String> kinds = new ArrayList<>();
        for (JsonNode group : groups) {
            kinds.add(group.path("kind").asString());
            JsonNode members = graphed.get("/graph/communities/members?limit=1000&id="
                    + group.path("id").asString().replace(" ", "%20"));
            assertThat(Graphed.accounts(members.path("accounts")))
                    .contains(17)
                    .hasSize(group.path("members").asInt());
        }
        assertThat(kinds).containsExactlyInAnyOrder("city", "circle", "company", "interest");
        graphed.owner()
                .get(Graphed.PATH + "/graph/communities/members?id=nowhere")
                .expect(404);
    }

    @Test
    void whoReachedWhomIsAskedOfTheCascade() {
        Society.Timelines timelines = graphed.society().timelines();
        long id = timelines.trending(-1, 40, 0).stream()
                .max(Comparator.comparingInt(one -> one.reposts() + one.quotes() + one.replies()))
                .orElseThrow()
                .id();
        CascadeTree cascade = graphed.society().cascade(id, -1);
        assertThat(cascade.size()).isGreaterThan(3);
        Set<Integer> others = new TreeSet<>();
        for (int node = 1; node < cascade.size(); node++) {
            others.add(cascade.account(node));
        }
        others.remove(cascade.account(0));
        String path = "/graph/cascades/" + id;
        assertThat(Graphed.accounts(graphed.get(path + "/reached?limit=1000&by=" + cascade.account(0))))
                .containsExactlyElementsOf(others);
        JsonNode first = graphed.get(path + "/spreaders?limit=5").get(0);
        assertThat(first.path("account").path("account").asInt()).isEqualTo(cascade.account(0));
        assertThat(first.path("all").asInt()).isEqualTo(others.size());
        int last = cascade.size() - 1;
        JsonNode way = graphed.get(path + "/way?to=" + cascade.account(last));
        assertThat(way.get(0).path("status").asString()).isEqualTo(Long.toString(id));
        assertThat(way.get(way.size() - 1).path("account").path("account").asInt())
                .isEqualTo(cascade.account(last));
        graphed.owner().get(Graphed.PATH + "/graph/cascades/123/spreaders").expect(404);
    }
}
