package dev.hubbub.app.server.society;

/// What a society is made from; it never changes.
///
/// @param scenario name of a bundled scenario, its YAML, or empty
/// @param startMs  simulated time at which it begins, since 1970
/// @param begunMs  wall time that the beginning is presented as
public record SocietySettings(
        long id,
        String slug,
        String title,
        long seed,
        int personas,
        int seats,
        String scenario,
        long startMs,
        long begunMs,
        int tickMs,
        boolean labelled,
        boolean background) {}
