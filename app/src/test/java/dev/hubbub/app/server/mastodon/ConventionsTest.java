package dev.hubbub.app.server.mastodon;

import static dev.hubbub.app.server.mastodon.ClientServer.ADMIN;
import static dev.hubbub.app.server.mastodon.ClientServer.FOOBAR;
import static dev.hubbub.app.server.mastodon.ClientServer.LOCKED;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// What clients take for granted.
@ExtendWith(ClientServer.Shared.class)
class ConventionsTest {

    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");
    private static final Pattern PREVIOUS = Pattern.compile("<([^>]*)>; rel=\"prev\"");

    private static String id(JsonNode entity) {
        return entity.get("id").asString();
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.forEach(one -> ids.add(id(one)));
        return ids;
    }

    @Test
    void aPostComesAsJsonAsFormAndAsMultipart(ClientServer server) {
        var json = server.json(
                "POST",
                "/api/v1/statuses",
                ADMIN,
                "{\"status\":\"json\",\"in_reply_to_id\":null,\"poll\":null,\"media_ids\":[],\"what\":1}");
        var form = server.form("/api/v1/statuses", ADMIN, "status=form&media_ids%5B%5D=");
        assertThat(form.status()).as("an empty id names no file").isIn(200, 404);
        var plain = server.form("/api/v1/statuses", ADMIN, "status=form&visibility=unlisted");
        var multipart = server.send(server.request("/api/v1/statuses", ADMIN)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(
                        "--b\r\nContent-Disposition: form-data; name=\"status\"\r\n\r\nmulti\r\n--b--\r\n")));
        assertThat(json.json().get("content").asString()).isEqualTo("<p>json</p>");
        assertThat(plain.json().get("visibility").asString()).isEqualTo("unlisted");
        assertThat(multipart.json().get("content").asString()).isEqualTo("<p>multi</p>");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat(ClientServer server) {
        for (int i = 0; i < 5; i++) {
            server.post(ADMIN, "page filler " + i);
        }
        var first = server.get("/api/v1/accounts/1/statuses?limit=2&exclude_reblogs=true", ADMIN);
        Matcher next = NEXT.matcher(first.header("Link"));
        assertThat(next.find()).isTrue();
        assertThat(next.group(1)).startsWith(server.url()).contains("exclude_reblogs=true", "limit=2");
        var second = server.get(next.group(1), ADMIN);
        Matcher back = PREVIOUS.matcher(second.header("Link"));
        assertThat(back.find()).isTrue();
        assertThat(ids(second.json())).doesNotContainAnyElementsOf(ids(first.json()));
        assertThat(ids(server.get(back.group(1), ADMIN).json())).isEqualTo(ids(first.json()));
    }

