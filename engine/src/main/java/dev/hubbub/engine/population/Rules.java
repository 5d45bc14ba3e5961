package dev.hubbub.engine.population;

/// The checks that the records of this package share; every message names the field, the rule and the value.
final class Rules {

    private Rules() {}

    static void unit(String field, double value) {
        between(field, value, 0, 1);
    }

    static void between(String field, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    "%s must be in [%s, %s], but was %s".formatted(field, plain(low), plain(high), value));
        }
    }

    static void filled(String field, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(field + " must not be blank, but was '" + value + "'");
        }
    }

    private static String plain(double value) {
        return value == (long) value ? Long.toString((long) value) : Double.toString(value);
    }
}
