package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.mastodon.entity.Entity;
import dev.hubbub.app.server.mastodon.entity.ScheduledStatus;
import dev.hubbub.app.server.mastodon.entity.Status;
import dev.hubbub.app.server.mastodon.keep.Desk;
import dev.hubbub.app.server.mastodon.keep.Extra;
import dev.hubbub.app.server.mastodon.keep.Kept;
import dev.hubbub.app.server.mastodon.keep.Kind;
import dev.hubbub.app.server.mastodon.media.Sayings;
import dev.hubbub.app.server.mastodon.request.Params;
import dev.hubbub.app.server.people.Tokens;
import dev.hubbub.app.server.society.Society;
import dev.hubbub.app.server.society.Visibility;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/// What people do with statuses: write, change, delete, like, boost, keep.
@RestController
class StatusActs {

    private static final long SOONEST_SCHEDULE_S = 300;

    private static final int LONGEST_KEY = 200;

    private final Drafts drafts;
    private final Sayings sayings;

    StatusActs(Drafts drafts, Sayings sayings) {
        this.drafts = drafts;
        this.sayings = sayings;
    }

    @PostMapping("/api/v1/statuses")
    Entity post(Call call) {
        int person = call.person("write:statuses");
        String key = key(call);
        String at = call.params().word("scheduled_at").orElse("");
        if (!at.isEmpty()) {
            return schedule(call, person, key, at);
        }
        Society society = call.society();
        return shown(
                call,
                sayings.once(
                        society,
                        person,
                        key,
                        before -> drafts.say(society, person, drafts.check(call, person, before), key)));
    }

    /// The idempotency key as it came, or its hash where it is longer than a key needs to be.
    private static String key(Call call) {
        String key = call.request().getHeader("Idempotency-Key");
        if (key == null || key.isBlank()) {
            return "";
        }
        String clean = Params.clean(key.strip());
        return clean.length() <= LONGEST_KEY ? clean : HexFormat.of().formatHex(Tokens.hash(clean));
    }

    /// Takes a post in for later; the same key takes it in once, and returns it while it waits and when it was said.
    private Entity schedule(Call call, int person, String key, String at) {
        Desk desk = call.desk(person);
        desk.writing().lock();
        try {
            if (!key.isEmpty()) {
                for (Kept kept : desk.all(Kind.SCHEDULED)) {
                    Scheduled.Waiting waiting = kept.as(Scheduled.Waiting.class);
                    if (waiting.key().equals(key)) {
                        return Scheduled.entity(call, kept.key(), waiting);
                    }
                }
                var said = call.society().acts().said(person, key);
                if (said != null) {
                    return shown(call, said);
                }
            }
            return schedule(call, desk, drafts.check(call, person, 0), key, at);
        } finally {
            desk.writing().unlock();
        }
    }

    private static ScheduledStatus schedule(Call call, Desk desk, Drafts.Ready ready, String key, String at) {
        Instant when;
        try {
            when = Instant.parse(at);
        } catch (DateTimeParseException e) {
            throw Refused.invalid("Scheduled at must be a moment such as 2030-01-01T12:00:00Z");
        }
        if (when.isBefore(Instant.now().plusSeconds(SOONEST_SCHEDULE_S - 5))) {
            throw Refused.invalid("The scheduled date must be at least 5 minutes in the future");
        }
        Scheduled.Waiting waiting = new Scheduled.Waiting(when.toEpochMilli(), ready, key);
        String id = Long.toString(desk.next());
        desk.put(Kind.SCHEDULED, id, waiting);
        return Scheduled.entity(call, id, waiting);
    }

