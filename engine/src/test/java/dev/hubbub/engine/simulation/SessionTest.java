package dev.hubbub.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.engine.SmallTown;
import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.microblog.ActColumns;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import org.junit.jupiter.api.Test;

class SessionTest {

    private static final long DAY_MS = 86_400_000;
    private static final long DAYS_49_MS = 1L << 32;

    private static Session session(SmallTown town, long tickMs) {
        return Session.open(
                town.world(),
                Scenario.ordinaryDays(1),
                RunSettings.DEFAULT,
                town.world().population().size(),
                tickMs,
                Fork.none());
    }

    @Test
    void postsDrawnAheadSliceBySliceAreThoseOfARun() {
        SmallTown town = SmallTown.of(20_000, 1); // three slices, the last of them not full
        Run run =
                Simulation.run(town.world(), Scenario.ordinaryDays(3), RunSettings.DEFAULT, Fork.none(), Progress.NONE);
        Session session = session(town, Simulation.TICK_MS);
        while (session.nowMs() < 3 * DAY_MS) {
            session.tick();
        }
        ActLog acts = session.acts();
        assertThat(acts.size()).isEqualTo(run.acts().size()).isGreaterThan(50_000);
        for (int act = 0; act < acts.size(); act++) {
            assertThat(acts.key(act)).isEqualTo(run.acts().key(act));
            assertThat(acts.atMs(act)).isEqualTo(run.acts().atMs(act));
            assertThat(acts.parent(act)).isEqualTo(run.acts().parent(act));
        }
    }

    @Test
    void aSessionGoesOnBeyondFortyNineDays() {
        Session session = session(SmallTown.of(1_000, 1), 60_000);
        int[] ofDay = new int[103];
        while (session.nowMs() < ofDay.length * DAY_MS) {
            assertThat(session.tick()).isTrue();
        }
        long before = 0;
        for (int act = 0; act < session.acts().size(); act++) {
            long atMs = session.acts().atMs(act);
            assertThat(atMs).isGreaterThanOrEqualTo(before);
            before = atMs;
            ofDay[(int) (atMs / DAY_MS)]++;
        }
        // a day without any act of a thousand personas happens once in e^300 days
        assertThat(ofDay).doesNotContain(0);
    }

    @Test
    void timesBeyondThirtyTwoBitsAreKept() {
        ActColumns acts = new ActColumns();
        long[] times = {0, 5, DAYS_49_MS - 1, DAYS_49_MS, DAYS_49_MS, DAYS_49_MS + 7, 4 * DAYS_49_MS + 9};
        for (long atMs : times) {
            acts.add(atMs, 1, ActKind.POST, -1, -1, 0, 0, 1);
        }
        for (int act = 0; act < times.length; act++) {
            assertThat(acts.atMs(act)).isEqualTo(times[act]);
        }
    }
}
