package dev.hubbub.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.hubbub.engine.RandomTrial;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class StructuralViralityTest {

    @Test
    void aBroadcastApproachesTwoHops() {
        assertThat(StructuralVirality.of(star(1000))).isEqualTo(2 - 2.0 / 1000, within(1e-12));
    }

    @Test
    void aChainGrowsWithAThirdOfItsLength() {
        assertThat(StructuralVirality.of(new int[] {-1, 0, 1, 2, 3})).isEqualTo(2, within(1e-12));
        assertThat(StructuralVirality.of(new int[] {-1, 0})).isEqualTo(1);
    }

    @RandomTrial(times = 50)
    void agreesWithAllPairsDistances(RandomGenerator random) {
        int[] parents = new int[2 + random.nextInt(40)];
        parents[0] = -1;
        for (int i = 1; i < parents.length; i++) {
            parents[i] = random.nextInt(i);
        }

        double sum = 0;
        for (int i = 0; i < parents.length; i++) {
            for (int j = 0; j < parents.length; j++) {
                sum += distance(parents, i, j);
            }
        }
        assertThat(StructuralVirality.of(parents)).isEqualTo(sum / parents.length / (parents.length - 1), within(1e-9));
    }

    @Test
    void refusesWhatIsNoTree() {
        assertThatThrownBy(() -> StructuralVirality.of(new int[] {-1})).hasMessageContaining("2 nodes or more");
        assertThatThrownBy(() -> StructuralVirality.of(new int[] {-1, 1}))
                .hasMessageContaining("the parent of node 1 must come before it, but was 1");
    }

    private static int[] star(int n) {
        int[] parents = new int[n];
        parents[0] = -1;
        return parents;
    }

    private static int distance(int[] parents, int one, int other) {
        int a = one;
        int b = other;
        int hops = 0;
        while (a != b) {
            if (a > b) {
                a = parents[a];
            } else {
                b = parents[b];
            }
            hops++;
        }
        return hops;
    }
}
