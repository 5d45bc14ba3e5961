package dev.hubbub.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OwnApiTest {

    private static final String API = "/api/hubbub/v1";
    private static final String MAIN = API + "/societies/main";

    @Test
    void itIsHealthyAndDescribesItself() {
        Browser nobody = TestServer.nobody();
        assertThat(nobody.get("/actuator/health").expect(200).text("status")).isEqualTo("UP");
        assertThat(nobody.get("/actuator/health/readiness").expect(200).text("status"))
                .isEqualTo("UP");
        assertThat(nobody.get("/actuator/prometheus").expect(200).body()).contains("jvm_memory_used_bytes");
        assertThat(nobody.get(API + "/openapi").expect(200).json().path("paths").propertyNames())
                .contains(MAIN.replace("main", "{slug}") + "/statuses", API + "/session");
    }

    @Test
    void whoPostsIsAnswered() {
        Browser ada = TestServer.newcomer("ada.posts", "main", "participant");
        Browser.Answer post = ada.post(MAIN + "/statuses", "{\"text\": \"What a match that was!\"}")
                .expect(201);
        String id = post.text("id");
        TestServer.await(() -> !ada.get(MAIN + "/statuses/" + id + "/thread")
                .expect(200)
                .json()
                .path("descendants")
                .isEmpty());
        JsonNode notices = ada.get(MAIN + "/notices").expect(200).json();
        assertThat(notices.get(0).path("kind").asString()).isIn("mention", "like", "repost", "quote");
        assertThat(ada.get(MAIN + "/timelines/home").expect(200).body()).contains(id);
        ada.delete(MAIN + "/statuses/" + id).expect(204);
        ada.get(MAIN + "/statuses/" + id).expect(404);
    }

    @Test
    void aCascadeComesInPagesThatMakeOneTree() {
        Browser owner = TestServer.owner();
        JsonNode talked = owner.get(MAIN + "/timelines/trending?limit=1")
                .expect(200)
                .json()
                .get(0);
        String path = MAIN + "/statuses/" + talked.path("id").asString() + "/cascade";
        JsonNode whole = owner.get(path).expect(200).json();
        List<String> ids = new ArrayList<>();
        whole.path("nodes").forEach(node -> ids.add(node.path("id").asString()));
        assertThat(ids)
                .hasSizeGreaterThan(2)
                .startsWith(talked.path("id").asString())
                .hasSize(whole.path("figures").path("acts").asInt());
        List<String> paged = new ArrayList<>();
        for (String after = "0"; after != null; ) {
            JsonNode page =
                    owner.get(path + "?limit=2&after=" + after).expect(200).json();
            for (JsonNode node : page.path("nodes")) {
                assertThat(node.path("parent").isNull()).isEqualTo(paged.isEmpty());
                if (!paged.isEmpty()) {
                    assertThat(paged).contains(node.path("parent").asString());
                }
                paged.add(node.path("id").asString());
                assertThat(page.path("accounts")
                                .valueStream()
                                .map(one -> one.path("account").asInt()))
                        .contains(node.path("account").asInt());
            }
            after = page.path("next").isNull() ? null : page.path("next").asString();
        }
        assertThat(paged).startsWith(ids.getFirst()).containsAll(ids);
        owner.get(MAIN + "/statuses/12345/cascade").expect(404);
    }

    @Test
    void anEventIsUnderstoodAndToldAndTalkedAbout() {
        Browser owner = TestServer.owner();
        String event = """
                {"title": "Late penalty decides the World Cup final", "impact": "global", "controversy": 0.9,
                 "text": "Rovers beat United 2-1 after extra time, and everybody is shouting."}
                """;
        JsonNode preview =
                owner.post(MAIN + "/events/preview", event).expect(200).json();
        assertThat(preview.path("type").asString()).isEqualTo("sports");
        assertThat(preview.path("evidence").isEmpty()).isFalse();
        String id = owner.post(MAIN + "/events", event).expect(201).text("id");
        assertThat(owner.post(MAIN + "/events", event).expect(201).text("id")).isNotEqualTo(id);
        owner.put(MAIN + "/clock", "{\"stepMs\": 7200000}").expect(200);
        var timelines = TestServer.shared()
                .part(HostedSocieties.class)
                .live("main")
                .orElseThrow()
                .timelines();
        TestServer.await(() -> timelines.since(0, 100_000).stream()
                .anyMatch(status -> status.event().startsWith(id)));
    }

    @Test
    void theStreamGoesOnWhereItWasCutOff() throws IOException {
        Browser owner = TestServer.owner();
        owner.post(API + "/societies", "{\"slug\": \"streamed\", \"personas\": 1500, \"seed\": 5}")
                .expect(201);
        String path = API + "/societies/streamed";
        TestServer.await(() -> owner.get(path + "/timelines/public?limit=80")
                        .expect(200)
                        .json()
                        .size()
                == 80);
        TestServer.await(() -> owner.put(path + "/clock", "{\"rate\": 2000}").status() == 200);
        List<String> ids = new ArrayList<>();
        String from = owner.get(path + "/timelines/public?limit=80")
                .json()
                .get(79)
                .path("id")
                .asString();
        String last = from;
        for (int cut = 0; cut < 3; cut++) {
            try (BufferedReader reader = new BufferedReader(
                    new InputStreamReader(owner.stream(path + "/acts", last), StandardCharsets.UTF_8))) {
                for (int read = 0; read < 60; ) {
                    String line = reader.readLine();
                    if (line.startsWith("id: ")) {
                        ids.add(line.substring(4));
                        read++;
                    }
                }
            }
            last = ids.getLast();
        }
        owner.put(path + "/clock", "{\"rate\": 0}").expect(200);
        List<String> inMemory = TestServer.shared()
                .part(HostedSocieties.class)
                .live("streamed")
                .orElseThrow()
                .timelines()
                .since(Long.parseLong(from), ids.size())
                .stream()
                .map(status -> Long.toString(status.id()))
                .toList();
        assertThat(ids).isEqualTo(inMemory);
        owner.delete(path).expect(204);
        owner.get(path).expect(404);
    }

    @Test
    void aProgramActsByItsToken() {
        Browser owner = TestServer.owner();
        String token =
                owner.post(API + "/tokens", "{\"title\": \"game\"}").expect(201).text("token");
        Browser program = new Browser(TestServer.url());
        program.send(
                        "POST",
                        MAIN + "/events",
                        "{\"title\": \"A bridge was opened\"}",
                        "Authorization",
                        "Bearer " + token)
                .expect(201);
        program.send("POST", MAIN + "/events", "{\"title\": \"x\"}", "Authorization", "Bearer " + token + "x")
                .expect(401);
        String id = "";
        for (JsonNode known : owner.get(API + "/tokens").expect(200).json()) {
            id = known.path("title").asString().equals("game")
                    ? known.path("id").asString()
                    : id;
        }
        owner.delete(API + "/tokens/" + id).expect(204);
        program.send("GET", MAIN, null, "Authorization", "Bearer " + token).expect(401);
    }

    @Test
    void theSameKeyMakesOnePost() {
        Browser bo = TestServer.newcomer("bo.keys", "main", "participant");
        String first = bo.post(MAIN + "/statuses", "{\"text\": \"Once\"}", "Idempotency-Key", "k1")
                .expect(201)
                .text("id");
        assertThat(bo.post(MAIN + "/statuses", "{\"text\": \"Once\"}", "Idempotency-Key", "k1")
                        .expect(201)
                        .text("id"))
                .isEqualTo(first);
    }
}
