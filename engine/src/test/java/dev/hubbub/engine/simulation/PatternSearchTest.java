package dev.hubbub.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hubbub.engine.simulation.PatternSearch.Knob;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatternSearchTest {

    private static final List<Knob> KNOBS = List.of(new Knob("a", 1, 0.1, 10), new Knob("b", 4, 0.1, 5));

    @Test
    void findsTheLeastOfABowl() {
        double[] found = search(40, KNOBS);
        assertThat(found[0]).isCloseTo(3, within(0.05));
        assertThat(found[1]).isCloseTo(0.5, within(0.05));
    }

    @Test
    void staysInsideTheBounds() {
        assertThat(search(40, List.of(new Knob("a", 1, 0.5, 2), new Knob("b", 4, 1, 5))))
                .containsExactly(2, 1);
    }

    @Test
    void noRoundsLeaveTheStart() {
        assertThat(search(0, KNOBS)).containsExactly(1, 4);
    }

    @Test
    void tellsOfEachBetterPointThatTheLossNeverRises() {
        List<String> told = new ArrayList<>();
        new PatternSearch(KNOBS, 0.2, PatternSearchTest::bowl, told::add).run(5);
        List<Double> losses = told.stream()
                .skip(1)
                .map(line -> Double.parseDouble(line.strip().split("\\s+")[1]))
                .toList();
        assertThat(losses).hasSizeGreaterThan(5).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    private static double[] search(int rounds, List<Knob> knobs) {
        return new PatternSearch(knobs, 0.2, PatternSearchTest::bowl, line -> {}).run(rounds);
    }

    private static double bowl(double[] at) {
        return Math.pow(at[0] - 3, 2) + 4 * Math.pow(at[1] - 0.5, 2);
    }
}
