package dev.hubbub.voice.drawing;

import java.awt.geom.Path2D;

/// The outlines of a CFF font: an interpreter of Type 2 charstrings (Adobe Technical Note 5177), hints left out.
final class CharStrings {

    private static final int DEEPEST = 10;

    private final byte[][] glyphs;
    private final byte[][] global;
    private final byte[][] local;

    CharStrings(byte[][] glyphs, byte[][] global, byte[][] local) {
        this.glyphs = glyphs;
        this.global = global;
        this.local = local;
    }

    /// The outline of a glyph; a fresh path each time.
    Path2D path(int glyph) {
        Pen pen = new Pen();
        pen.run(glyphs[glyph], 0);
        pen.close();
        return pen.path;
    }

    /// What interprets one charstring.
    private final class Pen {

        final Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        private final double[] stack = new double[192];
        private int size;
        private int stems;
        private double x;
        private double y;
        private boolean open;
        private boolean ended;

        void run(byte[] code, int depth) {
            if (depth > DEEPEST) {
                throw new IllegalStateException("subroutines must nest at most 10 deep, but did more");
            }
            int at = 0;
            while (at < code.length && !ended) {
                int b = code[at++] & 0xFF;
                if (b >= 32 || b == 28) {
                    at = number(code, at, b);
                    continue;
                }
                switch (b) {
                    case 10 -> run(local[(int) stack[--size] + bias(local)], depth + 1);
                    case 29 -> run(global[(int) stack[--size] + bias(global)], depth + 1);
                    case 11 -> {
                        return;
                    }
                    case 12 -> flex(code[at++] & 0xFF);
                    case 19, 20 -> {
                        stems += size / 2;
                        size = 0;
                        at += (stems + 7) / 8;
                    }
                    default -> operate(b);
                }
            }
        }

        private int number(byte[] code, int at, int b) {
            if (b == 28) {
                stack[size++] = (short) ((code[at] & 0xFF) << 8 | code[at + 1] & 0xFF);
                return at + 2;
            }
            if (b < 247) {
                stack[size++] = b - 139;
                return at;
            }
            if (b < 255) {
                int next = code[at] & 0xFF;
                stack[size++] = b < 251 ? (b - 247) * 256 + next + 108 : -(b - 251) * 256 - next - 108;
                return at + 1;
            }
            int fixed = (code[at] & 0xFF) << 24
                    | (code[at + 1] & 0xFF) << 16
                    | (code[at + 2] & 0xFF) << 8
                    | code[at + 3] & 0xFF;
            stack[size++] = fixed / 65536.0;
            return at + 4;
        }

        private void operate(int operator) {
            switch (operator) {
                case 1, 3, 18, 23 -> stems += size / 2;
                case 21 -> move(stack[size - 2], stack[size - 1]);
                case 22 -> move(stack[size - 1], 0);
                case 4 -> move(0, stack[size - 1]);
                case 5 -> lines(0, size);
                case 6 -> steps(true);
                case 7 -> steps(false);
                case 8 -> curves(0, size);
                case 24 -> {
                    curves(0, size - 2);
                    lines(size - 2, size);
                }
                case 25 -> {
                    lines(0, size - 6);
                    curves(size - 6, size);
                }
                case 26 -> upright();
                case 27 -> level();
                case 30 -> turns(false);
                case 31 -> turns(true);
                case 14 -> ended = true;
                default ->
                    throw new IllegalStateException("operator of a charstring must be known, but was " + operator);
            }
            size = 0;
        }

        private void move(double dx, double dy) {
            close();
            x += dx;
            y += dy;
            path.moveTo(x, y);
            open = true;
        }

        void close() {
            if (open) {
                path.closePath();
                open = false;
            }
        }

        private void line(double dx, double dy) {
            x += dx;
            y += dy;
            path.lineTo(x, y);
        }

        private void curve(double dx1, double dy1, double dx2, double dy2, double dx3, double dy3) {
            double x1 = x + dx1;
            double y1 = y + dy1;
            double x2 = x1 + dx2;
            double y2 = y1 + dy2;
            x = x2 + dx3;
            y = y2 + dy3;
            path.curveTo(x1, y1, x2, y2, x, y);
        }

        private void lines(int from, int to) {
            for (int i = from; i + 1 < to; i += 2) {
                line(stack[i], stack[i + 1]);
            }
        }

        private void steps(boolean level) {
            boolean across = level;
            for (int i = 0; i < size; i++) {
                line(across ? stack[i] : 0, across ? 0 : stack[i]);
                across = !across;
            }
        }

        private void curves(int from, int to) {
            for (int i = from; i + 5 < to; i += 6) {
                curve(stack[i], stack[i + 1], stack[i + 2], stack[i + 3], stack[i + 4], stack[i + 5]);
            }
        }

        private void upright() {
            int i = size % 4;
            double dx = i == 1 ? stack[0] : 0;
            for (; i + 3 < size; i += 4) {
                curve(dx, stack[i], stack[i + 1], stack[i + 2], 0, stack[i + 3]);
                dx = 0;
            }
        }

        private void level() {
            int i = size % 4;
            double dy = i == 1 ? stack[0] : 0;
            for (; i + 3 < size; i += 4) {
                curve(stack[i], dy, stack[i + 1], stack[i + 2], stack[i + 3], 0);
                dy = 0;
            }
        }

        private void turns(boolean level) {
            boolean across = level;
            for (int i = 0; i + 3 < size; i += 4) {
                double last = size - i == 5 ? stack[i + 4] : 0;
                if (across) {
                    curve(stack[i], 0, stack[i + 1], stack[i + 2], last, stack[i + 3]);
                } else {
                    curve(0, stack[i], stack[i + 1], stack[i + 2], stack[i + 3], last);
                }
                across = !across;
            }
        }

        private void flex(int operator) {
            double[] s = stack;
            switch (operator) {
                case 34 -> {
                    curve(s[0], 0, s[1], s[2], s[3], 0);
                    curve(s[4], 0, s[5], -s[2], s[6], 0);
                }
                case 35 -> curves(0, 12);
                case 36 -> {
                    curve(s[0], s[1], s[2], s[3], s[4], 0);
                    curve(s[5], 0, s[6], s[7], s[8], -(s[1] + s[3] + s[7]));
                }
                case 37 -> {
                    double dx = s[0] + s[2] + s[4] + s[6] + s[8];
                    double dy = s[1] + s[3] + s[5] + s[7] + s[9];
                    boolean across = Math.abs(dx) > Math.abs(dy);
                    curve(s[0], s[1], s[2], s[3], s[4], s[5]);
                    curve(s[6], s[7], s[8], s[9], across ? s[10] : -dx, across ? -dy : s[10]);
                }
                default ->
                    throw new IllegalStateException("operator of a charstring must be known, but was 12 " + operator);
            }
            size = 0;
        }

        private int bias(byte[][] subroutines) {
            return subroutines.length < 1240 ? 107 : subroutines.length < 33900 ? 1131 : 32768;
        }
    }
}
