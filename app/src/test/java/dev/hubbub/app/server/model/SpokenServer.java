package dev.hubbub.app.server.model;

import dev.hubbub.app.server.Browser;
import dev.hubbub.app.server.HubbubServer;
import dev.hubbub.app.server.TestServer;
import dev.hubbub.app.server.people.OwnerLink;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A server with a model behind it that speaks OpenAI's protocol on the loopback; its tests come one after the
/// other, since each start takes a database.
abstract class SpokenServer {

    static final String API = "/api/hubbub/v1";
    static final String MAIN = API + "/societies/main";
    static final String PASSWORD = "correct horse battery";

    @TempDir
    static Path home;

    static FakeProvider provider;
    static HubbubServer server;
    static Browser owner;
    static String society = MAIN;

    @BeforeAll
    static void begin() {
        society = MAIN;
        provider = new FakeProvider();
        server = TestServer.start(home, provider.environment());
        owner = new Browser("http://127.0.0.1:" + server.port());
        String token = server.part(OwnerLink.class).token().orElseThrow();
        owner.get(API + "/session");
        owner.post(API + "/welcome", """
                        {"token": "%s", "name": "Ada", "login": "ada", "password": "%s"}
                        """.formatted(token, PASSWORD)).expect(201);
    }

    @AfterAll
    static void end() {
        server.close();
        provider.close();
    }

    @BeforeEach
    void usual() {
        provider.says(FakeProvider::ordinary);
        provider.fails(200);
        provider.waits(0);
        owner.put(API + "/budget", "{\"dailyMicros\": 1000000}").expect(200);
    }

    /// A society in which nobody has had enough for today of answering.
    static void fresh(String slug) {
        owner.post(API + "/societies", "{\"slug\": \"" + slug + "\", \"personas\": 1500, \"seed\": 3}")
                .expect(201);
        society = API + "/societies/" + slug;
    }

    static void again() {
        server.close();
        server = TestServer.start(home, provider.environment());
        owner = new Browser("http://127.0.0.1:" + server.port());
        owner.get(API + "/session");
        owner.post(API + "/session", "{\"login\": \"ada\", \"password\": \"" + PASSWORD + "\"}")
                .expect(200);
    }

    static String post(String text) {
        String body = "{\"text\": \"" + text + "\"}";
        Browser.Answer[] answer = new Browser.Answer[1];
        // a society that has just begun has a day to catch up with
        TestServer.await(() -> {
            answer[0] = owner.post(society + "/statuses", body);
            return answer[0].status() != 503;
        });
        return answer[0].expect(201).text("id");
    }

    static List<String> answers(String id) {
        List<String> texts = new ArrayList<>();
        owner.get(society + "/statuses/" + id + "/thread")
                .expect(200)
                .json()
                .path("descendants")
                .forEach(one -> texts.add(one.path("text").asString()));
        return texts;
    }

    static String answered(String id) {
        TestServer.await(() -> !answers(id).isEmpty());
        return answers(id).getFirst();
    }

    static JsonNode costs(String query) {
        return owner.get(API + "/costs?" + query).expect(200).json();
    }

    static long spent() {
        return costs("by=purpose").path("total").path("micros").asLong();
    }

    /// Waits until no call is under way, so that sums stand still.
    static void quiet() {
        owner.put(MAIN + "/clock", "{\"rate\": 0}").expect(200);
        TestServer.await(() -> owner.get(API + "/models").json().path("waiting").asInt() == 0
                && costs("").path("total").path("heldMicros").asLong() == 0);
    }

    static void goOn() {
        owner.put(MAIN + "/clock", "{\"rate\": 1}").expect(200);
    }
}
