package dev.hubbub.app.server.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.app.server.Browser;
import dev.hubbub.app.server.HostedSocieties;
import dev.hubbub.app.server.TestServer;
import dev.hubbub.app.server.graph.Standing.State;
import dev.hubbub.app.server.society.CascadeTree;
import dev.hubbub.app.server.society.Follow;
import dev.hubbub.app.server.society.LiveSociety;
import dev.hubbub.app.server.society.Refusal;
import dev.hubbub.app.server.society.Society;
import dev.hubbub.engine.microblog.FollowGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Asks a real Neo4j, which all tests here share; its importer is killed once before it is there.
class GraphTest {

    private static final int PERSONAS = 1_200;
    private static final String PATH = "/api/hubbub/v1/societies/graphed";

    private static Browser owner;
    private static LiveSociety society;
    private static GraphDesk desk;
    private static int importersKilled;

    @BeforeAll
    static void load() {
        owner = TestServer.owner();
        owner.post(
                        "/api/hubbub/v1/societies",
                        "{\"slug\": \"graphed\", \"personas\": " + PERSONAS + ", \"seats\": 8, \"seed\": 11}")
                .expect(201);
        society =
                TestServer.shared().part(HostedSocieties.class).live("graphed").orElseThrow();
        desk = TestServer.shared().part(GraphDesk.class);
        TestServer.await(society::caughtUp);
        owner.post(PATH + "/graph/load", "{}").expect(202);
        TestServer.await(() -> child("import") || desk.standing(society).state() == State.FAILED);
        kill("import");
        importersKilled++;
        TestServer.await(() -> desk.standing(society).state() == State.LOST);
        inStep();
    }

    private static void inStep() {
        TestServer.await(() -> {
            Standing now = desk.standing(society);
            assertThat(now.state()).as(now.problem()).isNotEqualTo(State.FAILED);
            return now.state() == State.IN_STEP;
        });
    }

    private static Predicate<ProcessHandle> runs(String argument) {
        return process -> process.info()
                .arguments()
                .map(all -> String.join(" ", all))
                .orElse("")
                .matches(".*org\\.neo4j.* " + argument + ".*");
    }

    private static boolean child(String argument) {
        return ProcessHandle.current().children().anyMatch(runs(argument));
    }

    private static void kill(String argument) {
        ProcessHandle.current().children().filter(runs(argument)).forEach(ProcessHandle::destroyForcibly);
    }

    private static JsonNode get(String path) {
        return owner.get(PATH + path).expect(200).json();
    }

    private static JsonNode cypher(String query) {
        return owner.post(PATH + "/graph/cypher", "{\"query\": \"" + query + "\"}")
                .expect(200)
                .json();
    }

    private static List<Integer> accounts(JsonNode list) {
        List<Integer> numbers = new ArrayList<>();
        list.forEach(one -> numbers.add(one.path("account").asInt()));
        return numbers;
    }

    /// Whom everybody follows, from the world itself.
    private static Map<Integer, Set<Integer>> followees() {
        FollowGraph graph = society.world().graph();
        Map<Integer, Set<Integer>> all = new HashMap<>();
        for (int persona = 0; persona < PERSONAS; persona++) {
            int[] row = new int[graph.followeeSlots(persona)];
            int slots = graph.followees(persona, row);
            Set<Integer> followees = new TreeSet<>();
            for (int slot = 0; slot < slots; slot++) {
                if (row[slot] >= 0 && row[slot] < PERSONAS) {
                    followees.add(row[slot]);
                }
            }
            all.put(persona, followees);
        }
        society.followsOfPeople()
                .forEach(one -> all.computeIfAbsent(one.follower(), f -> new TreeSet<>())
                        .add(one.followee()));
        return all;
    }

    @Test
    void withoutAGraphTheWayOutIsTold() {
        Browser.Answer answer = owner.get("/api/hubbub/v1/societies/main/graph/accounts/1/followers")
                .expect(503);
        assertThat(answer.text("detail")).contains("is off").contains("POST …/graph/load");
        assertThat(owner.get("/api/hubbub/v1/societies/main/graph").expect(200).text("state"))
                .isEqualTo("off");
        TestServer.newcomer("ob.server", "graphed", "observer")
                .post(PATH + "/graph/load", "{}")
                .expect(403);
    }

