package dev.hubbub.voice;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A growable buffer of UTF-8 that many posts can be written to one after another.
///
/// Not safe for use by several threads at once.
public final class Utf8 {

    byte[] bytes;
    int size;

    /// The stretch whose characters are counted already: a post asks for its length after every sentence.
    private int countedFrom;

    private int countedTo;
    private int counted;

    /// An empty buffer.
    public Utf8() {
        this(512);
    }

    /// An empty buffer with room for some bytes.
    public Utf8(int capacityBytes) {
        bytes = new byte[Math.max(16, capacityBytes)];
    }

    /// Bytes written.
    public int size() {
        return size;
    }

    /// Forgets what was written and keeps the memory.
    public void clear() {
        shrink(0);
    }

    /// The bytes themselves, valid up to [#size] until the next write: for sinks that copy them.
    public byte[] array() {
        return bytes;
    }

    /// Writes one byte.
    public void append(byte value) {
        ensure(1);
        bytes[size++] = value;
    }

    /// Writes part of an array.
    public void append(byte[] source, int offset, int length) {
        ensure(length);
        System.arraycopy(source, offset, bytes, size, length);
        size += length;
    }

    /// Writes a text.
    public void append(String text) {
        int length = text.length();
        ensure(length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                byte[] rest = text.substring(i).getBytes(StandardCharsets.UTF_8);
                append(rest, 0, rest.length);
                return;
            }
            bytes[size++] = (byte) c;
        }
    }

    /// Forgets all from a place between two characters on.
    void truncate(int newSize) {
        if (newSize < countedFrom) {
            countAnew(0);
        } else if (newSize < countedTo) {
            counted -= chars(newSize, countedTo);
            countedTo = newSize;
        }
        size = newSize;
    }

    /// Ends the text here after letters before were moved.
    void shrink(int newSize) {
        countAnew(0);
        size = newSize;
    }

    void insert(int at, byte value) {
        ensure(1);
        System.arraycopy(bytes, at, bytes, at + 1, size - at);
        bytes[at] = value;
        size++;
        countAnew(0);
    }

    void delete(int at, int length) {
        System.arraycopy(bytes, at + length, bytes, at, size - at - length);
        shrink(size - length);
    }

    /// UTF-16 units from an offset to the end: what [String#length] will say.
    int charsFrom(int from) {
        if (from != countedFrom) {
            countAnew(from);
        }
        counted += chars(countedTo, size);
        countedTo = size;
        return counted;
    }

    private void countAnew(int from) {
        countedFrom = from;
        countedTo = from;
        counted = 0;
    }

    private int chars(int from, int to) {
        int chars = 0;
        for (int i = from; i < to; i++) {
            int b = bytes[i];
            if ((b & 0xC0) != 0x80) {
                chars += (b & 0xF8) == 0xF0 ? 2 : 1;
            }
        }
        return chars;
    }

    String textFrom(int from) {
        return new String(bytes, from, size - from, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return textFrom(0);
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}
