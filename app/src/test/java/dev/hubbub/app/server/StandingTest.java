package dev.hubbub.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.app.server.mastodon.oauth.Grants;
import dev.hubbub.app.server.people.Tokens;
import dev.hubbub.app.server.store.Tenant;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// A server that looks every second whether those who were let in may stay.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandingTest {

    private static final String API = "/api/hubbub/v1";
    private static final String MAIN = API + "/societies/main";

    private HubbubServer server;
    private Browser owner;
    private long society;

    @BeforeAll
    void start(@TempDir Path home) {
        server = TestServer.start(
                new ServerSettings(home, "127.0.0.1", 0, "", "", "", 200, 1, 10_000), Map.of("HUBBUB_RECHECK", "1"));
        owner = TestServer.welcome(server);
        society = server.part(HostedSocieties.class)
                .live("main")
                .orElseThrow()
                .settings()
                .id();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Browser nobody() {
        Browser browser = new Browser("http://127.0.0.1:" + server.port());
        browser.get(API + "/session");
        return browser;
    }

    private String invitation(String role) {
        return owner.post(MAIN + "/invitations", "{\"role\": \"" + role + "\"}")
                .expect(201)
                .text("token");
    }

    private record Somebody(Browser browser, long person, int seat, String token) {}

    /// A participant with a seat and the token of a client.
    private Somebody participant(String login) {
        Browser browser = nobody();
        long person = browser.post(API + "/invitations/accept", """
                        {"token": "%s", "name": "%s", "login": "%s", "password": "%s"}
                        """.formatted(
                                invitation("participant"), login, login, TestServer.PASSWORD))
                .expect(201)
                .json()
                .path("person")
                .asLong();
        int seat = browser.post(MAIN + "/seat", "{}")
                .expect(200)
                .json()
                .path("account")
                .asInt();
        String token = server.part(Grants.class)
                .issue(0, society, seat, List.of("read", "write"))
                .token();
        return new Somebody(browser, person, seat, token);
    }

    private Browser.Answer home(Somebody somebody) {
        return nobody().get("/api/v1/timelines/home", "Authorization", "Bearer " + somebody.token());
    }

    /// Opens once a stream that went on has ended.
    private static CountDownLatch ending(InputStream stream) {
        CountDownLatch ended = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            try (stream) {
                stream.transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException e) {
                // it was cut off
            }
            ended.countDown();
        });
        return ended;
    }

    /// Whoever listens is looked at when something is said, or after ten seconds.
    private void expectEnded(CountDownLatch ending) throws InterruptedException {
        for (int i = 0; i < 300 && ending.getCount() > 0; i++) {
            owner.post(MAIN + "/statuses", "{\"text\": \"Listen\"}").expect(201);
            ending.await(200, TimeUnit.MILLISECONDS);
        }
        assertThat(ending.getCount()).as("streams that go on").isZero();
    }

    @Test
    void aTokenThatAnotherProcessEndedStopsAndSoDoesItsStream() throws Exception {
        Somebody ada = participant("ada");
        home(ada).expect(200);
        CountDownLatch stream = ending(nobody().stream("/api/v1/streaming/user?access_token=" + ada.token(), ""));
        byte[] hash = Tokens.hash(ada.token());
        server.part(Tenant.class)
                .ofSecret(
                        hash,
                        () -> server.part(JdbcClient.class)
                                .sql("delete from client_token where hash = ?")
                                .param(hash)
                                .update());
        expectEnded(stream);
        home(ada).expect(401);
    }

    @Test
    void whoIsMadeAnObserverActsNoMoreByAnyClientAndReadsOn() {
        Somebody bo = participant("bo");
        home(bo).expect(200);
        owner.put(MAIN + "/people/" + bo.person(), "{\"role\": \"observer\"}").expect(204);
        home(bo).expect(401);
        bo.browser().get(MAIN + "/timelines/public").expect(200);
        bo.browser().post(MAIN + "/statuses", "{\"text\": \"Still here?\"}").expect(403);
        owner.put(MAIN + "/people/" + bo.person(), "{\"role\": \"participant\"}")
                .expect(204);
        home(bo).expect(200);
    }

    @Test
    void whoIsRemovedSeesNothingOfTheSocietyAnyMore() throws Exception {
        Somebody cy = participant("cy");
        home(cy).expect(200);
        CountDownLatch stream = ending(cy.browser().stream(MAIN + "/acts", ""));
        cy.browser().delete(MAIN + "/people/" + cy.person()).expect(403);
        owner.delete(MAIN + "/people/" + cy.person()).expect(204);
        owner.delete(MAIN + "/people/" + cy.person()).expect(404);
        home(cy).expect(401);
        cy.browser().get(MAIN + "/timelines/public").expect(404);
        assertThat(cy.browser().get(API + "/societies").expect(200).body()).isEqualTo("[]");
        expectEnded(stream);
        assertThat(owner.get(MAIN + "/audit").expect(200).body()).contains("remove person");

        String token = invitation("participant");
        JsonNode again = cy.browser()
                .post(API + "/invitations/join", "{\"token\": \"" + token + "\"}")
                .expect(200)
                .json();
        assertThat(again.path("societies").path(0).path("slug").asString()).isEqualTo("main");
        assertThat(cy.browser()
                        .post(MAIN + "/seat", "{}")
                        .expect(200)
                        .json()
                        .path("account")
                        .asInt())
                .as("the seat is the one from before")
                .isEqualTo(cy.seat());
    }

    @Test
    void aStreamEndsWithTheSessionOrTheTokenItBeganWith() throws Exception {
        Somebody dee = participant("dee");
        String secret = dee.browser()
                .post(API + "/tokens", "{\"title\": \"reader\"}")
                .expect(201)
                .text("token");
        String id = dee.browser()
                .get(API + "/tokens")
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asString();
        CountDownLatch bySession = ending(dee.browser().stream(MAIN + "/acts", ""));
        CountDownLatch byToken = ending(nobody().stream(MAIN + "/acts", "", "Authorization", "Bearer " + secret));
        dee.browser().delete(API + "/tokens/" + id).expect(204);
        expectEnded(byToken);
        assertThat(bySession.getCount()).as("the session goes on").isEqualTo(1);
        dee.browser().delete(API + "/session").expect(204);
        expectEnded(bySession);
    }

    @Test
    void anInvitationToWhatOneHasAlreadyStaysGoodForSomebodyElse() {
        Somebody eve = participant("eve");
        String token = invitation("observer");
        eve.browser()
                .post(API + "/invitations/join", "{\"token\": \"" + token + "\"}")
                .expect(422);
        nobody().post(API + "/invitations/accept", """
                        {"token": "%s", "name": "Fay", "login": "fay", "password": "%s"}
                        """.formatted(token, TestServer.PASSWORD))
                .expect(201);
    }
}
