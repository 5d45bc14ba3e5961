package dev.hubbub.voice.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// At most 127 colours for all frames of an animation: the most used ones that differ enough; the rest go to the
/// nearest.
final class Palette {

    /// The index that stands for "as before".
    static final int CLEAR = 255;

    private static final int MOST = 127;
    private static final int BITS = 5;

    /// Squared distance below which two colours count as one, in steps of the weighted RGB cube.
    private static final int SAME = 260;

    private final int[] colours = new int[256];
    private final int size;

    /// Nearest entry of each coarse colour, plus one; 0 not yet known.
    private final byte[] nearest = new byte[1 << 3 * BITS];

    private Palette(List<Integer> chosen) {
        size = chosen.size();
        for (int i = 0; i < size; i++) {
            colours[i] = chosen.get(i);
        }
    }

    static Palette of(List<int[]> frames) {
        int[] counts = new int[1 << 3 * BITS];
        long[] sums = new long[3 << 3 * BITS];
        for (int[] frame : frames) {
            for (int colour : frame) {
                int cell = coarse(colour);
                counts[cell]++;
                sums[3 * cell] += colour >> 16 & 0xFF;
                sums[3 * cell + 1] += colour >> 8 & 0xFF;
                sums[3 * cell + 2] += colour & 0xFF;
            }
        }
        List<Integer> cells = new ArrayList<>();
        for (int cell = 0; cell < counts.length; cell++) {
            if (counts[cell] > 0) {
                cells.add(cell);
            }
        }
        cells.sort(Comparator.<Integer>comparingInt(cell -> -counts[cell]).thenComparingInt(cell -> cell));
        List<Integer> chosen = new ArrayList<>();
        for (int cell : cells) {
            int n = counts[cell];
            int mean = (int) ((sums[3 * cell] + n / 2) / n) << 16
                    | (int) ((sums[3 * cell + 1] + n / 2) / n) << 8
                    | (int) ((sums[3 * cell + 2] + n / 2) / n);
            if (chosen.size() < MOST && chosen.stream().allMatch(other -> distance(other, mean) >= SAME)) {
                chosen.add(mean);
            }
        }
        return new Palette(chosen);
    }

    int colour(int index) {
        return colours[index];
    }

    byte[] map(int[] frame) {
        byte[] mapped = new byte[frame.length];
        for (int i = 0; i < frame.length; i++) {
            int cell = coarse(frame[i]);
            if (nearest[cell] == 0) {
                nearest[cell] = (byte) (nearest(frame[i]) + 1);
            }
            mapped[i] = (byte) ((nearest[cell] & 0xFF) - 1);
        }
        return mapped;
    }

    private int nearest(int colour) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < size; i++) {
            int distance = distance(colours[i], colour);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private static int coarse(int colour) {
        return (colour >> 19 & 31) << 10 | (colour >> 11 & 31) << 5 | colour >> 3 & 31;
    }

    private static int distance(int a, int b) {
        int red = (a >> 16 & 0xFF) - (b >> 16 & 0xFF);
        int green = (a >> 8 & 0xFF) - (b >> 8 & 0xFF);
        int blue = (a & 0xFF) - (b & 0xFF);
        return 3 * red * red + 4 * green * green + 2 * blue * blue;
    }

    @Override
    public String toString() {
        return Arrays.toString(Arrays.copyOf(colours, size));
    }
}
