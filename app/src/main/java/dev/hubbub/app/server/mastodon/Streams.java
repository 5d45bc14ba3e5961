package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.mastodon.keep.Desks;
import dev.hubbub.app.server.mastodon.keep.Kind;
import dev.hubbub.app.server.mastodon.media.Sayings;
import dev.hubbub.app.server.mastodon.view.Stores;
import dev.hubbub.app.server.society.Notice;
import dev.hubbub.app.server.society.Society;
import dev.hubbub.app.server.society.Status;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Everybody who listens, society by society.
@Component
class Streams implements OwnNotices.Hearer {

    private final Stores stores;
    private final Sayings sayings;
    private final Map<Long, Crier> criers = new ConcurrentHashMap<>();
    private volatile boolean closed;

    Streams(Stores stores, Sayings sayings, OwnNotices notices) {
        this.stores = stores;
        this.sayings = sayings;
        notices.hear(this);
        stores.desks().hear(this::changed);
    }

    void open(Ear ear) {
        if (closed) {
            ear.close();
            return;
        }
        criers.computeIfAbsent(ear.society().card().id(), _ -> crier(ear.society()))
                .add(ear);
    }

    void close(Ear ear) {
        ear.close();
        Crier crier = criers.get(ear.society().card().id());
        if (crier != null) {
            crier.remove(ear);
        }
    }

    /// Connections that listen to a society just now.
    int listening(long society) {
        Crier crier = criers.get(society);
        return crier == null ? 0 : crier.listening();
    }

    @Override
    public void told(Society society, int person, long id, OwnNotices.Told told) {
        Crier crier = criers.get(society.card().id());
        if (crier != null) {
            crier.hear(new Crier.Noticed(person, Notices.of(id, told)));
        }
    }

    private void changed(Desks.Changed changed) {
        Crier crier = criers.get(changed.society());
        if (crier != null && changed.kind() == Kind.FILTER) {
            crier.hear(new Crier.FiltersChanged(changed.account()));
        }
    }

    private Crier crier(Society society) {
        Crier crier = new Crier(society, stores, sayings);
        Thread.ofVirtual().name("streams of " + society.card().slug()).start(crier);
        crier.subscribed(society.subscribe(new Society.Listener() {
            @Override
            public void presented(Status status) {
                crier.hear(new Crier.Presented(status, "update"));
            }

            @Override
            public void edited(Status status) {
                crier.hear(new Crier.Presented(status, "status.update"));
            }

            @Override
            public void removed(long id) {
                crier.hear(new Crier.Removed(id));
            }

            @Override
            public void noticed(int person, Notice notice) {
                crier.hear(new Crier.Noticed(person, Notices.of(notice)));
            }
        }));
        return crier;
    }

    /// Ends all connections, so that a shutdown has nobody to wait for.
    @EventListener(ContextClosedEvent.class)
    void end() {
        closed = true;
        criers.values().forEach(Crier::end);
        criers.clear();
    }
}
