package dev.hubbub.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.engine.NewsDesk;
import dev.hubbub.engine.SmallTown;
import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.Intervention;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Two runs that differ in one thing share all luck that the thing does not touch.
class InterventionTest {

    private static final double HOURS = 8;
    private static final long CHANGE_MS = 4 * NewsDesk.HOUR_MS;
    private static final SmallTown TOWN = SmallTown.of(20_000, 1);
    private static final Event GOAL = NewsDesk.goal("goal", 1, 1);
    private static final ActLog PLAIN = acts(List.of(GOAL), List.of());

    /// The most followed of the first thousand, so that a post of its own is heard.
    private static final int STAR = star();

    @Test
    void aLateEventLeavesWhatWasBeforeAsItWas() {
        ActLog changed = acts(List.of(GOAL, NewsDesk.goal("late", 4, -1)), List.of());
        assertThat(changed.size()).isGreaterThan(PLAIN.size());
        assertSameBefore(changed, CHANGE_MS);
        assertThat(shareOfLuckKept(changed)).isGreaterThan(0.9);
    }

    @Test
    void aPostPutInLeavesOtherLuckAsItWas() {
        ActLog changed = acts(List.of(GOAL), List.of(post("ours")));
        assertSameBefore(changed, CHANGE_MS);
        assertThat(shareOfLuckKept(changed)).isGreaterThan(0.97);
        int ours = actAt(changed, CHANGE_MS, STAR);
        assertThat(changed.kind(ours)).isEqualTo(ActKind.POST);
        assertThat(changed.topic(ours)).isEqualTo(Topic.CLIMATE.ordinal());
        assertThat(changed.stance(ours)).isEqualTo(0.75);
        assertThat(reactions(changed, ours)).isPositive();
    }

    @Test
    void aPostCanBeAboutAnEvent() {
        ActLog changed = acts(
                List.of(GOAL),
                List.of(new Intervention.Post(CHANGE_MS, "ours", STAR, "goal", Topic.FOOTBALL, 1, "Vamos")));
        assertThat(changed.event(actAt(changed, CHANGE_MS, STAR))).isZero();
    }

    @Test
    void aRemovedPostGetsNoFurtherReactions() {
        long removedMs = CHANGE_MS + 30 * NewsDesk.MINUTE_MS;
        ActLog kept = acts(List.of(GOAL), List.of(post("ours")));
        ActLog changed = acts(List.of(GOAL), List.of(post("ours"), new Intervention.Remove(removedMs, "ours")));
        int ours = actAt(changed, CHANGE_MS, STAR);
        assertSameBefore(kept, changed, removedMs);
        for (int act = ours + 1; act < changed.size(); act++) {
            if (changed.root(act) == ours) {
                assertThat(changed.atMs(act)).isLessThan(removedMs + Simulation.TICK_MS);
            }
        }
        assertThat(reactions(changed, ours)).isLessThan(reactions(kept, actAt(kept, CHANGE_MS, STAR)));
        assertThat(shareOfLuckKept(kept, changed)).isGreaterThan(0.9);
    }

    @Test
    void theLargestPostCanBeRemoved() {
        ActLog changed = acts(List.of(GOAL), List.of(new Intervention.Remove(CHANGE_MS, "largest:goal")));
        assertSameBefore(changed, CHANGE_MS - Simulation.TICK_MS);
        int[] before = new int[PLAIN.size()];
        for (int act = 0; PLAIN.atMs(act) < CHANGE_MS; act++) {
            ActKind kind = PLAIN.kind(act);
            int root = PLAIN.root(act);
            before[root] += PLAIN.event(root) == 0 && (kind == ActKind.REPOST || kind == ActKind.QUOTE) ? 1 : 0;
        }
        int most = 0;
        for (int act = 0; act < before.length; act++) {
            most = Math.max(most, before[act]);
        }
        int silenced = 0;
        for (int root = 0; PLAIN.atMs(root) < CHANGE_MS; root++) {
            boolean largest = before[root] == most;
            silenced += largest && lastReaction(changed, root) < CHANGE_MS + Simulation.TICK_MS ? 1 : 0;
        }
        assertThat(silenced).isPositive();
    }

