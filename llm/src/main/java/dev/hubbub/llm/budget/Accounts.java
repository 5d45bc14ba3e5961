package dev.hubbub.llm.budget;

import dev.hubbub.llm.Labels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is spent and held, by limit, holder, stretch of time and share: plain arithmetic under one lock of the
/// budget's.
///
/// A call is in every account that it belongs to, and fits if it fits in all of them; that is looked up and booked
/// in one step, so that no number of calls at once overspends.
final class Accounts {

    private final List<Limit> limits;
    private final int[] thresholds;
    private final Map<Key, Account> accounts = new HashMap<>();

    private record Key(int limit, String holder, String period, String content) {}

    /// One limit or share in one stretch of time.
    static final class Account {

        private final Key key;
        private final Limit limit;
        private final long capMicros;
        private long spentMicros;
        private long heldMicros;
        private int alerted;

        private Account(Key key, Limit limit, long capMicros) {
            this.key = key;
            this.limit = limit;
            this.capMicros = capMicros;
        }

        Standing standing() {
            return new Standing(limit, key.holder, key.period, key.content, capMicros, spentMicros, heldMicros);
        }
    }

    Accounts(List<Limit> limits, int[] thresholds) {
        this.limits = List.copyOf(limits);
        this.thresholds = thresholds.clone();
        Arrays.sort(this.thresholds);
    }

    /// The accounts of a call, made where they are new.
    List<Account> of(Labels labels, Instant at) {
        List<Account> mine = new ArrayList<>(limits.size() * 2);
        for (int i = 0; i < limits.size(); i++) {
            Limit limit = limits.get(i);
            String holder = limit.holder(labels);
            if (holder.isEmpty()) {
                continue;
            }
            String period = limit.span().of(at);
            mine.add(account(new Key(i, holder, period, ""), limit, limit.micros()));
            Long share = limit.shares().capMicros(labels.content(), limit.micros());
            if (share != null) {
                mine.add(account(new Key(i, holder, period, labels.content()), limit, share));
            }
        }
        return mine;
    }

    private Account account(Key key, Limit limit, long capMicros) {
        return accounts.computeIfAbsent(key, missing -> new Account(missing, limit, capMicros));
    }

    /// Holds an amount in all of these accounts, or in none.
    ///
    /// @return null if it fits, else the account it does not fit in
    static @Nullable Standing hold(List<Account> mine, long micros) {
        for (Account account : mine) {
            if (micros > account.capMicros - account.spentMicros - account.heldMicros) {
                return account.standing();
            }
        }
        for (Account account : mine) {
            account.heldMicros += micros;
        }
        return null;
    }

    /// Holds an amount that was held before a restart: it was allowed then.
    static void holdAgain(List<Account> mine, long micros) {
        for (Account account : mine) {
            account.heldMicros += micros;
        }
    }

    /// Gives back what was held and books what was spent.
    void settle(List<Account> mine, long heldMicros, long spentMicros, List<Alert> alerts) {
        for (Account account : mine) {
            account.heldMicros -= heldMicros;
            account.spentMicros = Math.addExact(account.spentMicros, spentMicros);
            while (account.alerted < thresholds.length && isCrossed(account, thresholds[account.alerted])) {
                alerts.add(new Alert(thresholds[account.alerted], account.standing()));
                account.alerted++;
            }
        }
    }

    private static boolean isCrossed(Account account, int percent) {
        return account.spentMicros > 0 && account.spentMicros >= Math.ceilDiv(account.capMicros * percent, 100);
    }

    /// Forgets accounts of days and months gone by in which nothing is held.
    void forgetBefore(Instant now) {
        accounts.values()
                .removeIf(account ->
                        account.heldMicros == 0 && !account.limit.span().of(now).equals(account.key.period));
    }

    static long leftMicros(List<Account> mine) {
        long left = Long.MAX_VALUE;
        for (Account account : mine) {
            left = Math.min(left, account.capMicros - account.spentMicros - account.heldMicros);
        }
        return left;
    }

    List<Standing> standings() {
        return accounts.values().stream().map(Account::standing).toList();
    }
}
