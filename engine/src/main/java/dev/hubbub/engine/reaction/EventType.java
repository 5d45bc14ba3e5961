package dev.hubbub.engine.reaction;

/// What kind of thing happened.
public enum EventType {
    SPORTS,
    POLITICS,
    ENTERTAINMENT,
    TECHNOLOGY,
    BUSINESS,
    SCIENCE,
    DISASTER,
    CRIME,
    HEALTH,
    LOCAL_LIFE
}
