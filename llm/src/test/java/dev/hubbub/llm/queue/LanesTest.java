package dev.hubbub.llm.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.llm.queue.QueueRules.Batching;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The order of service; every trial prints its seed when it fails.
class LanesTest {

    private static final int TRIALS = 60;
    private static final QueueRules RULES =
            new QueueRules(new Batching(10, 2_000), new Batching(20, 60_000), 4, 1 << 20, 1 << 20, 1L << 40);

    private final Lanes lanes = new Lanes(RULES);
    private long nextId;

    @Test
    void whoeverWaitsForAnAnswerIsServedAtOnceAndAlone() {
        for (int i = 0; i < 30; i++) {
            add(Priority.MEDIUM, "a", "g", 0);
        }
        add(Priority.HIGH, "b", "g", 0);
        add(Priority.HIGH, "b", "g", 0);
        assertThat(next(0)).satisfies(batch -> {
            assertThat(batch.priority()).isEqualTo(Priority.HIGH);
            assertThat(batch.items()).hasSize(1);
        });
        assertThat(next(0).priority()).isEqualTo(Priority.HIGH);
        assertThat(next(0).priority()).isEqualTo(Priority.MEDIUM);
    }

    @Test
    void mediumGoesInTensAndLowInTwenties() {
        for (int i = 0; i < 25; i++) {
            add(Priority.MEDIUM, "a", "g", i);
        }
        for (int i = 0; i < 45; i++) {
            add(Priority.LOW, "a", "g", i);
        }
        assertThat(next(50).items()).hasSize(10);
        assertThat(next(50).items()).hasSize(10);
        assertThat(next(50).items()).hasSize(20);
        assertThat(next(50).items()).hasSize(20);
        assertThat(lanes.next(50))
                .as("what is left is not full and has not waited")
                .isNull();
        assertThat(lanes.nextAlarmMs()).isEqualTo(20 + 2_000);
    }

    @Test
    void aBatchThatIsNotFullGoesWhenItsFirstItemHasWaitedLongEnough() {
        add(Priority.MEDIUM, "a", "g", 100);
        add(Priority.MEDIUM, "a", "g", 1_500);
        assertThat(lanes.next(2_099)).isNull();
        assertThat(next(2_100)).satisfies(batch -> {
            assertThat(batch.waited()).isTrue();
            assertThat(batch.items()).hasSize(2);
        });
        add(Priority.LOW, "a", "g", 3_000);
        assertThat(lanes.next(62_999)).isNull();
        assertThat(next(63_000).priority()).isEqualTo(Priority.LOW);
    }

    @Test
    void aBatchIsOfOneScopeAndOneGroup() {
        for (int i = 0; i < 9; i++) {
            add(Priority.MEDIUM, "a", "g", 0);
            add(Priority.MEDIUM, "a", "h", 0);
            add(Priority.MEDIUM, "b", "g", 0);
        }
        assertThat(lanes.next(0)).isNull();
        add(Priority.MEDIUM, "a", "h", 0);
        assertThat(next(0)).satisfies(batch -> {
            assertThat(batch.scope()).isEqualTo("a");
            assertThat(batch.group()).isEqualTo("h");
            assertThat(batch.items()).extracting(Item::id).isSorted();
        });
    }

    @Test
    void whatIsGivenBackGoesFirstAndItsWaitGoesOn() {
        for (int i = 0; i < 10; i++) {
            add(Priority.MEDIUM, "a", "g", i);
        }
        Batch first = next(10);
        add(Priority.MEDIUM, "a", "g", 11);
        lanes.giveBack(first);
        Batch again = next(12);
        assertThat(again.items())
                .extracting(Item::id)
                .isEqualTo(first.items().stream().map(Item::id).toList());
        assertThat(again.items()).allMatch(item -> item.returned() == 1);
        lanes.giveBack(new Batch(again.priority(), "a", "g", again.items().subList(0, 1), false));
        assertThat(next(2_001).items()).as("overdue since 2000").hasSize(2);
    }

    @Test
    void noOrderOfArrivalsLosesDoublesOrStarvesAnything() {
        for (int trial = 0; trial < TRIALS; trial++) {
            randomTrial(trial);
        }
    }

    /// Random arrivals, a server with random pace; at the end everything must have come out once, in order inside
    /// its group, and no batch may have been due while others of its lane took two turns.
    private static void randomTrial(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Lanes lanes = new Lanes(RULES);
        Map<Long, Item> inside = new LinkedHashMap<>();
        Map<String, Long> lastOfGroup = new HashMap<>();
        List<Long> served = new ArrayList<>();
        long now = 0;
        long id = 0;
        for (int step = 0; step < 3_000; step++) {
            now += random.nextInt(40);
            for (int burst = random.nextInt(4); burst > 0; burst--) {
                Item item = item(random, id++, now);
                inside.put(item.id(), item);
                lanes.add(item);
            }
            for (int pace = random.nextInt(3); pace > 0; pace--) {
                Batch batch = lanes.next(now);
                if (batch != null && random.nextInt(10) == 0) {
                    lanes.giveBack(batch);
                } else if (batch != null) {
                    check(seed, batch, inside, lastOfGroup, served);
                }
            }
        }
        now += RULES.low().waitMs();
        for (Batch batch = lanes.next(now); batch != null; batch = lanes.next(now)) {
            check(seed, batch, inside, lastOfGroup, served);
        }
        assertThat(inside).as("seed %d", seed).isEmpty();
        assertThat(served).as("seed %d", seed).hasSize((int) id).doesNotHaveDuplicates();
        assertThat(lanes.nextAlarmMs()).as("seed %d", seed).isNull();
    }

