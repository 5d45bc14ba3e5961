package dev.hubbub.engine.microblog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.hubbub.engine.RandomTrial;
import dev.hubbub.engine.SmallTown;
import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.population.SeedProfile;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Both forms of the follow graph, edge by edge and slot by slot.
class FollowGraphTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 10, 37, 999, 1000, 1001, 30_000})
    void bothDirectionsHoldTheSameEdges(int personas) {
        LayeredGraph graph = SmallTown.of(personas, 1).graph();
        assertThat(edgesByFollower(graph)).isEqualTo(edgesByFollowee(graph));
    }

    @RandomTrial(times = 15)
    void anySizeAndAnySeedsMakeASoundGraph(RandomGenerator random) {
        SmallTown town = anyTown(random);
        long[] edges = edgesByFollower(town.graph());
        assertThat(edges).isEqualTo(edgesByFollowee(town.graph()));
        assertSound(edges);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 999, 1000, 1001, 5000})
    void nobodyFollowsThemselvesOrSomebodyTwice(int personas) {
        long[] edges = edgesByFollower(SmallTown.of(personas, 2).graph());
        assertSound(edges);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 999, 1000, 1001, 30_000})
    void theStoredGraphIsTheComputedOneSlotForSlot(int personas) {
        SmallTown town = SmallTown.of(personas, 1);
        assertSame(town.graph(), GraphBuild.of(town.graph(), Fork.none()));
    }

    @RandomTrial(times = 10)
    void aStoredGraphOfAnySizeIsTheComputedOne(RandomGenerator random) {
        SmallTown town = anyTown(random);
        assertSame(town.graph(), GraphBuild.of(town.graph(), Fork.none()));
    }

    @Test
    void manyHandsWriteTheSameRows() {
        try (ExecutorService executor = Executors.newFixedThreadPool(6)) {
            Fork fork = Fork.over(executor, 7);
            SmallTown one = SmallTown.of(20_000, 3);
            SmallTown other = SmallTown.of(SmallTown.SEEDS, 20_000, 3, fork);
            List<MemorySegment> rows = GraphBuild.of(one.graph(), Fork.none()).parts();
            List<MemorySegment> otherRows = GraphBuild.of(other.graph(), fork).parts();
            assertSameBytes(rows, otherRows);
        }
    }

    @Test
    void aGraphPutTogetherFromItsPartsIsTheSame() {
        SmallTown town = SmallTown.of(3000, 4);
        StoredGraph stored = GraphBuild.of(town.graph(), Fork.none());
        try (Arena arena = Arena.ofConfined()) {
            List<MemorySegment> elsewhere = stored.parts().stream()
                    .map(part -> arena.allocate(Math.max(1, part.byteSize()), 8)
                            .asSlice(0, part.byteSize())
                            .copyFrom(part))
                    .toList();
            assertSame(town.graph(), StoredGraph.of(town.graph(), elsewhere));
        }
        assertThatThrownBy(() -> StoredGraph.of(town.graph(), stored.parts().subList(0, 3)))
                .hasMessage("parts of a stored graph must be 12, but were 3");
    }

    @RandomTrial(times = 10)
    void whoFollowsWhomCanBeAskedOfAnyTwo(RandomGenerator random) {
        SmallTown town = anyTown(random);
        StoredGraph stored = GraphBuild.of(town.graph(), Fork.none());
        long[] edges = edgesByFollower(town.graph());
        int personas = town.population().size();
        for (int i = 0; i < 2000; i++) {
            int follower = random.nextInt(personas);
            int followee = random.nextInt(personas);
            if (i % 2 == 0 && edges.length > 0) {
                long edge = edges[random.nextInt(edges.length)];
                follower = (int) (edge >>> 32);
                followee = (int) edge;
            }
            boolean follows = Arrays.binarySearch(edges, (long) follower << 32 | followee) >= 0;
            assertThat(town.graph().follows(follower, followee)).isEqualTo(follows);
            assertThat(stored.follows(follower, followee)).isEqualTo(follows);
        }
    }

    @Test
    void edgesAreCountedAlikeInBothForms() {
        SmallTown town = SmallTown.of(40_000, 1);
        long edges = town.graph().edges(Fork.none());
        assertThat(GraphBuild.of(town.graph(), Fork.none()).edges(Fork.none())).isEqualTo(edges);
        assertThat(edges).isEqualTo(edgesByFollower(town.graph()).length);
    }

    @Test
    void segmentsHoldOnlyFollowersOfTheirTier() {
        SmallTown town = SmallTown.of(20_000, 1);
        Followers cursor = town.graph().followers();
        for (int persona = 0; persona < 20_000; persona += 11) {
            cursor.open(persona);
            for (int segment = 0; segment < cursor.segments(); segment++) {
                for (int slot = cursor.start(segment); slot < cursor.start(segment + 1); slot++) {
                    int follower = cursor.at(slot);
                    int tier = cursor.tier(segment);
                    if (follower >= 0
                            && tier != Followers.ANY_TIER
                            && town.population().tier(follower) != tier) {
                        fail("%s stands among followers of tier %s", follower, tier);
                    }
                }
            }
        }
    }

    @Test
    void friendsAndColleaguesStandFirst() {
        SmallTown town = SmallTown.of(5000, 1);
        Followers cursor = town.graph().followers();
        for (int persona = 0; persona < 5000; persona += 3) {
            cursor.open(persona);
            List<Integer> circle = town.communities().circleOf(persona);
            List<Integer> company = town.communities().companyOf(persona);
            for (int slot = 0; slot < cursor.closeSlots(); slot++) {
                int follower = cursor.at(slot);
                assertThat(circle.contains(follower) || company.contains(follower))
                        .isTrue();
            }
        }
    }

    /// Few slots are lost to edges that were named before.
    @Test
    void voidSlotsAreRare() {
        LayeredGraph graph = SmallTown.of(100_000, 1).graph();
        long slots = 0;
        for (int persona = 0; persona < 100_000; persona += 10) {
            slots += graph.followeeSlots(persona);
        }
        assertThat(edges(graph, 10) / (double) slots).isGreaterThan(0.9);
    }

    private static SmallTown anyTown(RandomGenerator random) {
        List<SeedProfile> seeds = SmallTown.SEEDS.subList(0, random.nextInt(1, 1001));
        return SmallTown.of(seeds, random.nextInt(1, 2000), random.nextLong(), Fork.none());
    }

    private static long edges(FollowGraph graph, int step) {
        int[] row = new int[8192];
        long edges = 0;
        for (int persona = 0; persona < graph.personas(); persona += step) {
            int slots = graph.followees(persona, row);
            for (int slot = 0; slot < slots; slot++) {
                edges += row[slot] >= 0 ? 1 : 0;
            }
        }
        return edges;
    }

    /// Every edge as follower · 2³² + followee, sorted.
    private static long[] edgesByFollower(FollowGraph graph) {
        int[] row = new int[8192];
        long[] edges = new long[16];
        int count = 0;
        for (int persona = 0; persona < graph.personas(); persona++) {
            int slots = graph.followees(persona, row);
            assertThat(graph.followeeSlots(persona)).isEqualTo(slots);
            for (int slot = 0; slot < slots; slot++) {
                if (row[slot] >= 0) {
                    edges = count == edges.length ? Arrays.copyOf(edges, 2 * count) : edges;
                    edges[count++] = (long) persona << 32 | row[slot];
                }
            }
        }
        return sorted(edges, count);
    }

    private static long[] edgesByFollowee(FollowGraph graph) {
        Followers cursor = graph.followers();
        long[] edges = new long[16];
        int count = 0;
        for (int persona = 0; persona < graph.personas(); persona++) {
            cursor.open(persona);
            for (int slot = 0; slot < cursor.slots(); slot++) {
                int follower = cursor.at(slot);
                if (follower >= 0) {
                    edges = count == edges.length ? Arrays.copyOf(edges, 2 * count) : edges;
                    edges[count++] = (long) follower << 32 | persona;
                }
            }
        }
        return sorted(edges, count);
    }

    private static long[] sorted(long[] edges, int count) {
        long[] sorted = Arrays.copyOf(edges, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /// Sorted edges that differ, none of them from a persona to itself.
    private static void assertSound(long[] edges) {
        for (int i = 0; i < edges.length; i++) {
            boolean loop = edges[i] >>> 32 == (edges[i] & 0xFFFF_FFFFL);
            if (loop || (i > 0 && edges[i] == edges[i - 1])) {
                fail("%s follows %s, the second time or itself", edges[i] >>> 32, (int) edges[i]);
            }
        }
    }

    private static void assertSame(LayeredGraph computed, StoredGraph stored) {
        int[] row = new int[8192];
        int[] storedRow = new int[8192];
        Followers cursor = computed.followers();
        Followers storedCursor = stored.followers();
        assertThat(stored.personas()).isEqualTo(computed.personas());
        for (int persona = 0; persona < computed.personas(); persona++) {
            int slots = computed.followees(persona, row);
            assertThat(stored.followees(persona, storedRow)).isEqualTo(slots);
            assertThat(Arrays.mismatch(row, 0, slots, storedRow, 0, slots)).isEqualTo(-1);
            assertThat(stored.followeeSlots(persona)).isEqualTo(slots);
            cursor.open(persona);
            storedCursor.open(persona);
            assertThat(storedCursor.slots()).isEqualTo(cursor.slots());
            assertThat(storedCursor.closeSlots()).isEqualTo(cursor.closeSlots());
            assertThat(storedCursor.segments()).isEqualTo(cursor.segments());
            assertThat(stored.followerSlots(persona)).isEqualTo(cursor.slots());
            for (int segment = 0; segment < cursor.segments(); segment++) {
                if (storedCursor.start(segment) != cursor.start(segment)
                        || storedCursor.tier(segment) != cursor.tier(segment)) {
                    fail("segment %s of the followers of %s differs", segment, persona);
                }
            }
            for (int slot = 0; slot < cursor.slots(); slot++) {
                if (storedCursor.at(slot) != cursor.at(slot)) {
                    fail("slot %s of the followers of %s differs", slot, persona);
                }
            }
            if (slots > 0 && persona % 16 == 0) {
                assertThat(stored.followee(persona, slots - 1)).isEqualTo(row[slots - 1]);
                assertThat(computed.followee(persona, slots - 1)).isEqualTo(row[slots - 1]);
            }
            if (cursor.slots() > 0 && persona % 16 == 0) {
                int slot = cursor.slots() - 1;
                assertThat(stored.follower(persona, slot)).isEqualTo(cursor.at(slot));
                assertThat(computed.follower(persona, slot)).isEqualTo(cursor.at(slot));
            }
        }
    }

    private static void assertSameBytes(List<MemorySegment> parts, List<MemorySegment> others) {
        assertThat(others).hasSameSizeAs(parts);
        for (int i = 0; i < parts.size(); i++) {
            assertThat(parts.get(i).mismatch(others.get(i))).as("part %s", i).isEqualTo(-1);
        }
    }
}
