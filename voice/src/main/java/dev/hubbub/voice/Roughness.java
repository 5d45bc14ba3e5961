package dev.hubbub.voice;

/// How rough the public may be with one another: never a slur, nothing sexual, at any setting.
public enum Roughness {
    /// No mockery and no swearing, as for a classroom.
    MILD,
    /// Sarcasm and quarrels, no swearing.
    PLAIN,
    /// Swearing of the kind heard on a bus.
    ROUGH;

    /// The traits phrases are bound to.
    long traits() {
        return switch (this) {
            case MILD -> Trait.MILD.bit();
            case PLAIN -> 0;
            case ROUGH -> Trait.ROUGH.bit();
        };
    }
}
