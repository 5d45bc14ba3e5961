package dev.hubbub.engine.population;

/// Gender as the seed profiles state it.
public enum Gender {
    WOMAN,
    MAN,
    NONBINARY
}
