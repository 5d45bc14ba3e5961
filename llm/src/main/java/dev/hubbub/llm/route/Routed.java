package dev.hubbub.llm.route;

import dev.hubbub.llm.ApiKey;
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
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Asks the next in a chain when a model fails, and leaves one that failed alone for a while.
public final class Routed implements Model {

    /// In the place of a model's id: whichever model is asked.
    public static final String ANY = "*";

    private final Model model;
    private final Map<String, List<ModelRef>> instead;
    private final Duration cooldown;
    private final Time time;
    private final Map<ModelRef, Instant> coolUntil = new ConcurrentHashMap<>();

    /// @param instead whom to ask, in order, when the model of that id, or of [#ANY], fails
    /// @param cooldown how long one that failed is passed over, unless it names a time itself
    public Routed(Model model, Map<String, List<ModelRef>> instead, Duration cooldown, Time time) {
        this.model = model;
        this.instead = Map.copyOf(instead);
        this.cooldown = cooldown;
        this.time = time;
    }

    @Override
    public Completion complete(Request request, Call call) {
        List<ModelRef> chain = chain(request.model());
        Heard heard = Heard.at(call);
        for (int i = 0; ; i++) {
            ModelRef target = chain.get(i);
            try {
                return model.complete(request.toBuilder().model(target).build(), Heard.attempt(call, heard));
            } catch (ModelFailure failure) {
                Duration cool = cool(failure);
                if (cool != null && !cool.isZero()) {
                    coolUntil.put(target, time.now().plus(cool));
                }
                if (cool == null || i == chain.size() - 1 || !Heard.mayStartOver(heard)) {
                    throw failure;
                }
            }
        }
    }

    /// The models to ask, those that are cooling down last. Who brings a key stays with its provider: nobody's
    /// conversation wanders to an account that is not theirs.
    private List<ModelRef> chain(ModelRef first) {
        List<ModelRef> ready = new ArrayList<>();
        List<ModelRef> cooling = new ArrayList<>();
        sort(first, ready, cooling);
        ApiKey key = first.key();
        boolean own = key != null || first.endpoint() != null;
        for (ModelRef other : instead.getOrDefault(first.id(), instead.getOrDefault(ANY, List.of()))) {
            if (other.id().equals(first.id())) {
                continue;
            }
            if (!own) {
                sort(other, ready, cooling);
            } else if (other.provider() == first.provider()) {
                sort(new ModelRef(other.provider(), other.model(), first.endpoint(), key), ready, cooling);
            }
        }
        ready.addAll(cooling);
        return ready;
    }

    private void sort(ModelRef target, List<ModelRef> ready, List<ModelRef> cooling) {
        Instant until = coolUntil.get(target);
        (until != null && until.isAfter(time.now()) ? cooling : ready).add(target);
    }

    /// How long to pass a model over after `failure`; null if nobody else could do better either.
    private @Nullable Duration cool(ModelFailure failure) {
        return switch (failure) {
            case RateLimited limited -> limited.retryAfter() == null ? cooldown : limited.retryAfter();
            case Overloaded overloaded -> overloaded.retryAfter() == null ? cooldown : overloaded.retryAfter();
            case TimedOut _, BrokenAnswer _, Unauthorised _, AccountEmpty _ -> cooldown;
            case ContentRefused _ -> Duration.ZERO;
            case Cancelled _, BadRequest _, OverBudget _, BadOutput _ -> null;
        };
    }
}
