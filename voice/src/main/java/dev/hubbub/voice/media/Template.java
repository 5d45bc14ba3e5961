package dev.hubbub.voice.media;

import java.util.Locale;

/// A kind of card that is drawn from an event's own facts, or from an everyday moment.
public enum Template {
    /// Two sides and the figures of a score.
    SCOREBOARD,
    /// The front page of a newspaper.
    HEADLINE,
    /// A television picture with a banner.
    BREAKING,
    /// One large figure.
    NUMBER,
    /// A sentence of the story as a quotation.
    QUOTE,
    /// Bars of the percentages in the facts.
    CHART,
    /// An arrow up or down with the fact it stands for.
    TREND,
    /// Two sides face to face.
    VERSUS,
    /// A list of facts.
    FACTS,
    /// A picture postcard of the place.
    PLACE,
    /// What the sky does at the place.
    WEATHER,
    /// A candle for those who were hurt.
    CANDLE,
    /// The hashtag, large.
    TAG,
    /// Two lines of a joke round a large emoji.
    MEME,
    /// An everyday moment in a white frame.
    SNAPSHOT,
    /// A dial of the mood of the day.
    MOOD;

    /// Its name in runs and files.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
