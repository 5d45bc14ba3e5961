package dev.hubbub.app.server.runs;

/// What a run is to be made from.
///
/// @param scenario name of a bundled scenario, or YAML
/// @param hours    length, or 0 for what the scenario says
public record RunOrder(String title, String scenario, int personas, long seed, double hours) {}
