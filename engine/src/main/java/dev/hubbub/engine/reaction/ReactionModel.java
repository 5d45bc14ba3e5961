package dev.hubbub.engine.reaction;

import dev.hubbub.engine.population.Population;
import java.util.List;

/// The numbers that say how a public reacts. The defaults are fitted by `hubbub fit`; see docs/fidelity.md.
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

    /// Names of the numbers, in the order of the components.
    public static final List<String> NAMES = List.of(
            "originalShare",
            "repostShare",
            "replyShare",
            "quoteShare",
            "likesPerAct",
            "closeReply",
            "strangerReply",
            "fading",
            "secondHand",
            "quoteStrength",
            "replyStrength",
            "appealDeviation",
            "paceDeviation",
            "answerBack",
            "carryOn",
            "eventAppeal",
            "keenness");

    /// The fitted numbers, by `hubbub fit reactions`; in the order of [#NAMES].
    private static final List<Double> NUMBERS = List.of(
            0.14, 0.49, 1.1, 0.04, 0.6, 8.0, 0.025, 0.6652, 0.009, 0.2, 0.006, 0.9, 0.9, 0.1064, 0.5299, 2.0, 0.55);

    /// The fitted gains, by `hubbub fit gains`.
    private static final List<Double> GAINS = List.of(1.56, 2.03, 4.13, 7.87, 12.4);

    /// The fitted model.
    public static final ReactionModel DEFAULT = of(NUMBERS, GAINS, Delays.FITTED);

    /// The minutes that certain shares of delays do not exceed.
    ///
    /// @param repost of reposts, quotes and likes; at [#REPOST_SHARES]
    /// @param reply  of replies; at [#REPLY_SHARES]
    /// @param answer of answers to replies; at [#ANSWER_SHARES]
    public record Delays(List<Double> repost, List<Double> reply, List<Double> answer) {

        /// Shares of delays of reposts whose minutes are given.
        public static final List<Double> REPOST_SHARES =
                List.of(0.004, 0.032, 0.15, 0.32, 0.545, 0.63, 0.72, 0.78, 0.85, 0.91, 0.95, 0.985, 1.0);

        /// Shares of delays of replies whose minutes are given.
        public static final List<Double> REPLY_SHARES = List.of(0.10, 0.25, 0.50, 0.75, 0.90, 0.97, 1.0);

        /// Shares of delays of answers whose minutes are given.
        public static final List<Double> ANSWER_SHARES = List.of(0.10, 0.25, 0.50, 0.75, 0.90, 1.0);

        /// The fitted minutes, by `hubbub fit delays`.
        public static final Delays FITTED = new Delays(
                List.of(
                        1.127, 2.255, 5.637, 8.869, 26.61, 53.22, 106.4, 159.6, 319.3, 638.6, 1440.0, 10_080.0,
                        20_000.0),
                List.of(3.157, 5.637, 10.71, 16.91, 101.5, 709.5, 8940.0),
                List.of(1.127, 2.819, 9.02, 39.46, 270.6, 3247.0));

        public Delays {
            repost = rising("repost", repost, REPOST_SHARES.size());
            reply = rising("reply", reply, REPLY_SHARES.size());
            answer = rising("answer", answer, ANSWER_SHARES.size());
        }

        private static List<Double> rising(String what, List<Double> minutes, int count) {
            boolean rises = minutes.size() == count && minutes.getFirst() > 0;
            for (int i = 1; rises && i < count; i++) {
                rises = minutes.get(i) > minutes.get(i - 1);
            }
            if (!rises) {
                throw new IllegalArgumentException(
                        "minutes of " + what + " must be " + count + ", above 0 and rising, but were " + minutes);
            }
            return List.copyOf(minutes);
        }

        private static DelayTable table(List<Double> shares, List<Double> minutes) {
            return DelayTable.of(array(shares), array(minutes));
        }

        private static double[] array(List<Double> values) {
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    public ReactionModel {
        gains = List.copyOf(gains);
        if (gains.size() != Population.TIERS) {
            throw new IllegalArgumentException(
                    "gains must be one per tier, " + Population.TIERS + ", but were " + gains.size());
        }
    }

    /// A model of numbers in the order of [#NAMES], gains and delays.
    public static ReactionModel of(List<Double> numbers, List<Double> gains, Delays delays) {
        if (numbers.size() != NAMES.size()) {
            throw new IllegalArgumentException(
                    "numbers must be " + NAMES.size() + ", one per name, but were " + numbers.size());
        }
        return new ReactionModel(
                numbers.get(0),
                numbers.get(1),
                numbers.get(2),
                numbers.get(3),
                numbers.get(4),
                numbers.get(5),
                numbers.get(6),
                numbers.get(7),
                numbers.get(8),
                numbers.get(9),
                numbers.get(10),
                numbers.get(11),
                numbers.get(12),
                numbers.get(13),
                numbers.get(14),
                numbers.get(15),
                numbers.get(16),
                gains,
                Delays.table(Delays.REPOST_SHARES, delays.repost()),
                Delays.table(Delays.REPLY_SHARES, delays.reply()),
                Delays.table(Delays.ANSWER_SHARES, delays.answer()));
    }

    /// The numbers in the order of [#NAMES].
    public List<Double> numbers() {
        return List.of(
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
                keenness);
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
