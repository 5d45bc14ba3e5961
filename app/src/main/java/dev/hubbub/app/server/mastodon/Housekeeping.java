package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.mastodon.keep.Desk;
import dev.hubbub.app.server.mastodon.keep.KeepTable;
import dev.hubbub.app.server.mastodon.keep.Kind;
import dev.hubbub.app.server.mastodon.media.Polls;
import dev.hubbub.app.server.mastodon.view.Relations.Taste;
import dev.hubbub.app.server.mastodon.view.Stores;
import dev.hubbub.app.server.society.Refusal;
import dev.hubbub.app.server.society.Societies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

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
            post();
            unmute();
            for (Polls.Ended ended : stores.polls().ended()) {
                societies
                        .byId(ended.society())
                        .ifPresent(society -> ended.hear()
                                .forEach(person ->
                                        notices.tell(society, person, "poll", ended.account(), ended.status())));
            }
        } catch (org.springframework.dao.DataAccessException e) {
            LOG.warn("what is due waits for the database: {}", e.getMessage());
        }
    }

    /// Says what waited. The key makes sure that it is said once, should the server die between the two steps.
    private void post() {
        for (KeepTable.Owned owned : table.due(Kind.SCHEDULED, "atMs", System.currentTimeMillis(), AT_ONCE)) {
            Desk desk = stores.desks().of(owned.society(), owned.account());
            societies.byId(owned.society()).ifPresent(society -> {
                Scheduled.Waiting waiting = owned.kept().as(Scheduled.Waiting.class);
                try {
                    drafts.say(
                            society,
                            owned.account(),
                            waiting.ready(),
                            "scheduled-" + owned.kept().key());
                } catch (Refusal e) {
                    LOG.warn("a post that waited was refused: {}", e.getMessage());
                }
                desk.drop(Kind.SCHEDULED, owned.kept().key());
            });
        }
    }

    private void unmute() {
        for (KeepTable.Owned owned : table.due(Kind.TASTE, "untilMs", System.currentTimeMillis(), AT_ONCE)) {
            societies.byId(owned.society()).ifPresent(society -> {
                Taste taste = owned.kept().as(Taste.class);
                stores.desks()
                        .of(owned.society(), owned.account())
                        .put(
                                Kind.TASTE,
                                owned.kept().key(),
                                new Taste(taste.reblogs(), taste.notices(), taste.languages(), taste.muteNotices(), 0));
                society.acts().mute(owned.account(), (int) owned.kept().number(), false);
            });
        }
    }
}
