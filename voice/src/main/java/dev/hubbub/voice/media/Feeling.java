package dev.hubbub.voice.media;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.voice.Heard;

/// Which emotion an act shows: drawn from what stance, event, temper and the post it answers make likely.
final class Feeling {

    private static final Chance FEELING = Chance.of(0, "voice.media.feeling");

    private Feeling() {}

    static Emotion of(Scene scene) {
        long key = scene.said().key();
        double u = FEELING.unit(key);
        Emotion answer = answer(scene);
        if (answer != null) {
            return answer;
        }
        double feeling = scene.feeling();
        Event event = scene.said().event();
        if (event == null) {
            return everyday(feeling, u);
        }
        if (scene.grave()) {
            return grave(scene, feeling, u);
        }
        if (feeling > .5) {
            return u < .45 ? Emotion.TRIUMPH : u < .75 ? Emotion.JOY : u < .9 ? Emotion.LOVE : Emotion.SURPRISE;
        }
        if (feeling > .15) {
            return u < .35
                    ? Emotion.JOY
                    : u < .58 ? Emotion.HOPE : u < .75 ? Emotion.SURPRISE : u < .9 ? Emotion.LOVE : Emotion.GRATITUDE;
        }
        if (feeling >= -.15) {
            return u < .3 ? Emotion.SURPRISE : u < .62 ? Emotion.CALM : u < .86 ? Emotion.WORRY : Emotion.LAUGHTER;
        }
        if (FEELING.unit(key, 1) < anger(scene, event)) {
            return u < .52 ? Emotion.ANGER : Emotion.SCORN;
        }
        return u < .55 ? Emotion.SORROW : u < .8 ? Emotion.WORRY : Emotion.SCORN;
    }

    /// One in three answers says yes or no to the post above it.
    private static @org.jspecify.annotations.Nullable Emotion answer(Scene scene) {
        Heard parent = scene.said().parent();
        double stance = scene.said().stance();
        if (parent == null
                || Math.abs(parent.stance()) < .15
                || Math.abs(stance) < .15
                || FEELING.unit(scene.said().key(), 2) > .34) {
            return null;
        }
        boolean agree = parent.stance() * stance > 0;
        if (scene.grave()) {
            return agree ? Emotion.GRATITUDE : null;
        }
        boolean mild = FEELING.unit(scene.said().key(), 3) < .6;
        if (agree) {
            return mild ? Emotion.AGREEMENT : Emotion.LAUGHTER;
        }
        return mild ? Emotion.DISAGREEMENT : Emotion.SCORN;
    }

    private static Emotion everyday(double feeling, double u) {
        if (feeling > .3) {
            return u < .45 ? Emotion.JOY : u < .72 ? Emotion.LOVE : u < .9 ? Emotion.LAUGHTER : Emotion.HOPE;
        }
        if (feeling > -.15) {
            return u < .34 ? Emotion.CALM : u < .58 ? Emotion.JOY : u < .8 ? Emotion.LAUGHTER : Emotion.BOREDOM;
        }
        return u < .3 ? Emotion.BOREDOM : u < .58 ? Emotion.SORROW : u < .8 ? Emotion.SCORN : Emotion.ANGER;
    }

    private static Emotion grave(Scene scene, double feeling, double u) {
        if (feeling > .15) {
            return u < .5 ? Emotion.GRATITUDE : Emotion.HOPE;
        }
        if (scene.said().stance() < -.3 && u < .3) {
            return Emotion.ANGER;
        }
        return u < .68 ? Emotion.SORROW : u < .88 ? Emotion.WORRY : Emotion.HOPE;
    }

    private static double anger(Scene scene, Event event) {
        double temper = .75 - .6 * scene.said().speaker().personality().agreeableness();
        double kind = switch (event.type()) {
            case POLITICS, BUSINESS -> .35;
            case CRIME, TECHNOLOGY, ENTERTAINMENT, LOCAL_LIFE -> .2;
            case SPORTS -> .1;
            case SCIENCE -> 0;
            case HEALTH -> -.15;
            case DISASTER -> -.35;
        };
        return temper + kind + (scene.said().stance() < -.15 ? .2 : -.1);
    }
}
