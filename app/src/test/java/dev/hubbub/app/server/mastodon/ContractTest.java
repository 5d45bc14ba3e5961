package dev.hubbub.app.server.mastodon;

import static dev.hubbub.app.server.mastodon.ClientServer.ADMIN;
import static dev.hubbub.app.server.mastodon.ClientServer.FOOBAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// Changes everything that can be changed: each answer is held against what masto.js declares, as all answers
/// are that any test of the client API gets.
@ExtendWith(ClientServer.Shared.class)
class ContractTest {

    /// What masto.js has no type for, and a type that the generator stumbles over.
    private static final List<String> UNDECLARED = List.of("OurNotificationCount", "OurStatusEdit");

    @BeforeEach
    void declared(ClientServer server) {
        assumeTrue(server.declared() != null, server::undeclared);
    }

    @Test
    void everyEntityIsDeclared(ClientServer server) {
        Contract contract = Objects.requireNonNull(server.declared());
        assertThat(contract.undeclared()).containsExactlyElementsOf(UNDECLARED);
        assertThat(contract.size()).isGreaterThan(120);
    }

    @Test
    void anAnswerThatLacksAFieldIsNoticed(ClientServer server) {
        Contract contract = Objects.requireNonNull(server.declared());
        JsonNode account =
                server.get("/api/v1/accounts/verify_credentials", ADMIN).json();
        assertThat(contract.wrong("GET", "/api/v1/accounts/1", account)).isEmpty();
        tools.jackson.databind.node.ObjectNode without = (tools.jackson.databind.node.ObjectNode) account.deepCopy();
        without.remove("avatar_static");
        assertThat(contract.wrong("GET", "/api/v1/accounts/1", without)).isNotEmpty();
        without = (tools.jackson.databind.node.ObjectNode) account.deepCopy();
        without.put("followers_count", "many");
        assertThat(contract.wrong("GET", "/api/v1/accounts/1", without)).isNotEmpty();
    }

    private static String id(ClientServer.Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json().get("id").asString();
    }

    private static void each(ClientServer server, String token, String path, String... verbs) {
        for (String verb : verbs) {
            ClientServer.Answer answer = server.form(path + "/" + verb, token, "comment=x");
            assertThat(answer.status())
                    .as(path + "/" + verb + " " + answer.response().body())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatChangesAStatusAnswersWithOne(ClientServer server) {
        String status = id(server.form("/api/v1/statuses", FOOBAR, "status=held+against+a+%23contract+@admin"));
        String path = "/api/v1/statuses/" + status;
        each(server, ADMIN, path, "favourite", "unfavourite", "reblog", "unreblog", "bookmark", "unbookmark");
        each(server, FOOBAR, path, "pin", "unpin", "mute", "unmute");
        id(server.json("PUT", path, FOOBAR, "{\"status\": \"held again\"}"));
        id(server.json("PUT", path + "/interaction_policy", FOOBAR, "{\"quote_approval_policy\": \"public\"}"));
        String quote = id(server.form("/api/v1/statuses", ADMIN, "status=so&quoted_status_id=" + status));
        id(server.form(path + "/quotes/" + quote + "/revoke", FOOBAR, ""));
        id(server.json("DELETE", path, FOOBAR, ""));
        String waits = id(server.form(
                "/api/v1/statuses",
                FOOBAR,
                "status=later&scheduled_at=" + Instant.now().plusSeconds(3_600)));
        id(server.json(
                "PUT",
                "/api/v1/scheduled_statuses/" + waits,
                FOOBAR,
                "{\"scheduled_at\": \"" + Instant.now().plusSeconds(7_200) + "\"}"));
        String asked = id(server.json(
                "POST",
                "/api/v1/statuses",
                FOOBAR,
                "{\"status\": \"which?\", \"poll\": {\"options\": [\"a\", \"b\"], \"expires_in\": 600}}"));
        String poll = server.get("/api/v1/statuses/" + asked, FOOBAR)
                .json()
                .at("/poll/id")
                .asString();
        id(server.form("/api/v1/polls/" + poll + "/votes", ADMIN, "choices[]=1"));
    }

    /// Somebody whom no other test needs.
    private static String persona(ClientServer server) {
        for (JsonNode status :
                server.get("/api/v1/timelines/public?limit=40", ADMIN).json()) {
            if (status.get("account").get("bot").asBoolean()) {
                return status.get("account").get("id").asString();
            }
        }
        throw new AssertionError("a persona must have said something, but none had");
    }

    @Test
    void whatChangesAnAccountAnswersWithTheTie(ClientServer server) {
        String other = "/api/v1/accounts/" + persona(server);
        each(server, ADMIN, other, "follow", "endorse", "unendorse", "mute", "unmute", "note", "block", "unblock");
        each(server, ADMIN, other, "remove_from_followers", "follow");
        assertThat(server.form("/api/v1/reports", ADMIN, "account_id=" + other.replaceFirst(".*/", "") + "&comment=x")
                        .status())
                .isEqualTo(200);
        server.json("PATCH", "/api/v1/accounts/update_credentials", ADMIN, "{\"note\": \"said of oneself\"}");
    }

    @Test
    void whatOneKeepsAnswersWithIt(ClientServer server) {
        String list = "/api/v1/lists/" + id(server.form("/api/v1/lists", ADMIN, "title=held"));
        id(server.json("PUT", list, ADMIN, "{\"title\": \"held again\"}"));
        String filter = "/api/v2/filters/"
                + id(server.json("POST", "/api/v2/filters", ADMIN, "{\"title\": \"held\", \"context\": [\"home\"]}"));
        String word = id(server.json("POST", filter + "/keywords", ADMIN, "{\"keyword\": \"unheard\"}"));
        id(server.json("PUT", "/api/v2/filters/keywords/" + word, ADMIN, "{\"keyword\": \"unheard of\"}"));
        String status = id(server.form("/api/v1/statuses", ADMIN, "status=filtered"));
        id(server.json("POST", filter + "/statuses", ADMIN, "{\"status_id\": \"" + status + "\"}"));
        id(server.json("PUT", filter, ADMIN, "{\"title\": \"held again\", \"filter_action\": \"warn\"}"));
        server.get("/api/v1/statuses/" + status, ADMIN);
        server.json("DELETE", filter, ADMIN, "");
        String old =
                id(server.json("POST", "/api/v1/filters", ADMIN, "{\"phrase\": \"old\", \"context\": [\"home\"]}"));
        server.json("DELETE", "/api/v1/filters/" + old, ADMIN, "");
        server.form("/api/v1/markers", ADMIN, "home[last_read_id]=" + status);
        each(server, ADMIN, "/api/v1/tags/contract", "follow", "unfollow");
        id(server.form("/api/v1/featured_tags", ADMIN, "name=contract"));
        server.form("/api/v1/apps", "", "client_name=held&redirect_uris=urn:ietf:wg:oauth:2.0:oob");
    }
}
