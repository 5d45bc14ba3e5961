package dev.hubbub.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RunsTest {

    private static final String RUNS = "/api/hubbub/v1/runs";

    private static final String SCENARIO = """
            name: quarrel
            title: A quarrel about the ferry
            start: 2026-03-01T12:00:00Z
            hours: 3
            events:
              - title: The ferry to the island is closed for good
                impact: global
                controversy: 0.8
            """;

    private static String order(Browser owner, String scenario) {
        String yaml = scenario.replace("\n", "\\n");
        return owner.post(RUNS, "{\"scenario\": \"" + yaml + "\", \"personas\": 3000, \"seed\": 3}")
                .expect(202)
                .text("id");
    }

    private static JsonNode done(Browser owner, String id) {
        TestServer.await(() -> !owner.get(RUNS + "/" + id).text("state").matches("waiting|running"));
        JsonNode run = owner.get(RUNS + "/" + id).expect(200).json();
        assertThat(run.path("state").asString()).as(run.toString()).isEqualTo("done");
        return run;
    }

    @Test
    void twoRunsAreComparedByWhatTheDifferenceBroughtAbout() {
        Browser owner = TestServer.owner();
        String first = order(owner, SCENARIO);
        String second = order(
                owner, SCENARIO + "interventions:\n  - kind: mute\n    at: 2026-03-01T12:30:00Z\n    topic: traffic\n");
        JsonNode run = done(owner, first);
        done(owner, second);
        long acts = run.path("summary").path("acts").asLong();
        assertThat(acts).isPositive();
        JsonNode self =
                owner.get(RUNS + "/" + first + "/compare/" + first).expect(200).json();
        long both = 0;
        for (JsonNode kind : self.path("acts").values()) {
            both += kind.path("both").asLong();
            assertThat(kind.path("first").asLong() + kind.path("second").asLong())
                    .isZero();
        }
        assertThat(both).isEqualTo(acts);
        JsonNode other =
                owner.get(RUNS + "/" + first + "/compare/" + second).expect(200).json();
        assertThat(other.path("acts").path("post").path("both").asLong()).isPositive();
        assertThat(owner.get(RUNS + "/" + first + "/progress").expect(200).body())
                .contains("event: run", "\"state\":\"done\"");
        assertThat(owner.get(RUNS + "/" + first + "/files/acts.parquet")
                        .expect(200)
                        .body())
                .startsWith("PAR1");
        owner.get(RUNS + "/" + first + "/files/keys.bin").expect(404);
        owner.get(RUNS + "/" + first + "/files/..%2F..%2Fvault.key").expect(400);
        owner.delete(RUNS + "/" + first).expect(204);
        owner.get(RUNS + "/" + first).expect(404);
    }

    @Test
    void aRunThatCannotBeIsRefusedWithItsReason() {
        Browser owner = TestServer.owner();
        assertThat(owner.post(RUNS, "{\"scenario\": \"name: x\\nevents: 3\\n\"}")
                        .expect(422)
                        .text("detail"))
                .contains("events");
        owner.post(RUNS, "{\"scenario\": \"no-such\"}").expect(422);
        TestServer.newcomer("rex.runs", "main", "moderator").get(RUNS).expect(403);
    }
}
