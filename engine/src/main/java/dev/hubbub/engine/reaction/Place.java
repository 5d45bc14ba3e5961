package dev.hubbub.engine.reaction;

/// Where an event happens.
///
/// @param country ISO 3166-1 alpha-2 code, or empty when it is nowhere in particular
/// @param city    name, or empty when the whole country is meant
public record Place(String country, String city) {

    /// No place in particular.
    public static final Place NOWHERE = new Place("", "");
}
