package dev.hubbub.llm.route;

import dev.hubbub.llm.ApiKey;
import dev.hubbub.llm.Call;
import dev.hubbub.llm.Completion;
import dev.hubbub.llm.Model;
import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.ModelFailure.Cancelled;
import dev.hubbub.llm.ModelFailure.RateLimited;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Time;
import dev.hubbub.llm.TokenEstimate;
import java.time.Duration;
import java.util.function.Function;

/// Waits until the key's minute has room for a request, rather than being refused.
public final class Throttled implements Model {
    private final Model model;
    private final Limits limits;
    private final Time time;
    private final Function<ModelRef, String> account;

    /// @param account the fingerprint of the key a call will use, empty if none: what the allowances are told
    ///     under
    public Throttled(Model model, Limits limits, Time time, Function<ModelRef, String> account) {
        this.model = model;
        this.limits = limits;
        this.time = time;
        this.account = account;
    }

    /// For calls that all bring their key, or share one.
    public Throttled(Model model, Limits limits, Time time) {
        this(model, limits, time, Throttled::ownKey);
    }

    private static String ownKey(ModelRef model) {
        ApiKey key = model.key();
        return key == null ? "" : key.fingerprint();
    }

    @Override
    public Completion complete(Request request, Call call) {
        ModelRef target = request.model();
        String key = account.apply(target);
        long input = TokenEstimate.prompt(request);
        long output = request.maxOutputTokens();
        Duration wait = limits.take(target, key, input, output, time.now());
        if (request.deadline() != null && !time.now().plus(wait).isBefore(request.deadline())) {
            limits.giveBack(target, key, input, output);
            throw new RateLimited(
                    target.id() + " has no room before the deadline, but in " + wait.toMillis() + " ms", wait);
        }
        try {
            Waiting.forWhile(wait, call, time);
        } catch (Cancelled e) {
            limits.giveBack(target, key, input, output);
            throw e;
        }
        try {
            Completion completion = model.complete(request, call);
            limits.settle(target, key, input, output, completion.usage());
            return completion;
        } catch (RateLimited limited) {
            if (limited.retryAfter() != null) {
                limits.pause(target, key, time.now().plus(limited.retryAfter()));
            }
            throw limited;
        } catch (ModelFailure failure) {
            limits.settle(target, key, input, output, failure.usage());
            throw failure;
        }
    }
}
