package dev.hubbub.voice;

import dev.hubbub.engine.population.BigFive;
import dev.hubbub.engine.reaction.EventType;

/// What a speaker is inclined to say next: weights of the moves by personality, mood and event.
final class Appetite {

    private static final Move[] EXTRAS = {
        Move.TAKE,
        Move.DETAIL,
        Move.BLAME,
        Move.HOPE,
        Move.PREDICT,
        Move.NEWS,
        Move.CALL,
        Move.JOKE,
        Move.STORY,
        Move.ASK,
        Move.RIVAL,
        Move.SYMPATHY,
        Move.CLOSE
    };

    private final double[] weights = new double[EXTRAS.length];

    Appetite(Speech speech, Mind mind) {
        BigFive traits = speech.said.speaker().personality();
        boolean event = speech.brief != null;
        boolean grave = event && grave(speech.cell / 3);
        for (int i = 0; i < EXTRAS.length; i++) {
            weights[i] = switch (EXTRAS[i]) {
                case TAKE -> 1.5;
                case DETAIL -> 3.2;
                case BLAME -> event && mind.mood() == Trait.ANGER ? 1.9 - traits.agreeableness() : 0;
                case HOPE -> (mind.stance() == 1 ? .4 : 1) * (.6 + .6 * traits.agreeableness());
                case PREDICT -> .5 + .5 * traits.openness();
                case NEWS -> event ? .5 + .8 * traits.conscientiousness() : 0;
                case CALL -> .2 + .6 * traits.extraversion();
                case JOKE -> grave ? 0 : .3 + .6 * traits.openness();
                case STORY -> .4 + .6 * traits.extraversion();
                case ASK -> .4 + .4 * traits.openness();
                case RIVAL -> speech.has(Trait.RIVAL) ? .9 : 0;
                case SYMPATHY ->
                    (mind.stance() == 1 ? .4 : 1)
                            * (grave ? 1.2 * traits.agreeableness() : mind.mood() == Trait.SORROW ? .3 : 0);
                case CLOSE -> .35;
                default -> 0;
            };
        }
    }

    /// A move that was not made yet.
    ///
    /// @param used bits of the moves already made
    /// @param unit a number in [0, 1)
    Move next(long used, double unit) {
        double total = 0;
        for (int i = 0; i < EXTRAS.length; i++) {
            total += left(i, used);
        }
        double left = unit * total;
        for (int i = 0; i < EXTRAS.length; i++) {
            left -= left(i, used);
            if (left < 0) {
                return EXTRAS[i];
            }
        }
        return Move.DETAIL;
    }

    private double left(int extra, long used) {
        return (used & (1L << EXTRAS[extra].ordinal())) == 0 ? weights[extra] : 0;
    }

    private static boolean grave(int situation) {
        return situation == EventType.DISASTER.ordinal()
                || situation == EventType.CRIME.ordinal()
                || situation == EventType.HEALTH.ordinal();
    }
}
