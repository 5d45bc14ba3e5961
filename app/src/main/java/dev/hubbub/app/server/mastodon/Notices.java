package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.mastodon.entity.Account;
import dev.hubbub.app.server.mastodon.entity.Notification;
import dev.hubbub.app.server.mastodon.keep.Desk;
import dev.hubbub.app.server.mastodon.keep.Kept;
import dev.hubbub.app.server.mastodon.keep.Kind;
import dev.hubbub.app.server.mastodon.view.Relations.Taste;
import dev.hubbub.app.server.mastodon.view.Times;
import dev.hubbub.app.server.mastodon.view.View;
import dev.hubbub.app.server.society.Notice;
import dev.hubbub.app.server.society.Page;
import dev.hubbub.app.server.society.Society;
import dev.hubbub.app.server.society.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The notifications of one person: the society's notices and our own as one row.
final class Notices {

    private static final int ROUNDS = 8;
    private static final long GROUP_MS = 12 * 3_600_000L;

    private final View view;
    private final Desk desk;
    private final int person;

    Notices(View view, Desk desk) {
        this.view = view;
        this.desk = desk;
        this.person = desk.account();
    }

    /// One of them.
    record One(long id, String type, long atMs, int account, long status) {

        /// What it is told together with; favourites of one status within half a day are one line.
        String group() {
            long day = atMs / GROUP_MS;
            return switch (type) {
                case "favourite", "reblog" -> type + "-" + status + "-" + day;
                case "follow" -> "follow-" + day;
                default -> "ungrouped-" + id;
            };
        }
    }

    /// Which of them are wanted.
    record Wanted(Set<String> types, Set<String> without, int account) {

        static final Wanted ALL = new Wanted(Set.of(), Set.of(), -1);

        boolean fits(One one) {
            return (types.isEmpty() || types.contains(one.type()))
                    && !without.contains(one.type())
                    && (account < 0 || account == one.account());
        }
    }

    static One of(Notice notice) {
        String type = switch (notice.kind()) {
            case MENTION -> "mention";
            case LIKE -> "favourite";
            case REPOST -> "reblog";
            case QUOTE -> "quote";
            case FOLLOW -> "follow";
        };
        return new One(notice.id() * OwnNotices.STEP, type, notice.atMs(), notice.account(), notice.status());
    }

    static One of(long id, OwnNotices.Told told) {
        return new One(id, told.type(), told.atMs(), told.account(), told.status());
    }

    /// A page, the latest first.
    List<One> page(long maxId, long sinceId, long minId, int limit, Wanted wanted) {
        List<One> passed = new ArrayList<>();
        boolean upwards = minId > 0;
        long max = maxId;
        long min = minId;
        for (int round = 0; round < ROUNDS && passed.size() < limit; round++) {
            List<One> read = read(max, sinceId, min, limit);
            List<One> fit =
                    read.stream().filter(wanted::fits).filter(this::isHeard).toList();
            passed.addAll(upwards ? 0 : passed.size(), fit);
            if (read.size() < limit) {
                break;
            }
            if (upwards) {
                min = read.getFirst().id();
            } else {
                max = read.getLast().id();
            }
        }
        if (passed.size() <= limit) {
            return passed;
        }
        return upwards ? passed.subList(passed.size() - limit, passed.size()) : passed.subList(0, limit);
    }

    private List<One> read(long maxId, long sinceId, long minId, int limit) {
        Page page = new Page(
                maxId == 0 ? 0 : (maxId + OwnNotices.STEP - 1) / OwnNotices.STEP,
                sinceId / OwnNotices.STEP,
                minId / OwnNotices.STEP,
                limit);
        List<One> all = new ArrayList<>();
        for (Notice notice : view.society().timelines().notices(person, page)) {
            all.add(of(notice));
        }
        for (Kept kept : desk.all(Kind.NOTICE)) {
            all.add(of(kept.number(), kept.as(OwnNotices.Told.class)));
        }
        all.removeIf(one -> maxId > 0 && one.id() >= maxId || one.id() <= sinceId || one.id() <= minId);
        all.sort(Comparator.comparingLong(One::id).reversed());
        return minId > 0
                ? all.subList(Math.max(0, all.size() - limit), all.size())
                : all.subList(0, Math.min(limit, all.size()));
    }

    /// Whether the person wants to hear of who did it and of the thread it is in.
    boolean isHeard(One one) {
        Society.Tie tie = view.society().accounts().tie(person, one.account());
        if (tie.blocking() || tie.blockedBy()) {
            return false;
        }
        if (tie.muting()
                && desk.find(Kind.TASTE, Integer.toString(one.account()), Taste.class)
                        .orElse(Taste.USUAL)
                        .muteNotices()) {
            return false;
        }
        if (one.status() > 0 && desk.count(Kind.QUIET) > 0) {
            Status status = view.society().timelines().status(one.status(), person);
            return status == null || !desk.has(Kind.QUIET, status.root());
        }
        return true;
    }

    /// As clients see them; those whose status or doer is gone are left out.
    List<Notification> entities(List<One> ones) {
        List<Notification> entities = new ArrayList<>();
        for (One one : ones) {
            Notification entity = entity(one);
            if (entity != null) {
                entities.add(entity);
            }
        }
        return entities;
    }

    @Nullable
    Notification entity(One one) {
        Account account = view.account(one.account());
        Status status = one.status() == 0 ? null : view.society().timelines().status(one.status(), person);
        if (account == null || one.status() != 0 && status == null) {
            return null;
        }
        return new Notification(
                Long.toString(one.id()),
                one.type(),
                Times.moment(one.atMs()),
                account,
                one.group(),
                status == null ? null : view.status(status));
    }
}