    @Test
    void anImporterThatWasKilledBeganAnew() {
        assertThat(importersKilled).isEqualTo(1);
        Map<Integer, Set<Integer>> follows = followees();
        long between = follows.entrySet().stream()
                .filter(one -> one.getKey() < PERSONAS)
                .flatMap(one -> one.getValue().stream())
                .filter(one -> one < PERSONAS)
                .count();
        assertThat(cypher("MATCH (a:Persona)-[f:FOLLOWS]->(b) WHERE NOT a.person AND NOT b.person RETURN count(f)")
                        .path("rows")
                        .get(0)
                        .get(0)
                        .asLong())
                .isEqualTo(between);
        assertThat(get("/graph").path("personas").asInt()).isGreaterThanOrEqualTo(PERSONAS);
        assertThat(owner.get(PATH + "/graph/progress").expect(200).body()).contains("\"state\":\"in-step\"");
    }

    @Test
    void itSaysOfPersonasWhatTheSocietySays() {
        Map<Integer, Set<Integer>> follows = followees();
        for (int one : List.of(3, 17, 600, PERSONAS - 1)) {
            Set<Integer> followers = new TreeSet<>();
            follows.forEach((follower, followees) -> {
                if (followees.contains(one)) {
                    followers.add(follower);
                }
            });
            JsonNode found = get("/graph/accounts/" + one + "/followers?limit=1000");
            assertThat(accounts(found.path("accounts"))).containsExactlyElementsOf(followers);
            assertThat(found.path("all").asInt()).isEqualTo(followers.size());
            Set<Integer> mutuals = new TreeSet<>(follows.getOrDefault(one, Set.of()));
            mutuals.retainAll(followers);
            assertThat(accounts(get("/graph/accounts/" + one + "/mutuals?limit=1000")
                            .path("accounts")))
                    .containsExactlyElementsOf(mutuals);
            assertThat(suggested(one)).isEqualTo(atTwoHops(follows, one));
        }
        assertThat(get("/graph/accounts/3/followers?limit=1").path("accounts").size())
                .isEqualTo(1);
        owner.get(PATH + "/graph/accounts/999999/followers").expect(404);
    }

    private static Map<Integer, Integer> suggested(int one) {
        Map<Integer, Integer> found = new LinkedHashMap<>();
        get("/graph/accounts/" + one + "/suggestions?limit=10")
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
        Map<Integer, Set<Integer>> follows = followees();
        for (int to : List.of(5, 400, 1_100)) {
            JsonNode found = get("/graph/path?from=17&to=" + to);
            List<Integer> way = accounts(found.path("accounts"));
            assertThat(found.path("follows").asInt()).isEqualTo(distance(follows, 17, to));
            for (int i = 1; i < way.size(); i++) {
                assertThat(follows.get(way.get(i - 1))).contains(way.get(i));
            }
        }
        assertThat(get("/graph/path?from=17&to=17").path("follows").asInt()).isZero();
        owner.get(PATH + "/graph/path?from=17&to=5&most=99").expect(422);
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
        JsonNode groups = get("/graph/accounts/17/communities");
        List<String> kinds = new ArrayList<>();
        for (JsonNode group : groups) {
            kinds.add(group.path("kind").asString());
            JsonNode members = get("/graph/communities/members?limit=1000&id="
                    + group.path("id").asString().replace(" ", "%20"));
            assertThat(accounts(members.path("accounts")))
                    .contains(17)
                    .hasSize(group.path("members").asInt());
        }
        assertThat(kinds).containsExactlyInAnyOrder("city", "circle", "company", "interest");
        owner.get(PATH + "/graph/communities/members?id=nowhere").expect(404);
    }

