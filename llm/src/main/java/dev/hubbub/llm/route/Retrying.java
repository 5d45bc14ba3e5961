package dev.hubbub.llm.route;

import dev.hubbub.llm.Call;
import dev.hubbub.llm.Completion;
import dev.hubbub.llm.Model;
import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Time;
import java.time.Duration;
import java.time.Instant;

/// The one loop that tries again. It waits as long as the provider wants, never past the deadline, and with
/// some jitter so that a thousand who were refused together do not come back together.
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
    private final Waits waits;

    /// @param seed of the jitter
    public Retrying(Model model, Patience patience, Time time, long seed) {
        this.model = model;
        this.patience = patience;
        this.time = time;
        waits = new Waits(patience, seed);
    }

    @Override
    public Completion complete(Request request, Call call) {
        Heard heard = Heard.at(call);
        for (int attempt = 1; ; attempt++) {
            try {
                return model.complete(request, Heard.attempt(call, heard));
            } catch (ModelFailure failure) {
                Duration wait = waits.after(failure, attempt);
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

    private boolean pastDeadline(Request request, Duration wait) {
        Instant deadline = request.deadline();
        return deadline != null && !time.now().plus(wait).isBefore(deadline);
    }
}
