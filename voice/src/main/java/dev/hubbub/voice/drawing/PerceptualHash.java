package dev.hubbub.voice.drawing;

/// What an image looks like from afar, in 64 bits: images that look alike differ in few of them.
///
/// A difference hash (Krawetz, *Kind of Like That*, 2013, as recalled): the picture shrunk to 9 by 8 grey
/// values, and for each whether its neighbour to the right is brighter. Tints, small crops and captions
/// move few bits. Differences below a step of grey count as none, so that flat pictures do not flicker.
final class PerceptualHash {

    private static final int COLUMNS = 9;
    private static final int ROWS = 8;
    private static final double STEP = 1.5;

    private PerceptualHash() {}

    static long of(Sheet sheet) {
        double[][] grey = new double[ROWS][COLUMNS];
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                grey[row][column] = mean(sheet, row, column);
            }
        }
        long hash = 0;
        for (double[] row : grey) {
            for (int column = 0; column + 1 < COLUMNS; column++) {
                hash = hash << 1 | (row[column + 1] > row[column] + STEP ? 1 : 0);
            }
        }
        return hash;
    }

    /// In how many of the 64 bits two hashes differ.
    static int distance(long one, long other) {
        return Long.bitCount(one ^ other);
    }

    private static double mean(Sheet sheet, int row, int column) {
        int left = column * sheet.width() / COLUMNS;
        int right = (column + 1) * sheet.width() / COLUMNS;
        int top = row * sheet.height() / ROWS;
        int bottom = (row + 1) * sheet.height() / ROWS;
        long sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int pixel = sheet.pixels()[y * sheet.width() + x];
                sum += 299L * (pixel >> 16 & 0xFF) + 587L * (pixel >> 8 & 0xFF) + 114L * (pixel & 0xFF);
            }
        }
        return sum / 1000.0 / Math.max(1, (right - left) * (bottom - top));
    }
}
