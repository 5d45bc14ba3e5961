package dev.hubbub.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.app.server.store.Tenant;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class SecurityTest {

    private static final String API = "/api/hubbub/v1";
    private static final String MAIN = API + "/societies/main";

    @Test
    void nobodyGetsInWithoutSigningIn() {
        Browser nobody = TestServer.nobody();
        for (String path : new String[] {API + "/societies", MAIN, MAIN + "/timelines/public", MAIN + "/acts"}) {
            Browser.Answer answer = nobody.get(path).expect(401);
            assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        }
    }

    @Test
    void theOwnersLinkOpensOnce() {
        TestServer.nobody()
                .post(
                        API + "/welcome",
                        "{\"token\": \"x\", \"name\": \"Eve\", \"login\": \"eve\", \"password\": \"long enough it is\"}")
                .expect(403);
    }

    @Test
    void anInvitationIsGoodForOne() {
        String token = TestServer.owner()
                .post(MAIN + "/invitations", "{\"role\": \"observer\"}")
                .expect(201)
                .text("token");
        String body = "{\"token\": \"" + token
                + "\", \"name\": \"N\", \"login\": \"%s\", \"password\": \"long enough it is\"}";
        TestServer.nobody()
                .post(API + "/invitations/accept", body.formatted("first.one"))
                .expect(201);
        TestServer.nobody()
                .post(API + "/invitations/accept", body.formatted("second.one"))
                .expect(403);
    }

    @Test
    void aForgedRequestIsRefused() {
        Browser owner = TestServer.owner();
        owner.post(MAIN + "/invitations", "{\"role\": \"observer\"}", "X-XSRF-TOKEN", "made-up")
                .expect(403);
    }

    @Test
    void rolesHold() {
        Browser observer = TestServer.newcomer("olga.observer", "main", "observer");
        observer.get(MAIN + "/timelines/public").expect(200);
        observer.post(MAIN + "/statuses", "{\"text\": \"Hello\"}").expect(403);
        Browser participant = TestServer.newcomer("paul.participant", "main", "participant");
        participant.post(MAIN + "/events", "{\"title\": \"News\"}").expect(403);
        participant.put(MAIN + "/clock", "{\"rate\": 2}").expect(403);
        participant.post(API + "/societies", "{\"slug\": \"mine\"}").expect(403);
        Browser moderator = TestServer.newcomer("mona.moderator", "main", "moderator");
        moderator.post(MAIN + "/events", "{\"title\": \"A parade in town\"}").expect(201);
        moderator.put(MAIN + "/clock", "{\"rate\": 2}").expect(403);
        moderator.post(MAIN + "/invitations", "{\"role\": \"owner\"}").expect(403);
    }

    @Test
    void aSocietyOneDoesNotBelongToIsNotThere() {
        TestServer.owner()
                .post(API + "/societies", "{\"slug\": \"elsewhere\", \"personas\": 200}")
                .expect(201);
        Browser stranger = TestServer.newcomer("sam.stranger", "main", "moderator");
        stranger.get(API + "/societies/elsewhere").expect(404);
        stranger.get(API + "/societies/elsewhere/timelines/public").expect(404);
        assertThat(stranger.get(API + "/societies").expect(200).body()).doesNotContain("elsewhere");
    }

    @Test
    void theDatabaseShowsNoRowsOfAnotherSocietyEvenToAQueryThatForgetsToAsk() {
        JdbcClient database = TestServer.shared().part(JdbcClient.class);
        Tenant tenant = TestServer.shared().part(Tenant.class);
        TestServer.newcomer("tess.tenant", "main", "participant")
                .post(MAIN + "/statuses", "{\"text\": \"Mine\"}")
                .expect(201);
        long main = TestServer.shared()
                .part(HostedSocieties.class)
                .live("main")
                .orElseThrow()
                .settings()
                .id();
        String forgetful = "select count(*) from deed";
        assertThat(tenant.of(
                        main, () -> database.sql(forgetful).query(Long.class).single()))
                .isPositive();
        assertThat(tenant.of(
                        main + 1_000,
                        () -> database.sql(forgetful).query(Long.class).single()))
                .isZero();
        assertThat(database.sql(forgetful).query(Long.class).single()).isZero();
        assertThatThrownBy(() -> tenant.of(
                        main + 1_000,
                        () -> database.sql("insert into deed values (" + main
                                        + ", 999999, 0, 0, null, 'Voided', '{}', null)")
                                .update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        tenant.of(main, () -> database.sql("delete from deed").update()))
                .as("the journal can be added to, not rewritten")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void passwordsAreKeptAsArgon2() {
        String kept = TestServer.shared()
                .part(JdbcClient.class)
                .sql("select password from person where login = 'owner'")
                .query(String.class)
                .single();
        assertThat(kept).startsWith("$argon2id$").doesNotContain(TestServer.PASSWORD);
    }

    @Test
    void headersKeepPagesInTheirFrame() {
        var headers = TestServer.nobody().get("/actuator/health").headers();
        assertThat(headers.firstValue("content-security-policy").orElse("")).contains("frame-ancestors 'none'");
        assertThat(headers.firstValue("x-content-type-options").orElse("")).isEqualTo("nosniff");
    }

    @Test
    void whatGoesWrongIsToldWithoutTheInside() {
        Browser owner = TestServer.owner();
        for (Browser.Answer answer : new Browser.Answer[] {
            owner.post(MAIN + "/statuses", "{").expect(400),
            owner.get(MAIN + "/statuses/nonsense").expect(400),
            owner.post(MAIN + "/statuses", "{\"text\": \"\"}").expect(422),
            owner.post(MAIN + "/events", "{\"title\": \"nothing\\u0000\"}").expect(422),
            owner.get(API + "/nothing").expect(404),
            owner.send("PATCH", MAIN + "/statuses", "{}").expect(405),
        }) {
            assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.body()).doesNotContain("Exception", "\tat ", "dev.hubbub");
        }
    }
}
