package dev.hubbub.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.app.server.mastodon.oauth.Grants;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

class ModerationTest {

    private static final String MAIN = "/api/hubbub/v1/societies/main";

    private static String post(Browser who, String text) {
        return who.post(MAIN + "/statuses", "{\"text\": \"" + text + "\"}")
                .expect(201)
                .text("id");
    }

    @Test
    void whatIsRemovedIsGoneAndWhoDidItIsNoted() {
        Browser ida = TestServer.newcomer("ida.removed", "main", "participant");
        Browser moderator = TestServer.newcomer("max.removes", "main", "moderator");
        String id = post(ida, "Something rude");
        ida.delete(MAIN + "/moderation/statuses/" + id).expect(403);
        moderator.delete(MAIN + "/moderation/statuses/" + id + "?reason=rude").expect(204);
        ida.get(MAIN + "/statuses/" + id).expect(404);
        moderator.delete(MAIN + "/moderation/statuses/" + id).expect(404);
        assertThat(moderator.get(MAIN + "/audit").expect(200).body()).contains("status " + id, "rude");
        ida.get(MAIN + "/audit").expect(403);
    }

    @Test
    void aLabelStandsAboveAStatus() {
        String id = post(TestServer.newcomer("lea.labelled", "main", "participant"), "The moon is a cheese");
        Browser owner = TestServer.owner();
        owner.put(MAIN + "/moderation/statuses/" + id + "/label", "{\"label\": \"Disputed\"}")
                .expect(204);
        assertThat(owner.get(MAIN + "/statuses/" + id).expect(200).text("label"))
                .isEqualTo("Disputed");
    }

    @Test
    void whoIsSuspendedIsNeitherHeardNorSeen() {
        Browser sue = TestServer.newcomer("sue.suspended", "main", "participant");
        String id = post(sue, "Spam spam spam");
        Browser owner = TestServer.owner();
        int seat = sue.post(MAIN + "/seat", "{}")
                .expect(200)
                .json()
                .path("account")
                .asInt();
        String path = MAIN + "/moderation/accounts/" + seat + "/suspension";
        owner.put(path, "{\"on\": true}").expect(204);
        owner.get(MAIN + "/statuses/" + id).expect(404);
        sue.post(MAIN + "/statuses", "{\"text\": \"More spam\"}").expect(403);
        owner.put(path, "{\"on\": false}").expect(204);
        owner.get(MAIN + "/statuses/" + id).expect(200);
        post(sue, "I am back");
    }

    @Test
    void barredWordsAreRefused() {
        Browser bea = TestServer.newcomer("bea.barred", "main", "participant");
        Browser owner = TestServer.owner();
        String before = post(bea, "A Xyzzyword in time");
        owner.put(MAIN + "/moderation/words", "{\"words\": [\"xyzzyWORD\"]}").expect(204);
        bea.post(MAIN + "/statuses", "{\"text\": \"one more xyzzyword\"}").expect(422);
        owner.get(MAIN + "/statuses/" + before).expect(404);
        owner.put(MAIN + "/moderation/words", "{\"words\": []}").expect(204);
        owner.get(MAIN + "/statuses/" + before).expect(200);
    }

    @Test
    void aReportWaitsUntilAModeratorClosesIt() {
        Browser ron = TestServer.newcomer("ron.reports", "main", "participant");
        String id = ron.post(
                        MAIN + "/reports", "{\"account\": 3, \"statuses\": [\"12\"], \"comment\": \"Look at this\"}")
                .expect(201)
                .text("id");
        Browser owner = TestServer.owner();
        assertThat(owner.get(MAIN + "/reports").expect(200).body()).contains("Look at this");
        owner.put(MAIN + "/reports/" + id + "/closed", "{}").expect(204);
        owner.put(MAIN + "/reports/" + id + "/closed", "{}").expect(404);
        assertThat(owner.get(MAIN + "/reports").expect(200).body()).doesNotContain("Look at this");
        assertThat(owner.get(MAIN + "/reports?closed=true").expect(200).body()).contains("Look at this");
    }

    @Test
    void aReportOfAClientWaitsInTheSameQueue() {
        Browser cleo = TestServer.newcomer("cleo.client", "main", "participant");
        int seat = cleo.post(MAIN + "/seat", "{}")
                .expect(200)
                .json()
                .path("account")
                .asInt();
        long society = TestServer.shared()
                .part(HostedSocieties.class)
                .live("main")
                .orElseThrow()
                .settings()
                .id();
        String token = TestServer.shared()
                .part(Grants.class)
                .issue(0, society, seat, List.of("read", "write"))
                .token();
        Browser client = new Browser(TestServer.url());
        String bearer = "Bearer " + token;
        JsonNode status = client.get("/api/v1/timelines/public?limit=1", "Authorization", bearer)
                .expect(200)
                .json()
                .path(0);
        String account = status.path("account").path("id").asString();
        String id = client.post(
                        "/api/v1/reports",
                        "{\"account_id\": \"" + account + "\", \"status_ids\": [\""
                                + status.path("id").asString()
                                + "\"], \"comment\": \"From a client\", \"category\": \"spam\"}",
                        "Authorization",
                        bearer)
                .expect(200)
                .text("id");
        JsonNode found = MissingNode.getInstance();
        for (JsonNode one :
                TestServer.owner().get(MAIN + "/reports").expect(200).json()) {
            found = one.path("id").asString().equals(id) ? one : found;
        }
        assertThat(found.path("comment").asString()).isEqualTo("From a client");
        assertThat(found.path("category").asString()).isEqualTo("spam");
        assertThat(found.path("seat").asInt()).isEqualTo(seat);
        assertThat(found.path("statuses").path(0).asString())
                .isEqualTo(status.path("id").asString());
        TestServer.owner().put(MAIN + "/reports/" + id + "/closed", "{}").expect(204);
    }
}
