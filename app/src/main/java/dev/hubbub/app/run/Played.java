package dev.hubbub.app.run;

import dev.hubbub.engine.microblog.ActLog;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.simulation.Scenario;

/// A run as far as it is written down: what happened, who was there, and what they did.
///
/// @param digest fingerprint of all acts
public record Played(Scenario scenario, Population population, ActLog acts, String digest) {}
