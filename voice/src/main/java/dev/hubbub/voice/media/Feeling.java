package dev.hubbub.voice.media;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.voice.Gist;
import org.jspecify.annotations.Nullable;

/// Which emotion an act shows: what its words do decides where that is plain, else the mood they are in.
final class Feeling {

    private static final Chance FEELING = Chance.of(0, "voice.media.feeling");

    private Feeling() {}

    static Emotion of(Scene scene) {
        double u = FEELING.unit(scene.said().key());
        Emotion plain = scene.grave() ? graveByPoint(scene, u) : byPoint(scene, u);
        if (plain != null) {
            return plain;
        }
        if (scene.grave()) {
            return grave(scene, u);
        }
        return scene.said().event() == null ? everyday(scene, u) : byMood(scene, u);
    }

    /// What the words do themselves, where a picture says it too; null where the mood is all there is to show.
    private static @Nullable Emotion byPoint(Scene scene, double u) {
        boolean glad = scene.gist().mood() == Gist.Mood.JOY;
        boolean cross = scene.gist().mood() == Gist.Mood.ANGER;
        double v = FEELING.unit(scene.said().key(), 1);
        return switch (scene.gist().point()) {
            case JOKE -> cross && u < .25 ? Emotion.SCORN : Emotion.LAUGHTER;
            case SYMPATHY -> u < .55 ? Emotion.SORROW : u < .85 ? Emotion.LOVE : Emotion.HOPE;
            case THANKS -> u < .7 ? Emotion.GRATITUDE : Emotion.LOVE;
            case BLAME -> u < .6 ? Emotion.ANGER : Emotion.SCORN;
            case TEASE -> u < .4 ? Emotion.LAUGHTER : glad && u < .75 ? Emotion.TRIUMPH : Emotion.SCORN;
            case HOPE -> v < .8 ? Emotion.HOPE : null;
            case ASSENT -> v < .55 ? Emotion.AGREEMENT : null;
            case DISSENT -> v < .4 ? Emotion.DISAGREEMENT : v < .6 ? Emotion.SCORN : null;
            case NEWS -> v < .35 ? Emotion.SURPRISE : null;
            case QUESTION -> v < .3 ? Emotion.SURPRISE : v < .45 ? Emotion.CALM : null;
            case OPINION -> null;
        };
    }

    private static Emotion byMood(Scene scene, double u) {
        return switch (scene.gist().mood()) {
            case JOY ->
                scene.feeling() > .5
                        ? u < .45 ? Emotion.TRIUMPH : u < .75 ? Emotion.JOY : u < .9 ? Emotion.LOVE : Emotion.SURPRISE
                        : u < .35
                                ? Emotion.JOY
                                : u < .58
                                        ? Emotion.HOPE
                                        : u < .75 ? Emotion.SURPRISE : u < .9 ? Emotion.LOVE : Emotion.GRATITUDE;
            case CALM ->
                scene.feeling() < -.15
                        ? u < .45 ? Emotion.WORRY : u < .7 ? Emotion.SURPRISE : Emotion.CALM
                        : u < .38 ? Emotion.SURPRISE : u < .8 ? Emotion.CALM : Emotion.WORRY;
            case SORROW -> u < .62 ? Emotion.SORROW : u < .9 ? Emotion.WORRY : Emotion.SCORN;
            case ANGER -> u < .52 ? Emotion.ANGER : Emotion.SCORN;
        };
    }

    private static Emotion everyday(Scene scene, double u) {
        return switch (scene.gist().mood()) {
            case JOY -> u < .5 ? Emotion.JOY : u < .78 ? Emotion.LOVE : u < .9 ? Emotion.HOPE : Emotion.CALM;
            case CALM -> u < .42 ? Emotion.CALM : u < .7 ? Emotion.JOY : Emotion.BOREDOM;
            case SORROW -> u < .45 ? Emotion.BOREDOM : u < .85 ? Emotion.SORROW : Emotion.WORRY;
            case ANGER -> u < .25 ? Emotion.BOREDOM : u < .65 ? Emotion.SCORN : Emotion.ANGER;
        };
    }

    private static @Nullable Emotion graveByPoint(Scene scene, double u) {
        return switch (scene.gist().point()) {
            case SYMPATHY -> u < .75 ? Emotion.SORROW : Emotion.HOPE;
            case THANKS -> Emotion.GRATITUDE;
            case BLAME -> Emotion.ANGER;
            case HOPE -> Emotion.HOPE;
            case JOKE, TEASE, ASSENT, DISSENT, QUESTION, NEWS, OPINION -> null;
        };
    }

    private static Emotion grave(Scene scene, double u) {
        return switch (scene.gist().mood()) {
            case JOY -> u < .5 ? Emotion.GRATITUDE : Emotion.HOPE;
            case ANGER -> u < .6 ? Emotion.ANGER : u < .85 ? Emotion.SORROW : Emotion.WORRY;
            case CALM, SORROW -> u < .68 ? Emotion.SORROW : u < .88 ? Emotion.WORRY : Emotion.HOPE;
        };
    }

    /// Whether an entry suits a scene although it says more than one thing: no party beside sorrow, anger or
    /// sympathy.
    static boolean suits(GifEntry entry, Scene scene) {
        boolean sympathy = scene.gist().point() == Gist.Point.SYMPATHY;
        boolean joke = scene.gist().point() == Gist.Point.JOKE;
        boolean festive =
                entry.emotions().contains(Emotion.JOY) || entry.emotions().contains(Emotion.TRIUMPH);
        if (sympathy) {
            return !festive && !entry.emotions().contains(Emotion.LAUGHTER);
        }
        return switch (scene.gist().mood()) {
            case SORROW, ANGER -> joke || !festive;
            case JOY, CALM -> true;
        };
    }
}
