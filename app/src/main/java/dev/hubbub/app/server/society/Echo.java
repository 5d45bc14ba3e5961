package dev.hubbub.app.server.society;

/// Told of what changes on the stage; acts are numbers in the act log.
interface Echo {

    /// Nobody listens, as during a replay.
    Echo NONE = new Echo() {};

    default void presented(int act) {}

    default void edited(int act) {}

    default void removed(int act) {}

    /// Words were found for an act.
    default void worded(int act) {}

    default void noticed(Seat seat, Seat.Telling telling) {}

    default void followed(int follower, int followee, boolean on) {}

    default void seated(int account) {}
}
