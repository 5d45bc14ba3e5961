package dev.hubbub.app.server.society;

import java.util.Arrays;

/// A growing list of ints.
final class IntList {

    private int[] items = new int[8];
    private int size;

    int size() {
        return size;
    }

    int get(int at) {
        return items[at];
    }

    void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, 2 * size);
        }
        items[size++] = item;
    }

    boolean contains(int item) {
        for (int i = 0; i < size; i++) {
            if (items[i] == item) {
                return true;
            }
        }
        return false;
    }

    void remove(int item) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (items[i] != item) {
                items[kept++] = items[i];
            }
        }
        size = kept;
    }

    /// Puts an item into an ascending list; nothing when it is there.
    void addInOrder(int item) {
        if (size == 0 || items[size - 1] < item) {
            add(item);
            return;
        }
        int at = Arrays.binarySearch(items, 0, size, item);
        if (at < 0) {
            add(item);
            System.arraycopy(items, -at - 1, items, -at, size - 1 + at + 1);
            items[-at - 1] = item;
        }
    }

    /// Keeps the last ones only.
    void keepLast(int most) {
        if (size > most) {
            System.arraycopy(items, size - most, items, 0, most);
            size = most;
        }
    }

    /// Passes the list out or in.
    void pass(Form form) {
        items = form.ints(Arrays.copyOf(items, Math.max(1, size)));
        size = form.count(size);
    }

    int[] toArray() {
        return Arrays.copyOf(items, size);
    }

    void clear() {
        size = 0;
    }
}
