package dev.hubbub.engine.kernel;

/// A running fingerprint of a sequence of numbers: 128 bits that depend on every number and on their order.
///
/// It tells runs apart; it is no defence against somebody who wants two runs to look alike.
public final class Digest {

    private long first = 0x243F6A8885A308D3L;
    private long second = 0x13198A2E03707344L;

    /// Takes in one number.
    public Digest add(long value) {
        first = Chance.mix(first ^ value);
        second = Chance.mix(second + value * 0x9E3779B97F4A7C15L + first);
        return this;
    }

    /// Takes in one number by its bits.
    public Digest add(double value) {
        return add(Double.doubleToLongBits(value));
    }

    /// Takes in a text, character by character.
    public Digest add(String text) {
        add(text.length());
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
        return this;
    }

    /// 32 hexadecimal digits.
    public String hex() {
        return "%016x%016x".formatted(first, second);
    }
}
