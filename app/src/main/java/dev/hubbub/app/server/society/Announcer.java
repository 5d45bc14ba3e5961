package dev.hubbub.app.server.society;

import dev.hubbub.engine.microblog.ActKind;
import java.util.concurrent.CopyOnWriteArrayList;

/// Passes on to listeners what happens on a stage.
///
/// Called under the stage's write lock, which the same thread may read under.
final class Announcer implements Echo {

    private final Stage stage;
    private final Views views;
    private final CopyOnWriteArrayList<Society.Listener> listeners = new CopyOnWriteArrayList<>();

    Announcer(Stage stage, Views views) {
        this.stage = stage;
        this.views = views;
    }

    Society.Subscription subscribe(Society.Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void presented(int act) {
        if (listeners.isEmpty()) {
            return;
        }
        if (stage.acts.kind(act) == ActKind.LIKE) {
            long id = stage.annals.id(stage.annals.content(act));
            int account = stage.acts.persona(act);
            listeners.forEach(listener -> listener.liked(id, account));
            return;
        }
        Status status = views.status(act, stage.acts.persona(act));
        if (status != null) {
            listeners.forEach(listener -> listener.presented(status));
        }
    }

    /// Tells of an act that was kept back while others were presented.
    void late(int act) {
        Status status = listeners.isEmpty() ? null : views.status(act, stage.acts.persona(act));
        if (status != null) {
            listeners.forEach(listener -> listener.late(status));
        }
    }

    @Override
    public void edited(int act) {
        Status status = listeners.isEmpty() ? null : views.status(act, stage.acts.persona(act));
        if (status != null) {
            listeners.forEach(listener -> listener.edited(status));
        }
    }

    /// Whose words are new is another to whoever has shown it.
    @Override
    public void worded(int act) {
        edited(act);
    }

    @Override
    public void removed(int act) {
        long id = stage.annals.id(act);
        listeners.forEach(listener -> listener.removed(id));
    }

    @Override
    public void noticed(Seat seat, Seat.Telling telling) {
        if (!listeners.isEmpty()) {
            Notice notice = views.notice(telling);
            listeners.forEach(listener -> listener.noticed(seat.account, notice));
        }
    }

    @Override
    public void followed(int follower, int followee, boolean on) {
        listeners.forEach(listener -> listener.followed(follower, followee, on));
    }

    @Override
    public void seated(int account) {
        listeners.forEach(listener -> listener.seated(account));
    }
}
