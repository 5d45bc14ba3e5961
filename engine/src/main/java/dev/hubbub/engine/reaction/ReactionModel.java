package dev.hubbub.engine.reaction;

import dev.hubbub.engine.population.Population;
import java.util.List;

/// The numbers that say how a public reacts. The defaults are fitted by `hubbub fit`, see docs/fidelity.md.
///
/// @param originalShare     share of a persona's ordinary acts that are posts of its own
/// @param repostShare       share that are reposts
/// @param replyShare        share that are replies to what it reads
/// @param quoteShare        share that are quotes
/// @param likesPerAct       likes for each of the reactions above
/// @param closeReply        how much likelier a reply to a friend or colleague is
/// @param strangerReply     how much likelier a reply to somebody famous is
/// @param fading            factor by which a post works less with each further repost it came through
/// @param secondHand        how much weaker a post works that comes by a repost
/// @param quoteStrength     how strongly a quote works, beside a post
/// @param replyStrength     how strongly a reply works on the friends who see it, beside a post
/// @param appealDeviation   deviation of the log of how well posts go down
/// @param paceDeviation     deviation of the log of how fast a cascade runs
/// @param answerBack        chance that an author answers a reply
/// @param carryOn           chance that a conversation goes on, at each further turn
/// @param eventAppeal       how much better a post about an event works among those it concerns
/// @param keenness          chance that somebody who was not about comes back to what it would have reacted to
/// @param gains             factor by activity tier that makes up for reactions that come to nothing
/// @param repostDelay       minutes from a post to a repost or like of it, before presence
/// @param replyDelay        minutes from a post to a reply
/// @param answerDelay       minutes from a reply to the answer
public record ReactionModel(
        double originalShare,
        double repostShare,
        double replyShare,
        double quoteShare,
        double likesPerAct,
        double closeReply,
        double strangerReply,
        double fading,
        double secondHand,
        double quoteStrength,
        double replyStrength,
        double appealDeviation,
        double paceDeviation,
        double answerBack,
        double carryOn,
        double eventAppeal,
        double keenness,
        List<Double> gains,
        DelayTable repostDelay,
        DelayTable replyDelay,
        DelayTable answerDelay) {

    private static final double[] SHARES = {
        0.004, 0.032, 0.15, 0.32, 0.545, 0.63, 0.72, 0.78, 0.85, 0.91, 0.95, 0.985, 1
    };
    private static final double[] REPOST_MINUTES = {1, 2, 5, 10, 30, 60, 120, 180, 360, 720, 1440, 10_080, 20_000};

    /// The fitted numbers.
    public static final ReactionModel DEFAULT = new ReactionModel(
            0.14,
            0.49,
            0.75,
            0.04,
            0.6,
            8,
            0.018,
            0.75,
            0.02,
            0.2,
            0.006,
            0.8,
            0.9,
            0.12,
            0.47,
            1.3,
            0.55,
            List.of(1.9, 2.2, 3.6, 5.2, 8.0),
            DelayTable.of(SHARES, REPOST_MINUTES),
            DelayTable.of(
                    new double[] {0.10, 0.25, 0.50, 0.75, 0.90, 0.97, 1},
                    new double[] {2.8, 5, 9.5, 15, 90, 800, 10_080}),
            DelayTable.of(new double[] {0.10, 0.25, 0.50, 0.75, 0.90, 1}, new double[] {1, 2.5, 8, 35, 240, 2880}));

    public ReactionModel {
        gains = List.copyOf(gains);
        if (gains.size() != Population.TIERS) {
            throw new IllegalArgumentException(
                    "gains must be one per tier, " + Population.TIERS + ", but were " + gains.size());
        }
    }

    /// The same model with other gains.
    public ReactionModel withGains(List<Double> others) {
        return new ReactionModel(
                originalShare,
                repostShare,
                replyShare,
                quoteShare,
                likesPerAct,
                closeReply,
                strangerReply,
                fading,
                secondHand,
                quoteStrength,
                replyStrength,
                appealDeviation,
                paceDeviation,
                answerBack,
                carryOn,
                eventAppeal,
                keenness,
                others,
                repostDelay,
                replyDelay,
                answerDelay);
    }
}
