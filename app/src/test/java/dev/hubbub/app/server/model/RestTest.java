package dev.hubbub.app.server.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RestTest {

    private final Rest rest = new Rest();

    @Test
    void failuresMakeItLongerUpToFiveMinutesAndAnAnswerEndsIt() {
        long now = 1_000_000;
        long last = 0;
        for (int i = 0; i < 12; i++) {
            rest.failed(now, "Overloaded");
            assertThat(rest.at(now)).isTrue();
            long length = rest.untilMs() - now;
            assertThat(length).isBetween(Math.min(300_000, last * 2), 300_000L);
            last = length;
            now = rest.untilMs();
            assertThat(rest.at(now)).isFalse();
        }
        assertThat(last).isEqualTo(300_000);
        assertThat(rest.why()).isEqualTo("Overloaded");
        rest.answered();
        rest.failed(now, "TimedOut");
        assertThat(rest.untilMs()).isEqualTo(now + 5_000);
    }

    @Test
    void failuresOfCallsThatWereUnderWayCountOnce() {
        rest.failed(0, "Overloaded");
        rest.failed(100, "Overloaded");
        rest.failed(200, "Overloaded");
        assertThat(rest.untilMs()).isEqualTo(5_000);
    }

    @Test
    void aKindOfContentWhoseMoneyIsSpentRestsAlone() {
        rest.spent(0, "reply");
        assertThat(rest.at(59_999, "reply")).isTrue();
        assertThat(rest.at(59_999, "post")).isFalse();
        assertThat(rest.at(60_000, "reply")).isFalse();
    }
}