    @PutMapping("/api/v1/statuses/{id}")
    Status edit(Call call, @PathVariable String id) {
        int person = call.person("write:statuses");
        var status = own(call, id, person);
        Params params = call.params();
        Extra extra = call.view().extra(status.id());
        String text = params.text("status", status.text()).strip();
        String spoiler = params.text("spoiler_text", status.spoiler()).strip();
        Drafts.length(text, spoiler);
        List<Long> media = params.has("media_ids") ? Drafts.media(call, person, status.id()) : extra.media();
        if (text.isEmpty() && media.isEmpty() && extra.poll() == 0) {
            throw Refused.invalid("Text can't be blank");
        }
        describe(call, person, params);
        Desk desk = call.desk(person);
        desk.writing().lock();
        try {
            call.society()
                    .acts()
                    .edit(
                            person,
                            status.id(),
                            new Society.Draft(
                                    text,
                                    status.parent(),
                                    status.quoted() == null
                                            ? 0
                                            : status.quoted().id(),
                                    status.visibility(),
                                    params.flag("sensitive", status.sensitive()) || !spoiler.isEmpty(),
                                    spoiler,
                                    params.word("language").orElse(status.language()),
                                    ""));
            long nowMs = System.currentTimeMillis();
            Extra edited = extra.edited(
                    media, new Extra.Form(status.text(), status.spoiler(), status.sensitive(), nowMs, extra.media()));
            call.stores().files().hang(call.societyId(), media, status.id());
            call.stores().extras().put(call.societyId(), status.id(), edited);
        } finally {
            desk.writing().unlock();
        }
        return call.view().status(fresh(call, status.id()));
    }

    /// New words about files, in the call that edits the post.
    private static void describe(Call call, int person, Params params) {
        for (Params change : params.each("media_attributes")) {
            change.number("id")
                    .ifPresent(number -> call.stores()
                            .files()
                            .find(call.societyId(), person, number)
                            .ifPresent(card -> MediaApi.describe(call, card, change)));
        }
    }

    @DeleteMapping("/api/v1/statuses/{id}")
    Status.Deleted delete(Call call, @PathVariable String id) {
        int person = call.person("write:statuses");
        var status = own(call, id, person);
        Status was = call.view().status(status);
        sayings.takeBack(call.society(), person, status.id());
        call.desk(person).drop(Kind.PIN, Long.toString(status.id()));
        return new Status.Deleted(was, status.text());
    }

    @PostMapping("/api/v1/statuses/{id}/favourite")
    Status favourite(Call call, @PathVariable String id) {
        int person = call.person("write:favourites");
        var status = call.status(id);
        return shown(call, status.liked() ? status : call.society().acts().like(person, inner(status)));
    }

    @PostMapping("/api/v1/statuses/{id}/unfavourite")
    Status unfavourite(Call call, @PathVariable String id) {
        int person = call.person("write:favourites");
        var status = call.status(id);
        return shown(call, call.society().acts().unlike(person, inner(status)));
    }

    /// Returns the wrapper, which says on itself too that the viewer boosted it.
    @PostMapping("/api/v1/statuses/{id}/reblog")
    Status reblog(Call call, @PathVariable String id) {
        int person = call.person("write:statuses");
        var status = call.status(id);
        if (status.visibility() == Visibility.DIRECT
                || status.visibility() == Visibility.FOLLOWERS && status.account() != person) {
            throw Refused.forbidden();
        }
        return shown(call, call.society().acts().repost(person, inner(status)));
    }

    @PostMapping("/api/v1/statuses/{id}/unreblog")
    Status unreblog(Call call, @PathVariable String id) {
        int person = call.person("write:statuses");
        long original = inner(call.status(id));
        call.society().acts().unrepost(person, original);
        return call.view().status(fresh(call, original));
    }

    @PostMapping("/api/v1/statuses/{id}/bookmark")
    Status bookmark(Call call, @PathVariable String id) {
        return bookmark(call, id, true);
    }

    @PostMapping("/api/v1/statuses/{id}/unbookmark")
    Status unbookmark(Call call, @PathVariable String id) {
        return bookmark(call, id, false);
    }

    private static Status bookmark(Call call, String id, boolean on) {
        Desk desk = call.desk(call.person("write:bookmarks"));
        var status = call.status(id);
        desk.set(Kind.BOOKMARK, Long.toString(inner(status)), on);
        return shown(call, status);
    }

