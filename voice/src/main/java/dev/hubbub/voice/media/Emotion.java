package dev.hubbub.voice.media;

/// What a GIF or a caption expresses.
public enum Emotion {
    JOY,
    TRIUMPH,
    LOVE,
    LAUGHTER,
    SURPRISE,
    HOPE,
    CALM,
    BOREDOM,
    ANGER,
    SCORN,
    SORROW,
    WORRY,
    GRATITUDE,
    AGREEMENT,
    DISAGREEMENT
}
