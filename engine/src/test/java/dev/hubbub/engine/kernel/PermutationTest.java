package dev.hubbub.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.hubbub.engine.RandomTrial;
import java.util.BitSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PermutationTest {

    @Test
    void everySmallSizeIsOneToOne() {
        for (int size = 1; size <= 2000; size++) {
            Permutation permutation = Permutation.of(size, Chance.mix(size));
            BitSet met = new BitSet(size);
            for (int value = 0; value < size; value++) {
                long place = permutation.map(value);
                assertThat(place).isBetween(0L, size - 1L);
                met.set((int) place);
                assertThat(permutation.unmap(place)).isEqualTo(value);
            }
            assertThat(met.cardinality()).as("places met of %s", size).isEqualTo(size);
        }
    }

    @RandomTrial(times = 300)
    void everyLargeSizeCanBeRunBothWays(RandomGenerator random) {
        long size = random.nextLong(1, 1L << random.nextInt(12, 61));
        Permutation permutation = Permutation.of(size, random.nextLong());
        assertThat(permutation.size()).isEqualTo(size);
        for (int i = 0; i < 200; i++) {
            long value = random.nextLong(size);
            assertThat(permutation.map(value)).isBetween(0L, size - 1);
            assertThat(permutation.unmap(permutation.map(value))).isEqualTo(value);
            assertThat(permutation.map(permutation.unmap(value))).isEqualTo(value);
        }
    }

    @RandomTrial(times = 20)
    void anotherKeyIsAnotherOrder(RandomGenerator random) {
        int size = random.nextInt(1000, 100_000);
        long key = random.nextLong();
        Permutation one = Permutation.of(size, key);
        Permutation same = Permutation.of(size, key);
        Permutation other = Permutation.of(size, key + 1);
        int fixed = 0;
        for (int value = 0; value < size; value++) {
            assertThat(same.map(value)).isEqualTo(one.map(value));
            fixed += one.map(value) == other.map(value) ? 1 : 0;
        }
        // About one value in a random order stays where it is: 30 have a chance below 1e-32.
        assertThat(fixed).isLessThan(30);
    }

    /// 100 cells of 10,000: 99 degrees of freedom, deviation 14; false alarm below 1e-9.
    @Test
    void whereAValueGoesIsUniformOverKeys() {
        int size = 100;
        long[] counts = new long[size];
        Chance keys = Chance.of(1, "key");
        for (int key = 0; key < 1_000_000; key++) {
            counts[(int) Permutation.of(size, keys.bits(key)).map(42)]++;
        }
        double sum = 0;
        for (long count : counts) {
            sum += (count - 10_000.0) * (count - 10_000.0) / 10_000.0;
        }
        assertThat(sum).isBetween(30.0, 210.0);
    }

    /// Neighbours end up apart: their mean distance is a third of the size, deviation 0.24 / 300; 6 of them.
    @Test
    void neighboursAreTornApart() {
        int size = 90_000;
        Permutation permutation = Permutation.of(size, 7);
        double apart = 0;
        for (int value = 1; value < size; value++) {
            apart += Math.abs(permutation.map(value) - permutation.map(value - 1)) / (double) size;
        }
        assertThat(apart / (size - 1)).isCloseTo(1 / 3.0, within(0.005));
    }

    @Test
    void refusesASizeThatCannotBe() {
        assertThatThrownBy(() -> Permutation.of(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("size of a permutation must be in [1, 2^60], but was 0");
        assertThatThrownBy(() -> Permutation.of((1L << 60) + 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
