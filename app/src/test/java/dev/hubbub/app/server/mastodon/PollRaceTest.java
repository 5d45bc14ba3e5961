package dev.hubbub.app.server.mastodon;

import static dev.hubbub.app.server.mastodon.ClientServer.ADMIN;
import static dev.hubbub.app.server.mastodon.ClientServer.FOOBAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(ClientServer.Shared.class)
class PollRaceTest {

    private static final int AT_ONCE = 50;

    @Test
    void aPersonVotesOnceHoweverManyOfItsVotesComeInTheSameMoment(ClientServer server) {
        for (boolean multiple : new boolean[] {false, true}) {
            String poll = server.json("POST", "/api/v1/statuses", ADMIN, """
                            {"status": "Which?", "poll": {"options": ["a", "b", "c"], "expires_in": 3600,
                            "multiple": %b}}""".formatted(multiple))
                    .json()
                    .path("poll")
                    .path("id")
                    .asString();
            String path = "/api/v1/polls/" + poll;
            List<CompletableFuture<HttpResponse<String>>> votes = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                votes.add(server.http()
                        .sendAsync(
                                server.request(path + "/votes", FOOBAR)
                                        .header("Content-Type", "application/json")
                                        .POST(BodyPublishers.ofString("{\"choices\": [" + i % 3 + "]}"))
                                        .build(),
                                BodyHandlers.ofString()));
            }
            List<Integer> statuses =
                    votes.stream().map(vote -> vote.join().statusCode()).toList();
            assertThat(statuses).containsOnly(200, 422).containsOnlyOnce(200);
            JsonNode after = server.get(path, FOOBAR).json();
            assertThat(after.path("votes_count").asInt()).isEqualTo(1);
            assertThat(after.path("voters_count").asInt(1)).isEqualTo(1);
            assertThat(after.path("own_votes").size()).isEqualTo(1);
        }
    }
}
