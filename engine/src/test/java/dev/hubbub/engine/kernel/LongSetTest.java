package dev.hubbub.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.engine.RandomTrial;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class LongSetTest {

    @RandomTrial(times = 50)
    void holdsWhatATreeSetHolds(RandomGenerator random) {
        long range = 1L << random.nextInt(3, 40);
        LongSet set = new LongSet();
        TreeSet<Long> tree = new TreeSet<>();
        int additions = random.nextInt(10_000);
        for (int i = 0; i < additions; i++) {
            long number = random.nextLong(-range, range);
            assertThat(set.add(number)).isEqualTo(tree.add(number));
        }
        assertThat(set.size()).isEqualTo(tree.size());
        for (int i = 0; i < 1000; i++) {
            long number = random.nextLong(-range, range);
            assertThat(set.contains(number)).isEqualTo(tree.contains(number));
        }
        assertThat(tree).allMatch(set::contains);
    }

    @Test
    void noughtIsANumberLikeAnyOther() {
        LongSet set = new LongSet();
        assertThat(set.contains(0)).isFalse();
        assertThat(set.add(0)).isTrue();
        assertThat(set.add(0)).isFalse();
        assertThat(set.contains(0)).isTrue();
        assertThat(set.size()).isOne();
    }
}
