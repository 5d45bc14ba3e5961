package dev.hubbub.app.server.mastodon.keep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// What one person keeps: bookmarks, lists, filters and the like; read from memory, written through to the store.
public final class Desk {

    private final KeepTable table;
    private final Desks desks;
    private final long society;
    private final int account;
    private final Map<Kind, Map<String, Kept>> kept = new EnumMap<>(Kind.class);
    private final ReentrantLock writing = new ReentrantLock();

    Desk(KeepTable table, Desks desks, long society, int account) {
        this.table = table;
        this.desks = desks;
        this.society = society;
        this.account = account;
        for (Kind kind : Kind.values()) {
            kept.put(kind, new LinkedHashMap<>());
        }
        table.read(society, account, (kind, one) -> drawer(kind).put(one.key(), one));
    }

    public int account() {
        return account;
    }

    /// Held while something is done in two steps that others must not see apart.
    public ReentrantLock writing() {
        return writing;
    }

    /// A number that nothing kept has.
    public long next() {
        return table.next();
    }

    public boolean has(Kind kind, String key) {
        Map<String, Kept> drawer = drawer(kind);
        synchronized (drawer) {
            return drawer.containsKey(key);
        }
    }

    public boolean has(Kind kind, long key) {
        return has(kind, Long.toString(key));
    }

    public Optional<Kept> find(Kind kind, String key) {
        Map<String, Kept> drawer = drawer(kind);
        synchronized (drawer) {
            return Optional.ofNullable(drawer.get(key));
        }
    }

    public <T> Optional<T> find(Kind kind, String key, Class<T> type) {
        return find(kind, key).map(one -> one.as(type));
    }

    /// All of a kind, the last kept first.
    public List<Kept> all(Kind kind) {
        Map<String, Kept> drawer = drawer(kind);
        List<Kept> all;
        synchronized (drawer) {
            all = new ArrayList<>(drawer.values());
        }
        all.sort(Comparator.comparingLong(Kept::place).reversed());
        return all;
    }

    public int count(Kind kind) {
        Map<String, Kept> drawer = drawer(kind);
        synchronized (drawer) {
            return drawer.size();
        }
    }

    /// Keeps something that has no more to it than its key, unless it is kept already.
    public Kept keep(Kind kind, String key) {
        return find(kind, key).orElseGet(() -> put(kind, key, Map.of()));
    }

    /// Keeps something that has no more to it than its key, or keeps it no more.
    public void set(Kind kind, String key, boolean kept) {
        if (kept) {
            keep(kind, key);
        } else {
            drop(kind, key);
        }
    }

    /// Keeps something in place of what had its key; the place of that one stays.
    public Kept put(Kind kind, String key, Object body) {
        Kept one = table.write(society, account, kind, key, Kept.JSON.writeValueAsString(body));
        Map<String, Kept> drawer = drawer(kind);
        synchronized (drawer) {
            drawer.put(key, one);
        }
        desks.changed(new Desks.Changed(society, account, kind));
        return one;
    }

    /// Keeps it no more; false when it was not kept.
    public boolean drop(Kind kind, String key) {
        table.drop(society, account, kind, key);
        Map<String, Kept> drawer = drawer(kind);
        boolean known;
        synchronized (drawer) {
            known = drawer.remove(key) != null;
        }
        desks.changed(new Desks.Changed(society, account, kind));
        return known;
    }

    public void dropAll(Kind kind, Collection<String> keys) {
        keys.forEach(key -> drop(kind, key));
    }

    @SuppressWarnings("NullAway") // the constructor makes a drawer for every kind
    private Map<String, Kept> drawer(Kind kind) {
        @Nullable Map<String, Kept> drawer = kept.get(kind);
        return drawer;
    }
}
