package dev.hubbub.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
