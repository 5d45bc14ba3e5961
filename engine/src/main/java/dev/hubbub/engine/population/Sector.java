package dev.hubbub.engine.population;

/// The part of working life an occupation belongs to; colleagues are drawn from one sector of one country.
public enum Sector {
    STUDENT,
    EDUCATION,
    HEALTH,
    TECHNOLOGY,
    TRADE,
    MANUFACTURING,
    CONSTRUCTION,
    TRANSPORT,
    HOSPITALITY,
    FINANCE,
    MEDIA,
    ARTS,
    PUBLIC_SERVICE,
    LAW,
    AGRICULTURE,
    SCIENCE,
    HOME,
    RETIRED,
    UNEMPLOYED
}
