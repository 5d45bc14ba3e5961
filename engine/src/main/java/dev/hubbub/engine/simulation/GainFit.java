package dev.hubbub.engine.simulation;

import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.reaction.ReactionModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Fits the gains of a [ReactionModel]: what each activity tier does a day comes to what its profiles say.
///
/// Some reactions come to nothing (asleep, a second time, after the end of the run, enough for today), and what a tier
/// does feeds what others react to. So the gains are found by running ordinary days and correcting by the square root
/// of wanted over done, until they stand still.
public final class GainFit {

    private static final int DAYS = 5;

    private GainFit() {}

    /// The gains after some rounds.
    ///
    /// @param note told the gains and the ratio of done to wanted after each round
    public static List<Double> run(World world, ReactionModel start, int rounds, Fork fork, Consumer<String> note) {
        Scenario days = Scenario.ordinaryDays(DAYS);
        ReactionModel model = start;
        double[] wanted = wanted(world.population(), model);
        for (int round = 0; round < rounds; round++) {
            Run run = Simulation.run(world, days, RunSettings.DEFAULT, model, fork, Progress.NONE);
            double[] done = done(world.population(), run.acts());
            List<Double> gains = new ArrayList<>();
            StringBuilder line = new StringBuilder("round " + round + " done/wanted");
            for (int tier = 0; tier < Population.TIERS; tier++) {
                double ratio = wanted[tier] == 0 ? 1 : Math.max(0.05, done[tier] / (DAYS * wanted[tier]));
                gains.add(model.gains().get(tier) / Math.sqrt(ratio));
                line.append(" %.2f".formatted(ratio));
            }
            note.accept(line + " gains " + gains);
            model = model.withGains(gains);
        }
        return model.gains();
    }

    private static double[] wanted(Population population, ReactionModel model) {
        double[] wanted = new double[Population.TIERS];
        for (int persona = 0; persona < population.size(); persona++) {
            wanted[population.tier(persona)] += (1 - model.originalShare()) * population.postsPerDay(persona);
        }
        return wanted;
    }

    private static double[] done(Population population, ActLog acts) {
        double[] done = new double[Population.TIERS];
        for (int act = 0; act < acts.size(); act++) {
            if (acts.kind(act) != ActKind.LIKE && acts.kind(act) != ActKind.POST) {
                done[population.tier(acts.persona(act))]++;
            }
        }
        return done;
    }
}
