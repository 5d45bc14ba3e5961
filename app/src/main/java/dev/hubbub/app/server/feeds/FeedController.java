package dev.hubbub.app.server.feeds;

import dev.hubbub.app.server.people.Access;
import dev.hubbub.app.server.people.Role;
import dev.hubbub.app.server.society.LiveSociety;
import dev.hubbub.app.server.society.Refusal;
import dev.hubbub.app.server.society.Remark;
import dev.hubbub.app.server.store.Audit;
import dev.hubbub.app.server.store.FeedTable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// RSS and Atom feeds that a society hears of the world by.
@RestController
@RequestMapping("/api/hubbub/v1/societies/{slug}/feeds")
@Tag(name = "feeds", description = "RSS and Atom feeds that a society hears of the world by.")
class FeedController {

    private static final int MOST_FEEDS = 50;

    private final Access access;
    private final FeedTable feeds;
    private final Audit audit;

    FeedController(Access access, FeedTable feeds, Audit audit) {
        this.access = access;
        this.feeds = feeds;
        this.audit = audit;
    }

    /// A feed to be asked every so many minutes, 15 unless said otherwise.
    record FeedJson(@Nullable String url, @Nullable Integer minutes) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    FeedTable.Feed add(@PathVariable String slug, @RequestBody FeedJson wanted) {
        LiveSociety society = access.society(slug, Role.OWNER);
        int minutes = Objects.requireNonNullElse(wanted.minutes(), 15);
        if (minutes < 5 || minutes > 10_080) {
            throw new Refusal.Invalid("minutes must be in [5, 10080], but was " + minutes);
        }
        String url = Objects.requireNonNullElse(wanted.url(), "");
        if (url.length() > 2_000) {
            throw new Refusal.Invalid("url must be at most 2000 characters long, but was " + url.length());
        }
        try {
            Fetch.fromOutside().uri(url);
        } catch (IOException e) {
            throw new Refusal.Invalid(String.valueOf(e.getMessage()));
        }
        long id = society.settings().id();
        if (feeds.of(id).size() >= MOST_FEEDS) {
            throw new Refusal.Invalid("feeds must be at most " + MOST_FEEDS + ", but are already");
        }
        return audit.doing(
                id,
                access.person().person(),
                new Remark("add feed", url, minutes + " min"),
                () -> feeds.add(id, url, minutes));
    }

    @GetMapping
    List<FeedTable.Feed> all(@PathVariable String slug) {
        return feeds.of(access.society(slug, Role.MODERATOR).settings().id());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String slug, @PathVariable long id) {
        LiveSociety society = access.society(slug, Role.OWNER);
        long number = society.settings().id();
        audit.doing(number, access.person().person(), new Remark("remove feed", "feed " + id, ""), () -> {
            if (!feeds.remove(number, id)) {
                throw new Refusal.Missing("feed must be there, but was " + id);
            }
            return true;
        });
    }
}
