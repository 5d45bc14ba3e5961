package dev.hubbub.app.server.mastodon.keep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The desks of all people, the lately used ones in memory.
public final class Desks {

    private static final int IN_MEMORY = 20_000;

    private record Owner(long society, int account) {}

    private final KeepTable table;
    private final List<Consumer<Changed>> hearers = new CopyOnWriteArrayList<>();
    private final Map<Owner, Desk> recent = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Owner, Desk> eldest) {
            return size() > IN_MEMORY && !eldest.getValue().writing().isLocked();
        }
    };

    public Desks(KeepTable table) {
        this.table = table;
    }

    /// That somebody keeps something else now.
    public record Changed(long society, int account, Kind kind) {}

    /// Hears of every change from now on.
    public void hear(Consumer<Changed> hearer) {
        hearers.add(hearer);
    }

    void changed(Changed changed) {
        hearers.forEach(hearer -> hearer.accept(changed));
    }

    /// The desk of somebody; reads it from the store the first time.
    public Desk of(long society, int account) {
        Owner owner = new Owner(society, account);
        synchronized (recent) {
            Desk known = recent.get(owner);
            if (known != null) {
                return known;
            }
        }
        Desk read = new Desk(table, this, society, account);
        synchronized (recent) {
            Desk first = recent.putIfAbsent(owner, read);
            return first == null ? read : first;
        }
    }
}
