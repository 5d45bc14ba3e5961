package dev.hubbub.app.server.society;

import dev.hubbub.engine.microblog.ActKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What has been said on a stage, in pages.
final class LiveTimelines implements Society.Timelines {

    private static final int LATELY = 30_000;
    private static final int RENDERED = 4_000;
    private static final int TRENDING = 100;
    private static final long TRENDS_LAST_MS = 10_000;

    private final Stage stage;
    private final Views views;
    private volatile @Nullable Talk talk;

    /// What is much talked about, reckoned now and then.
    private record Talk(long atMs, List<Integer> statuses, List<Society.Trend> tags) {}

    LiveTimelines(Stage stage, Views views) {
        this.stage = stage;
        this.views = views;
    }

    private <T> T reading(Supplier<T> reading) {
        stage.lock.readLock().lock();
        try {
            return reading.get();
        } finally {
            stage.lock.readLock().unlock();
        }
    }

    @Override
    public @Nullable Status status(long id, int viewer) {
        stage.lock.readLock().lock();
        try {
            return views.status(stage.annals.act(id), viewer);
        } finally {
            stage.lock.readLock().unlock();
        }
    }

    private @Nullable Status shown(int act, int viewer) {
        return views.muted(act, viewer) ? null : views.status(act, viewer);
    }

    @Override
    public List<Status> of(int account, int viewer, Page page, Society.Choice choice) {
        return reading(() -> {
            if (!stage.exists(account)) {
                return List.of();
            }
            return Paging.ofChain(
                    stage.annals.latestOf(account), stage.annals::earlier, stage.annals::id, page, act -> {
                        ActKind kind = stage.acts.kind(act);
                        boolean reply = kind == ActKind.REPLY && stage.acts.persona(stage.annals.under(act)) != account;
                        if ((kind == ActKind.REPOST && !choice.reposts()) || (reply && !choice.replies())) {
                            return null;
                        }
                        return views.status(act, viewer);
                    });
        });
    }

    @Override
    public List<Status> home(int person, Page page) {
        return reading(() -> {
            Seat seat = stage.seats.get(person);
            if (seat == null) {
                return List.of();
            }
            return Paging.ofList(
                    seat.feed.size(),
                    at -> stage.annals.id(seat.feed.get(at)),
                    page,
                    at -> shown(seat.feed.get(at), person));
        });
    }

    @Override
    public List<Status> everybody(int viewer, Page page) {
        return reading(() -> Paging.ofList(
                stage.annals.size(), stage.annals::id, page, act -> open(act) ? shown(act, viewer) : null));
    }

    @Override
    public List<Status> since(long id, int limit) {
        return reading(() -> {
            List<Status> shown = new ArrayList<>();
            for (int act = stage.annals.ceiling(id + 1); act < stage.annals.size() && shown.size() < limit; act++) {
                Status status = views.status(act, -1);
                if (status != null) {
                    shown.add(status);
                }
            }
            return shown;
        });
    }

    /// Whether an act belongs into the timeline of everybody.
    private boolean open(int act) {
        ActKind kind = stage.acts.kind(act);
        if (kind != ActKind.POST && kind != ActKind.QUOTE) {
            return false;
        }
        Wording.Written own = stage.wording.written(act);
        return own == null || own.visibility() == Visibility.PUBLIC;
    }

    @Override
    public List<Status> tagged(String tag, int viewer, Page page) {
        String small = tag.toLowerCase(Locale.ROOT);
        return searched(
                viewer,
                page,
                status -> status.tags().stream()
                        .anyMatch(one -> one.toLowerCase(Locale.ROOT).equals(small)));
    }

    @Override
    public List<Status> matching(String words, int viewer, Page page) {
        List<String> wanted = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        if (words.isBlank()) {
            return List.of();
        }
        return searched(viewer, page, status -> {
            String text = status.text().toLowerCase(Locale.ROOT);
            return wanted.stream().allMatch(text::contains);
        });
    }

