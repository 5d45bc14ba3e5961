package dev.hubbub.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class InsightTest {

    private static final String API = "/api/hubbub/v1/societies";
    private static final String EVENT =
            "{\"title\": \"Powerful earthquake shakes Mexico City\", \"text\": \"Buildings collapsed downtown.\"}";

    @Test
    void aClimateCountsEveryActOnceByTimeAndByPlace() {
        JsonNode climate = TestServer.owner()
                .get(API + "/main/climate?hours=24")
                .expect(200)
                .json();
        int byTime = 0;
        for (JsonNode bucket : climate.path("buckets")) {
            for (String kind : new String[] {"posts", "replies", "reposts", "quotes"}) {
                byTime += bucket.path(kind).asInt();
            }
        }
        int byPlace = 0;
        int personas = 0;
        for (JsonNode place : climate.path("places")) {
            byPlace += place.path("acts").asInt();
            personas += place.path("personas").asInt();
            int counts = 0;
            for (JsonNode count : place.path("counts")) {
                counts += count.asInt();
            }
            assertThat(counts).isEqualTo(place.path("acts").asInt());
        }
        assertThat(byTime).isPositive().isEqualTo(byPlace);
        assertThat(personas).isEqualTo(2_000);
        assertThat(climate.path("topics").size()).isPositive();
        assertThat(climate.path("emotions").size()).isPositive();
    }

    @Test
    void aClimateOfAnUnheardOfLengthIsRefused() {
        TestServer.owner().get(API + "/main/climate?hours=5").expect(422);
    }

    @Test
    void whoIsForecastToPostDoesPostAndItIsKnownWhy() {
        Browser owner = TestServer.owner();
        owner.post(API, "{\"slug\": \"foreseen\", \"title\": \"Foreseen\", \"personas\": 1500, \"seed\": 5}")
                .expect(201);
        String society = API + "/foreseen";
        owner.put(society + "/clock", "{\"rate\": 0}").expect(200);
        JsonNode forecast =
                owner.post(society + "/events/forecast", EVENT).expect(200).json();
        assertThat(forecast.path("posts").asInt()).isPositive();
        assertThat(owner.get(society + "/events").expect(200).json().size()).isZero();
        String event = owner.post(society + "/events", EVENT).expect(201).text("id");
        owner.put(society + "/clock", "{\"stepMs\": 86400000}").expect(200);
        JsonNode first = withinADay(forecast.path("voices"));
        int account = first.path("account").path("account").asInt();
        TestServer.await(() -> !postAbout(owner, society, account, event).isEmpty());
        String id = postAbout(owner, society, account, event);
        JsonNode said = owner.get(society + "/statuses/" + id).expect(200).json();
        assertThat(said.path("stance").asDouble())
                .isCloseTo(first.path("stance").asDouble(), org.assertj.core.data.Offset.offset(0.02));
        JsonNode why =
                owner.get(society + "/statuses/" + id + "/why").expect(200).json();
        assertThat(why.path("concern").asDouble()).isPositive();
        assertThat(why.path("afterMs").asLong()).isPositive();
        assertThat(why.path("reasons").size()).isPositive();
        owner.delete(society).expect(204);
    }

    private static JsonNode withinADay(JsonNode voices) {
        for (JsonNode voice : voices) {
            if (voice.path("minutes").asInt() < 1_380) {
                return voice;
            }
        }
        throw new AssertionError("somebody must post within a day, but nobody does: " + voices);
    }

    private static String postAbout(Browser owner, String society, int account, String event) {
        for (JsonNode status : owner.get(society + "/accounts/" + account + "/statuses?limit=40")
                .expect(200)
                .json()) {
            if (status.path("kind").asString().equals("post")
                    && status.path("event").asString().equals(event)) {
                return status.path("id").asString();
            }
        }
        return "";
    }

    @Test
    void nobodyLooksIntoPeople() {
        Browser pia = TestServer.newcomer("pia.private", "main", "participant");
        String id = pia.post(API + "/main/statuses", "{\"text\": \"I say so because I say so\"}")
                .expect(201)
                .text("id");
        JsonNode why =
                pia.get(API + "/main/statuses/" + id + "/why").expect(200).json();
        assertThat(why.path("reasons").path(0).path("kind").asString()).isEqualTo("person");
        pia.get(API + "/main/statuses/1/why").expect(404);
    }
}
