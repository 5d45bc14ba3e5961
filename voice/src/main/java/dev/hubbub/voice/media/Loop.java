package dev.hubbub.voice.media;

/// A style of animation that the program can draw; each loops without a seam.
public enum Loop {
    /// A word bounces in.
    BOUNCE,
    /// A word trembles.
    SHAKE,
    /// A rubber stamp comes down.
    STAMP,
    /// Three dots while somebody types.
    TYPING,
    /// Paper rains on a word or an emoji.
    CONFETTI,
    /// Rockets burst in the night sky.
    FIREWORKS,
    /// The figures of a scoreboard flip.
    SCOREBOARD,
    /// A cup turns on its foot.
    TROPHY,
    /// Hearts rise and burst.
    HEARTS,
    /// A line climbs or falls.
    CHART,
    /// The hands of a clock run.
    CLOCK,
    /// A rocket takes off.
    ROCKET,
    /// A candle flickers.
    CANDLE,
    /// A lamp turns and flashes.
    SIREN,
    /// A flag waves a word.
    FLAG,
    /// Emoji fall like rain.
    EMOJI_RAIN,
    /// One emoji beats like a heart.
    EMOJI_PULSE,
    /// Somebody jumps for joy.
    JUMP,
    /// Somebody dances.
    DANCE,
    /// Somebody claps, slowly or not.
    CLAP,
    /// A hand meets a forehead.
    FACEPALM,
    /// Shoulders go up and down.
    SHRUG,
    /// Eyes wander round their sockets.
    EYE_ROLL,
    /// Somebody eats popcorn and watches.
    POPCORN,
    /// A cloud rains on one person only.
    RAIN_CLOUD,
    /// A microphone falls.
    MIC_DROP,
    /// The top of a head bursts.
    MIND_BLOWN,
    /// Tears run.
    CRYING,
    /// Somebody shakes with laughter.
    LAUGHING,
    /// A table goes over.
    TABLE_FLIP,
    /// A head says yes or no.
    NOD,
    /// Somebody drinks coffee in a burning room.
    FINE
}
