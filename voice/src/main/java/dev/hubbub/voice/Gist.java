package dev.hubbub.voice;

/// What a text does and the mood it is in: as far as a picture beside it should know.
public record Gist(Point point, Mood mood) {

    /// What stands out most in a text; the most telling first.
    public enum Point {
        /// It feels with those who were hurt.
        SYMPATHY,
        THANKS,
        JOKE,
        BLAME,
        /// It takes a dig at the other side.
        TEASE,
        HOPE,
        DISSENT,
        ASSENT,
        QUESTION,
        NEWS,
        /// It says what its writer thinks.
        OPINION
    }

    /// How the writer feels.
    public enum Mood {
        JOY,
        CALM,
        SORROW,
        ANGER
    }

    /// What a text of the grammar does.
    ///
    /// @param made bits of the moves its sentences make
    static Gist of(long made, Mind mind) {
        Point most = Point.OPINION;
        for (Move move : Move.values()) {
            if ((made & 1L << move.ordinal()) != 0) {
                Point point = point(move);
                most = point.compareTo(most) < 0 ? point : most;
            }
        }
        return new Gist(most, mood(mind));
    }

    /// What a text of somebody else does, as far as its words and emoji tell.
    static Gist of(String words, Mind mind) {
        return new Gist(Cues.point(words), mood(mind));
    }

    private static Mood mood(Mind mind) {
        return switch (mind.mood()) {
            case JOY -> Mood.JOY;
            case SORROW -> Mood.SORROW;
            case ANGER -> Mood.ANGER;
            default -> Mood.CALM;
        };
    }

    private static Point point(Move move) {
        return switch (move) {
            case SYMPATHY -> Point.SYMPATHY;
            case THANKS -> Point.THANKS;
            case JOKE, AMUSED -> Point.JOKE;
            case BLAME, HEAT -> Point.BLAME;
            case RIVAL -> Point.TEASE;
            case HOPE -> Point.HOPE;
            case DISAGREE, CORRECT, QUOTE_DISAGREE -> Point.DISSENT;
            case AGREE, QUOTE_AGREE -> Point.ASSENT;
            case ASK -> Point.QUESTION;
            case NEWS -> Point.NEWS;
            case SHORT,
                    INTERJECT,
                    OPEN,
                    TAKE,
                    DETAIL,
                    STORY,
                    PREDICT,
                    CALL,
                    CLOSE,
                    TAIL,
                    ANCHOR,
                    NEUTRAL,
                    ANSWER,
                    COOL,
                    QUOTE_NEUTRAL,
                    EMOJI,
                    HASHTAG -> Point.OPINION;
        };
    }
}
