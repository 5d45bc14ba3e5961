package dev.hubbub.app.report;

import java.util.Arrays;

/// A list of numbers that grows.
final class IntList {

    private int[] values = new int[64];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    int at(int place) {
        return values[place];
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
