package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.mastodon.entity.MediaAttachment;
import dev.hubbub.app.server.mastodon.entity.ScheduledStatus;
import dev.hubbub.app.server.mastodon.keep.Desk;
import dev.hubbub.app.server.mastodon.keep.Kept;
import dev.hubbub.app.server.mastodon.keep.Kind;
import dev.hubbub.app.server.mastodon.view.Attachments;
import dev.hubbub.app.server.mastodon.view.Times;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/// Posts that wait for their time.
@RestController
class Scheduled {

    /// A post that waits.
    ///
    /// @param key the idempotency key it came with, or empty
    record Waiting(long atMs, Drafts.Ready ready, String key) {
        Waiting {
            key = Objects.requireNonNullElse(key, ""); // those of before had none
        }
    }

    @GetMapping("/api/v1/scheduled_statuses")
    List<ScheduledStatus> all(Call call) {
        return call.desk(call.person("read:statuses")).all(Kind.SCHEDULED).stream()
                .limit(call.paging(20).limit())
                .map(kept -> entity(call, kept.key(), kept.as(Waiting.class)))
                .toList();
    }

    @GetMapping("/api/v1/scheduled_statuses/{id}")
    ScheduledStatus one(Call call, @PathVariable String id) {
        return entity(call, id, waiting(call.desk(call.person("read:statuses")), id));
    }

    @PutMapping("/api/v1/scheduled_statuses/{id}")
    ScheduledStatus move(Call call, @PathVariable String id) {
        Desk desk = call.desk(call.person("write:statuses"));
        Waiting waiting = waiting(desk, id);
        Instant when;
        try {
            when = Instant.parse(call.params().text("scheduled_at", ""));
        } catch (DateTimeParseException e) {
            throw Refused.invalid("Scheduled at must be a moment such as 2030-01-01T12:00:00Z");
        }
        if (when.isBefore(Instant.now().plusSeconds(295))) {
            throw Refused.invalid("The scheduled date must be at least 5 minutes in the future");
        }
        Waiting moved = new Waiting(when.toEpochMilli(), waiting.ready(), waiting.key());
        desk.put(Kind.SCHEDULED, id, moved);
        return entity(call, id, moved);
    }

    @DeleteMapping("/api/v1/scheduled_statuses/{id}")
    Map<String, String> cancel(Call call, @PathVariable String id) {
        Desk desk = call.desk(call.person("write:statuses"));
        waiting(desk, id);
        desk.drop(Kind.SCHEDULED, id);
        return Map.of();
    }

    private static Waiting waiting(Desk desk, String id) {
        Kept kept = desk.find(Kind.SCHEDULED, id).orElseThrow(Refused::missing);
        return kept.as(Waiting.class);
    }

    static ScheduledStatus entity(Call call, String id, Waiting waiting) {
        Drafts.Ready ready = waiting.ready();
        Map<String, @Nullable Object> params = new LinkedHashMap<>();
        params.put("text", ready.text());
        params.put("in_reply_to_id", ready.inReplyTo() == 0 ? null : Long.toString(ready.inReplyTo()));
        params.put("quoted_status_id", ready.quotes() == 0 ? null : Long.toString(ready.quotes()));
        params.put("media_ids", ready.media().isEmpty() ? null : StatusActs.ids(ready.media()));
        params.put("sensitive", ready.sensitive());
        params.put("spoiler_text", ready.spoiler().isEmpty() ? null : ready.spoiler());
        params.put("visibility", ready.visibility());
        params.put("language", ready.language().isEmpty() ? null : ready.language());
        params.put("scheduled_at", null);
        params.put("poll", null);
        params.put("idempotency", null);
        params.put("with_rate_limit", false);
        params.put("application_id", ready.app());
        params.put("quote_approval_policy", ready.quotePolicy());
        var cards = call.stores().files().cards(call.societyId(), ready.media());
        List<MediaAttachment> media = ready.media().stream()
                .map(cards::get)
                .filter(Objects::nonNull)
                .map(card -> Attachments.of(card, call.addresses()))
                .toList();
        return new ScheduledStatus(id, Times.moment(waiting.atMs()), params, media);
    }
}