    @Test
    void minIdIsNextToTheCursorAndSinceIdIsTheLatest(ClientServer server) {
        String cursor = id(server.post(ADMIN, "the cursor"));
        List<String> later = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            later.addFirst(id(server.post(ADMIN, "after it " + i)));
        }
        assertThat(ids(server.get("/api/v1/accounts/1/statuses?limit=2&min_id=" + cursor, ADMIN)
                        .json()))
                .isEqualTo(later.subList(2, 4));
        assertThat(ids(server.get("/api/v1/accounts/1/statuses?limit=2&since_id=" + cursor, ADMIN)
                        .json()))
                .isEqualTo(later.subList(0, 2));
    }

    @Test
    void aSlashAtTheEndMeansNothing(ClientServer server) {
        assertThat(server.get("/api/v1/instance/", "").status()).isEqualTo(200);
        assertThat(server.get("/api/v1/lists/", ADMIN).status()).isEqualTo(200);
    }

    @Test
    void aBoostIsAnotherStatusThatSaysSo(ClientServer server) {
        String id = id(server.post(ADMIN, "worth carrying on"));
        JsonNode wrapper =
                server.form("/api/v1/statuses/" + id + "/reblog", FOOBAR, "").json();
        assertThat(id(wrapper)).isNotEqualTo(id);
        assertThat(id(wrapper.get("reblog"))).isEqualTo(id);
        assertThat(wrapper.get("reblogged").asBoolean()).isTrue();
        assertThat(server.form("/api/v1/statuses/" + id + "/unreblog", FOOBAR, "")
                        .json()
                        .get("reblogged")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void theSameKeyPostsOnce(ClientServer server) {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            made.add(id(server.send(server.request("/api/v1/statuses", ADMIN)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", "once")
                            .POST(BodyPublishers.ofString("{\"status\":\"only once\"}")))
                    .json()));
        }
        assertThat(made.get(0)).isEqualTo(made.get(1));
    }

    @Test
    void webClientsOfAnyOriginMayAsk(ClientServer server) {
        var preflight = server.send(server.request("/api/v1/statuses", "")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,idempotency-key")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(preflight.header("Access-Control-Allow-Headers")).isEqualTo("authorization,idempotency-key");
        var answer = server.get("/api/v1/timelines/public", "");
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("Link");
        assertThat(answer.header("X-RateLimit-Remaining")).isNotEmpty();
    }

    @Test
    void refusalsAreWordsInJson(ClientServer server) {
        for (String path :
                List.of("/api/v1/statuses/99999", "/api/v1/nothing", "/api/v1/accounts/x", "/api/v1/statuses/x")) {
            var answer = server.get(path, ADMIN);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.json().get("error").asString()).as(path).isEqualTo("Record not found");
        }
        assertThat(server.get("/api/v1/timelines/home", "").status()).isEqualTo(401);
        assertThat(server.get("/api/v1/timelines/home", "nonsense").status()).isEqualTo(401);
        assertThat(server.form("/api/v1/statuses", ADMIN, "status=").status()).isEqualTo(422);
        assertThat(server.json("POST", "/api/v1/statuses", ADMIN, "{").status()).isEqualTo(400);
        assertThat(server.get("/api/v1/notifications?types[]=reaction", ADMIN).status())
                .isEqualTo(200);
    }

    @Test
    void whatIsNotForEverybodyIsNotShownToEverybody(ClientServer server) {
        String followers = id(server.form("/api/v1/statuses", ADMIN, "status=among+us&visibility=private")
                .json());
        String direct = id(server.form("/api/v1/statuses", ADMIN, "status=@foobar+psst&visibility=direct")
                .json());
        assertThat(server.get("/api/v1/statuses/" + followers, FOOBAR).status()).isEqualTo(200);
        assertThat(server.get("/api/v1/statuses/" + followers, LOCKED).status()).isEqualTo(404);
        assertThat(server.get("/api/v1/statuses/" + followers, "").status()).isEqualTo(404);
        assertThat(server.get("/api/v1/accounts/1/statuses", "").status()).isEqualTo(200);
        assertThat(server.get("/api/v1/timelines/public?society=nowhere", "").status())
                .isEqualTo(404);
        assertThat(server.get("/api/v1/statuses/" + direct, FOOBAR).status()).isEqualTo(200);
        assertThat(server.get("/api/v1/statuses/" + direct, LOCKED).status()).isEqualTo(404);
        assertThat(server.get("/api/v1/statuses/" + direct, "").status()).isEqualTo(404);
        assertThat(server.form("/api/v1/statuses/" + direct, FOOBAR, "").status())
                .isEqualTo(404);
    }

    @Test
    void nobodyTouchesWhatIsAnothers(ClientServer server) {
        String id = id(server.post(ADMIN, "mine"));
        assertThat(server.json("PUT", "/api/v1/statuses/" + id, FOOBAR, "{\"status\":\"yours\"}")
                        .status())
                .isEqualTo(404);
        assertThat(server.send(server.request("/api/v1/statuses/" + id, FOOBAR).DELETE())
                        .status())
                .isEqualTo(404);
        String list = id(server.form("/api/v1/lists", ADMIN, "title=private").json());
        assertThat(server.get("/api/v1/lists/" + list, FOOBAR).status()).isEqualTo(404);
    }

    @Test
    void aLockedAccountIsAskedFirst(ClientServer server) {
        JsonNode asked = server.form("/api/v1/accounts/3/follow", FOOBAR, "").json();
        assertThat(asked.get("requested").asBoolean()).isTrue();
        assertThat(asked.get("following").asBoolean()).isFalse();
        assertThat(ids(server.get("/api/v1/follow_requests", LOCKED).json())).contains("2");
        assertThat(server.get("/api/v1/notifications?types[]=follow_request", LOCKED)
                        .json()
                        .size())
                .isPositive();
        server.form("/api/v1/follow_requests/2/authorize", LOCKED, "");
        assertThat(server.get("/api/v1/accounts/relationships?id[]=3", FOOBAR)
                        .json()
                        .get(0)
                        .get("following")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aTokenDoesNoMoreThanItWasAllowed(ClientServer server) {
        var app = server.form(
                        "/api/v1/apps", "", "client_name=reader&redirect_uris=urn:ietf:wg:oauth:2.0:oob&scopes=read")
                .json();
        String credentials = "client_id=" + app.get("client_id").asString() + "&client_secret="
                + app.get("client_secret").asString();
        String token = server.form(
                        "/oauth/token",
                        "",
                        credentials
                                + "&grant_type=password&username=foobar@localhost:3000&password=foobarfoobar&scope=read")
                .json()
                .get("access_token")
                .asString();
        assertThat(server.get("/api/v1/timelines/home", token).status()).isEqualTo(200);
        assertThat(server.form("/api/v1/statuses", token, "status=no").status()).isEqualTo(403);
        assertThat(server.form("/oauth/token", "", credentials + "&grant_type=client_credentials&scope=write")
                        .json()
                        .get("error")
                        .asString())
                .isEqualTo("invalid_scope");
        String basic = java.util.Base64.getEncoder()
                .encodeToString((app.get("client_id").asString() + ":"
                                + app.get("client_secret").asString())
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(server.send(server.request("/oauth/token", "")
                                .header("Authorization", "Basic " + basic)
                                .POST(BodyPublishers.ofString(
                                        credentials + "&grant_type=client_credentials&resource=x")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void programsThatWouldRunScriptsAreNotRegistered(ClientServer server) {
        assertThat(server.form("/api/v1/apps", "", "client_name=x&redirect_uris=javascript:alert(1)")
                        .status())
                .isEqualTo(422);
        assertThat(server.get(
                                "/oauth/authorize?client_id=suite&response_type=code&redirect_uri=https://evil.example",
                                "")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void bothViewsOfNotificationsAgree(ClientServer server) {
        String id = id(server.post(ADMIN, "like me"));
        server.form("/api/v1/statuses/" + id + "/favourite", FOOBAR, "");
        JsonNode single = server.get("/api/v1/notifications?limit=80", ADMIN).json();
        // what personas do between the two questions is left out
        long end = Long.parseLong(id(single.get(0))) + 1;
        JsonNode grouped = server.get("/api/v2/notifications?limit=80&max_id=" + end, ADMIN)
                .json();
        int told = 0;
        for (JsonNode group : grouped.get("notification_groups")) {
            told += group.get("notifications_count").asInt();
        }
        assertThat(told).isEqualTo(single.size());
        assertThat(grouped.get("notification_groups")
                        .get(0)
                        .get("most_recent_notification_id")
                        .asString())
                .isEqualTo(id(single.get(0)));
    }

    @Test
    void aQuoteHoldsItsPostOnceAndCanBeTakenBack(ClientServer server) {
        String id = id(server.post(ADMIN, "quote me"));
        JsonNode quote = server.form("/api/v1/statuses", FOOBAR, "status=so&quoted_status_id=" + id)
                .json();
        assertThat(quote.get("quote").get("state").asString()).isEqualTo("accepted");
        assertThat(quote.get("content").asString()).startsWith("<p class=\"quote-inline\">RE: <a ");
        assertThat(server.form(
                                "/api/v1/statuses",
                                FOOBAR,
                                "status=so&quoted_status_id=" + id + "&poll[options][]=a&poll[options][]=b")
                        .status())
                .isEqualTo(422);
        JsonNode revoked = server.form("/api/v1/statuses/" + id + "/quotes/" + id(quote) + "/revoke", ADMIN, "")
                .json();
        assertThat(revoked.get("quote").get("state").asString()).isEqualTo("revoked");
        assertThat(revoked.get("quote").get("quoted_status").isNull()).isTrue();
        server.json(
                "PUT",
                "/api/v1/statuses/" + id + "/interaction_policy",
                ADMIN,
                "{\"quote_approval_policy\":\"nobody\"}");
        assertThat(server.form("/api/v1/statuses", FOOBAR, "status=so&quoted_status_id=" + id)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aVoteCountsOnce(ClientServer server) {
        JsonNode poll = server.form(
                        "/api/v1/statuses", ADMIN, "status=?&poll[options][]=a&poll[options][]=b&poll[expires_in]=600")
                .json()
                .get("poll");
        String votes = "/api/v1/polls/" + id(poll) + "/votes";
        JsonNode voted = server.form(votes, FOOBAR, "choices[]=1").json();
        assertThat(voted.get("options").get(1).get("votes_count").asInt()).isEqualTo(1);
        assertThat(voted.get("own_votes").get(0).asInt()).isEqualTo(1);
        assertThat(server.form(votes, FOOBAR, "choices[]=0").status()).isEqualTo(422);
        assertThat(server.form(votes, ADMIN, "choices[]=0").status()).isEqualTo(422);
        assertThat(server.form(votes, LOCKED, "choices[]=7").status()).isEqualTo(422);
    }

    @Test
    void filtersCatchWhatOthersSay(ClientServer server) {
        server.json(
                "POST",
                "/api/v2/filters",
                LOCKED,
                "{\"title\":\"x\",\"context\":[\"public\"],\"keywords_attributes\":[{\"keyword\":\"brussels sprout\",\"whole_word\":true}]}");
        String id = id(server.post(ADMIN, "I like a Brussels sprout."));
        JsonNode seen = server.get("/api/v1/statuses/" + id, LOCKED).json();
        assertThat(seen.get("filtered").get(0).get("keyword_matches").get(0).asString())
                .isEqualTo("brussels sprout");
        assertThat(server.get("/api/v1/statuses/" + id, FOOBAR)
                        .json()
                        .get("filtered")
                        .size())
                .isZero();
    }

    @Test
    void personasAreLabelledWhereTheSocietyLabelsThem(ClientServer server) {
        assertThat(server.get("/api/v1/accounts/lookup?acct=admin", "")
                        .json()
                        .get("bot")
                        .asBoolean())
                .isFalse();
        JsonNode timeline =
                server.get("/api/v1/timelines/public?limit=40", ADMIN).json();
        List<JsonNode> personas = new ArrayList<>();
        timeline.forEach(one -> {
            if (one.get("account").get("id").asString().length() > 10) {
                personas.add(one.get("account"));
            }
        });
        assertThat(personas).isNotEmpty().allMatch(one -> one.get("bot").asBoolean());
        var avatar = server.get(personas.getFirst().get("avatar").asString(), "");
        assertThat(avatar.status()).isEqualTo(200);
        assertThat(avatar.header("Content-Type")).isEqualTo("image/png");
    }
}