    private static Item item(SplittableRandom random, long id, long now) {
        Priority priority = Priority.values()[random.nextInt(3)];
        String scope = "scope " + random.nextInt(5);
        return new Item(id, new Work(priority, scope, "group " + random.nextInt(3), ""), now, 0);
    }

    private static void check(
            int seed, Batch batch, Map<Long, Item> inside, Map<String, Long> lastOfGroup, List<Long> served) {
        int most = RULES.of(batch.priority()).size();
        assertThat(batch.items()).as("seed %d", seed).hasSizeBetween(1, most);
        for (Item item : batch.items()) {
            assertThat(item.work().priority()).isEqualTo(batch.priority());
            String group = batch.priority() + batch.scope() + batch.group();
            Long before = lastOfGroup.put(group, item.id());
            assertThat(before == null || before < item.id())
                    .as("seed %d: order inside %s", seed, group)
                    .isTrue();
            assertThat(inside.remove(item.id())).as("seed %d", seed).isNotNull();
            served.add(item.id());
        }
    }

    @Test
    void aScopeThatIsReadyIsServedAfterOneTurnOfEveryOtherAtTheLatest() {
        for (int trial = 0; trial < TRIALS; trial++) {
            int seed = 1_000 + trial;
            SplittableRandom random = new SplittableRandom(seed);
            Lanes crowded = new Lanes(RULES);
            int scopes = 2 + random.nextInt(20);
            Map<String, Integer> waiting = new HashMap<>();
            Map<String, Integer> othersSince = new HashMap<>();
            long id = 0;
            for (int step = 0; step < 500; step++) {
                String scope = random.nextInt(2) == 0 ? "flood" : "scope " + random.nextInt(scopes);
                for (int n = scope.equals("flood") ? 200 : 10; n > 0; n--) {
                    crowded.add(new Item(id++, new Work(Priority.MEDIUM, scope, "g", ""), 0, 0));
                    waiting.merge(scope, 1, Integer::sum);
                }
                Batch batch = crowded.next(0);
                assertThat(batch).isNotNull();
                if (batch == null) {
                    return;
                }
                othersSince.remove(batch.scope());
                waiting.merge(batch.scope(), -batch.items().size(), Integer::sum);
                waiting.forEach((other, count) -> {
                    if (count >= 10 && !other.equals(batch.scope())) {
                        int passed = othersSince.merge(other, 1, Integer::sum);
                        assertThat(passed)
                                .as("%s passed over, seed %d", other, seed)
                                .isLessThanOrEqualTo(scopes);
                    }
                });
            }
        }
    }

    @Test
    void aFloodOfTheUrgentPassesOverWhatHasWaitedAtMostSoOften() {
        for (int trial = 0; trial < TRIALS; trial++) {
            SplittableRandom random = new SplittableRandom(2_000 + trial);
            Lanes flooded = new Lanes(RULES);
            ArrayDeque<Item> late = new ArrayDeque<>();
            long id = 0;
            long now = 0;
            int lateGroups = 1 + random.nextInt(6);
            for (int i = 0; i < lateGroups; i++) {
                Priority priority = random.nextBoolean() ? Priority.LOW : Priority.MEDIUM;
                Item item = new Item(id++, new Work(priority, "quiet " + i, "g", ""), random.nextInt(100), 0);
                late.add(item);
                flooded.add(item);
            }
            now = 60_100;
            int dispatches = 0;
            while (!late.isEmpty()) {
                flooded.add(new Item(id++, new Work(Priority.HIGH, "loud " + id % 7, "g", ""), now, 0));
                Batch batch = flooded.next(now++);
                dispatches++;
                if (batch != null && batch.priority() != Priority.HIGH) {
                    late.removeAll(batch.items());
                }
                // Each late batch waits for its turn in its lane; each turn for `patience` others and the other lane's.
                assertThat(dispatches)
                        .as("trial %d, %d late groups", trial, lateGroups)
                        .isLessThanOrEqualTo(lateGroups * (RULES.patience() + 2));
            }
        }
    }

    private void add(Priority priority, String scope, String group, long sinceMs) {
        lanes.add(new Item(nextId++, new Work(priority, scope, group, ""), sinceMs, 0));
    }

    private Batch next(long nowMs) {
        @Nullable Batch batch = lanes.next(nowMs);
        if (batch == null) {
            throw new AssertionError("a batch must be due at " + nowMs + ", but none was");
        }
        return batch;
    }
}
