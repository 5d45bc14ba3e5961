package dev.hubbub.engine.population;

import java.util.Arrays;

/// How much people post, and how they write, over a whole sample at once.
///
/// Sources:
/// - **Volume**: Pew Research Center, *Sizing Up Twitter Users*, 2019 (median 2 posts a month in the lower
///   90 %, 138 in the top 10 %, who write 80 %: checked) and *The Behaviors and Attitudes of U.S. Adults on
///   Twitter*, 2021 (the top quarter writes 97 %: checked). No person is seen above 60 a day, a limit of
///   this project.
/// - **Who posts more**: 65 % of the top tenth are women (Pew 2019: checked), extraversion and openness weakly (Quercia
///   et al. 2011, as recalled), breadth of interests an assumption.
/// - **Emoji**: 20.7 % of posts (Emojipedia 2021, targets X5); women and the young more (Prada et al. 2018, as
/// recalled).
/// - **Hashtags**: 17 % of replies to news (targets X6) and fewer in chat; 0.16 over all posts here.
/// - **Formality, slang, slips**: signs after Pennebaker and Stone 2003 and Schwartz et al. 2013 for age, gender and
///   conscientiousness (as recalled); sizes are assumptions of this project.
final class Habits {

    /// Days of a month, so that a posts-per-month figure becomes one per day.
    static final double DAYS = 30.44;

    /// Share of posts with an emoji, and with a hashtag, that a sample is set to.
    static final double EMOJI = 0.207;

    static final double HASHTAG = 0.16;

    /// Posts a month by share of users who post at most that; straight lines between in the logarithm.
    private static final double[][] MONTHLY = {
        {0, .31}, {.14, .33}, {.30, .9}, {.45, 2}, {.75, 3.1}, {.80, 20}, {.85, 46}, {.90, 78}
    };

    /// The top tenth: a Pareto tail from 78 a month with median 138, cut at 60 a day.
    private static final double TOP_LEAST = 78;

    private static final double TOP_MOST = 60 * DAYS;
    private static final double TOP_MEDIAN = 138;

    private static final double TAIL = StrictMath.log(2) / StrictMath.log(TOP_MEDIAN / TOP_LEAST);

    private Habits() {}

    /// Posts a day of the person with a share of users below it.
    static double postsPerDay(double share) {
        double monthly;
        if (share >= 0.9) {
            double above = (1 - share) / 0.1;
            monthly = StrictMath.min(TOP_LEAST * StrictMath.pow(above, -1 / TAIL), TOP_MOST);
        } else {
            int right = 1;
            while (share >= MONTHLY[right][0]) {
                right++;
            }
            double[] low = MONTHLY[right - 1];
            double[] high = MONTHLY[right];
            double along = (share - low[0]) / (high[0] - low[0]);
            monthly = low[1] * StrictMath.pow(high[1] / low[1], along);
        }
        return StrictMath.max(0.01, StrictMath.rint(monthly / DAYS * 10_000) / 10_000);
    }

    /// Share of the sample below each item, in the order of a score: rank plus a half by count.
    static double[] shares(double[] scores) {
        Integer[] order = new Integer[scores.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(scores[a], scores[b]));
        double[] shares = new double[scores.length];
        for (int rank = 0; rank < order.length; rank++) {
            shares[order[rank]] = (rank + 0.5) / order.length;
        }
        return shares;
    }

    /// Rates from log odds, all moved by one step so that their mean, weighted, is a goal.
    static double[] rates(double[] logits, double[] weights, double goal) {
        double total = Arrays.stream(weights).sum();
        double step = Figures.reach(
                move -> {
                    double sum = 0;
                    for (int i = 0; i < logits.length; i++) {
                        sum += weights[i] * Figures.logistic(logits[i] + move);
                    }
                    return sum / total;
                },
                goal,
                -12,
                12);
        double[] rates = new double[logits.length];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = Figures.milli(Figures.logistic(logits[i] + step));
        }
        return rates;
    }

    /// Tendencies with mean 1: lognormal with spread 0.5 of a standard score.
    static double[] tendencies(double[] scores) {
        double[] tendencies = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            tendencies[i] = StrictMath.exp(0.5 * Math.clamp(scores[i], -3, 3));
            sum += tendencies[i];
        }
        double mean = sum / scores.length;
        for (int i = 0; i < scores.length; i++) {
            tendencies[i] = Figures.milli(tendencies[i] / mean);
        }
        return tendencies;
    }

    /// How a person writes but for emoji and hashtags, which a whole sample shares out.
    ///
    /// @param noise five standard normal numbers
    static Style style(
            String language, int age, Education education, double[] z, double emoji, double hashtag, double[] noise) {
        double decades = (Math.clamp(age, 14, 70) - 35) / 10.0;
        double degree = (education.ordinal() - 2) / 3.0;
        double formal = 0.32 * decades + 0.5 * degree + 0.25 * z[1] - 0.15 * z[2];
        double formality = Figures.logistic(-0.75 + formal + 0.75 * noise[0]);
        double slang = Figures.logistic(-0.85 - 0.9 * formal + 0.75 * noise[1]);
        double punctuation = Figures.logistic(0.25 + 0.8 * formal + 0.2 * z[1] + 0.8 * noise[2]);
        double typos = Figures.logistic(-2.9 - 0.3 * formal - 0.25 * z[1] + 0.15 * z[4] + 0.55 * noise[3]);
        double lowercase = Figures.logistic(-1.25 - 0.8 * formal - 0.25 * decades + 1.25 * noise[4]);
        return new Style(
                language,
                Figures.milli(formality),
                emoji,
                Figures.milli(slang),
                Figures.milli(punctuation),
                Figures.milli(typos),
                hashtag,
                Figures.milli(lowercase));
    }
}
