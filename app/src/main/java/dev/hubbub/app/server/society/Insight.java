package dev.hubbub.app.server.society;

import dev.hubbub.engine.reaction.Event;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What can be reckoned from a society beyond what it shows: where it talks, what it is about to do, why one
/// acted.
public final class Insight {

    private static final long FRESH_NS = 1_000_000_000;
    private static final int BUCKETS = 72;

    private final Stage stage;
    private final Views views;
    private final Forecasting forecasting;
    private final Reasons reasons;
    private final Map<Long, Reckoned> climates = new ConcurrentHashMap<>();
    private @Nullable ClimateCount count;

    private record Reckoned(long atNs, Climate climate) {}

    Insight(Stage stage, Views views) {
        this.stage = stage;
        this.views = views;
        this.forecasting = new Forecasting(stage);
        this.reasons = new Reasons(stage);
    }

    /// What happened in the last stretch of simulated time; reckoned once a second for all who ask.
    ///
    /// @param spanMs one of few values, since the last answer for each is kept
    public Climate climate(long spanMs) {
        return climates.compute(
                        spanMs,
                        (span, before) -> before != null && System.nanoTime() - before.atNs() < FRESH_NS
                                ? before
                                : reckoned(span))
                .climate();
    }

    private Reckoned reckoned(long spanMs) {
        Climate climate = counter().of(spanMs, BUCKETS);
        return new Reckoned(System.nanoTime(), climate);
    }

    private synchronized ClimateCount counter() {
        ClimateCount known = count;
        if (known == null) {
            known = new ClimateCount(stage);
            count = known;
        }
        return known;
    }

    /// What the public would do of its own accord if it were told of an event now.
    public Forecast forecast(Event event) {
        long nowMs;
        Event own;
        stage.lock.readLock().lock();
        try {
            nowMs = stage.session.nowMs();
            own = stage.underItsOwnId(event);
        } finally {
            stage.lock.readLock().unlock();
        }
        return forecasting.of(own, nowMs);
    }

    /// Why somebody said or passed on a status, or null when there is none that the viewer may see.
    public @Nullable Why why(long id, int viewer) {
        stage.lock.readLock().lock();
        try {
            int act = stage.annals.act(id);
            return views.visible(act, viewer) ? reasons.of(act) : null;
        } finally {
            stage.lock.readLock().unlock();
        }
    }
}
