package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.mastodon.entity.Account;
import dev.hubbub.app.server.mastodon.entity.Notification;
import dev.hubbub.app.server.mastodon.entity.Status;
import dev.hubbub.app.server.mastodon.request.Paging;
import dev.hubbub.app.server.mastodon.view.Times;
import dev.hubbub.app.server.mastodon.view.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Notifications told together.
@RestController
class GroupedNotifications {

    private static final int USUAL = 40;
    private static final int READ = 400;
    private static final int SAMPLE = 8;
    private static final Set<String> GROUPED = Set.of("favourite", "reblog", "follow");

    @GetMapping("/api/v2/notifications")
    Notification.GroupedPage all(Call call) {
        Notices notices = NotificationsApi.notices(call, "read:notifications");
        Paging paging = call.paging(USUAL);
        Set<String> together = together(call);
        Map<String, List<Notices.One>> groups = new LinkedHashMap<>();
        boolean more = false;
        long max = paging.maxId();
        int read = 0;
        filling:
        while (read < READ) {
            List<Notices.One> page =
                    notices.page(max, paging.sinceId(), paging.minId(), 80, NotificationsApi.wanted(call));
            for (Notices.One one : page) {
                String key = key(one, together);
                if (!groups.containsKey(key) && groups.size() == paging.limit()) {
                    more = true;
                    break filling;
                }
                groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(one);
                read++;
            }
            if (page.size() < 80 || paging.minId() > 0) {
                break;
            }
            max = page.getLast().id();
        }
        List<Notices.One> ends = new ArrayList<>();
        groups.values().forEach(ends::addAll);
        call.linked(
                ends.isEmpty() ? ends : List.of(ends.getFirst(), lowest(ends)),
                one -> Long.toString(one.id()),
                more || paging.minId() > 0 || read >= READ);
        return page(call.view(), groups);
    }

    @GetMapping("/api/v2/notifications/{key:[a-z_]+-.+}")
    Notification.GroupedPage one(Call call, @PathVariable String key) {
        return page(call.view(), Map.of(key, group(call, "read:notifications", key)));
    }

    @GetMapping("/api/v2/notifications/{key:[a-z_]+-.+}/accounts")
    List<Account> accounts(Call call, @PathVariable String key) {
        Set<Integer> accounts = new LinkedHashSet<>();
        group(call, "read:notifications", key).forEach(one -> accounts.add(one.account()));
        return call.view().numbered(List.copyOf(accounts));
    }

    @PostMapping("/api/v2/notifications/{key:[a-z_]+-.+}/dismiss")
    Map<String, String> dismiss(Call call, @PathVariable String key) {
        int person = call.person("write:notifications");
        group(call, "write:notifications", key).forEach(one -> NotificationsApi.dismiss(call, person, one.id()));
        return Map.of();
    }

    @GetMapping("/api/v2/notifications/unread_count")
    Notification.Count unread(Call call) {
        Notices notices = NotificationsApi.notices(call, "read:notifications");
        Set<String> together = together(call);
        Set<String> keys = new HashSet<>();
        NotificationsApi.unread(call, notices, NotificationsApi.wanted(call))
                .forEach(one -> keys.add(key(one, together)));
        int limit = Math.clamp(call.params().number("limit", 100), 1, 1000);
        return new Notification.Count(Math.min(limit, keys.size()));
    }

    private static Set<String> together(Call call) {
        List<String> types = call.params().list("grouped_types");
        Set<String> together = new HashSet<>(types.isEmpty() ? GROUPED : types);
        together.retainAll(GROUPED);
        return together;
    }

    private static String key(Notices.One one, Set<String> together) {
        return together.contains(one.type()) ? one.group() : "ungrouped-" + one.id();
    }

    /// The latest of a group, by looking through what was told of late.
    private static List<Notices.One> group(Call call, String scope, String key) {
        Notices notices = NotificationsApi.notices(call, scope);
        List<Notices.One> found = new ArrayList<>();
        long max = 0;
        for (int read = 0; read < READ; read += 80) {
            List<Notices.One> page = notices.page(max, 0, 0, 80, Notices.Wanted.ALL);
            for (Notices.One one : page) {
                if (key.equals(one.group()) || key.equals("ungrouped-" + one.id())) {
                    found.add(one);
                }
            }
            if (page.size() < 80) {
                break;
            }
            max = page.getLast().id();
        }
        if (found.isEmpty()) {
            throw Refused.missing();
        }
        return found;
    }

    private static Notices.One lowest(List<Notices.One> ones) {
        Notices.One lowest = ones.getFirst();
        for (Notices.One one : ones) {
            lowest = one.id() < lowest.id() ? one : lowest;
        }
        return lowest;
    }

    private static Notification.GroupedPage page(View view, Map<String, List<Notices.One>> groups) {
        Map<String, Account> accounts = new LinkedHashMap<>();
        Map<String, Status> statuses = new LinkedHashMap<>();
        List<Notification.Group> entities = new ArrayList<>();
        groups.forEach((key, ones) -> {
            Notices.One latest = ones.getFirst();
            List<String> sample = new ArrayList<>();
            for (Notices.One one : ones) {
                Account account = view.account(one.account());
                if (account != null && sample.size() < SAMPLE && !sample.contains(account.id())) {
                    sample.add(account.id());
                    accounts.put(account.id(), account);
                }
            }
            String status = null;
            if (latest.status() != 0) {
                var found = view.society().timelines().status(latest.status(), view.viewer());
                if (found == null) {
                    return;
                }
                status = Long.toString(found.id());
                statuses.computeIfAbsent(status, _ -> view.status(found));
            }
            if (sample.isEmpty()) {
                return;
            }
            entities.add(new Notification.Group(
                    key,
                    ones.size(),
                    latest.type(),
                    latest.id(),
                    Long.toString(lowest(ones).id()),
                    Long.toString(latest.id()),
                    Times.moment(latest.atMs()),
                    sample,
                    status));
        });
        return new Notification.GroupedPage(List.copyOf(accounts.values()), List.copyOf(statuses.values()), entities);
    }
}
