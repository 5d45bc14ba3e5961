package dev.hubbub.app.textlab;

import dev.hubbub.engine.measure.Target;

/// The targets of what is said, with the values of real posts.
final class TextTargets {

    private static final String TWITTER = "Twitter 2018 [P]";
    private static final String SIX = "six events [A]";
    private static final String REPLIES = "SemEval-2017 replies [A]";
    private static final String OWN = "asked for, no real value known";

    static final Target N = shown("N", "texts measured", 10_000);
    static final Target MODE = new Target("X1.mode", "length, mode, characters", 33, 22, 44, TWITTER, true);
    static final Target OVER_140 = new Target("X1.140", "longer than 140, share", .12, .08, .16, TWITTER, true);
    static final Target OVER_190 = new Target("X1.190", "longer than 190, share", .05, .0333, .0667, TWITTER, true);
    static final Target AT_280 = new Target("X1.280", "275 to 280 long, share", .01, .0067, .0133, TWITTER, false);
    static final Target EMOJI = new Target("X5", "with an emoji, share", .207, .15, .26, "Emojipedia 2021 [P]", true);
    static final Target URL = new Target("X6.url", "replies with an address, share", .14, .07, .21, REPLIES, false);
    static final Target TAG = new Target("X6.tag", "replies with a hashtag, share", .17, .085, .255, REPLIES, false);
    static final Target MENTION =
            new Target("X6.mention", "replies with a further mention, share", .20, .10, .30, REPLIES, false);
    static final Target EXACT = new Target("X8", "exact duplicates, share", .0022, 0, .002, "debate, raw [A]", true);
    static final Target FOLDED =
            new Target("X8.folded", "the same, mentions and addresses folded", .0167, 0, .002, SIX, true);
    static final Target NEAR_80 = new Target("near.80", "near-duplicates, Jaccard .8", .021, 0, .01, SIX, true);
    static final Target NEAR_50 = new Target("near.50", "near-duplicates, Jaccard .5", .047, 0, .06, SIX, true);
    static final Target DISTINCT = new Target("X9", "distinct-2 of 1,000", .58, .40, 1, SIX, true);
    static final Target SELF_BLEU = new Target("X10", "self-BLEU-4", .36, 0, .60, SIX, true);
    static final Target DEFLATE = new Target("X11", "deflate ratio", 2.8, 0, 4.0, SIX, true);
    static final Target AUTHOR =
            new Target("X12", "author of 50 told, top-1", .61, .40, .70, "debate, 50 authors [A]", true);
    static final Target MASKED =
            new Target("X12.masked", "the same, topic words masked", Double.NaN, .25, 1, OWN, true);
    static final Target OPENING = new Target("opening", "most frequent three-word opening", .015, 0, .015, SIX, true);
    static final Target TOPIC =
            new Target("X13", "on the topic, of answers and those that tell one", Double.NaN, .99, 1, OWN, true);
    static final Target TOPIC_TOLD = shown("X13.told", "answers and texts that tell a topic, share", Double.NaN);
    static final Target STANCE =
            new Target("X14", "stance as drawn, of those that show one", Double.NaN, .92, 1, OWN, true);
    static final Target STANCE_SHOWN = shown("X14.shown", "texts that show a stance, of those drawn", Double.NaN);
    static final Target SLIPS = new Target("slips", "grammar slips per 1,000 texts", Double.NaN, 0, 5, OWN, true);

    private TextTargets() {}

    /// A figure that has no band.
    private static Target shown(String id, String what, double real) {
        return new Target(id, what, real, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, OWN, false);
    }
}
