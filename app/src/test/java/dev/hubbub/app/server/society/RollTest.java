package dev.hubbub.app.server.society;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.app.population.SeedFile;
import dev.hubbub.engine.population.Population;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RollTest {

    private static final int PERSONAS = 20_000;

    private final Population population = Population.of(3, SeedFile.bundled(), PERSONAS);
    private final Roll roll = new Roll(population, PERSONAS);

    private List<Integer> looked(String text) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < PERSONAS; i++) {
            String name = Roll.plain(population.name(i));
            if (population.handle(i).toLowerCase(Locale.ROOT).startsWith(text)
                    || name.startsWith(text)
                    || name.contains(" " + text)) {
                all.add(i);
            }
        }
        return all;
    }

    @Test
    void whoeverBeginsWithSomeLettersIsFoundAndNobodyElse() {
        String handle = population.handle(12_345);
        String name = Roll.plain(population.name(9_876));
        for (String text : new String[] {
            "m", "mar", "zz", "maria_", "9", "x_", handle, handle.substring(0, 9), name, name.substring(0, 5), "ñ", "o'"
        }) {
            String plain = Roll.plain(text);
            assertThat(roll.beginning(text, PERSONAS)).as(text).containsExactlyInAnyOrderElementsOf(looked(plain));
        }
    }

    @Test
    void accentsNeedNotBeTyped() {
        for (int i = 0; i < PERSONAS; i++) {
            String name = population.name(i);
            if (!Roll.plain(name).equals(name.toLowerCase(Locale.ROOT))) {
                assertThat(roll.beginning(Roll.plain(name), PERSONAS)).as(name).contains(i);
                assertThat(roll.beginning(name, PERSONAS)).as(name).contains(i);
                return;
            }
        }
    }

    @Test
    void noMoreAreHandedOutThanAreWanted() {
        assertThat(roll.beginning("a", 7)).hasSize(7);
        assertThat(roll.beginning("  ", 7)).isEmpty();
    }
}
