package dev.hubbub.app.model;

import dev.hubbub.llm.ApiKey;
import dev.hubbub.llm.Meter;
import dev.hubbub.llm.Model;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Time;
import dev.hubbub.llm.provider.Accounts;
import dev.hubbub.llm.route.Budgeted;
import dev.hubbub.llm.route.Limits;
import dev.hubbub.llm.route.Retrying;
import dev.hubbub.llm.route.Routed;
import dev.hubbub.llm.route.Structured;
import dev.hubbub.llm.route.Throttled;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What stands between whoever asks and the provider: every attempt is paid, keeps to the limits and is tried again
/// where that helps; another model is asked when all that did not; and the answer has the shape that was asked for.
public final class Chain {

    private static final String FALLBACK_VARIABLE = "HUBBUB_FALLBACK";
    private static final Duration COOLDOWN = Duration.ofMinutes(1);

    private Chain() {}

    /// The models to be asked, in order, when the one that was asked for fails: `provider/model`, with commas between.
    ///
    /// @throws IllegalArgumentException when one is no model
    public static List<ModelRef> fallback(Map<String, String> environment) {
        return Stream.of(environment.getOrDefault(FALLBACK_VARIABLE, "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(ModelRef::parse)
                .toList();
    }

    /// Puts it around a way to the providers.
    ///
    /// @param fallback asked, in order, when the model of a request fails
    public static Model of(Model remote, Meter meter, Limits limits, Accounts accounts, List<ModelRef> fallback) {
        Model attempts = new Retrying(
                new Throttled(
                        new Budgeted(remote, meter), limits, Time.system(), model -> fingerprint(model, accounts)),
                Retrying.Patience.STANDARD,
                Time.system(),
                1);
        Model addressed = (request, call) -> attempts.complete(addressed(request, accounts), call);
        return new Structured(new Routed(addressed, Map.of(Routed.ANY, fallback), COOLDOWN, Time.system()));
    }

    /// The address is named, so that the price is that of whoever sells there.
    private static Request addressed(Request request, Accounts accounts) {
        ModelRef model = request.model();
        return model.endpoint() != null
                ? request
                : request.toBuilder().model(at(model, accounts)).build();
    }

    /// A model where our account for it is.
    public static ModelRef at(ModelRef model, Accounts accounts) {
        return model.at(accounts.of(model.provider()).endpoint());
    }

    private static String fingerprint(ModelRef model, Accounts accounts) {
        ApiKey key = model.key() == null ? accounts.of(model.provider()).key() : model.key();
        return key == null ? "" : key.fingerprint();
    }
}