    @Test
    void whatPeopleDoIsThereMomentsLater() {
        Browser ada = TestServer.newcomer("ada.graph", "graphed", "participant");
        int seat = ada.post(PATH + "/seat", "{}")
                .expect(200)
                .json()
                .path("account")
                .asInt();
        assertThat(seat).isGreaterThanOrEqualTo(PERSONAS);
        agree();
        int somebody = followees().getOrDefault(seat, Set.of()).contains(40) ? 41 : 40;
        ada.put(PATH + "/accounts/" + somebody + "/follow", "{\"on\": true}").expect(200);
        TestServer.await(() -> accounts(get("/graph/accounts/" + somebody + "/followers?limit=1000")
                        .path("accounts"))
                .contains(seat));
        ada.put(PATH + "/accounts/" + somebody + "/follow", "{\"on\": false}").expect(200);
        TestServer.await(() -> !accounts(get("/graph/accounts/" + somebody + "/followers?limit=1000")
                        .path("accounts"))
                .contains(seat));
        assertThat(cypher("MATCH (p:Person {number: " + seat + "}) RETURN p.handle")
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
            cypher("MATCH (a:Persona)-[:FOLLOWS]->(b:Persona) WHERE a.person OR b.person RETURN a.number, b.number")
                    .path("rows")
                    .forEach(row -> written.add(
                            new Follow(row.get(0).asInt(), row.get(1).asInt())));
            // a page holds 100 rows unless more are asked for
            return written.size() == Math.min(100, society.followsOfPeople().size())
                    && new HashSet<>(society.followsOfPeople()).containsAll(written);
        });
    }

    @Test
    void whoReachedWhomIsAskedOfTheCascade() {
        Society.Timelines timelines = society.timelines();
        long id = timelines.trending(-1, 40, 0).stream()
                .max(Comparator.comparingInt(one -> one.reposts() + one.quotes() + one.replies()))
                .orElseThrow()
                .id();
        CascadeTree cascade = society.cascade(id, -1);
        assertThat(cascade.size()).isGreaterThan(3);
        Set<Integer> others = new TreeSet<>();
        for (int node = 1; node < cascade.size(); node++) {
            others.add(cascade.account(node));
        }
        others.remove(cascade.account(0));
        String path = "/graph/cascades/" + id;
        assertThat(accounts(get(path + "/reached?limit=1000&by=" + cascade.account(0))))
                .containsExactlyElementsOf(others);
        JsonNode first = get(path + "/spreaders?limit=5").get(0);
        assertThat(first.path("account").path("account").asInt()).isEqualTo(cascade.account(0));
        assertThat(first.path("all").asInt()).isEqualTo(others.size());
        int last = cascade.size() - 1;
        JsonNode way = get(path + "/way?to=" + cascade.account(last));
        assertThat(way.get(0).path("status").asString()).isEqualTo(Long.toString(id));
        assertThat(way.get(way.size() - 1).path("account").path("account").asInt())
                .isEqualTo(cascade.account(last));
        owner.get(PATH + "/graph/cascades/123/spreaders").expect(404);
    }

    @Test
    void theConsoleReadsAndDoesNothingElse() {
        long before = nodes();
        for (String attempt : List.of(
                "CREATE (:Evil)",
                "INSERT (:Evil)",
                "MATCH (p:Persona) SET p.number = 1 RETURN p",
                "MATCH (p:Persona) REMOVE p.number",
                "MATCH (n) DETACH DELETE n",
                "MERGE (:Evil)",
                "FOREACH (x IN [1] | CREATE (:Evil))",
                "CALL { CREATE (x:Evil) RETURN x } RETURN x",
                "MATCH (p:Persona) CALL (p) { SET p.x = 1 } IN TRANSACTIONS RETURN 1",
                "PROFILE CREATE (:Evil)",
                "EXPLAIN CREATE (:Evil)",
                "CYPHER 25 CREATE (:Evil)",
                "/* RETURN 1 */ CREATE (:Evil)",
                "RETURN 1; CREATE (:Evil)",
                "CREATE INDEX evil FOR (x:Evil) ON (x.y)",
                "DROP INDEX hubbub_persona_number",
                "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
                "LOAD CSV FROM 'http://127.0.0.1:1/' AS line RETURN line",
                "CALL { LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line } RETURN line",
                "CALL dbms.listConfig()",
                "CALL dbms.queryJmx('*:*')",
                "CALL db.createLabel('Evil')",
                "CALL { CALL dbms.listConfig() YIELD name RETURN name } RETURN name",
                "CALL tx.setMetaData({a: 1})",
                "SHOW SETTINGS",
                "SHOW USERS",
                "SHOW TRANSACTIONS",
                "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
                "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'bbbbbbbbb'",
                "CREATE USER evil SET PASSWORD 'bbbbbbbbb'",
                "USE system MATCH (n) RETURN n",
                "STOP DATABASE neo4j",
                "no Cypher at all",
                "RETURN $missing")) {
            assertThat(owner.post(PATH + "/graph/cypher", "{\"query\": \"" + attempt + "\"}")
                            .status())
                    .as(attempt)
                    .isEqualTo(422);
        }
        assertThat(nodes()).isEqualTo(before);
        assertThat(cypher("MATCH (n:Evil) RETURN count(n)")
                        .path("rows")
                        .get(0)
                        .get(0)
                        .asInt())
                .isZero();
        assertThat(cypher("CALL db.labels() YIELD label RETURN label ORDER BY label")
                        .path("rows")
                        .toString())
                .contains("Persona", "Community");
        TestServer.newcomer("part.icipant", "graphed", "participant")
                .post(PATH + "/graph/cypher", "{\"query\": \"RETURN 1\"}")
                .expect(403);
    }

    private static long nodes() {
        return cypher("MATCH (n) WHERE NOT n:Act AND NOT n:Person RETURN count(n)")
                .path("rows")
                .get(0)
                .get(0)
                .asLong();
    }

    @Test
    void theConsoleHasItsLimits() {
        JsonNode many = owner.post(
                        PATH + "/graph/cypher",
                        "{\"query\": \"UNWIND range(1, 5000) AS x RETURN x\", \"limit\": 99999}")
                .expect(200)
                .json();
        assertThat(many.path("rows").size()).isEqualTo(Console.MOST_ROWS);
        assertThat(many.path("cut").asBoolean()).isTrue();
        assertThat(owner.post(
                                PATH + "/graph/cypher",
                                "{\"query\": \"UNWIND range(1, 100000000000) AS x RETURN sum(x)\", \"timeoutMs\": 500}")
                        .expect(503)
                        .text("detail"))
                .contains("within 500 ms");
        owner.post(PATH + "/graph/cypher", "{\"query\": \"UNWIND range(1, 1000000000) AS x RETURN collect(x)\"}")
                .expect(422);
        JsonNode large = cypher("RETURN reduce(s = 'x', i IN range(1, 15) | s + s) AS s, [1.5, null, {a: true}] AS l");
        assertThat(large.path("cut").asBoolean()).isTrue();
        assertThat(large.path("rows").get(0).get(0).asString()).hasSize(10_001);
        assertThat(large.path("rows").get(0).get(1).toString()).isEqualTo("[1.5,null,{\"a\":true}]");
    }

    @Test
    void aServerThatIsKilledWhileItIsFilledOverBoltIsNoticedAndFilledAgain(@TempDir Path elsewhere) throws IOException {
        inStep();
        Neo4jServer own = Neo4jServer.under(home());
        GraphDesk other = new GraphDesk(
                TestServer.shared().part(HostedSocieties.class),
                elsewhere,
                new GraphSettings(own.url(), Neo4jServer.USER, own.password(), ""));
        other.start();
        try {
            other.load(society, false);
            TestServer.await(() -> other.standing(society).step().equals("follows"));
            kill("--home-dir");
            Browser bo = TestServer.newcomer("bo.graph", "graphed", "participant");
            int seat = bo.post(PATH + "/seat", "{}")
                    .expect(200)
                    .json()
                    .path("account")
                    .asInt();
            TestServer.await(() -> desk.standing(society).state() != State.IN_STEP);
            inStep();
            TestServer.await(() -> other.standing(society).state() == State.IN_STEP);
            TestServer.await(() -> agree(other, seat));
        } finally {
            other.stop(society, true);
            other.stop();
        }
        inStep();
        assertThat(cypher("MATCH (s:Society) RETURN count(s)")
                        .path("rows")
                        .get(0)
                        .get(0)
                        .asInt())
                .isEqualTo(1);
        assertThat(desk.questions(society).followers(17, 0, 1_000).all()).isPositive();
    }

    /// Whether two graphs of the society say the same, and of a seat what the society says. While somebody is about to
    /// follow back, or a busy machine lets a server seem lost, they may not.
    private static boolean agree(GraphDesk other, int seat) {
        try {
            for (int account : List.of(3, 17, seat)) {
                Questions one = desk.questions(society);
                Questions two = other.questions(society);
                if (!one.followers(account, 0, 1_000).equals(two.followers(account, 0, 1_000))
                        || !one.suggestions(account, 10).equals(two.suggestions(account, 10))
                        || !one.communities(account).equals(two.communities(account))) {
                    return false;
                }
            }
            return desk.questions(society).followers(seat, 0, 1).all()
                            == society.followsOfPeople().stream()
                                    .filter(one -> one.followee() == seat)
                                    .count()
                    && other.standing(society).follows()
                            == desk.standing(society).follows();
        } catch (Refusal.Unavailable e) {
            return false;
        }
    }

    private static Path home() {
        return desk.own(society.settings().id());
    }
}
