package dev.hubbub.engine.measure;

import dev.hubbub.engine.microblog.FollowGraph;
import java.util.List;
import java.util.concurrent.ExecutorService;

/// How often a follow is returned (G3).
///
/// @param ofEdges share of directed edges whose opposite exists too
public record Reciprocity(Estimate ofEdges) {

    private static final int PART = 1 << 12;

    /// Share of linked pairs that follow each other: r / (2 − r).
    public double ofPairs() {
        return ofEdges.value() / (2 - ofEdges.value());
    }

    static Reciprocity of(FollowGraph graph, EdgeSample edges, int draws, ExecutorService executor) {
        List<long[]> parts = Parts.of(draws, PART, executor, (from, to) -> {
            long hits = 0;
            long found = 0;
            for (int i = from; i < to; i++) {
                long edge = edges.edge(i);
                if (edge >= 0) {
                    found++;
                    hits += graph.follows((int) edge, (int) (edge >>> 32)) ? 1 : 0;
                }
            }
            return new long[] {hits, found};
        });
        long hits = 0;
        long found = 0;
        for (long[] part : parts) {
            hits += part[0];
            found += part[1];
        }
        return new Reciprocity(Estimate.share(hits, found));
    }
}
