package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.mastodon.keep.KeepTable;
import dev.hubbub.app.server.mastodon.keep.Kind;
import dev.hubbub.app.server.mastodon.media.Polls;
import dev.hubbub.app.server.mastodon.view.Relations.Taste;
import dev.hubbub.app.server.mastodon.view.Stores;
import dev.hubbub.app.server.society.Refusal;
import dev.hubbub.app.server.society.Societies;
import dev.hubbub.app.server.society.Society;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// What comes due by itself: posts that waited, polls that end, mutes that do.
@Component
class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final int AT_ONCE = 500;

    private final Societies societies;
    private final Stores stores;
    private final KeepTable table;
    private final Drafts drafts;
    private final OwnNotices notices;

    Housekeeping(Societies societies, Stores stores, KeepTable table, Drafts drafts, OwnNotices notices) {
        this.societies = societies;
        this.stores = stores;
        this.table = table;
        this.drafts = drafts;
        this.notices = notices;
    }

    @org.springframework.scheduling.annotation.Scheduled(fixedDelay = 2_000)
    void look() {
        try {
            for (Society society : societies.all()) {
                post(society);
                unmute(society);
            }
            for (Polls.Ended ended : stores.polls().ended()) {
                societies
                        .byId(ended.society())
                        .ifPresent(society -> ended.hear()
                                .forEach(person ->
                                        notices.tell(society, person, "poll", ended.account(), ended.status())));
            }
        } catch (DataAccessException | TransactionException | Refusal e) {
            LOG.warn("what is due waits: {}", e.getMessage());
        }
    }

    /// Clears files away that were uploaded and never said anything with.
    @org.springframework.scheduling.annotation.Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    void clear() {
        clear(Instant.now());
    }

    void clear(Instant now) {
        for (Society society : societies.all()) {
            try {
                int gone = stores.files().loose().clear(society.card().id(), now);
                if (gone > 0) {
                    LOG.info("{} files that hung nowhere are gone", gone);
                }
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("files that hang nowhere stay for now: {}", e.getMessage());
            }
        }
    }

    /// Says what waited. The key makes sure that it is said once, should the server die between the two steps.
    private void post(Society society) {
        long id = society.card().id();
        for (KeepTable.Owned owned : table.due(id, Kind.SCHEDULED, "atMs", System.currentTimeMillis(), AT_ONCE)) {
            Scheduled.Waiting waiting = owned.kept().as(Scheduled.Waiting.class);
            String key = owned.kept().key();
            try {
                String once = waiting.key().isEmpty() ? "scheduled-" + key : waiting.key();
                drafts.say(society, owned.account(), waiting.ready(), once);
            } catch (Refusal.Unavailable e) {
                continue; // it waits a little longer
            } catch (Refusal e) {
                LOG.warn("a post that waited was refused: {}", e.getMessage());
            }
            stores.desks().of(id, owned.account()).drop(Kind.SCHEDULED, key);
        }
    }

    private void unmute(Society society) {
        long id = society.card().id();
        for (KeepTable.Owned owned : table.due(id, Kind.TASTE, "untilMs", System.currentTimeMillis(), AT_ONCE)) {
            Taste taste = owned.kept().as(Taste.class);
            society.acts().mute(owned.account(), (int) owned.kept().number(), false);
            stores.desks()
                    .of(id, owned.account())
                    .put(
                            Kind.TASTE,
                            owned.kept().key(),
                            new Taste(taste.reblogs(), taste.notices(), taste.languages(), taste.muteNotices(), 0));
        }
    }
}
