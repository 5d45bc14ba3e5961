package dev.hubbub.app.report;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import java.util.Arrays;
import tools.jackson.core.JsonGenerator;

/// Sizes, depths and growth of the cascades of a run: a post with its reposts and quotes, and theirs.
///
/// Acts are seen in two rounds: the first learns how large each cascade becomes, the second how it got there.
final class CascadeCurves {

    /// Minutes after the post at which growth is measured.
    private static final int[] GRID = {
        1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480, 720, 960, 1200, 1440
    };
    private static final int OUTSIDE = -1;
    private static final long MINUTE_MS = 60_000;

    private final ActLog acts;
    private final long latestRootMs;

    /// Hops from the post along reposts and quotes alone, or [#OUTSIDE].
    private final short[] depth;

    /// Posts of the cascade of a root; in the second round counted again from 0 in [#grown].
    private final int[] size;

    private final short[] deepest;
    private int[] grown = {};

    private final double[] shareBy = new double[GRID.length];
    private int cascadesGrown;
    private final IntList halfLivesMs = new IntList();

    /// @param latestRootMs posts made later than this have too little time left to show how they grow
    CascadeCurves(ActLog acts, long latestRootMs) {
        this.acts = acts;
        this.latestRootMs = latestRootMs;
        depth = new short[acts.size()];
        size = new int[acts.size()];
        deepest = new short[acts.size()];
    }

    void size(int act, ActKind kind, int parent, int root) {
        int hops = switch (kind) {
            case POST -> 0;
            case REPOST, QUOTE -> depth[parent] == OUTSIDE ? OUTSIDE : Math.min(depth[parent] + 1, Short.MAX_VALUE);
            case REPLY, LIKE -> OUTSIDE;
        };
        depth[act] = (short) hops;
        if (hops != OUTSIDE) {
            size[root]++;
            if (hops > deepest[root]) {
                deepest[root] = (short) hops;
            }
        }
    }

    boolean isLarge(int root) {
        return size[root] >= RealCascades.LARGE;
    }

    void grow(int act, int root) {
        if (depth[act] == OUTSIDE || !isLarge(root) || acts.atMs(root) > latestRootMs) {
            return;
        }
        if (grown.length == 0) {
            grown = new int[acts.size()];
        }
        long sinceMs = acts.atMs(act) - acts.atMs(root);
        if (++grown[root] == (size[root] + 1) / 2) {
            halfLivesMs.add((int) Math.min(sinceMs, Integer.MAX_VALUE));
        }
        if (act == root) {
            cascadesGrown++;
        }
        int minutes = (int) Math.min(Math.ceilDiv(sinceMs, MINUTE_MS), Integer.MAX_VALUE);
        int at = Arrays.binarySearch(GRID, minutes);
        at = at < 0 ? -at - 1 : at;
        if (at < GRID.length) {
            shareBy[at] += 1.0 / size[root];
        }
    }

    void write(JsonGenerator json) {
        int[] sizes = sortedSizes();
        int firstLarge = lowerBound(sizes, RealCascades.LARGE);
        json.writeStartObject();
        json.writeNumberProperty("posts", sizes.length);
        json.writeNumberProperty("large", sizes.length - firstLarge);
        json.writeNumberProperty("largest", sizes.length == 0 ? 0 : sizes[sizes.length - 1]);
        writeExceedance(json, "all", sizes, 0);
        writeExceedance(json, "largeOnly", sizes, firstLarge);
        writeDepths(json);
        writeGrowth(json);
        json.writeEndObject();
    }

    private int[] sortedSizes() {
        int[] sizes = Arrays.stream(size).filter(n -> n > 0).toArray();
        Arrays.sort(sizes);
        return sizes;
    }

    private static int lowerBound(int[] sorted, int value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The share of cascades from one place on that have at least a size, at about 12 sizes a decade and at the
    /// largest.
    private static void writeExceedance(JsonGenerator json, String name, int[] sizes, int from) {
        json.writeArrayPropertyStart(name);
        int total = sizes.length - from;
        int written = 0;
        for (int step = 0; total > 0 && written < sizes[sizes.length - 1]; step++) {
            int nice = (int) Math.round(Math.pow(10, step / 12.0));
            int at = Math.clamp(nice, from == 0 ? 1 : RealCascades.LARGE, sizes[sizes.length - 1]);
            if (at > written) {
                written = at;
                json.writeStartArray();
                json.writeNumber(at);
                json.writeNumber((float) (sizes.length - lowerBound(sizes, at)) / total);
                json.writeEndArray();
            }
        }
        json.writeEndArray();
    }

    private void writeDepths(JsonGenerator json) {
        int[] large = new int[32];
        int most = 0;
        for (int root = 0; root < size.length; root++) {
            if (isLarge(root)) {
                int at = Math.min(deepest[root], large.length - 1);
                large[at]++;
                most = Math.max(most, at);
            }
        }
        json.writeName("depths");
        json.writeArray(large, 0, most + 1);
    }

    private void writeGrowth(JsonGenerator json) {
        json.writeNumberProperty("grown", cascadesGrown);
        json.writeArrayPropertyStart("shareAfterMinutes");
        double reached = 0;
        for (int at = 0; cascadesGrown > 0 && at < GRID.length; at++) {
            reached += shareBy[at] / cascadesGrown;
            json.writeStartArray();
            json.writeNumber(GRID[at]);
            json.writeNumber(Rounded.to(reached, 4));
            json.writeEndArray();
        }
        json.writeEndArray();
        int[] halfLives = halfLivesMs.toArray();
        Arrays.sort(halfLives);
        if (halfLives.length > 0) {
            double median = halfLives[halfLives.length / 2] / (double) MINUTE_MS;
            json.writeNumberProperty("halfLifeMinutes", Rounded.to(median, 1));
        }
    }
}
