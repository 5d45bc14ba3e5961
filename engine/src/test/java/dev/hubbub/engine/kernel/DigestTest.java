package dev.hubbub.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.engine.RandomTrial;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class DigestTest {

    /// Reckoned by a second implementation.
    @Test
    void isTheOneItAlwaysWas() {
        assertThat(new Digest().add(1).add(2).add(-3).hex()).isEqualTo("39c4111d3d32466e45932ed6321ac110");
    }

    @RandomTrial(times = 100)
    void dependsOnEveryNumberAndOnTheirOrder(RandomGenerator random) {
        long[] numbers = random.longs(random.nextInt(2, 50)).toArray();
        String digest = digest(numbers);
        assertThat(digest).matches("[0-9a-f]{32}").isEqualTo(digest(numbers));
        int place = random.nextInt(numbers.length);
        long[] changed = numbers.clone();
        changed[place] ^= 1L << random.nextInt(64);
        assertThat(digest(changed)).isNotEqualTo(digest);
        long[] swapped = numbers.clone();
        swapped[place] = numbers[(place + 1) % numbers.length];
        swapped[(place + 1) % numbers.length] = numbers[place];
        assertThat(digest(swapped)).isNotEqualTo(digest);
    }

    @Test
    void noughtsCount() {
        assertThat(new Digest().add(0).hex()).isNotEqualTo(new Digest().hex());
        assertThat(new Digest().add(0).add(0).hex())
                .isNotEqualTo(new Digest().add(0).hex());
    }

    @Test
    void textsDoNotRunIntoEachOther() {
        assertThat(new Digest().add("ab").add("c").hex())
                .isNotEqualTo(new Digest().add("a").add("bc").hex());
    }

    @Test
    void numbersWithAFractionCountByTheirBits() {
        assertThat(new Digest().add(0.1).hex())
                .isEqualTo(new Digest().add(Double.doubleToLongBits(0.1)).hex());
        assertThat(new Digest().add(0.1).hex())
                .isNotEqualTo(new Digest().add(Math.nextUp(0.1)).hex());
    }

    private static String digest(long[] numbers) {
        Digest digest = new Digest();
        for (long number : numbers) {
            digest.add(number);
        }
        return digest.hex();
    }
}
