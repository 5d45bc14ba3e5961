package dev.hubbub.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.hubbub.engine.RandomTrial;
import dev.hubbub.engine.microblog.ActKind;
import java.util.EnumSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class CascadesTest {

    private static final long MINUTE = 60_000;

    @Test
    void aRepostHangsBelowTheActItWasSeenFrom() {
        SmallLog log = new SmallLog();
        int root = log.post(0, 5);
        int other = log.post(9, 6);
        int first = log.repost(1, root, 10);
        log.repost(2, first, 20);
        log.add(ActKind.LIKE, 3, first, 21);
        log.repost(4, other, 22);
        log.add(ActKind.QUOTE, 5, root, 23);

        Cascades cascades = Cascades.of(log);

        assertThat(cascades.size()).isEqualTo(2);
        assertThat(cascades.root(0)).isEqualTo(root);
        assertThat(cascades.users(0)).isEqualTo(4);
        assertThat(cascades.users(1)).isEqualTo(2);
        Cascade tree = cascades.cascade(0);
        assertThat(new int[] {tree.parent(0), tree.parent(1), tree.parent(2), tree.parent(3)})
                .containsExactly(-1, 0, 1, 0);
        assertThat(tree.delayMs(2)).isEqualTo(15);
        assertThat(cascades.meanUsers()).isEqualTo(3);
        assertThat(cascades.firstHopShare()).isEqualTo(0.75);
        assertThat(cascades.shareReaching(3)).isEqualTo(0.5);
    }

    @Test
    void aUserWhoSharesTwiceIsOneNode() {
        SmallLog log = new SmallLog();
        int root = log.post(0, 0);
        int repost = log.repost(1, root, 1);
        int own = log.add(ActKind.QUOTE, 0, repost, 2);
        int again = log.add(ActKind.QUOTE, 1, root, 3);
        log.repost(2, again, 4);
        log.repost(3, own, 5);

        Cascade tree = Cascades.of(log).cascade(0);

        assertThat(tree.users()).isEqualTo(4);
        assertThat(tree.parent(2)).isEqualTo(1);
        assertThat(tree.parent(3)).isZero();
    }

    @Test
    void aReplyBelongsToNoCascadeUnlessItIsAskedFor() {
        SmallLog log = new SmallLog();
        int root = log.post(0, 0);
        int reply = log.reply(1, root, 1);
        log.repost(2, reply, 2);

        assertThat(Cascades.of(log).users(0)).isEqualTo(1);
        assertThat(Cascades.of(log, EnumSet.of(ActKind.REPOST, ActKind.QUOTE, ActKind.REPLY))
                        .users(0))
                .isEqualTo(3);
    }

    @Test
    void aLogWithoutPostsHasNoCascades() {
        assertThat(Cascades.of(new SmallLog()).size()).isZero();
        assertThat(Cascades.of(new SmallLog()).meanUsers()).isNaN();
    }

    @Test
    void theShapeOfAStarAndOfAChain() {
        CascadeShape star = Cascade.of(new int[] {-1, 0, 0, 0}, new long[4]).shape();
        CascadeShape chain = Cascade.of(new int[] {-1, 0, 1, 2}, new long[4]).shape();

        assertThat(star).isEqualTo(new CascadeShape(4, 1, 3, 1, 1.5));
        assertThat(chain.depth()).isEqualTo(3);
        assertThat(chain.maxBreadth()).isEqualTo(1);
        assertThat(chain.firstHopShare()).isEqualTo(1.0 / 3);
        assertThat(Cascade.of(new int[] {-1}, new long[1]).shape().maxBreadth()).isEqualTo(1);
    }

    @Test
    void growthStandsAtTheEndOfEachMinute() {
        Growth growth = Growth.of(
                Cascade.of(new int[] {-1, 0, 1, 1, 0}, new long[] {0, MINUTE, MINUTE + 1, 3 * MINUTE, 200 * MINUTE}));

        assertThat(growth.users()).isEqualTo(5);
        assertThat(growth.scale()).hasSize(150).startsWith(2, 3, 4).endsWith(4);
        assertThat(growth.depth()).startsWith(1, 2, 2);
        assertThat(growth.maxBreadth()).startsWith(1, 1, 2);
    }

    @RandomTrial(times = 30)
    void growthEndsInTheShape(RandomGenerator random) {
        int n = 1 + random.nextInt(60);
        int[] parents = new int[n];
        long[] delays = new long[n];
        parents[0] = -1;
        for (int i = 1; i < n; i++) {
            parents[i] = random.nextInt(i);
            delays[i] = delays[i - 1] + random.nextInt(200_000);
        }
        Cascade cascade = Cascade.of(parents, delays);

        Growth growth = Growth.of(cascade);

        for (int minute = 1; minute <= Growth.MINUTES; minute++) {
            int users = cascade.usersWithin(minute * MINUTE);
            CascadeShape soFar = Cascade.of(
                            java.util.Arrays.copyOf(parents, users), java.util.Arrays.copyOf(delays, users))
                    .shape();
            assertThat(growth.scaleAt(minute)).isEqualTo(users);
            assertThat(growth.depthAt(minute)).isEqualTo(soFar.depth());
            assertThat(growth.maxBreadthAt(minute)).isEqualTo(soFar.maxBreadth());
        }
    }

    @Test
    void meanCurvesAreSharesOfTheFinalUsers() {
        Growth fast = Growth.of(Cascade.of(new int[] {-1, 0, 0, 0}, new long[] {0, 1, 2, 3}));
        Growth slow = Growth.of(Cascade.of(new int[] {-1, 0}, new long[] {0, 10 * MINUTE}));

        MeanGrowth mean = MeanGrowth.of(java.util.List.of(fast, slow));

        assertThat(mean.scale(1)).isEqualTo(0.75);
        assertThat(mean.scaleSpread(1)).isEqualTo(0.25);
        assertThat(mean.scaleQuantile(1, 0.25)).isEqualTo(0.625);
        assertThat(mean.depth(1)).isEqualTo(0.5);
        assertThat(mean.maxBreadth(1)).isEqualTo((0.75 + 0.5) / 2);
        assertThat(mean.scale(10)).isEqualTo(1);
    }

    @Test
    void theErrorIsRelativeToTheLargestRealValue() {
        assertThat(GrowthError.nrmse(new double[] {1, 2, 6}, new double[] {1, 4, 8}))
                .isEqualTo(Math.sqrt(8 / 3.0) / 8, within(1e-12));
        assertThatThrownBy(() -> GrowthError.nrmse(new double[1], new double[2]))
                .hasMessageContaining("same length, 1 or more, but had 1 and 2");
    }

    @Test
    void aCurveHasNoErrorAgainstItself() {
        Growth growth = Growth.of(Cascade.of(new int[] {-1, 0, 0, 1}, new long[] {0, 1, 2 * MINUTE, 3 * MINUTE}));

        assertThat(GrowthError.of(growth, growth)).isEqualTo(new GrowthError(0, 0, 0));
        assertThat(GrowthError.ofMean(MeanGrowth.of(java.util.List.of(growth)), java.util.List.of(growth))
                        .scale())
                .isEqualTo(0, within(1e-12));
    }

    @Test
    void realCascadesReachTheirSharesWhenTheTableSaysSo() {
        assertThat(CascadeMeasure.realShareAfter(1)).isEqualTo(.030, within(1e-12));
        assertThat(CascadeMeasure.realShareAfter(60)).isEqualTo(.526, within(1e-12));
        assertThat(CascadeMeasure.realShareAfter(42)).isBetween(.45, .48);
        assertThat(CascadeMeasure.realShareAfter(10080)).isEqualTo(.979, within(1e-12));
        assertThat(CascadeMeasure.realShareAfter(1e9)).isEqualTo(1);
        assertThat(CascadeMeasure.realShareAfter(0)).isZero();
    }

    @Test
    void weightsGiveSimulatedCascadesTheRealSizes() {
        double[] weights = SizeWeights.of(new double[] {100, 110, 200, 5000});

        assertThat(weights).containsExactly(new double[] {.05, .05, .25, .01}, within(1e-12));
    }

    @Test
    void bigCascadesAreMeasuredAndSmallOnesOnlyCounted() {
        SmallLog log = new SmallLog();
        int big = log.post(0, 0);
        log.post(500, 0);
        for (int user = 1; user < 200; user++) {
            log.repost(user, big, user * MINUTE);
        }
        log.reply(300, big, 200 * MINUTE);
        long week = 10_080 * MINUTE;

        CascadeMeasure measure = CascadeMeasure.of(log, week, Cascades.of(log), Threads.of(log));

        assertThat(measure.users().size()).isEqualTo(1);
        assertThat(measure.shareReaching100()).isEqualTo(0.5);
        assertThat(measure.depth().mean()).isEqualTo(1);
        assertThat(measure.shareWithin().get(4)).isEqualTo(31.0 / 200 * .979, within(1e-9));
        assertThat(measure.shareWithin().getLast()).isNaN();
        assertThat(measure.halfLifeMinutes().mean()).isEqualTo(102);
        assertThat(measure.repliesAndQuotes()).isEqualTo(1.0 / 200);
        assertThat(measure.burstiness().mean()).isEqualTo(-1);
    }

    /// 200 cascades of 400 users who come as the real ones do, seen for a day: the mean share has a standard error of
    /// 0.002.
    @RandomTrial(times = 3)
    void aRunOfADayStillFindsThePaceOfLongerCascades(RandomGenerator random) {
        record Share(long atMs, int cascade) {}
        java.util.List<Share> shares = new java.util.ArrayList<>();
        for (int cascade = 0; cascade < 200; cascade++) {
            for (int user = 1; user < 400; user++) {
                double minutes = minutesUntil(random.nextDouble());
                if (minutes < 1440) {
                    shares.add(new Share((long) (minutes * MINUTE), cascade));
                }
            }
        }
        shares.sort(java.util.Comparator.comparingLong(Share::atMs));
        SmallLog log = new SmallLog();
        for (int cascade = 0; cascade < 200; cascade++) {
            log.post(cascade, 0);
        }
        for (Share share : shares) {
            log.repost(log.size(), share.cascade(), share.atMs());
        }

        CascadeMeasure measure = CascadeMeasure.of(log, 1440 * MINUTE, Cascades.of(log), Threads.of(log));

        for (int i = 0; i < 10; i++) {
            assertThat(measure.shareWithin().get(i))
                    .as("after %d minutes", CascadeMeasure.DELAYS_MINUTES.get(i))
                    .isEqualTo(CascadeMeasure.REAL_SHARES.get(i), within(0.012));
        }
        assertThat(measure.shareWithin().get(10)).isNaN();
        assertThat(measure.halfLifeMinutes().quantile(0.5)).isEqualTo(minutesUntil(0.5), within(4.0));
    }

    private static double minutesUntil(double share) {
        double low = 0.1;
        double high = 90_000;
        while (high - low > 1e-6 * high) {
            double middle = Math.sqrt(low * high);
            if (CascadeMeasure.realShareAfter(middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
