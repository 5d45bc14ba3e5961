package dev.hubbub.app.server.feeds;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.scenario.ScenarioFile;
import dev.hubbub.app.server.HostedSocieties;
import dev.hubbub.app.server.ServerParts;
import dev.hubbub.app.server.people.Tokens;
import dev.hubbub.app.server.society.LiveSociety;
import dev.hubbub.app.server.society.Refusal;
import dev.hubbub.app.server.store.FeedTable;
import dev.hubbub.engine.reaction.Event;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Asks the feeds whose time has come, and tells their societies what is new.
///
/// What a feed holds when it is asked for the first time is old news: it is noted and not told.
@Component
class FeedPoll {

    private static final Logger LOG = LoggerFactory.getLogger(FeedPoll.class);
    private static final int MOST_AT_ONCE = 5;

    private final FeedTable feeds;
    private final HostedSocieties societies;
    private final ServerParts parts;
    private final Fetch fetch = Fetch.fromOutside();

    FeedPoll(FeedTable feeds, HostedSocieties societies, ServerParts parts) {
        this.feeds = feeds;
        this.societies = societies;
        this.parts = parts;
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    void askAll() {
        try {
            feeds.due().forEach(feed -> ask(feed, fetch));
        } catch (DataAccessException e) {
            LOG.warn("feeds were not asked: {}", e.getMessage());
        }
    }

    /// Asks one feed and returns how many events were told.
    int ask(FeedTable.Due feed, Fetch by) {
        String problem = "";
        String etag = feed.etag();
        int told = 0;
        try {
            Fetch.Document document = by.get(feed.url(), feed.etag());
            etag = document.etag();
            if (document.changed()) {
                List<Event> events = new ScenarioFile(parts.filler(), line -> {})
                        .read("feed.xml", document.body(), null)
                        .events();
                told = tell(feed, events);
            }
        } catch (IOException | BadInput | Refusal e) {
            problem = String.valueOf(e.getMessage());
            LOG.atWarn().addKeyValue("feed", feed.id()).log("a feed gave nothing: {}", problem);
        }
        feeds.asked(feed, etag, problem.substring(0, Math.min(500, problem.length())));
        return told;
    }

    private int tell(FeedTable.Due feed, List<Event> events) {
        LiveSociety society = societies.live().stream()
                .filter(one -> one.settings().id() == feed.society())
                .findFirst()
                .orElse(null);
        int told = 0;
        for (Event event : events) {
            boolean fresh = feeds.first(feed, Tokens.hash(event.title() + "\n" + event.text()));
            if (fresh && !feed.first() && society != null && told < MOST_AT_ONCE) {
                society.tell(0, event);
                told++;
            }
        }
        return told;
    }
}
