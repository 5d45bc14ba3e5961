package dev.hubbub.llm.route;

import dev.hubbub.llm.Call;
import dev.hubbub.llm.Completion;
import dev.hubbub.llm.Model;
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
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The one loop that tries again. It waits as long as the provider wants, never past the deadline, and with some
/// jitter so that a thousand who were refused together do not come back together.
public final class Retrying implements Model {

    /// How patient the loop is.
    ///
    /// @param attempts the most there are, the first included
    /// @param firstWait before the second attempt, if the provider names no time; doubles from there
    /// @param longestWait a provider that wants more than this is given up on
    public record Patience(int attempts, Duration firstWait, Duration longestWait) {
        public static final Patience STANDARD = new Patience(4, Duration.ofMillis(500), Duration.ofSeconds(60));

        public Patience {
            if (attempts < 1) {
                throw new IllegalArgumentException(
                        "attempts must be at least 1, but was " + attempts + "\nThe first attempt counts.");
            }
        }
    }

    private final Model model;
    private final Patience patience;
    private final Time time;
    private final long seed;
    private final AtomicLong draws = new AtomicLong();

    /// @param seed of the jitter
    public Retrying(Model model, Patience patience, Time time, long seed) {
        this.model = model;
        this.patience = patience;
        this.time = time;
        this.seed = seed;
    }

    @Override
    public Completion complete(Request request, Call call) {
        Heard heard = Heard.at(call);
        for (int attempt = 1; ; attempt++) {
            try {
                return model.complete(request, Heard.attempt(call, heard));
            } catch (ModelFailure failure) {
                Duration wait = wait(failure, attempt);
                if (wait == null
                        || attempt >= patience.attempts()
                        || pastDeadline(request, wait)
                        || !Heard.mayStartOver(heard)) {
                    throw failure;
                }
                Waiting.forWhile(wait, call, time);
            }
        }
    }

    /// How long to wait after `failure`; null if another attempt is of no use.
    private @Nullable Duration wait(ModelFailure failure, int attempt) {
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

    private boolean pastDeadline(Request request, Duration wait) {
        Instant deadline = request.deadline();
        return deadline != null && !time.now().plus(wait).isBefore(deadline);
    }
}
