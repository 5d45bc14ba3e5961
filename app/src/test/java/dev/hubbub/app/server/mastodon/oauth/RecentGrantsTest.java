package dev.hubbub.app.server.mastodon.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.app.server.mastodon.oauth.Grants.Grant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class RecentGrantsTest {

    private static final Grant GRANT = new Grant(1, 1, 7, List.of("read"), Instant.EPOCH);

    private long nowNs = -3_000_000_000L;
    private final Queue<Runnable> beside = new ArrayDeque<>();
    private final RecentGrants recent = new RecentGrants(Duration.ofSeconds(30), () -> nowNs, beside::add);
    private Optional<Grant> kept = Optional.of(GRANT);
    private boolean gone;
    private int asked;

    private Optional<Grant> find() {
        return recent.find("key", () -> {
            asked++;
            if (gone) {
                throw new DataAccessResourceFailureException("the line is cut");
            }
            return kept;
        });
    }

    private void after(long seconds) {
        nowNs += Duration.ofSeconds(seconds).toNanos();
    }

    @Test
    void aTokenInUseIsAskedAfterBesideTheRequestsNowAndThen() {
        find();
        after(4);
        assertThat(find()).contains(GRANT);
        assertThat(asked).isEqualTo(1);
        after(2);
        assertThat(find()).contains(GRANT);
        assertThat(find()).contains(GRANT);
        assertThat(beside).hasSize(1);
        beside.remove().run();
        assertThat(asked).isEqualTo(2);
        after(4);
        find();
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void aTokenThatWasEndedElsewhereStopsAfterTheNextLook() {
        find();
        kept = Optional.empty();
        after(6);
        assertThat(find()).contains(GRANT);
        beside.remove().run();
        assertThat(find()).isEmpty();
    }

    @Test
    void aTokenThatWasNotShownForLongIsNotBelievedWithoutAsking() {
        find();
        kept = Optional.empty();
        after(31);
        assertThat(find()).isEmpty();
    }

    @Test
    void aTokenThatWasEndedHereStaysEndedThoughTheStoreWasBeingAsked() {
        find();
        after(6);
        find();
        recent.forget("key");
        beside.remove().run();
        kept = Optional.empty();
        assertThat(find()).isEmpty();
    }

    @Test
    void whatIsKnownIsBelievedForSomeMinutesWhileTheStoreIsGone() {
        find();
        gone = true;
        after(31);
        assertThat(find()).contains(GRANT);
        assertThat(asked).isEqualTo(2);
        after(4);
        assertThat(find()).contains(GRANT);
        assertThat(asked).as("a silent store is left alone for a moment").isEqualTo(2);
        after(5 * 60);
        assertThatThrownBy(this::find).isInstanceOf(DataAccessResourceFailureException.class);
        gone = false;
        assertThat(find()).contains(GRANT);
    }
}
