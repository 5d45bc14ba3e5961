package dev.hubbub.app.server.society;

/// Told of what changes on the stage; acts are numbers in the act log.
///
/// Nothing has a default: what stands between the stage and those who listen must say what it lets through.
interface Echo {

    /// Nobody listens, as during a replay.
    Echo NONE = new Echo() {
        @Override
        public void presented(int act) {}

        @Override
        public void edited(int act) {}

        @Override
        public void removed(int act) {}

        @Override
        public void worded(int act) {}

        @Override
        public void noticed(Seat seat, Seat.Telling telling) {}

        @Override
        public void followed(int follower, int followee, boolean on) {}

        @Override
        public void seated(int account) {}
    };

    void presented(int act);

    void edited(int act);

    void removed(int act);

    /// Words were found for an act.
    void worded(int act);

    void noticed(Seat seat, Seat.Telling telling);

    void followed(int follower, int followee, boolean on);

    void seated(int account);
}