    @Test
    void nobodyReactsToAMutedTopicAnyMore() {
        ActLog changed = acts(List.of(GOAL), List.of(new Intervention.Mute(CHANGE_MS, Topic.FOOTBALL)));
        assertSameBefore(changed, CHANGE_MS - Simulation.TICK_MS);
        int before = 0;
        for (int act = 0; act < changed.size(); act++) {
            if (changed.topic(act) == Topic.FOOTBALL.ordinal() && changed.kind(act) != ActKind.POST) {
                assertThat(changed.atMs(act)).isLessThan(CHANGE_MS + Simulation.TICK_MS);
                before++;
            }
        }
        assertThat(before).isPositive();
        assertThat(shareOfLuckKept(changed)).isGreaterThan(0.5);
    }

    @Test
    void removingWhatIsNotThereChangesNothing() {
        ActLog changed = acts(List.of(GOAL), List.of(new Intervention.Remove(CHANGE_MS, "nobody")));
        assertThat(shareOfLuckKept(changed)).isEqualTo(1);
        assertThat(changed.size()).isEqualTo(PLAIN.size());
    }

    @Test
    void onePostMoreLeavesTheOthersAsTheyWere() {
        Intervention.Post before = new Intervention.Post(1000, "before", STAR, "", Topic.PETS, 0, "");
        ActLog one = acts(List.of(GOAL), List.of(post("ours")));
        ActLog both = acts(List.of(GOAL), List.of(before, post("ours")));
        assertThat(both.key(actAt(both, CHANGE_MS, STAR))).isEqualTo(one.key(actAt(one, CHANGE_MS, STAR)));
    }

    @Test
    void refusesAPostBySomebodyWhoIsNotThere() {
        Intervention.Post post = new Intervention.Post(0, "ghost", 20_000, "", Topic.PETS, 0, "");
        assertThatThrownBy(() -> acts(List.of(), List.of(post)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("persona of the post 'ghost' must be in [0, 19999], but was 20000");
    }

    private static Intervention.Post post(String name) {
        return new Intervention.Post(CHANGE_MS, name, STAR, "", Topic.CLIMATE, 0.75, "");
    }

    private static ActLog acts(List<Event> events, List<Intervention> interventions) {
        Scenario scenario = NewsDesk.sunday(HOURS, events, interventions);
        return Simulation.run(TOWN.world(), scenario, RunSettings.DEFAULT, Fork.none(), Progress.NONE)
                .acts();
    }

    private static int star() {
        int star = 0;
        for (int persona = 1; persona < 1000; persona++) {
            star = TOWN.graph().followerSlots(persona) > TOWN.graph().followerSlots(star) ? persona : star;
        }
        return star;
    }

    private static void assertSameBefore(ActLog changed, long ms) {
        assertSameBefore(PLAIN, changed, ms);
    }

    private static void assertSameBefore(ActLog one, ActLog other, long ms) {
        int act = 0;
        for (; one.atMs(act) < ms; act++) {
            assertThat(other.key(act)).isEqualTo(one.key(act));
            assertThat(other.atMs(act)).isEqualTo(one.atMs(act));
            assertThat(other.parent(act)).isEqualTo(one.parent(act));
        }
        assertThat(other.atMs(act)).isGreaterThanOrEqualTo(ms);
        assertThat(act).isGreaterThan(500);
    }

    private static double shareOfLuckKept(ActLog changed) {
        return shareOfLuckKept(PLAIN, changed);
    }

    /// Share of the acts after the change that happen in the other run too, by the same persona at the same moment.
    private static double shareOfLuckKept(ActLog one, ActLog other) {
        TreeMap<Long, Long> timeOfKey = new TreeMap<>();
        for (int act = 0; act < other.size(); act++) {
            timeOfKey.put(other.key(act), other.atMs(act));
        }
        int after = 0;
        int kept = 0;
        for (int act = 0; act < one.size(); act++) {
            if (one.atMs(act) >= CHANGE_MS) {
                after++;
                kept += timeOfKey.getOrDefault(one.key(act), -1L) == one.atMs(act) ? 1 : 0;
            }
        }
        return kept / (double) after;
    }

    private static int actAt(ActLog acts, long ms, int persona) {
        for (int act = 0; act < acts.size(); act++) {
            if (acts.atMs(act) == ms && acts.persona(act) == persona) {
                return act;
            }
        }
        throw new AssertionError(persona + " does nothing at " + ms);
    }

    private static int reactions(ActLog acts, int root) {
        int count = 0;
        for (int act = root + 1; act < acts.size(); act++) {
            count += acts.root(act) == root ? 1 : 0;
        }
        return count;
    }

    private static long lastReaction(ActLog acts, int root) {
        long last = -1;
        for (int act = root; act < acts.size(); act++) {
            last = acts.root(act) == root ? acts.atMs(act) : last;
        }
        return last;
    }
}
