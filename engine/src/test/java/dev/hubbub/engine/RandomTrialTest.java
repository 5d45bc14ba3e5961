package dev.hubbub.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomTrialTest {

    private final Set<Long> firstDraws = new LinkedHashSet<>();

    private int trials;

    @RandomTrial(times = 5)
    void everyTrialHasChanceOfItsOwn(RandomGenerator random) {
        firstDraws.add(random.nextLong());
        trials++;
        assertThat(firstDraws).hasSize(trials);
    }

    @AfterAll
    void runsAsOftenAsAsked() {
        assertThat(trials).isEqualTo(System.getProperty("trial.seed") == null ? 5 : 1);
    }
}
