package dev.hubbub.app.server.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.app.server.society.Society.Draft;
import dev.hubbub.engine.microblog.ActKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveSocietyTest {

    private Village village = Village.begun();

    @AfterEach
    void end() {
        village.close();
    }

    private int join(String name) {
        return village.society.join(1, name, name, "");
    }

    private Account account(int number) {
        return Objects.requireNonNull(village.society.accounts().account(number));
    }

    private List<String> everything() {
        List<String> lines = new ArrayList<>();
        long below = 0;
        while (true) {
            List<Status> page = village.society.timelines().everybody(-1, Page.before(below, 80));
            if (page.isEmpty()) {
                return lines;
            }
            page.forEach(one -> lines.add(one.id() + " " + one.account() + " " + one.replies() + " " + one.reposts()
                    + " " + one.likes() + " " + one.quotes() + " " + one.text()));
            below = page.getLast().id();
        }
    }

    @Test
    void thePublicSpeaksByItself() {
        assertThat(village.society.card().statuses()).isGreaterThan(100);
        List<Status> latest = village.society.timelines().everybody(-1, Page.first(40));
        assertThat(latest).hasSize(40).allSatisfy(one -> assertThat(one.text()).isNotBlank());
        assertThat(latest).extracting(Status::id).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(latest).extracting(Status::atMs).allMatch(at -> at <= village.wallMs.get());
    }

    @Test
    void whoeverPostsIsAnsweredWithinTwoSeconds() {
        int ada = join("ada");
        Status post = village.society.acts().post(ada, Draft.of("The home side lost the derby again. What a shame!"));
        assertThat(village.society.timelines().status(post.id(), -1)).isNotNull();
        village.pass(Duration.ofSeconds(2));
        var thread = village.society.timelines().thread(post.id(), ada, 10, 10);
        assertThat(thread.descendants()).isNotEmpty();
        assertThat(thread.descendants().getFirst().parentAccount()).isEqualTo(ada);
        assertThat(village.society.timelines().notices(ada, Page.first(20)))
                .anyMatch(one -> one.kind() == Notice.Kind.MENTION);
        assertThat(village.society.timelines().home(ada, Page.first(20)))
                .extracting(Status::id)
                .contains(post.id());
    }

    @Test
    void aRestartRepeatsAndLosesNothing() {
        int ada = join("ada");
        int bo = village.society.join(2, "bo", "Bo", "");
        Status first = village.society.acts().post(ada, Draft.of("Good morning everybody"));
        village.pass(Duration.ofSeconds(3));
        Status answer = village.society.acts().post(bo, Draft.reply("Good morning @ada", first.id()));
        Status somebody =
                village.society.timelines().everybody(ada, Page.first(30)).getLast();
        village.society.acts().like(ada, somebody.id());
        village.society.acts().repost(ada, somebody.id());
        village.society.acts().follow(ada, somebody.account());
        village.society.acts().mute(bo, somebody.account(), true);
        Status wrong = village.society.acts().post(ada, Draft.of("Delete me"));
        village.society.acts().delete(ada, wrong.id());
        village.society.acts().edit(bo, answer.id(), Draft.of("Good evening @ada"));
        village.society.direct(1, new Deed.Paced(60));
        village.pass(Duration.ofSeconds(50));
        village.society.direct(1, new Deed.Paced(0));
        village.society.direct(1, new Deed.Stepped(3_600_000));
        Village.await(
                () -> village.society.card().nowMs() - village.society.card().startMs() >= 20 * 3_600_000L + 3_600_000);
        Village.await(() -> {
            long before = village.society.card().nowMs();
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return before == village.society.card().nowMs();
        });
        List<String> before = everything();
        List<Notice> notices = village.society.timelines().notices(ada, Page.first(80));
        List<Status> home = village.society.timelines().home(ada, Page.first(80));
        Society.Card card = village.society.card();

        village = village.again();
        Village.await(() -> village.society.card().nowMs() == card.nowMs());

        assertThat(everything()).isEqualTo(before);
        assertThat(village.society.timelines().notices(ada, Page.first(80))).isEqualTo(notices);
        assertThat(village.society.timelines().home(ada, Page.first(80))).isEqualTo(home);
        assertThat(village.society.card()).isEqualTo(card);
        assertThat(village.society.timelines().status(wrong.id(), ada)).isNull();
    }

    @Test
    void idsAscendWhateverTheClockDoes() {
        List<Long> ids = new ArrayList<>();
        village.society.subscribe(new Society.Listener() {
            @Override
            public void presented(Status status) {
                ids.add(status.id());
            }
        });
        int ada = join("ada");
        village.society.direct(1, new Deed.Paced(600));
        village.pass(Duration.ofMillis(1));
        for (int i = 0; i < 5; i++) {
            village.wallMs.addAndGet(500);
            village.society.acts().post(ada, Draft.of("Number " + i));
        }
        village.wallMs.addAndGet(-30_000); // somebody sets the clock of the machine back
        village.society.acts().post(ada, Draft.of("Earlier"));
        village.society.direct(1, new Deed.Paced(0));
        village.society.direct(1, new Deed.Stepped(600_000));
        village.society.acts().post(ada, Draft.of("Stepped"));
        village.wallMs.addAndGet(60_000);
        village.society.direct(1, new Deed.Paced(1));
        village.society.acts().post(ada, Draft.of("Real time"));
        assertThat(ids).hasSizeGreaterThan(7).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whoeverPostsIsAnsweredThoughTheClockOfTheMachineWasSetBackByHours() {
        int ada = join("ada");
        village.wallMs.addAndGet(-5 * 3_600_000L);
        Status post = village.society.acts().post(ada, Draft.of("The home side lost the derby again. What a shame!"));
        Village.await(() -> !village.society
                .timelines()
                .thread(post.id(), ada, 10, 10)
                .descendants()
                .isEmpty());
    }

    @Test
    void aClockSetForwardByHoursIsCaughtUpWith() {
        int ada = join("ada");
        long statuses = village.society.card().statuses();
        village.pass(Duration.ofHours(9));
        assertThat(village.society.card().statuses()).isGreaterThan(statuses + 100);
        Status post = village.society.acts().post(ada, Draft.of("Good morning"));
        assertThat(post.atMs()).isBetween(village.wallMs.get() - 1_000, village.wallMs.get() + 1_000);
    }

    @Test
    void aPostWhoseFateIsUnknownIsNeitherLostNorDoubled() {
        int ada = join("ada");
        village.journal.breaksAfterWriting = true;
        assertThatThrownBy(() -> village.society.acts().post(ada, Draft.of("Did it go through?")))
                .isInstanceOf(Refusal.Unavailable.class);
        Status next = village.society.acts().post(ada, Draft.of("The next one"));
        List<Status> own = village.society.timelines().of(ada, ada, Page.first(10), Society.Choice.ALL);
        assertThat(own).extracting(Status::text).containsExactly("The next one", "Did it go through?");
        village = village.again();
        assertThat(village.society.timelines().of(ada, ada, Page.first(10), Society.Choice.ALL))
                .extracting(Status::id)
                .containsExactly(next.id(), own.getLast().id());
    }

    @Test
    void nothingHappensWhileTheJournalIsGone() {
        int ada = join("ada");
        village.journal.broken = true;
        assertThatThrownBy(() -> village.society.acts().post(ada, Draft.of("Lost")))
                .isInstanceOf(Refusal.Unavailable.class);
        long reached = village.society.card().nowMs();
        village.wallMs.addAndGet(5_000);
        assertThatThrownBy(() -> village.society.acts().post(ada, Draft.of("Lost too")))
                .isInstanceOf(Refusal.Unavailable.class);
        assertThat(village.society.card().nowMs()).isEqualTo(reached);
        village.journal.broken = false;
        village.pass(Duration.ofSeconds(2));
        village.society.acts().post(ada, Draft.of("There"));
        assertThat(village.society.timelines().of(ada, ada, Page.first(10), Society.Choice.ALL))
                .extracting(Status::text)
                .containsExactly("There");
    }

    @Test
    void theSameKeyMakesOnePost() {
        int ada = join("ada");
        Draft draft = new Draft("Once", 0, 0, Visibility.PUBLIC, false, "", "", "key-1");
        // Keys belong to people; this one is number `ada` in the journal.
        Status first = village.society.acts().post(ada, draft);
        Status second = village.society.acts().post(ada, draft);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(village.society.timelines().of(ada, ada, Page.first(10), Society.Choice.ALL))
                .hasSize(1);
    }

    @Test
    void somebodyFollowsBack() {
        int ada = join("ada");
        int before = account(ada).followers();
        for (int persona = 0; persona < 40; persona++) {
            village.society.acts().follow(ada, persona);
        }
        village.pass(Duration.ofMinutes(3));
        assertThat(account(ada).followers()).isGreaterThan(before);
        assertThat(village.society.timelines().notices(ada, Page.first(80)))
                .anyMatch(one -> one.kind() == Notice.Kind.FOLLOW);
    }

    @Test
    void aDirectPostIsSeenByThoseItNamesAlone() {
        int ada = join("ada");
        int bo = village.society.join(2, "bo", "Bo", "");
        int cy = village.society.join(3, "cy", "Cy", "");
        Status secret = village.society
                .acts()
                .post(ada, new Draft("@bo between us", 0, 0, Visibility.DIRECT, false, "", "", ""));
        var timelines = village.society.timelines();
        assertThat(timelines.status(secret.id(), bo)).isNotNull();
        assertThat(timelines.status(secret.id(), cy)).isNull();
        assertThat(timelines.status(secret.id(), -1)).isNull();
        assertThat(timelines.of(ada, cy, Page.first(5), Society.Choice.ALL)).isEmpty();
        assertThat(timelines.everybody(cy, Page.first(80)))
                .extracting(Status::id)
                .doesNotContain(secret.id());
        assertThat(timelines.notices(bo, Page.first(5))).hasSize(1);
    }

    @Test
    void pagesJoinWithoutGapOrOverlap() {
        var timelines = village.society.timelines();
        List<Long> down = new ArrayList<>();
        long below = 0;
        for (int i = 0; i < 5; i++) {
            List<Status> page = timelines.everybody(-1, Page.before(below, 7));
            page.forEach(one -> down.add(one.id()));
            below = page.getLast().id();
        }
        List<Long> up = new ArrayList<>();
        long above = down.getLast() - 1;
        for (int i = 0; i < 5; i++) {
            List<Status> page = timelines.everybody(-1, new Page(0, 0, above, 7));
            page.reversed().forEach(one -> up.add(one.id()));
            above = page.getFirst().id();
        }
        assertThat(up.reversed()).isEqualTo(down);
    }

    @Test
    void countsAgreeWithWhatCanBeListed() {
        var timelines = village.society.timelines();
        for (Status status : timelines.trending(-1, 10, 0)) {
            assertThat(timelines.repostedBy(status.id(), 0, 80).accounts()).hasSize(Math.min(80, status.reposts()));
            assertThat(timelines.likedBy(status.id(), 0, 80).accounts()).hasSize(Math.min(80, status.likes()));
            assertThat(timelines.quotes(status.id(), -1, Page.first(80))).hasSize(Math.min(80, status.quotes()));
            assertThat(timelines.thread(status.id(), -1, 10, 4_000).descendants().stream()
                            .filter(one -> one.parent() == status.id() && one.kind() == ActKind.REPLY))
                    .hasSize(status.replies());
        }
        int account = 17;
        Account one = account(account);
        int listed = 0;
        for (long cursor = 0; cursor >= 0; ) {
            Society.Slice slice = village.society.accounts().followers(account, cursor, 80);
            listed += slice.accounts().size();
            cursor = slice.next();
        }
        assertThat(listed).isEqualTo(one.followers());
        assertThat(village.society.accounts().byHandle(one.handle().toUpperCase(Locale.ROOT)))
                .isEqualTo(one);
    }
}