    @PostMapping("/api/v1/statuses/{id}/pin")
    Status pin(Call call, @PathVariable String id) {
        int person = call.person("write:accounts");
        var status = own(call, id, person);
        Desk desk = call.desk(person);
        if (status.reposted() != null) {
            throw Refused.invalid("A boost cannot be pinned");
        }
        if (status.visibility() == Visibility.DIRECT) {
            throw Refused.invalid("Posts that are only visible to mentioned users cannot be pinned");
        }
        if (desk.count(Kind.PIN) >= InstanceApi.MOST_PINNED && !desk.has(Kind.PIN, status.id())) {
            throw Refused.invalid("You have already pinned the maximum number of posts");
        }
        desk.keep(Kind.PIN, Long.toString(status.id()));
        return shown(call, status);
    }

    @PostMapping("/api/v1/statuses/{id}/unpin")
    Status unpin(Call call, @PathVariable String id) {
        int person = call.person("write:accounts");
        var status = own(call, id, person);
        call.desk(person).drop(Kind.PIN, Long.toString(status.id()));
        return shown(call, status);
    }

    @PostMapping("/api/v1/statuses/{id}/mute")
    Status mute(Call call, @PathVariable String id) {
        return mute(call, id, true);
    }

    @PostMapping("/api/v1/statuses/{id}/unmute")
    Status unmute(Call call, @PathVariable String id) {
        return mute(call, id, false);
    }

    private static Status mute(Call call, String id, boolean on) {
        Desk desk = call.desk(call.person("write:mutes"));
        var status = call.status(id);
        desk.set(Kind.QUIET, Long.toString(status.root()), on);
        return shown(call, status);
    }

    @PutMapping("/api/v1/statuses/{id}/interaction_policy")
    Status policy(Call call, @PathVariable String id) {
        int person = call.person("write:statuses");
        var status = own(call, id, person);
        String policy = call.params().word("quote_approval_policy").orElse("");
        if (!List.of("public", "followers", "nobody").contains(policy)) {
            throw Refused.invalid("Quote approval policy is not included in the list");
        }
        call.stores()
                .extras()
                .put(
                        call.societyId(),
                        status.id(),
                        call.view().extra(status.id()).withPolicy(policy));
        return shown(call, status);
    }

    @PostMapping("/api/v1/statuses/{id}/quotes/{quote}/revoke")
    Status revoke(Call call, @PathVariable String id, @PathVariable String quote) {
        int person = call.person("write:statuses");
        var status = own(call, id, person);
        var quoting = call.status(quote);
        if (quoting.quoted() == null || quoting.quoted().id() != status.id()) {
            throw Refused.missing();
        }
        call.stores()
                .extras()
                .put(
                        call.societyId(),
                        status.id(),
                        call.view().extra(status.id()).withRevoked(quoting.id()));
        return shown(call, quoting);
    }

    /// The status as it is after the act, the viewer's marks included.
    private static Status shown(Call call, dev.hubbub.app.server.society.Status status) {
        return call.view().status(fresh(call, status.id()));
    }

    private static dev.hubbub.app.server.society.Status fresh(Call call, long id) {
        return Objects.requireNonNull(
                call.society().timelines().status(id, call.viewer()), "what was just said is there");
    }

    /// What a boost boosts, or the status itself.
    private static long inner(dev.hubbub.app.server.society.Status status) {
        return status.reposted() == null ? status.id() : status.reposted().id();
    }

    private static dev.hubbub.app.server.society.Status own(Call call, String id, int person) {
        var status = call.status(id);
        if (status.account() != person) {
            throw Refused.missing();
        }
        return status;
    }

    static List<String> ids(List<Long> numbers) {
        List<String> ids = new ArrayList<>();
        numbers.forEach(number -> ids.add(Long.toString(number)));
        return ids;
    }
}
