package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.mastodon.entity.Notification;
import dev.hubbub.app.server.mastodon.keep.Desk;
import dev.hubbub.app.server.mastodon.keep.Kept;
import dev.hubbub.app.server.mastodon.keep.Kind;
import dev.hubbub.app.server.mastodon.request.Paging;
import dev.hubbub.app.server.society.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Notifications one by one.
@RestController
class NotificationsApi {

    private static final int USUAL = 40;

    @GetMapping("/api/v1/notifications")
    List<Notification> all(Call call) {
        Notices notices = notices(call, "read:notifications");
        Paging paging = call.paging(USUAL);
        List<Notices.One> page =
                notices.page(paging.maxId(), paging.sinceId(), paging.minId(), paging.limit(), wanted(call));
        call.linked(page, one -> Long.toString(one.id()), page.size() >= paging.limit() || paging.minId() > 0);
        return notices.entities(page);
    }

    @GetMapping("/api/v1/notifications/{id:[0-9]+}")
    Notification one(Call call, @PathVariable String id) {
        Notices notices = notices(call, "read:notifications");
        long number = Call.number(id);
        return notices.page(number + 1, number - 1, 0, 1, Notices.Wanted.ALL).stream()
                .filter(one -> one.id() == number)
                .map(notices::entity)
                .findFirst()
                .orElseThrow(Refused::missing);
    }

    @GetMapping("/api/v1/notifications/unread_count")
    Notification.Count unread(Call call) {
        Notices notices = notices(call, "read:notifications");
        int limit = Math.clamp(call.params().number("limit", 100), 1, 1000);
        return new Notification.Count(unread(call, notices, wanted(call)).stream()
                .limit(limit)
                .toList()
                .size());
    }

    /// Those above the marker, a thousand at most.
    static List<Notices.One> unread(Call call, Notices notices, Notices.Wanted wanted) {
        long seen = call.desk(call.viewer())
                .find(Kind.MARKER, "notifications", Markers.Position.class)
                .map(Markers.Position::number)
                .orElse(0L);
        List<Notices.One> unread = new java.util.ArrayList<>();
        long max = 0;
        for (int round = 0; round < 13; round++) {
            List<Notices.One> page = notices.page(max, seen, 0, 80, wanted);
            unread.addAll(page);
            if (page.size() < 80) {
                break;
            }
            max = page.getLast().id();
        }
        return unread;
    }

    @PostMapping("/api/v1/notifications/clear")
    Map<String, String> clear(Call call) {
        int person = call.person("write:notifications");
        Desk desk = call.desk(person);
        var latest = call.society().timelines().notices(person, Page.first(1));
        if (!latest.isEmpty()) {
            call.society().acts().dismiss(person, latest.getFirst().id(), false);
        }
        desk.dropAll(Kind.NOTICE, desk.all(Kind.NOTICE).stream().map(Kept::key).toList());
        return Map.of();
    }

    @PostMapping("/api/v1/notifications/{id:[0-9]+}/dismiss")
    Map<String, String> dismiss(Call call, @PathVariable String id) {
        dismiss(call, call.person("write:notifications"), Call.number(id));
        return Map.of();
    }

    static void dismiss(Call call, int person, long id) {
        if (id % OwnNotices.STEP == 0) {
            call.society().acts().dismiss(person, id / OwnNotices.STEP, true);
        } else {
            call.desk(person).drop(Kind.NOTICE, Long.toString(id));
        }
    }

    static Notices notices(Call call, String scope) {
        return new Notices(call.view(), call.desk(call.person(scope)));
    }

    static Notices.Wanted wanted(Call call) {
        int account = call.params()
                .word("account_id")
                .map(id -> call.stores().ids().account(call.societyId(), id))
                .orElse(-1);
        return new Notices.Wanted(
                new HashSet<>(call.params().list("types")),
                new HashSet<>(call.params().list("exclude_types")),
                account);
    }

    @GetMapping("/api/v2/notifications/policy")
    Notification.Policy policy(Call call) {
        call.person("read:notifications");
        return new Notification.Policy(
                "accept", "accept", "accept", "accept", "accept", new Notification.Policy.Summary(0, 0));
    }

    @org.springframework.web.bind.annotation.PatchMapping("/api/v2/notifications/policy")
    Notification.Policy changePolicy(Call call) {
        call.person("write:notifications");
        return policy(call);
    }

    @GetMapping("/api/v1/notifications/requests")
    List<Notification> requests(Call call) {
        call.person("read:notifications");
        return List.of();
    }

    @GetMapping("/api/v1/notifications/requests/merged")
    Map<String, Boolean> merged(Call call) {
        call.person("read:notifications");
        return Map.of("merged", true);
    }
}