    /// Words are not stored, so a search renders the latest posts until it has looked at enough.
    private List<Status> searched(int viewer, Page page, java.util.function.Predicate<Status> wanted) {
        int[] rendered = {0};
        return reading(() -> Paging.ofList(stage.annals.size(), stage.annals::id, page, act -> {
            if (stage.acts.kind(act) == ActKind.LIKE || stage.acts.kind(act) == ActKind.REPOST) {
                return null;
            }
            Wording.Written own = stage.wording.written(act);
            if ((own != null && own.visibility() != Visibility.PUBLIC) || rendered[0]++ >= RENDERED) {
                return null;
            }
            Status status = shown(act, viewer);
            return status != null && wanted.test(status) ? status : null;
        }));
    }

    @Override
    public Society.Conversation thread(long id, int viewer, int mostAncestors, int mostDescendants) {
        return reading(() -> {
            int act = stage.annals.act(id);
            if (!views.visible(act, viewer)) {
                throw new Refusal.Missing("status must be there, but was " + id);
            }
            act = stage.annals.content(act);
            List<Status> ancestors = new ArrayList<>();
            int above = act;
            while (stage.acts.kind(above) == ActKind.REPLY && ancestors.size() < mostAncestors) {
                above = stage.annals.under(above);
                Status status = views.status(above, viewer);
                if (status != null) {
                    ancestors.add(status);
                }
            }
            Collections.reverse(ancestors);
            List<Status> descendants = new ArrayList<>();
            descend(act, viewer, mostDescendants, descendants);
            return new Society.Conversation(ancestors, descendants);
        });
    }

    private void descend(int top, int viewer, int most, List<Status> into) {
        List<Integer> open = new ArrayList<>(answers(top, most));
        while (!open.isEmpty() && into.size() < most) {
            int act = open.removeLast();
            Status status = shown(act, viewer);
            if (status != null) {
                into.add(status);
            }
            open.addAll(answers(act, most));
        }
    }

    /// Replies to a post, the latest first.
    private List<Integer> answers(int act, int most) {
        List<Integer> answers = new ArrayList<>();
        for (int child = stage.annals.lastChild(act);
                child >= 0 && answers.size() < most;
                child = stage.annals.siblingBefore(child)) {
            if (stage.acts.kind(child) == ActKind.REPLY && !stage.annals.isGone(child)) {
                answers.add(child);
            }
        }
        return answers;
    }

    @Override
    public List<Status> quotes(long id, int viewer, Page page) {
        return reading(() -> {
            int act = stage.annals.act(id);
            return Paging.ofChain(
                    act < 0 ? -1 : stage.annals.lastChild(stage.annals.content(act)),
                    stage.annals::siblingBefore,
                    stage.annals::id,
                    page,
                    child -> stage.acts.kind(child) == ActKind.QUOTE ? shown(child, viewer) : null);
        });
    }

    @Override
    public Society.Slice likedBy(long id, long cursor, int limit) {
        return doneBy(id, ActKind.LIKE, cursor, limit);
    }

    @Override
    public Society.Slice repostedBy(long id, long cursor, int limit) {
        return doneBy(id, ActKind.REPOST, cursor, limit);
    }

    /// The cursor is the act to go on with, and one more.
    private Society.Slice doneBy(long id, ActKind kind, long cursor, int limit) {
        return reading(() -> {
            int act = stage.annals.act(id);
            List<Account> accounts = new ArrayList<>();
            if (act < 0) {
                return new Society.Slice(accounts, -1);
            }
            int child = cursor > 0 && cursor <= stage.annals.size()
                    ? (int) cursor - 1
                    : stage.annals.lastChild(stage.annals.content(act));
            while (child >= 0 && accounts.size() < Math.clamp(limit, 1, Page.MOST)) {
                if (stage.acts.kind(child) == kind && !stage.annals.isGone(child)) {
                    Account account = views.account(stage.acts.persona(child));
                    if (account != null && !account.suspended()) {
                        accounts.add(account);
                    }
                }
                child = stage.annals.siblingBefore(child);
            }
            return new Society.Slice(accounts, child < 0 ? -1 : child + 1L);
        });
    }

