package dev.hubbub.engine.microblog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.engine.SmallTown;
import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.microblog.GraphModel.Reach;
import dev.hubbub.engine.microblog.GraphModel.Ties;
import dev.hubbub.engine.population.Communities;
import dev.hubbub.engine.population.Population;
import org.junit.jupiter.api.Test;

class GraphModelTest {

    private static final int PERSONAS = 20_000;

    @Test
    void eachTierFollowsSoManyTimesAsManyAsTheOneBelow() {
        Reach reach = new Reach(2, 2.5, 0, 1);
        assertThat(reach.follows(0)).isEqualTo(2);
        assertThat(reach.follows(2)).isEqualTo(12);
        assertThat(reach.follows(4)).isEqualTo(78);
    }

    @Test
    void nobodyIsFollowedByMoreThanTheLargestShareOfAReach() {
        Population population = SmallTown.of(PERSONAS, 1).population();
        Ties none = new Ties(0, 0, 0);
        Reach no = new Reach(0, 1, 0, 1);
        assertThat(most(population, new GraphModel(none, none, no, no, new Reach(5, 1, 20, 1))))
                .isGreaterThan(PERSONAS / 3);
        assertThat(most(population, new GraphModel(none, none, no, no, new Reach(5, 1, 20, 0.1))))
                .isBetween(PERSONAS / 20, PERSONAS / 10 + Population.TIERS);
    }

    private static int most(Population population, GraphModel model) {
        FollowGraph graph = LayeredGraph.of(population, Communities.of(population), model, Fork.none());
        int most = 0;
        for (int persona = 0; persona < population.size(); persona++) {
            most = Math.max(most, graph.followerSlots(persona));
        }
        return most;
    }

    @Test
    void refusesNumbersThatCannotBe() {
        assertThatThrownBy(() -> new Reach(2, 2.5, 0, 0)).hasMessage("most must be in (0, 1], but was 0.0");
        assertThatThrownBy(() -> new Reach(40, 2.5, 0, 1)).hasMessageContaining("340 accounts or fewer");
        assertThatThrownBy(() -> new Ties(5, 0.5, 1.5)).hasMessageContaining("mutual in [0, 1]");
    }
}
