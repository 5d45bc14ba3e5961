package dev.hubbub.engine.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.hubbub.engine.RandomTrial;
import java.util.List;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PersonaBlockTest {

    private static final List<SeedProfile> SEEDS = SeedGenerator.generate(1, 300);
    private static final Offset<Double> HALF_A_STEP = within(0.5 / 255 + 1e-9);
    private static final Offset<Double> A_FLOAT = within(1e-7);

    @RandomTrial(times = 20)
    void aRowSaysWhatThePersonaSaysAlone(RandomGenerator random) {
        Population population = Population.of(random.nextLong(), SEEDS, 5000);
        PersonaBlock block = new PersonaBlock(3000);
        int from = random.nextInt(2000);
        population.fill(block, from, from + random.nextInt(1, 3000));
        for (int row = 0; row < block.size(); row++) {
            int i = block.persona(row);
            Persona alone = population.persona(i);
            assertThat(block.seed(row)).isEqualTo(population.seedOf(i));
            assertThat(block.age(row)).isEqualTo(alone.age());
            assertThat(block.tier(row)).isEqualTo(population.tier(i));
            assertThat(block.fameLevel(row)).isEqualTo(population.fameLevel(i));
            assertThat(block.postsPerDay(row)).isEqualTo((float) population.postsPerDay(i));
            assertThat(block.leaning(row)).isCloseTo(alone.leaning(), A_FLOAT);
            assertThat(block.mediaRate(row)).isCloseTo(alone.activity().mediaRate(), HALF_A_STEP);
            sameTraits(block.personality(row), alone.personality());
            sameStyle(block.style(row, alone.language()), alone.style());
        }
    }

    @Test
    void aBlockFilledAgainForgetsWhatItHeld() {
        Population population = Population.of(3, SEEDS, 2000);
        PersonaBlock block = new PersonaBlock(1000);
        population.fill(block, 0, 1000);
        population.fill(block, 1500, 1510);
        assertThat(block.size()).isEqualTo(10);
        assertThat(block.persona(0)).isEqualTo(1500);
        assertThat(block.age(9)).isEqualTo(population.persona(1509).age());
    }

    @Test
    void aRangeOutsideTheWorldOrTheBlockIsRefused() {
        Population population = Population.of(3, SEEDS, 2000);
        PersonaBlock block = new PersonaBlock(100);
        assertThatThrownBy(() -> population.fill(block, 1990, 2001)).hasMessageContaining("[0, 2000]");
        assertThatThrownBy(() -> population.fill(block, 0, 101)).hasMessageContaining("[0, 100]");
    }

    private static void sameTraits(BigFive rounded, BigFive alone) {
        assertThat(rounded.openness()).isCloseTo(alone.openness(), HALF_A_STEP);
        assertThat(rounded.conscientiousness()).isCloseTo(alone.conscientiousness(), HALF_A_STEP);
        assertThat(rounded.extraversion()).isCloseTo(alone.extraversion(), HALF_A_STEP);
        assertThat(rounded.agreeableness()).isCloseTo(alone.agreeableness(), HALF_A_STEP);
        assertThat(rounded.neuroticism()).isCloseTo(alone.neuroticism(), HALF_A_STEP);
    }

    private static void sameStyle(Style rounded, Style alone) {
        assertThat(rounded.formality()).isCloseTo(alone.formality(), HALF_A_STEP);
        assertThat(rounded.emojiRate()).isCloseTo(alone.emojiRate(), HALF_A_STEP);
        assertThat(rounded.slang()).isCloseTo(alone.slang(), HALF_A_STEP);
        assertThat(rounded.punctuation()).isCloseTo(alone.punctuation(), HALF_A_STEP);
        assertThat(rounded.typoRate()).isCloseTo(alone.typoRate(), HALF_A_STEP);
        assertThat(rounded.hashtagRate()).isCloseTo(alone.hashtagRate(), HALF_A_STEP);
        assertThat(rounded.lowercase()).isCloseTo(alone.lowercase(), HALF_A_STEP);
    }
}
