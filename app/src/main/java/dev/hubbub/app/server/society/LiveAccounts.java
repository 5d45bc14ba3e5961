package dev.hubbub.app.server.society;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Who there is on a stage, and who follows whom.
final class LiveAccounts implements Society.Accounts {

    private static final int SAMPLED = 60;

    private final Stage stage;
    private final Views views;

    LiveAccounts(Stage stage, Views views) {
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
    public @Nullable Account account(int account) {
        stage.lock.readLock().lock();
        try {
            return views.account(account);
        } finally {
            stage.lock.readLock().unlock();
        }
    }

    @Override
    public @Nullable Account byHandle(String handle) {
        stage.handles.table();
        stage.lock.readLock().lock();
        try {
            return views.account(stage.handles.account(handle));
        } finally {
            stage.lock.readLock().unlock();
        }
    }

    @Override
    public List<Account> matching(String text, int limit, int offset) {
        String small = text.strip().toLowerCase(Locale.ROOT).replaceFirst("^@", "");
        if (small.isEmpty()) {
            return List.of();
        }
        stage.handles.table(); // made before the society is held still
        stage.handles.roll();
        return reading(() -> {
            List<Integer> found = new ArrayList<>();
            stage.seats.values().stream()
                    .filter(seat -> seat.handle.toLowerCase(Locale.ROOT).startsWith(small)
                            || seat.name.toLowerCase(Locale.ROOT).contains(small))
                    .forEach(seat -> found.add(seat.account));
            found.addAll(stage.handles.matching(small));
            List<Account> accounts = found.stream()
                    .distinct()
                    .map(views::account)
                    .filter(Objects::nonNull)
                    .filter(account -> !account.suspended())
                    .toList();
            int from = Math.clamp(offset, 0, accounts.size());
            return accounts.subList(from, Math.min(accounts.size(), from + Math.clamp(limit, 1, Page.MOST)));
        });
    }

    @Override
    public Society.Slice followers(int account, long cursor, int limit) {
        return reading(() -> slice(
                stage.exists(account)
                        ? stage.follows.followersOf(account, cursor, Math.clamp(limit, 1, Page.MOST))
                        : new Follows.Stretch(List.of(), -1)));
    }

    @Override
    public Society.Slice following(int account, long cursor, int limit) {
        return reading(() -> slice(
                stage.exists(account)
                        ? stage.follows.followedBy(account, cursor, Math.clamp(limit, 1, Page.MOST))
                        : new Follows.Stretch(List.of(), -1)));
    }

    private Society.Slice slice(Follows.Stretch stretch) {
        return new Society.Slice(
                stretch.accounts().stream()
                        .map(views::account)
                        .filter(Objects::nonNull)
                        .toList(),
                stretch.next());
    }

    @Override
    public Society.Tie tie(int account, int other) {
        return reading(() -> {
            Seat one = stage.seats.get(account);
            Seat two = stage.seats.get(other);
            return new Society.Tie(
                    stage.follows.follows(account, other),
                    stage.follows.follows(other, account),
                    one != null && one.muted.contains(other),
                    one != null && one.blocked.contains(other),
                    two != null && two.blocked.contains(account));
        });
    }

    @Override
    public List<Account> suggestions(int person, int limit) {
        return reading(() -> {
            Map<Integer, Integer> votes = new LinkedHashMap<>();
            List<Integer> followees =
                    stage.follows.followedBy(person, 0, SAMPLED).accounts();
            for (int followee : followees) {
                for (int other : stage.follows.followedBy(followee, 0, SAMPLED).accounts()) {
                    votes.merge(other, 1, Integer::sum);
                }
            }
            return votes.entrySet().stream()
                    .filter(one -> one.getKey() != person && !stage.follows.follows(person, one.getKey()))
                    .sorted(Comparator.comparingInt((Map.Entry<Integer, Integer> one) -> -one.getValue())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(Math.clamp(limit, 1, Page.MOST))
                    .map(one -> views.account(one.getKey()))
                    .filter(Objects::nonNull)
                    .toList();
        });
    }

    @Override
    public List<Integer> muted(int person) {
        return reading(() -> {
            Seat seat = stage.seats.get(person);
            return seat == null ? List.of() : new ArrayList<>(seat.muted).reversed();
        });
    }

    @Override
    public List<Integer> blocked(int person) {
        return reading(() -> {
            Seat seat = stage.seats.get(person);
            return seat == null ? List.of() : new ArrayList<>(seat.blocked).reversed();
        });
    }
}
