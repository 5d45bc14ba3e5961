package dev.hubbub.app.server.society;

import java.util.List;

/// Why somebody said or passed on something, as far as the model of the public goes.
///
/// @param concern how much the event concerns it, 0 to 1; 0 without an event
/// @param stance  −1 to 1, as expressed
/// @param afterMs simulated time since the post it answers or passes on, or since the event; −1 without either
/// @param reasons strongest first
public record Why(double concern, double stance, long afterMs, List<Reason> reasons) {

    public Why {
        reasons = List.copyOf(reasons);
    }

    /// One reason.
    ///
    /// @param what   what it is about: a topic's constant, a country, a city, a stakeholder, a handle; may be empty
    /// @param weight 0 to 1
    public record Reason(Kind kind, String what, double weight) {}

    /// Kinds of reasons.
    public enum Kind {
        /// A topic of the event or post is an interest of its own.
        INTEREST,
        /// It happened in its country.
        COUNTRY,
        /// It happened in its city.
        CITY,
        /// Somebody from its country is part of it.
        STAKEHOLDER,
        /// It follows who said what it answers or passes on.
        FOLLOWS,
        /// Both follow each other.
        MUTUAL,
        /// It was answered, so it answers.
        ANSWERED,
        /// It was named.
        NAMED,
        /// An ordinary post of an ordinary day.
        CHATTER,
        /// A human being said it; we do not look into those.
        PERSON
    }
}
