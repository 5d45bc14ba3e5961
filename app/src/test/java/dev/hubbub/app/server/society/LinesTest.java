package dev.hubbub.app.server.society;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.app.server.society.Society.Draft;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinesTest {

    private final List<Ghostwriter.Cue> taken = new CopyOnWriteArrayList<>();
    private Village village = Village.begun();
    private int ada;

    @BeforeEach
    void begin() {
        ada = village.society.join(1, "ada", "Ada", "");
        village.society.lines().writtenBy(cue -> cue.toSeat() == ada && taken.add(cue));
    }

    @AfterEach
    void end() {
        village.close();
    }

    private Status post() {
        return village.society.acts().post(ada, Draft.of("The home side lost the derby again. What a shame!"));
    }

    private List<Status> answers(Status post) {
        return village.society.timelines().thread(post.id(), ada, 10, 50).descendants();
    }

    private List<Notice> mentions() {
        return village.society.timelines().notices(ada, Page.first(80)).stream()
                .filter(one -> one.kind() == Notice.Kind.MENTION)
                .toList();
    }

    private Status postAndAwaitTaken() {
        Status post = post();
        village.pass(Duration.ofSeconds(3));
        Village.await(() -> !taken.isEmpty());
        return post;
    }

    @Test
    void whatIsKeptBackIsNowhere() {
        List<Long> heard = new CopyOnWriteArrayList<>();
        List<Notice> noticed = new CopyOnWriteArrayList<>();
        village.society.subscribe(new Society.Listener() {
            @Override
            public void presented(Status status) {
                heard.add(status.id());
            }

            @Override
            public void noticed(int person, Notice notice) {
                noticed.add(notice);
            }
        });
        Status post = postAndAwaitTaken();
        List<Long> kept = taken.stream().map(Ghostwriter.Cue::id).toList();
        assertThat(answers(post)).isEmpty();
        assertThat(mentions()).isEmpty();
        assertThat(noticed).noneMatch(one -> one.kind() == Notice.Kind.MENTION);
        assertThat(heard).doesNotContainAnyElementsOf(kept);
        assertThat(village.society.timelines().since(post.id() - 1, 500))
                .extracting(Status::id)
                .doesNotContainAnyElementsOf(kept);
        assertThat(village.society.timelines().status(kept.getFirst(), ada)).isNull();

        village.society.lines().leave(kept);
        assertThat(answers(post)).extracting(Status::id).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(answers(post)).allSatisfy(one -> assertThat(one.text()).isNotBlank());
        assertThat(mentions()).hasSize(kept.size());
        assertThat(noticed).containsAll(mentions());
        assertThat(heard).containsAll(kept);
    }

    @Test
    void foundWordsAreShownAndSurviveARestart() {
        Status post = postAndAwaitTaken();
        long id = taken.getFirst().id();
        Lines.Line line = village.society.lines().of(List.of(id)).getFirst();
        assertThat(line.heard()).isEqualTo(post.text());
        assertThat(line.toSeat()).isEqualTo(ada);
        assertThat(line.root()).isEqualTo(post.id());
        assertThat(line.voiced()).isNotBlank();
        assertThat(village.society.lines().speak(Map.of(id, "No words of any grammar's")))
                .isEqualTo(1);
        assertThat(answers(post)).extracting(Status::text).containsExactly("No words of any grammar's");
        assertThat(village.society.lines().speak(Map.of(id, "Other words, too late")))
                .isZero();

        village = village.again();
        assertThat(answers(post)).extracting(Status::text).contains("No words of any grammar's");
    }

    @Test
    void whatWasKeptBackWhenTheServerDiedIsTheVoices() {
        Status post = postAndAwaitTaken();
        village = village.again();
        assertThat(answers(post)).isNotEmpty();
        assertThat(mentions()).isNotEmpty();
    }

    @Test
    void noticesComeInTheirOrder() {
        Status post = postAndAwaitTaken();
        int bo = village.society.join(2, "bo", "Bo", "");
        village.society.acts().like(bo, post.id());
        assertThat(village.society.timelines().notices(ada, Page.first(80)))
                .noneMatch(one -> one.kind() == Notice.Kind.LIKE && one.account() == bo);
        village.society.lines().leave(taken.stream().map(Ghostwriter.Cue::id).toList());
        List<Long> ids = new ArrayList<>();
        village.society.timelines().notices(ada, Page.first(80)).forEach(one -> ids.add(one.id()));
        assertThat(village.society.timelines().notices(ada, Page.first(80)))
                .anyMatch(one -> one.kind() == Notice.Kind.LIKE && one.account() == bo);
        assertThat(ids).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void whatIsRemovedMeanwhileIsNotSaid() {
        Status post = postAndAwaitTaken();
        long id = taken.getFirst().id();
        village.society.direct(1, new Deed.Removed(-1, id));
        assertThat(village.society.lines().of(List.of(id))).isEmpty();
        village.society.lines().leave(List.of(id));
        assertThat(answers(post)).extracting(Status::id).doesNotContain(id);
    }
}
