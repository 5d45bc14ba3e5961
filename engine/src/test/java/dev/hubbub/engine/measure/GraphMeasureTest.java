package dev.hubbub.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.hubbub.engine.RandomTrial;
import dev.hubbub.engine.microblog.FollowGraph;
import dev.hubbub.engine.microblog.Followers;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class GraphMeasureTest {

    private static final ExecutorService TWO = Executors.newFixedThreadPool(2);
    private static final GraphSamples SAMPLES = GraphSamples.standard(7);

    @AfterAll
    static void close() {
        TWO.shutdown();
    }

    @Test
    void aStarHasOneCentreAndNoTriangles() {
        GraphMeasure star = measure(SmallGraph.star(100));

        assertThat(star.edges()).isEqualTo(99);
        assertThat(star.meanFollowers()).isEqualTo(0.99);
        assertThat(star.reciprocity().ofEdges().value()).isZero();
        assertThat(star.clustering().nodes()).isEqualTo(1);
        assertThat(star.clustering().mean().value()).isZero();
        assertThat(star.assortativity().total()).isEqualTo(-1, within(1e-9));
    }

    @Test
    void personasOfAStarAreTwoHopsApartExceptFromItsCentre() {
        Distances distances = Distances.of(SmallGraph.star(64), 7, 64, TWO);

        assertThat(distances.pairsAt(1)).isEqualTo(2 * 63);
        assertThat(distances.pairsAt(2)).isEqualTo(63 * 62);
        assertThat(distances.largest()).isEqualTo(2);
        assertThat(distances.mean()).isEqualTo((2.0 * 63 + 2.0 * 63 * 62) / (64 * 63), within(1e-12));
    }

    @Test
    void theEffectiveDiameterIsLinearBetweenHops() {
        Distances distances = Distances.ofPairs(new long[] {0, 50, 50});

        assertThat(distances.within(0.5)).isEqualTo(1);
        assertThat(distances.within(0.9)).isEqualTo(1.8, within(1e-12));
        assertThat(distances.mean()).isEqualTo(1.5);
    }

    @Test
    void aFullyMutualTriangleIsReciprocalAndClustered() {
        GraphMeasure triangle = measure(SmallGraph.of(
                3, new int[] {0, 1}, new int[] {1, 0}, new int[] {1, 2}, new int[] {2, 1}, new int[] {0, 2}, new int[] {
                    2, 0
                }));

        assertThat(triangle.reciprocity().ofEdges().value()).isEqualTo(1);
        assertThat(triangle.reciprocity().ofPairs()).isEqualTo(1);
        assertThat(triangle.clustering().mean().value()).isEqualTo(1);
        assertThat(triangle.assortativity().total()).isNaN();
    }

    /// 200,000 draws from a share of two thirds: off by more than 0.006 with a chance below 2e-8.
    @Test
    void reciprocityIsTheShareOfReturnedEdges() {
        int[][] edges = new int[600][];
        for (int i = 0; i < 200; i++) {
            edges[3 * i] = new int[] {4 * i, 4 * i + 1};
            edges[3 * i + 1] = new int[] {4 * i + 1, 4 * i};
            edges[3 * i + 2] = new int[] {4 * i + 2, 4 * i + 3};
        }
        Estimate share = measure(SmallGraph.of(800, edges)).reciprocity().ofEdges();

        assertThat(share.value()).isEqualTo(2.0 / 3, within(0.006));
        assertThat(share.error()).isEqualTo(Math.sqrt(2.0 / 9 / 200_000), within(1e-5));
    }

    @RandomTrial(times = 30)
    void agreesWithTheObviousCounts(RandomGenerator random) {
        SmallGraph graph = SmallGraph.random(5 + random.nextInt(60), 0.02 + 0.3 * random.nextDouble(), random);

        Degrees degrees = Degrees.of(graph, TWO);
        for (int i = 0; i < graph.personas(); i++) {
            assertThat(degrees.followers(i)).isEqualTo(graph.followerSlots(i) - 1);
            assertThat(degrees.followees(i)).isEqualTo(graph.followeeSlots(i) - 1);
        }
        Clustering clustering = Clustering.of(graph, 1, 1000, 1 << 20, TWO);
        if (clustering.nodes() > 0) {
            assertThat(clustering.mean().value()).isEqualTo(obviousClustering(graph), within(1e-9));
        }
        Distances distances = Distances.of(graph, 1, 64, TWO);
        long[] obvious = obviousDistances(graph);
        for (int hops = 1; hops < obvious.length; hops++) {
            if (graph.personas() <= 64) {
                assertThat(distances.pairsAt(hops)).as("pairs at %d hops", hops).isEqualTo(obvious[hops]);
            }
        }
    }

    @Test
    void distancesReachThroughALongChain() {
        Distances distances = Distances.of(SmallGraph.chain(60), 1, 64, TWO);

        assertThat(distances.largest()).isEqualTo(59);
        assertThat(distances.mean()).isEqualTo(61.0 / 3, within(1e-9));
    }

    @Test
    void isTheSameOnOneThreadAndOnTwo() {
        FollowGraph graph = SmallGraph.random(700, 0.02, new java.util.SplittableRandom(3));
        try (ExecutorService one = Executors.newSingleThreadExecutor()) {
            assertThat(Clustering.of(graph, 5, 300, 50, one)).isEqualTo(Clustering.of(graph, 5, 300, 50, TWO));
            assertThat(Assortativity.of(graph, 5, 20_000, one)).isEqualTo(Assortativity.of(graph, 5, 20_000, TWO));
            assertThat(Distances.of(graph, 5, 64, one).mean())
                    .isEqualTo(Distances.of(graph, 5, 64, TWO).mean());
        }
    }

    @Test
    void sampledClusteringIsCloseToAllOfIt() {
        SmallGraph graph = SmallGraph.random(500, 0.03, new java.util.SplittableRandom(3));

        Estimate sampled = Clustering.of(graph, 5, 400, 300, TWO).mean();

        // the sum of two errors below 0.002: more than five standard errors
        assertThat(sampled.value()).isEqualTo(obviousClustering(graph), within(0.012));
    }

    @Test
    void refusesAGraphWhoseDirectionsDisagree() {
        SmallGraph graph = SmallGraph.star(5);
        FollowGraph broken = new FollowGraph() {
            @Override
            public int personas() {
                return graph.personas();
            }

            @Override
            public int followerSlots(int persona) {
                return graph.followerSlots(persona);
            }

            @Override
            public int follower(int persona, int slot) {
                return graph.follower(persona, slot);
            }

            @Override
            public int followeeSlots(int persona) {
                return persona == 1 ? 0 : graph.followeeSlots(persona);
            }

            @Override
            public int followee(int persona, int slot) {
                return graph.followee(persona, slot);
            }

            @Override
            public Followers followers() {
                return graph.followers();
            }

            @Override
            public int followees(int persona, int[] into) {
                return graph.followees(persona, into);
            }

            @Override
            public boolean follows(int follower, int followee) {
                return graph.follows(follower, followee);
            }
        };

        assertThatThrownBy(() -> Degrees.of(broken, TWO))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("but 4 were found from followees to followers and 3 back");
    }

    @Test
    void followersAreCountedByActivity() {
        float[] postsPerDay = new float[20];
        for (int i = 0; i < 20; i++) {
            postsPerDay[i] = i;
        }
        int[][] edges = {{0, 19}, {1, 19}, {2, 19}, {0, 18}, {0, 3}};

        FollowersByActivity followers = FollowersByActivity.of(Degrees.of(SmallGraph.of(20, edges), TWO), postsPerDay);

        assertThat(followers.top10()).isEqualTo(2);
        assertThat(followers.lower90()).isZero();
    }

    private static GraphMeasure measure(FollowGraph graph) {
        return GraphMeasure.of(graph, new float[graph.personas()], SAMPLES, TWO);
    }

    private static double obviousClustering(SmallGraph graph) {
        double sum = 0;
        int nodes = 0;
        for (int v = 0; v < graph.personas(); v++) {
            int degree = 0;
            int triangles = 0;
            for (int i = 0; i < graph.personas(); i++) {
                if (graph.linked(v, i)) {
                    degree++;
                    for (int j = 0; j < i; j++) {
                        triangles += graph.linked(v, j) && graph.linked(i, j) ? 1 : 0;
                    }
                }
            }
            if (degree >= 2) {
                nodes++;
                sum += 2.0 * triangles / degree / (degree - 1);
            }
        }
        return sum / nodes;
    }

    private static long[] obviousDistances(SmallGraph graph) {
        int n = graph.personas();
        int[][] hops = new int[n][n];
        for (int i = 0; i < n; i++) {
            Arrays.fill(hops[i], n);
            for (int j = 0; j < n; j++) {
                if (i == j || graph.linked(i, j)) {
                    hops[i][j] = i == j ? 0 : 1;
                }
            }
        }
        long[] pairs = new long[n + 1];
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    hops[i][j] = Math.min(hops[i][j], hops[i][k] + hops[k][j]);
                }
            }
        }
        for (int[] row : hops) {
            for (int distance : row) {
                pairs[distance] += distance == n ? 0 : 1;
            }
        }
        return pairs;
    }
}
