package dev.hubbub.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.app.server.mastodon.oauth.Grants;
import dev.hubbub.app.server.society.LiveSociety;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A server that lets through a twentieth of what is usual.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsTest {

    private static final String OWN = "/api/hubbub/v1/societies/main";
    private static final int POSTS = 15;

    private HubbubServer server;
    private Browser owner;
    private long society;

    @BeforeAll
    void start(@TempDir Path home) {
        server = TestServer.start(home, "", "", 200, 0.05);
        owner = TestServer.welcome(server);
        LiveSociety live = server.part(HostedSocieties.class).live("main").orElseThrow();
        society = live.settings().id();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Browser from(String address) throws UnknownHostException {
        return new Browser("http://127.0.0.1:" + server.port(), InetAddress.getByName(address));
    }

    private Browser.Answer post(Browser who, String token, int number) {
        return who.post(
                "/api/v1/statuses", "{\"status\": \"number " + number + "\"}", "Authorization", "Bearer " + token);
    }

    private String token(int account) {
        return server.part(Grants.class)
                .issue(0, society, account, List.of("read", "write"))
                .token();
    }

    @Test
    void aPersonIsHeldToItsLimitsFromWhateverAddressByWhateverToken() throws Exception {
        int seat = owner.post(OWN + "/seat", "{}")
                .expect(200)
                .json()
                .path("account")
                .asInt();
        String one = token(seat);
        String two = token(seat);
        Browser here = from("127.0.0.2");
        Browser there = from("127.0.0.3");
        for (int i = 0; i < POSTS; i++) {
            Browser.Answer answer = (i % 2 == 0 ? post(here, one, i) : post(there, two, i)).expect(200);
            assertThat(answer.headers().firstValue("X-RateLimit-Limit")).hasValue("" + POSTS);
            assertThat(answer.headers().firstValue("X-RateLimit-Remaining")).hasValue("" + (POSTS - 1 - i));
        }
        for (Browser.Answer answer : List.of(post(here, one, 99), post(there, two, 99))) {
            answer.expect(429);
            assertThat(answer.body()).isEqualTo("{\"error\":\"Too many requests\"}");
            assertThat(answer.headers().firstValue("X-RateLimit-Remaining")).hasValue("0");
            assertThat(answer.headers().firstValue("X-RateLimit-Reset").orElse(""))
                    .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
            assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isPositive();
        }
        here.get("/api/v1/timelines/home", "Authorization", "Bearer " + one).expect(200);
    }

    @Test
    void ourOwnApiTellsOfALimitByAProblem() throws Exception {
        String token = owner.post("/api/hubbub/v1/tokens", "{\"title\": \"game\"}")
                .expect(201)
                .text("token");
        Browser program = from("127.0.0.4");
        Browser.Answer last = program.get("/api/hubbub/v1/societies", "Authorization", "Bearer " + token);
        for (int i = 0; i < 400 && last.status() != 429; i++) {
            last = program.get("/api/hubbub/v1/societies", "Authorization", "Bearer " + token);
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(last.json().path("status").asInt()).isEqualTo(429);
        assertThat(last.headers().firstValue("X-RateLimit-Remaining")).hasValue("0");
    }

    @Test
    void anAddressIsHeldToItsLimitsWhateverItPretendsToBe() throws Exception {
        Browser eve = from("127.0.0.5");
        int refused = 0;
        for (int i = 0; i < 12; i++) {
            Browser.Answer answer = eve.post(
                    "/oauth/token",
                    "{\"grant_type\": \"client_credentials\", \"client_id\": \"" + i + "\"}",
                    "X-Forwarded-For",
                    "203.0.113." + i,
                    "Authorization",
                    "Bearer guess" + i);
            refused += answer.status() == 429 ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(8);
        from("127.0.0.6")
                .post("/oauth/token", "{\"grant_type\": \"client_credentials\"}")
                .expect(401);
    }
}
