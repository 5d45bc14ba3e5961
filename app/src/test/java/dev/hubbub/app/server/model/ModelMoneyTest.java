package dev.hubbub.app.server.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.app.server.Browser;
import dev.hubbub.app.server.TestServer;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/// Whose model it is and whose money: budgets, keys, roles and alerts.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ModelMoneyTest extends SpokenServer {

    @Test
    @Order(6)
    void aSpentBudgetEndsTheAskingAndNothingElse() {
        fresh("spent");
        assertThat(answered(post("Who is up?"))).containsAnyOf("of the model", "del modelo");
        owner.put(API + "/budget", "{\"dailyMicros\": 0}").expect(200);
        int calls = provider.calls();
        assertThat(answered(post("Who is up for a walk?"))).isNotBlank();
        assertThat(provider.calls()).isEqualTo(calls);
        JsonNode limit =
                owner.get(API + "/budget").expect(200).json().path("limits").get(0);
        assertThat(limit.path("leftMicros").asLong()).isNegative();
        assertThat(limit.path("crossed").size()).isEqualTo(3);
        owner.put(API + "/budget", "{\"dailyMicros\": -1}").expect(422);
        owner.put(API + "/budget", "{\"dailyMicros\": 1000000, \"personDailyMicros\": 1}")
                .expect(200);
        assertThat(answered(post("Or a swim?"))).isNotBlank();
        assertThat(provider.calls()).isEqualTo(calls);
    }

    @Test
    @Order(8)
    void theOwnerSetsAModelWhoseKeyNeverComesOut() {
        String secret = "sk-never-seen-again";
        String stored = """
                {"model": "openai/gpt-5-mini", "address": "%s", "key": "%s"}
                """.formatted(provider.address(), secret);
        Browser.Answer put = owner.put(API + "/models", stored).expect(200);
        assertThat(put.body()).doesNotContain(secret).contains("\"key\":\"settings\"");
        assertThat(owner.get(API + "/models").expect(200).body()).doesNotContain(secret);
        JsonNode check = owner.post(API + "/models/check", "{}").expect(200).json();
        assertThat(check.path("works").asBoolean()).isTrue();
        assertThat(check.path("micros").asLong()).isPositive();
        assertThat(provider.seen.getLast().key()).isEqualTo("Bearer " + secret);
        again();
        owner.post(API + "/models/check", "{}").expect(200);
        assertThat(provider.seen.getLast().key()).isEqualTo("Bearer " + secret);

        JsonNode kept = owner.put(API + "/models", "{\"model\": \"openai/gpt-5-nano\"}")
                .expect(200)
                .json();
        assertThat(kept.path("ownAddress").asString())
                .as("what is not mentioned stays")
                .isEqualTo(provider.address());
        assertThat(kept.path("key").asString()).isEqualTo("settings");

        JsonNode moved = owner.put(API + "/models", """
                        {"model": "openai/gpt-5-mini", "address": "http://127.0.0.1:9/v1"}
                        """).expect(200).json();
        assertThat(moved.path("key").asString())
                .as("no key goes where it was not meant to")
                .isEqualTo("none");
        assertThat(moved.path("ready").asBoolean()).isFalse();
        JsonNode unpriced = owner.put(API + "/models", "{\"model\": \"openai/gpt-unheard-of\", \"address\": \"\"}")
                .expect(200)
                .json();
        assertThat(unpriced.path("ownAddress").asString())
                .as("empty is the provider's")
                .isEmpty();
        assertThat(unpriced.path("priceKnown").asBoolean()).isFalse();
        assertThat(unpriced.path("ready").asBoolean()).isFalse();
        assertThat(unpriced.path("problem").asString()).contains("price");
        owner.put(API + "/models", "{\"model\": \"nobody\"}").expect(422);
        JsonNode back = owner.put(API + "/models", "{}").expect(200).json();
        assertThat(back.path("from").asString()).isEqualTo("environment");
        assertThat(back.path("ready").asBoolean()).isTrue();
    }

    @Test
    @Order(9)
    void moneyIsForTheOwnerAndASocietysForItsModerators() {
        for (String role : List.of("moderator", "participant", "observer")) {
            String token = owner.post(MAIN + "/invitations", "{\"role\": \"" + role + "\"}")
                    .expect(201)
                    .text("token");
            Browser guest = new Browser("http://127.0.0.1:" + server.port());
            guest.get(API + "/session");
            guest.post(API + "/invitations/accept", """
                            {"token": "%s", "name": "%s", "login": "%s.money", "password": "%s"}
                            """.formatted(token, role, role, PASSWORD))
                    .expect(201);
            boolean moderator = role.equals("moderator");
            guest.get(API + "/costs").expect(403);
            guest.get(API + "/budget").expect(403);
            guest.put(API + "/budget", "{\"dailyMicros\": 5}").expect(403);
            guest.get(API + "/models").expect(403);
            guest.put(API + "/models", "{}").expect(403);
            guest.post(API + "/models/check", "{}").expect(403);
            guest.put(MAIN + "/voice", "{}").expect(403);
            guest.get(MAIN + "/voice").expect(moderator ? 200 : 403);
            Browser.Answer costs = guest.get(MAIN + "/costs").expect(moderator ? 200 : 403);
            assertThat(costs.body()).doesNotContain("\"scope\":\"server\"");
        }
        assertThat(owner.get(API + "/openapi").expect(200).json().path("paths").propertyNames())
                .contains(API + "/costs", API + "/budget", API + "/models", API + "/societies/{slug}/voice");
        owner.get(API + "/costs?by=weather").expect(422);
        owner.get(API + "/costs?days=0").expect(422);
    }

    @Test
    @Order(11)
    void whoeverOwnsTheServerIsToldWhenMuchIsSpent() {
        quiet();
        long daily = 2 * (spent() + 200);
        owner.put(API + "/budget", "{\"dailyMicros\": " + daily + "}").expect(200);
        TestServer.await(() -> {
            owner.post(API + "/models/check", "{}").expect(200);
            JsonNode last = owner.get(API + "/budget").json().path("alerts").path(0);
            return last.path("limitMicros").asLong() == daily;
        });
        JsonNode alert = owner.get(API + "/budget").json().path("alerts").get(0);
        assertThat(alert.path("scope").asString()).isEqualTo("server");
        assertThat(alert.path("percent").asInt()).isEqualTo(50);
        assertThat(alert.path("content").asString()).isEmpty();
        assertThat(alert.path("spentMicros").asLong()).isBetween(daily / 2, daily);
        String metrics = owner.get("/actuator/prometheus").expect(200).body();
        assertThat(metrics)
                .containsPattern("hubbub_budget_alerts_total\\{percent=\"50\",scope=\"server\"} [1-9]")
                .containsPattern("hubbub_models_calls_total\\{outcome=\"answered\"} [1-9]")
                .containsPattern("hubbub_models_tokens_total\\{kind=\"input\"} [1-9]")
                .containsPattern("hubbub_budget_limit_micros\\{content=\"all\"} " + (double) daily);
        again();
        assertThat(owner.get(API + "/budget")
                        .json()
                        .path("alerts")
                        .get(0)
                        .path("limitMicros")
                        .asLong())
                .as("kept")
                .isEqualTo(daily);
    }
}
