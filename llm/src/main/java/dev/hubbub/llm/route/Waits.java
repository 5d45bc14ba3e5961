package dev.hubbub.llm.route;

import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.ModelFailure.AccountEmpty;
import dev.hubbub.llm.ModelFailure.BadOutput;
import dev.hubbub.llm.ModelFailure.BadRequest;
import dev.hubbub.llm.ModelFailure.BrokenAnswer;
import dev.hubbub.llm.ModelFailure.Cancelled;
import dev.hubbub.llm.ModelFailure.ContentRefused;
import dev.hubbub.llm.ModelFailure.OverBudget;
import dev.hubbub.llm.ModelFailure.Overloaded;
import dev.hubbub.llm.ModelFailure.RateLimited;
import dev.hubbub.llm.ModelFailure.TimedOut;
import dev.hubbub.llm.ModelFailure.Unauthorised;
import dev.hubbub.llm.route.Retrying.Patience;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The waits between attempts: the provider's own where it names one, doubling ones with jitter where it does
/// not.
final class Waits {

    private final Patience patience;
    private final long seed;
    private final AtomicLong draws = new AtomicLong();

    /// @param seed of the jitter
    Waits(Patience patience, long seed) {
        this.patience = patience;
        this.seed = seed;
    }

    /// How long to wait after `failure`; null if another attempt is of no use.
    @Nullable
    Duration after(ModelFailure failure, int attempt) {
        return switch (failure) {
            case RateLimited limited -> wait(limited.retryAfter(), attempt);
            case Overloaded overloaded -> wait(overloaded.retryAfter(), attempt);
            case BrokenAnswer _ -> wait((Duration) null, attempt);
            case TimedOut _,
                    Cancelled _,
                    BadRequest _,
                    Unauthorised _,
                    AccountEmpty _,
                    OverBudget _,
                    ContentRefused _,
                    BadOutput _ -> null;
        };
    }

    private @Nullable Duration wait(@Nullable Duration wanted, int attempt) {
        double chance = new SplittableRandom(seed + draws.getAndIncrement()).nextDouble();
        if (wanted != null) {
            Duration wait = wanted.plusMillis((long) (chance * Math.min(1_000, 50 + wanted.toMillis() / 10.0)));
            return wanted.compareTo(patience.longestWait()) > 0 ? null : wait;
        }
        double doubled = patience.firstWait().toMillis() * (double) (1L << Math.min(20, attempt - 1));
        return Duration.ofMillis(
                (long) (Math.min(doubled, (double) patience.longestWait().toMillis()) * (0.5 + 0.5 * chance)));
    }
}
