package dev.hubbub.engine.reaction;

import java.util.Arrays;

/// Users who are going to act, the first of them first: a binary heap by (time, order of entry).
final class DueQueue {

    private static final int ORDER_BITS = 31;

    private long[] heap = new long[256];
    private int[] personas = new int[256];
    private int[] parents = new int[256];
    private long[] draws = new long[256];
    private int size;
    private int entries;
    private long top;

    void clear() {
        size = 0;
        entries = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /// @param delayMs below 2³²
    void add(long delayMs, int persona, int parent, long draw) {
        if (entries == personas.length) {
            personas = Arrays.copyOf(personas, 2 * entries);
            parents = Arrays.copyOf(parents, 2 * entries);
            draws = Arrays.copyOf(draws, 2 * entries);
            heap = Arrays.copyOf(heap, 2 * entries);
        }
        personas[entries] = persona;
        parents[entries] = parent;
        draws[entries] = draw;
        long item = delayMs << ORDER_BITS | entries++;
        int at = size++;
        while (at > 0 && heap[(at - 1) >>> 1] > item) {
            heap[at] = heap[(at - 1) >>> 1];
            at = (at - 1) >>> 1;
        }
        heap[at] = item;
    }

    /// Takes the first out; it can then be asked about.
    void pop() {
        top = heap[0];
        long last = heap[--size];
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= last) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = last;
    }

    int persona() {
        return personas[(int) (top & 0x7FFF_FFFF)];
    }

    int parent() {
        return parents[(int) (top & 0x7FFF_FFFF)];
    }

    long draw() {
        return draws[(int) (top & 0x7FFF_FFFF)];
    }

    long delayMs() {
        return top >>> ORDER_BITS;
    }
}
