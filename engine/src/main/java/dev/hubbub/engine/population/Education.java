package dev.hubbub.engine.population;

/// Highest education finished, after the levels of ISCED 2011.
public enum Education {
    PRIMARY,
    SECONDARY,
    VOCATIONAL,
    BACHELOR,
    MASTER,
    DOCTORATE
}
