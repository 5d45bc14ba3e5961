package dev.hubbub.app.server.society;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.app.server.society.Society.Draft;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever posts is heard, however often, and however few there are to hear it.
class HeardTest {

    private static final int POSTS = 24;
    private static final int TURNS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @ParameterizedTest
    @ValueSource(ints = {3, 100, 10_000})
    void everyPostOfALongDayIsAnswered(int personas) {
        try (Village village = Village.of(personas)) {
            int ada = village.society.join(1, "ada", "Ada", "");
            for (int i = 0; i < POSTS; i++) {
                Status post = village.society
                        .acts()
                        .post(ada, Draft.of("Number " + i + ": the home side lost the derby again. What a shame!"));
                assertThat(answers(village, post, ada))
                        .as("answers to post " + i)
                        .isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = 100)
    void aTalkWithOnePersonaGoesOnForAsLongAsOneLikes(int personas) {
        try (Village village = Village.of(personas)) {
            int ada = village.society.join(1, "ada", "Ada", "");
            Status last = village.society.acts().post(ada, Draft.of("What a shame, the derby is lost"));
            for (int i = 0; i < TURNS; i++) {
                List<Status> answers = answers(village, last, ada);
                assertThat(answers).as("answers in turn " + i).isNotEmpty();
                last = village.society
                        .acts()
                        .post(
                                ada,
                                Draft.reply(
                                        "Do you think so? " + i,
                                        answers.getFirst().id()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = 100)
    void whoIsBlockedLeavesTheAnswerToOthers(int personas) {
        try (Village village = Village.of(personas)) {
            int ada = village.society.join(1, "ada", "Ada", "");
            for (int persona = 0; persona < personas - 2; persona++) {
                village.society.acts().block(ada, persona, true);
            }
            Status post = village.society.acts().post(ada, Draft.of("Is anybody there?"));
            assertThat(answers(village, post, ada)).isNotEmpty().allMatch(answer -> answer.account() >= personas - 2);
        }
    }

    /// What personas have answered when two seconds are over.
    private static List<Status> answers(Village village, Status post, int person) {
        village.pass(PATIENCE);
        Village.await(() -> !answered(village, post, person).isEmpty());
        return answered(village, post, person);
    }

    private static List<Status> answered(Village village, Status post, int person) {
        return village.society.timelines().thread(post.id(), person, 10, 50).descendants().stream()
                .filter(one -> one.parent() == post.id() && one.account() != person)
                .toList();
    }
}
