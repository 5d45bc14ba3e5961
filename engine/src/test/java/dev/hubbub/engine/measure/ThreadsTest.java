package dev.hubbub.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.engine.microblog.ActKind;
import org.junit.jupiter.api.Test;

class ThreadsTest {

    @Test
    void repliesStandBelowTheirPostAtAnyDepth() {
        SmallLog log = new SmallLog();
        int post = log.post(0, 100);
        int quiet = log.post(1, 101);
        int first = log.reply(2, post, 200);
        int second = log.reply(3, first, 300);
        int repost = log.repost(4, second, 400);
        log.reply(5, repost, 500);
        int quote = log.add(ActKind.QUOTE, 6, post, 600);
        log.reply(7, quote, 700);

        Threads threads = Threads.of(log);

        assertThat(threads.size()).isEqualTo(2);
        assertThat(threads.root(1)).isEqualTo(quiet);
        assertThat(threads.replies(0)).isEqualTo(3);
        assertThat(threads.replies(1)).isZero();
        assertThat(new int[] {threads.depth(0, 0), threads.depth(0, 1), threads.depth(0, 2)})
                .containsExactly(1, 2, 3);
        assertThat(threads.delayMs(0, 2)).isEqualTo(400);
    }

    @Test
    void onlyNewsworthyThreadsAreMeasured() {
        SmallLog log = new SmallLog();
        int big = log.post(0, 0);
        int small = log.post(1, 0);
        for (int user = 2; user < 102; user++) {
            log.repost(user, big, user);
        }
        int direct = log.reply(200, big, 60_000);
        log.reply(201, big, 120_000);
        log.reply(202, direct, 240_000);
        log.reply(203, small, 600_000);

        ThreadMeasure measure = ThreadMeasure.of(Threads.of(log), Cascades.of(log), ThreadMeasure.Selection.NEWSWORTHY);

        assertThat(measure.threads()).isEqualTo(1);
        assertThat(measure.replies().mean()).isEqualTo(3);
        assertThat(measure.depth().mean()).isEqualTo(2);
        assertThat(measure.width().mean()).isEqualTo(2);
        assertThat(measure.directShare()).isEqualTo(2.0 / 3);
        assertThat(measure.delayMinutes().quantile(0.5)).isEqualTo(2);
        assertThat(ThreadMeasure.of(Threads.of(log), Cascades.of(log), new ThreadMeasure.Selection(0, 1))
                        .threads())
                .isEqualTo(2);
    }
}
