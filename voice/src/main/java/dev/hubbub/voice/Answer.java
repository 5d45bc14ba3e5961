package dev.hubbub.voice;

import dev.hubbub.engine.microblog.ActKind;
import org.jspecify.annotations.Nullable;

/// How a reply takes up what it answers: by what that was, how far the two agree, and how deep the thread is.
final class Answer {

    private Answer() {}

    /// The move a reply begins with.
    static Move to(Speech speech, Mind mind) {
        @Nullable Heard parent = speech.said.parent();
        Lead lead = parent == null ? Lead.PLAIN : lead(parent);
        boolean agreeing = speech.has(Trait.AGREEING);
        boolean neutral = parent == null || mind.stance() == 2 || Math.abs(parent.stance()) <= .15;
        double u = speech.unit();
        if (speech.has(Trait.GAG) && (agreeing || neutral) && u < .55) {
            return Move.AMUSED;
        }
        if (lead == Lead.ASK && u < .65) {
            return Move.ANSWER;
        }
        if (lead == Lead.JOKE && (agreeing || neutral) && u < .5) {
            return Move.AMUSED;
        }
        if (lead == Lead.STORY && (agreeing || neutral) && u < .5) {
            return Move.THANKS;
        }
        if (lead == Lead.NEWS && !agreeing && u < .45) {
            return Move.CORRECT;
        }
        if (speech.has(Trait.DEEP) && !agreeing && u < .5) {
            return cools(speech) ? Move.COOL : Move.HEAT;
        }
        return neutral ? Move.NEUTRAL : agreeing ? Move.AGREE : Move.DISAGREE;
    }

    /// What the post heard led with: only first posts lead, and who heard no question answers none.
    private static Lead lead(Heard parent) {
        Lead lead = parent.kind() == ActKind.POST ? Lead.of(parent.key()) : Lead.PLAIN;
        String words = parent.words();
        return lead == Lead.ASK && words != null && words.indexOf('?') < 0 ? Lead.PLAIN : lead;
    }

    /// Whether the speaker gives in: the kind do early, and nobody quarrels for ever.
    private static boolean cools(Speech speech) {
        double kindness = speech.said.speaker().personality().agreeableness();
        return speech.unit() < .7 * kindness + .12 * (speech.said.depth() - 3);
    }
}
