package dev.hubbub.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hubbub.engine.RandomTrial;
import java.util.function.LongToDoubleFunction;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Streams are fixed, so a red test is red for everybody; the chance named is that of a stream picked blindly.
class ChanceTest {

    private static final int DRAWS = 1_000_000;

    /// First output of SplitMix64 for the seed 1234567, as the reference implementation has it.
    @Test
    void mixesAsSplitMix64Does() {
        assertThat(Chance.mix(1234567 + 0x9E3779B97F4A7C15L)).isEqualTo(6457827717110365317L);
    }

    /// Reckoned by a second implementation: whoever changes these changes every world there is.
    @Test
    void drawsAreTheOnesTheyAlwaysWere() {
        Chance attention = Chance.of(2022, "attention");
        assertThat(attention.bits(0)).isEqualTo(0x2a0e6a6b00350147L);
        assertThat(attention.bits(7, 3)).isEqualTo(0x380a4b46b054965dL);
        assertThat(attention.bits(7, 3, 1)).isEqualTo(0xdb56124158c5c69fL);
        assertThat(attention.unit(7)).isEqualTo(0.07629320055385724);
        assertThat(Chance.next(attention.bits(0))).isEqualTo(0x9aacc4933a2ef780L);
    }

    @RandomTrial(times = 20)
    void aDrawDependsOnNothingAskedBefore(RandomGenerator random) {
        long seed = random.nextLong();
        long index = random.nextLong();
        Chance fresh = Chance.of(seed, "a");
        Chance worn = Chance.of(seed, "a");
        for (int i = 0; i < 10; i++) {
            worn.bits(random.nextLong());
        }
        assertThat(worn.bits(index)).isEqualTo(fresh.bits(index));
    }

    @RandomTrial(times = 20)
    void aStreamOfItsOwnCountsAsTheFirstIndexDoes(RandomGenerator random) {
        Chance chance = Chance.of(random.nextLong(), "a");
        long first = random.nextLong();
        long second = random.nextLong();
        assertThat(chance.at(first).bits(second)).isEqualTo(chance.bits(first, second));
    }

    @RandomTrial(times = 20)
    void seedsNamesAndTheOrderOfIndexesAllMatter(RandomGenerator random) {
        long seed = random.nextLong();
        Chance chance = Chance.of(seed, "visit");
        assertThat(chance.bits(5)).isNotEqualTo(Chance.of(seed + 1, "visit").bits(5));
        assertThat(chance.bits(5)).isNotEqualTo(Chance.of(seed, "visits").bits(5));
        assertThat(chance.bits(5)).isNotEqualTo(Chance.of(seed, "").bits(5));
        assertThat(chance.bits(5)).isNotEqualTo(Chance.of(seed, "tisiv").bits(5));
        assertThat(chance.bits(1, 2)).isNotEqualTo(chance.bits(2, 1));
        assertThat(chance.bits(1, 2, 3)).isNotEqualTo(chance.bits(1, 3, 2));
    }

    /// 999 degrees of freedom: mean 999, deviation 44.7. False alarm below 1e-9.
    @Test
    void unitsAreUniform() {
        Chance chance = Chance.of(1, "uniform");
        assertThat(chiSquare(1000, chance::unit)).isBetween(720.0, 1300.0);
        assertThat(chiSquare(1000, i -> chance.unit(i, 3))).isBetween(720.0, 1300.0);
        assertThat(chiSquare(1000, i -> chance.unit(3, i))).isBetween(720.0, 1300.0);
        assertThat(chiSquare(1000, i -> chance.unit(i, i, i))).isBetween(720.0, 1300.0);
    }

    /// As above.
    @Test
    void lowBitsAreUniformToo() {
        Chance chance = Chance.of(1, "low");
        assertThat(chiSquare(1000, i -> ((chance.bits(i) & 0xFFFF_FFFFL) * 0x1.0p-32)))
                .isBetween(720.0, 1300.0);
    }

    /// Correlations have the deviation 1/1000; 6 of them: false alarm below 2e-9 each.
    @Test
    void streamsOfOneSeedHaveNothingToDoWithEachOther() {
        Chance first = Chance.of(1, "accept");
        assertThat(correlation(first::unit, Chance.of(1, "pick")::unit)).isCloseTo(0, within(0.006));
        assertThat(correlation(first::unit, Chance.of(2, "accept")::unit)).isCloseTo(0, within(0.006));
        assertThat(correlation(first::unit, i -> first.unit(i + 1))).isCloseTo(0, within(0.006));
        assertThat(correlation(i -> first.unit(i, 0), i -> first.unit(i, 1))).isCloseTo(0, within(0.006));
        assertThat(correlation(i -> first.unit(0, i), i -> first.unit(1, i))).isCloseTo(0, within(0.006));
        assertThat(correlation(first::unit, i -> Chance.unitOf(Chance.next(first.bits(i)))))
                .isCloseTo(0, within(0.006));
    }

    /// 20,000 flips of 64 bits each: the share has the deviation 0.00044; 6 of them: false alarm below 2e-9.
    @Test
    void oneBitOfAnIndexMovesHalfTheBitsOfADraw() {
        Chance chance = Chance.of(1, "avalanche");
        long moved = 0;
        for (int i = 0; i < 20_000; i++) {
            moved += Long.bitCount(chance.bits(i) ^ chance.bits(i ^ 1L << (i % 40)));
        }
        assertThat(moved / (20_000 * 64.0)).isCloseTo(0.5, within(0.0027));
    }

    @RandomTrial(times = 50)
    void wholeNumbersStayBelowTheirBound(RandomGenerator random) {
        int bound = random.nextInt(1, Integer.MAX_VALUE);
        assertThat(Chance.below(random.nextLong(), bound)).isBetween(0, bound - 1);
        assertThat(Chance.below(-1, bound)).isEqualTo(bound - 1);
        assertThat(Chance.below(0, bound)).isZero();
        assertThat(Chance.unitOf(-1)).isLessThan(1);
    }

    private static double chiSquare(int cells, LongToDoubleFunction unit) {
        long[] counts = new long[cells];
        for (int i = 0; i < DRAWS; i++) {
            counts[(int) (unit.applyAsDouble(i) * cells)]++;
        }
        double expected = (double) DRAWS / cells;
        double sum = 0;
        for (long count : counts) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return sum;
    }

    private static double correlation(LongToDoubleFunction first, LongToDoubleFunction second) {
        double sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            sum += (first.applyAsDouble(i) - 0.5) * (second.applyAsDouble(i) - 0.5);
        }
        return sum / DRAWS * 12;
    }
}
