package dev.hubbub.app.server.mastodon.oauth;

import dev.hubbub.app.server.mastodon.oauth.Grants.Grant;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// What tokens lately shown stand for, each believed for some time before the store is asked again, since other
/// processes and people with a role to give may end them.
///
/// For the first seconds nobody is asked. Then the store is asked beside the request, which is answered at once;
/// and when a token was not asked after for longer, before it. While the store does not answer, what is known is
/// believed for some minutes: nothing can be ended in a store that is gone.
final class RecentGrants {

    private static final Logger LOG = LoggerFactory.getLogger(RecentGrants.class);
    private static final int MOST = 50_000;
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration WITHOUT_STORE = Duration.ofMinutes(5);

    /// Time for which a store that did not answer is not asked again.
    private static final Duration SILENCE = Duration.ofSeconds(5);

    private final long freshNs;
    private final long staleNs;
    private final LongSupplier nowNs;
    private final Executor beside;
    private volatile @Nullable Long silentUntilNs;
    private final Map<String, Known> known = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    };

    /// What the store said of a token, and when it was asked; whether it is being asked again.
    private static final class Known {
        final Grant grant;
        final long askedNs;
        boolean asking;

        Known(Grant grant, long askedNs) {
            this.grant = grant;
            this.askedNs = askedNs;
        }
    }

    /// @param stale  age beyond which nothing is believed without asking
    /// @param beside where the store is asked beside a request
    RecentGrants(Duration stale, LongSupplier nowNs, Executor beside) {
        this.staleNs = stale.toNanos();
        this.freshNs = Math.min(FRESH.toNanos(), staleNs / 2);
        this.nowNs = nowNs;
        this.beside = beside;
    }

    /// What a token stands for, by what is known of it or by what the store says.
    Optional<Grant> find(String key, Supplier<Optional<Grant>> store) {
        Known one;
        synchronized (known) {
            one = known.get(key);
        }
        if (one == null) {
            return asked(key, store);
        }
        long ageNs = nowNs.getAsLong() - one.askedNs;
        if (ageNs < freshNs || ageNs < WITHOUT_STORE.toNanos() && isSilent()) {
            return Optional.of(one.grant);
        }
        if (ageNs < staleNs) {
            askBeside(key, one, store);
            return Optional.of(one.grant);
        }
        try {
            return asked(key, store);
        } catch (DataAccessException | TransactionException e) {
            silent(e);
            if (ageNs < WITHOUT_STORE.toNanos()) {
                return Optional.of(one.grant);
            }
            throw e;
        }
    }

    private Optional<Grant> asked(String key, Supplier<Optional<Grant>> store) {
        long askedNs = nowNs.getAsLong();
        Optional<Grant> read = store.get();
        synchronized (known) {
            read.ifPresentOrElse(grant -> known.put(key, new Known(grant, askedNs)), () -> known.remove(key));
        }
        return read;
    }

    private void askBeside(String key, Known one, Supplier<Optional<Grant>> store) {
        synchronized (known) {
            if (one.asking) {
                return;
            }
            one.asking = true;
        }
        beside.execute(() -> {
            long askedNs = nowNs.getAsLong();
            try {
                Optional<Grant> read = store.get();
                synchronized (known) {
                    // what was ended here meanwhile stays ended
                    if (known.get(key) == one) {
                        read.ifPresentOrElse(
                                grant -> known.put(key, new Known(grant, askedNs)), () -> known.remove(key));
                    }
                }
            } catch (DataAccessException | TransactionException e) {
                silent(e);
            } finally {
                synchronized (known) {
                    one.asking = false;
                }
            }
        });
    }

    private boolean isSilent() {
        Long until = silentUntilNs;
        return until != null && nowNs.getAsLong() - until < 0;
    }

    private void silent(RuntimeException e) {
        LOG.warn("tokens are believed as they are known, since the store does not answer: {}", e.toString());
        silentUntilNs = nowNs.getAsLong() + SILENCE.toNanos();
    }

    void forget(String key) {
        synchronized (known) {
            known.remove(key);
        }
    }

    void forgetAll(Predicate<Grant> which) {
        synchronized (known) {
            known.values().removeIf(one -> which.test(one.grant));
        }
    }
}
