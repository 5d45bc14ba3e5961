package dev.hubbub.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
                topics: [traffic]
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
        assertThat(run.path("hours").asDouble()).isZero();
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
        for (String told : List.of("acts", "topics", "stances", "countries", "places", "times")) {
            assertThat(sum(other.path(told), "both") + sum(other.path(told), "first"))
                    .as(told)
                    .isEqualTo(acts);
            assertThat(sum(self.path(told), "both")).as(told).isEqualTo(acts);
        }
        whoActedInOneAlone(owner, other, self);
        theMuteShowsWhereItHolds(other);
        assertThat(owner.get(RUNS + "/" + first + "/progress").expect(200).body())
                .contains("event: run", "\"state\":\"done\"");
        assertThat(owner.get(RUNS + "/" + first + "/files/acts.parquet")
                        .expect(200)
                        .body())
                .startsWith("PAR1");
        owner.get(RUNS + "/" + first + "/files/prints.bin").expect(404);
        owner.get(RUNS + "/" + first + "/files/..%2F..%2Fvault.key").expect(400);
        owner.delete(RUNS + "/" + first).expect(204);
        owner.get(RUNS + "/" + first).expect(404);
    }

    private static long sum(JsonNode counts, String of) {
        long sum = 0;
        for (JsonNode count : counts.values()) {
            sum += count.path(of).asLong();
        }
        return sum;
    }

    private static void whoActedInOneAlone(Browser owner, JsonNode other, JsonNode self) {
        assertThat(self.path("people").path("onlyFirst")).isEmpty();
        JsonNode people = other.path("people");
        assertThat(people.path("first").asLong()).isPositive();
        assertThat(people.path("onlyFirst").size())
                .isEqualTo((int) Math.min(100, people.path("first").asLong()));
        JsonNode one = people.path("onlyFirst").get(0);
        assertThat(one.path("handle").asString()).isNotBlank();
        assertThat(one.path("country").asString()).hasSize(2);
        assertThat(one.path("acts").asLong()).isPositive();
        assertThat(one.path("society").isNull())
                .as("no society has the seed of the run")
                .isTrue();
        assertThat(owner.get("/api/hubbub/v1/societies")
                        .expect(200)
                        .json()
                        .get(0)
                        .path("seed")
                        .asLong())
                .isNotEqualTo(3);
    }

    /// Luck is shared, so nothing differs before the mute; behind it what is muted is rarer.
    private static void theMuteShowsWhereItHolds(JsonNode other) {
        long spanMs = other.path("spanMs").asLong();
        int before = (int) (30 * 60_000 / spanMs);
        assertThat(before).isPositive();
        for (int i = 0; i < before; i++) {
            JsonNode time = other.path("times").get(i);
            assertThat(time.path("first").asLong() + time.path("second").asLong())
                    .as("stretch " + i)
                    .isZero();
        }
        JsonNode muted = other.path("topics").path("traffic");
        assertThat(muted.path("first").asLong())
                .isGreaterThan(muted.path("second").asLong());
        assertThat(other.path("acts").path("reply").path("firstStance").isNumber())
                .isTrue();
    }

    @Test
    void aPersonaOfARunIsTheSameInASocietyOfItsSeed() {
        Browser owner = TestServer.owner();
        owner.post("/api/hubbub/v1/societies", "{\"slug\": \"twin\", \"personas\": 3000, \"seed\": 3}")
                .expect(201);
        try {
            String first = order(owner, SCENARIO);
            String second = order(owner, SCENARIO.replace("hours: 3", "hours: 1"));
            done(owner, first);
            done(owner, second);
            JsonNode one = owner.get(RUNS + "/" + first + "/compare/" + second)
                    .expect(200)
                    .json()
                    .path("people")
                    .path("onlyFirst")
                    .get(0);
            assertThat(one.path("society").asString()).isEqualTo("twin");
            assertThat(owner.get("/api/hubbub/v1/societies/twin/accounts/"
                                    + one.path("persona").asInt())
                            .expect(200)
                            .text("handle"))
                    .isEqualTo(one.path("handle").asString());
        } finally {
            owner.delete("/api/hubbub/v1/societies/twin");
        }
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
