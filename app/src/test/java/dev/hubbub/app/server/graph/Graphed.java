package dev.hubbub.app.server.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.app.server.Browser;
import dev.hubbub.app.server.HostedSocieties;
import dev.hubbub.app.server.TestServer;
import dev.hubbub.app.server.graph.Standing.State;
import dev.hubbub.app.server.society.LiveSociety;
import dev.hubbub.engine.microblog.FollowGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// A society whose graph lies in a real Neo4j, which the tests of this package share; its importer is
/// killed once before it is there.
final class Graphed {

    static final int PERSONAS = 1_200;
    static final String PATH = "/api/hubbub/v1/societies/graphed";

    private final Browser owner;
    private final LiveSociety society;
    private final GraphDesk desk;
    private final long importersKilled;

    private static final class Shared {
        static final Graphed ONE = new Graphed();
    }

    /// The society, as soon as its graph is in step.
    static Graphed there() {
        Shared.ONE.inStep();
        return Shared.ONE;
    }

    private Graphed() {
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
        importersKilled = kill("import");
        TestServer.await(() -> desk.standing(society).state() == State.LOST);
    }

    Browser owner() {
        return owner;
    }

    LiveSociety society() {
        return society;
    }

    GraphDesk desk() {
        return desk;
    }

    long importersKilled() {
        return importersKilled;
    }

    /// Waits until the graph holds what is so.
    void inStep() {
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

    /// Kills what runs with an argument, and returns how many that were.
    static long kill(String argument) {
        return ProcessHandle.current()
                .children()
                .filter(runs(argument))
                .filter(ProcessHandle::destroyForcibly)
                .count();
    }

    JsonNode get(String path) {
        return owner.get(PATH + path).expect(200).json();
    }

    JsonNode cypher(String query) {
        return owner.post(PATH + "/graph/cypher", "{\"query\": \"" + query + "\"}")
                .expect(200)
                .json();
    }

    static List<Integer> accounts(JsonNode list) {
        List<Integer> numbers = new ArrayList<>();
        list.forEach(one -> numbers.add(one.path("account").asInt()));
        return numbers;
    }

    /// Whom everybody follows, from the world itself.
    Map<Integer, Set<Integer>> followees() {
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
}
