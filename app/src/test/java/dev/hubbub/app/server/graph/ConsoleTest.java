package dev.hubbub.app.server.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.app.server.Browser;
import dev.hubbub.app.server.TestServer;
import dev.hubbub.app.server.society.LiveSociety;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The console of a real Neo4j: it reads, within its limits, and does nothing else.
class ConsoleTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Graphed graphed;

    @BeforeAll
    static void there() {
        graphed = Graphed.there();
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
            assertThat(graphed.owner()
                            .post(Graphed.PATH + "/graph/cypher", "{\"query\": \"" + attempt + "\"}")
                            .status())
                    .as(attempt)
                    .isEqualTo(422);
        }
        assertThat(nodes()).isEqualTo(before);
        assertThat(graphed.cypher("MATCH (n:Evil) RETURN count(n)")
                        .path("rows")
                        .get(0)
                        .get(0)
                        .asInt())
                .isZero();
        assertThat(graphed.cypher("CALL db.labels() YIELD label RETURN label ORDER BY label")
                        .path("rows")
                        .toString())
                .contains("Persona", "Community");
        TestServer.newcomer("part.icipant", "graphed", "participant")
                .post(Graphed.PATH + "/graph/cypher", "{\"query\": \"RETURN 1\"}")
                .expect(403);
    }

    private static long nodes() {
        return graphed.cypher("MATCH (n) WHERE NOT n:Act AND NOT n:Person RETURN count(n)")
                .path("rows")
                .get(0)
                .get(0)
                .asLong();
    }

    @Test
    void theConsoleHasItsLimits() {
        JsonNode many = graphed.owner()
                .post(
                        Graphed.PATH + "/graph/cypher",
                        "{\"query\": \"UNWIND range(1, 5000) AS x RETURN x\", \"limit\": 99999}")
                .expect(200)
                .json();
        assertThat(many.path("rows").size()).isEqualTo(Console.MOST_ROWS);
        assertThat(many.path("cut").asBoolean()).isTrue();
        assertThat(graphed.owner()
                        .post(
                                Graphed.PATH + "/graph/cypher",
                                "{\"query\": \"UNWIND range(1, 100000000000) AS x RETURN sum(x)\", \"timeoutMs\": 500}")
                        .expect(503)
                        .text("detail"))
                .contains("within 500 ms");
        graphed.owner()
                .post(
                        Graphed.PATH + "/graph/cypher",
                        "{\"query\": \"UNWIND range(1, 1000000000) AS x RETURN collect(x)\"}")
                .expect(422);
        JsonNode large =
                graphed.cypher("RETURN reduce(s = 'x', i IN range(1, 15) | s + s) AS s, [1.5, null, {a: true}] AS l");
        assertThat(large.path("cut").asBoolean()).isTrue();
        assertThat(large.path("rows").get(0).get(0).asString()).hasSize(10_001);
        assertThat(large.path("rows").get(0).get(1).toString()).isEqualTo("[1.5,null,{\"a\":true}]");
    }

    private static Browser.Answer file(String query, String format) {
        return graphed.owner()
                .post(
                        Graphed.PATH + "/graph/cypher/file",
                        JSON.writeValueAsString(Map.of("query", query, "format", format)));
    }

    @Test
    void anAnswerCanBeTakenAwayWholeAsAFile() {
        Browser.Answer csv = file(
                "UNWIND range(1, 5000) AS x RETURN x, 'say \"' + x + '\", twice' AS said, null AS none,"
                        + " [1, 'a'] AS list, '=1+1' AS sum",
                "csv");
        List<String> lines = csv.expect(200).body().lines().toList();
        assertThat(lines).hasSize(5_001).startsWith("""
                "x","said","none","list","sum"
                1,"say ""1"", twice",,"[1,""a""]","'=1+1"
                """.lines().toArray(String[]::new));
        assertThat(csv.headers().firstValue("X-Hubbub-Rows")).hasValue("5000");
        assertThat(csv.headers().firstValue("X-Hubbub-Cut")).hasValue("false");
        assertThat(csv.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"answer.csv\"");
        JsonNode json = file("UNWIND range(1, 3000) AS x RETURN x, {a: x} AS map", "json")
                .expect(200)
                .json();
        assertThat(json.path("columns").toString()).isEqualTo("[\"x\",\"map\"]");
        assertThat(json.path("rows").size()).isEqualTo(3_000);
        assertThat(json.path("rows").get(2_999).toString()).isEqualTo("[3000,{\"a\":3000}]");
        assertThat(json.path("cut").asBoolean()).isFalse();
    }

    @Test
    void aFileThatIsCutSaysSoAndOneThatMayNotBeIsRefused() {
        Browser.Answer cut =
                file("UNWIND range(1, 100001) AS x RETURN x", "csv").expect(200);
        assertThat(cut.headers().firstValue("X-Hubbub-Rows")).hasValue("100000");
        assertThat(cut.headers().firstValue("X-Hubbub-Cut")).hasValue("true");
        assertThat(cut.body().lines()).hasSize(100_001);
        assertThat(file("UNWIND range(1, 100001) AS x RETURN x", "json")
                        .expect(200)
                        .json()
                        .path("cut")
                        .asBoolean())
                .isTrue();
        file("CREATE (:Evil)", "csv").expect(422);
        file("RETURN 1", "xls").expect(422);
        TestServer.newcomer("part.of.files", "graphed", "participant")
                .post(Graphed.PATH + "/graph/cypher/file", "{\"query\": \"RETURN 1\", \"format\": \"csv\"}")
                .expect(403);
    }

    @Test
    void theConsoleKnowsWhichSocietyItIsIn() {
        assertThat(graphed.cypher("MATCH (p:Persona {society: $society}) WHERE NOT p.person RETURN count(p)")
                        .path("rows")
                        .get(0)
                        .get(0)
                        .asInt())
                .isEqualTo(Graphed.PERSONAS);
        JsonNode foreign = graphed.owner()
                .post(
                        Graphed.PATH + "/graph/cypher",
                        "{\"query\": \"RETURN $society\", \"parameters\": {\"society\": \"another\"}}")
                .expect(200)
                .json();
        assertThat(foreign.path("rows").get(0).get(0).asString()).isNotEqualTo("another");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleOfTheScreenFindsSomething(String query) {
        LiveSociety society = graphed.society();
        long loudest = society.timelines().trending(-1, 1, 0).getFirst().id();
        graphed.get("/graph/cascades/" + loudest + "/spreaders?limit=1");
        String asked = JSON.writeValueAsString(Map.of(
                "query",
                query,
                "parameters",
                Map.of("handle", handle(3), "to", handle(17), "cascade", Long.toString(loudest))));
        assertThat(graphed.owner()
                        .post(Graphed.PATH + "/graph/cypher", asked)
                        .expect(200)
                        .json()
                        .path("rows")
                        .isEmpty())
                .isFalse();
    }

    private static String handle(int account) {
        return Objects.requireNonNull(graphed.society().accounts().account(account))
                .handle();
    }

    /// The queries that the screen offers to begin with.
    static List<String> examples() throws IOException {
        String screen = Files.readString(Path.of("../web/src/graph/examples.ts"));
        List<String> queries = new ArrayList<>();
        Matcher query = Pattern.compile("query: `([^`]+)`").matcher(screen);
        while (query.find()) {
            queries.add(query.group(1).replace("${one}", "(p:Persona {handle: $handle, society: $society})"));
        }
        assertThat(queries).hasSizeGreaterThanOrEqualTo(7);
        return queries;
    }
}
