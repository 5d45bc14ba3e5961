package dev.hubbub.engine.population;

/// One person of a world, as a record for the border of the engine; inside it a persona is an index.
///
/// Name, handle and biography are asked of the [Population], since they cost more than the numbers.
///
/// @param id   index in its world, 0 or more
/// @param seed the seed profile it varies; country, city, time zone, occupation and education are the seed's
public record Persona(
        int id, SeedProfile seed, int age, BigFive personality, double leaning, Style style, Activity activity) {

    /// Code of the language it posts in.
    public String language() {
        return style.language();
    }
}
