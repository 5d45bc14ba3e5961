package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.mastodon.keep.Desk;
import dev.hubbub.app.server.mastodon.keep.Kind;
import dev.hubbub.app.server.mastodon.view.Stores;
import dev.hubbub.app.server.society.Notice;
import dev.hubbub.app.server.society.Page;
import dev.hubbub.app.server.society.Society;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/// Notifications of which the society knows nothing: a poll ended, somebody asks to follow.
///
/// Clients want one row of small numbers. So the society's notice n is their notification 16·n, and what is told
/// between two of its notices has one of the fifteen numbers between them.
@Component
class OwnNotices {

    static final int STEP = 16;

    private final Stores stores;
    private final List<Hearer> hearers = new CopyOnWriteArrayList<>();

    OwnNotices(Stores stores) {
        this.stores = stores;
    }

    /// A notification as it is kept.
    record Told(String type, int account, long status, long atMs) {}

    /// Hears of every notification told here.
    interface Hearer {
        void told(Society society, int person, long id, Told told);
    }

    void hear(Hearer hearer) {
        hearers.add(hearer);
    }

    /// Tells somebody something.
    void tell(Society society, int person, String type, int account, long status) {
        Desk desk = stores.desks().of(society.card().id(), person);
        List<Notice> latest = society.timelines().notices(person, Page.first(1));
        long id = latest.isEmpty() ? 1 : latest.getFirst().id() * STEP + 1;
        desk.writing().lock();
        try {
            long end = id + STEP - 1;
            while (id < end && desk.has(Kind.NOTICE, id)) {
                id++;
            }
            if (id == end) {
                return; // fifteen untold ones in a row say enough
            }
            Told told = new Told(type, account, status, System.currentTimeMillis());
            desk.put(Kind.NOTICE, Long.toString(id), told);
            for (Hearer hearer : hearers) {
                hearer.told(society, person, id, told);
            }
        } finally {
            desk.writing().unlock();
        }
    }
}
