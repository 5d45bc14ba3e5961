package dev.hubbub.engine.kernel;

/// A growing set of 64-bit numbers by open addressing; about 13 bytes a number.
public final class LongSet {

    private static final double FULL = 0.7;

    private long[] slots = new long[1024];
    private int size;
    private boolean zero;

    /// Adds a number; false when it was there.
    public boolean add(long number) {
        if (number == 0) {
            boolean fresh = !zero;
            zero = true;
            return fresh;
        }
        if (size >= slots.length * FULL) {
            grow();
        }
        int at = place(slots, number);
        if (slots[at] == number) {
            return false;
        }
        slots[at] = number;
        size++;
        return true;
    }

    /// Whether a number is there.
    public boolean contains(long number) {
        return number == 0 ? zero : slots[place(slots, number)] == number;
    }

    /// Number of numbers.
    public int size() {
        return size + (zero ? 1 : 0);
    }

    /// Passes the numbers out or in.
    public void pass(Imprint imprint) {
        slots = imprint.longs(slots);
        size = (int) imprint.number(size);
        zero = imprint.number(zero ? 1 : 0) == 1;
    }

    private void grow() {
        long[] wider = new long[slots.length * 2];
        for (long number : slots) {
            if (number != 0) {
                wider[place(wider, number)] = number;
            }
        }
        slots = wider;
    }

    private static int place(long[] slots, long number) {
        int mask = slots.length - 1;
        int at = (int) Chance.mix(number) & mask;
        while (slots[at] != 0 && slots[at] != number) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