    @Override
    public List<Society.Liked> liked(int person, Page page) {
        return reading(() -> {
            Seat seat = stage.seats.get(person);
            if (seat == null) {
                return List.of();
            }
            return Paging.ofList(seat.likes.size(), at -> stage.annals.id(seat.likes.get(at)), page, at -> {
                int like = seat.likes.get(at);
                Status status = stage.annals.isGone(like) ? null : views.status(stage.annals.content(like), person);
                return status == null ? null : new Society.Liked(stage.annals.id(like), status);
            });
        });
    }

    @Override
    public List<Notice> notices(int person, Page page) {
        return reading(() -> {
            Seat seat = stage.seats.get(person);
            if (seat == null) {
                return List.of();
            }
            List<Seat.Telling> all = seat.tellings();
            long delayed = stage.backstage.firstDelayed(person);
            return Paging.ofList(all.size(), at -> all.get(at).id(), page, at -> {
                Seat.Telling one = all.get(at);
                boolean shown = one.id() < delayed && (one.act() < 0 || views.visible(one.act(), person));
                return shown && !seat.muted.contains(one.account()) && !seat.blocked.contains(one.account())
                        ? views.notice(one)
                        : null;
            });
        });
    }

    @Override
    public List<Status> trending(int viewer, int limit, int offset) {
        Talk now = talk();
        return reading(() -> {
            List<Status> shown = new ArrayList<>();
            for (int act : now.statuses()) {
                Status status = shown(act, viewer);
                if (status != null) {
                    shown.add(status);
                }
            }
            return cut(shown, limit, offset);
        });
    }

    @Override
    public List<Society.Trend> trends(int limit, int offset) {
        return cut(talk().tags(), limit, offset);
    }

    private static <T> List<T> cut(List<T> all, int limit, int offset) {
        int from = Math.clamp(offset, 0, all.size());
        return List.copyOf(all.subList(from, Math.min(all.size(), from + Math.clamp(limit, 1, Page.MOST))));
    }

    private Talk talk() {
        Talk before = talk;
        if (before != null && System.currentTimeMillis() - before.atMs < TRENDS_LAST_MS) {
            return before;
        }
        Talk now = reading(this::reckon);
        talk = now;
        return now;
    }

    private Talk reckon() {
        Map<Integer, Integer> weights = new HashMap<>();
        int size = stage.annals.size();
        for (int act = Math.max(0, size - LATELY); act < size; act++) {
            int under = stage.annals.under(act);
            if (under >= 0 && !stage.annals.isGone(act) && stage.acts.kind(under) != ActKind.REPLY) {
                weights.merge(under, stage.acts.kind(act) == ActKind.LIKE ? 1 : 2, Integer::sum);
            }
        }
        List<Integer> most = weights.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Integer, Integer> one) -> -one.getValue())
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .limit(TRENDING)
                .map(Map.Entry::getKey)
                .filter(this::open)
                .toList();
        Map<String, Integer> uses = new HashMap<>();
        Map<String, Set<Integer>> users = new HashMap<>();
        for (int act = size - 1, looked = 0; act >= 0 && looked < RENDERED / 4; act--) {
            if (stage.acts.kind(act).hasWords() && stage.annals.size() > act && !stage.annals.isGone(act)) {
                looked++;
                for (String tag : Marks.tags(stage.wording.text(act))) {
                    String small = tag.toLowerCase(Locale.ROOT);
                    uses.merge(small, 1, Integer::sum);
                    users.computeIfAbsent(small, t -> new HashSet<>()).add(stage.acts.persona(act));
                }
            }
        }
        List<Society.Trend> tags = uses.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> one) -> -one.getValue())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TRENDING)
                .map(one -> new Society.Trend(
                        one.getKey(),
                        one.getValue(),
                        users.getOrDefault(one.getKey(), Set.of()).size()))
                .toList();
        return new Talk(System.currentTimeMillis(), most, tags);
    }
}
