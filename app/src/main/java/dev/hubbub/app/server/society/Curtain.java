package dev.hubbub.app.server.society;

/// Keeps from the announcer what is kept back, until there are words for it.
record Curtain(Lines lines, Backstage backstage, Announcer announcer) implements Echo {

    @Override
    public void presented(int act) {
        if (!lines.keep(act)) {
            announcer.presented(act);
        }
    }

    @Override
    public void worded(int act) {
        if (!lines.show(act)) {
            announcer.worded(act);
        }
    }

    @Override
    public void edited(int act) {
        announcer.edited(act);
    }

    @Override
    public void removed(int act) {
        announcer.removed(act);
    }

    @Override
    public void noticed(Seat seat, Seat.Telling telling) {
        if (!backstage.delays(seat, telling)) {
            announcer.noticed(seat, telling);
        }
    }

    @Override
    public void followed(int follower, int followee, boolean on) {
        announcer.followed(follower, followee, on);
    }

    @Override
    public void seated(int account) {
        announcer.seated(account);
    }
}
