package dev.hubbub.engine.population;

/// The five traits of a personality, each as a quantile of the adult population in [0, 1].
public record BigFive(
        double openness, double conscientiousness, double extraversion, double agreeableness, double neuroticism) {

    public BigFive {
        Rules.unit("openness", openness);
        Rules.unit("conscientiousness", conscientiousness);
        Rules.unit("extraversion", extraversion);
        Rules.unit("agreeableness", agreeableness);
        Rules.unit("neuroticism", neuroticism);
    }
}
