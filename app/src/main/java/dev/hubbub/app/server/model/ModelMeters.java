package dev.hubbub.app.server.model;

import dev.hubbub.llm.budget.Scope;
import dev.hubbub.llm.budget.Standing;
import dev.hubbub.llm.ledger.Sum;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/// Models in the metrics of the server: calls, tokens and money of all time as the ledger has them, the
/// day's limit and how it stands, alerts, and how much waits.
@Component
class ModelMeters implements MeterBinder {

    private final Purse purse;
    private final Alarms alarms;
    private final Ghostwriters ghostwriters;

    ModelMeters(Purse purse, Alarms alarms, Ghostwriters ghostwriters) {
        this.purse = purse;
        this.alarms = alarms;
        this.ghostwriters = ghostwriters;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        calls(registry, "answered", sum -> sum.calls() - sum.failed() - sum.cancelled() - sum.lost());
        calls(registry, "failed", Sum::failed);
        calls(registry, "cancelled", Sum::cancelled);
        calls(registry, "lost", Sum::lost);
        tokens(registry, "input", Sum::input);
        tokens(registry, "cache_read", Sum::cacheRead);
        tokens(registry, "cache_write", Sum::cacheWrite);
        tokens(registry, "output", Sum::output);
        tokens(registry, "reasoning", Sum::reasoning);
        count(registry, "hubbub.models.cost.micros", "Micro-dollars spent, as far as known.", Sum::micros);
        count(registry, "hubbub.models.cost.unknown", "Calls whose cost nobody knows.", Sum::unknown);
        List<String> shares = new ArrayList<>(List.of(""));
        shares.addAll(Purse.CONTENTS);
        for (String share : shares) {
            budget(registry, "limit", share, Standing::capMicros);
            budget(registry, "spent", share, Standing::spentMicros);
            budget(registry, "held", share, Standing::heldMicros);
        }
        for (Scope scope : List.of(Scope.ALL, Scope.RUN, Scope.USER)) {
            for (int percent : Standings.THRESHOLDS) {
                FunctionCounter.builder("hubbub.budget.alerts", alarms, all -> all.count(scope, percent))
                        .description("Thresholds of budgets that were crossed since the start.")
                        .tag("scope", Standings.scope(scope))
                        .tag("percent", Integer.toString(percent))
                        .register(registry);
            }
        }
        Gauge.builder("hubbub.models.waiting", ghostwriters, Ghostwriters::waiting)
                .description("Posts that wait for words.")
                .register(registry);
    }

    private void calls(MeterRegistry registry, String outcome, ToLongFunction<Sum> of) {
        FunctionCounter.builder("hubbub.models.calls", purse, all -> of.applyAsLong(all.total()))
                .description("Calls to models that ended.")
                .tag("outcome", outcome)
                .register(registry);
    }

    private void tokens(MeterRegistry registry, String kind, ToLongFunction<Sum> of) {
        FunctionCounter.builder("hubbub.models.tokens", purse, all -> of.applyAsLong(all.total()))
                .description("Tokens, each in one kind.")
                .tag("kind", kind)
                .register(registry);
    }

    private void count(MeterRegistry registry, String name, String what, ToLongFunction<Sum> of) {
        FunctionCounter.builder(name, purse, all -> of.applyAsLong(all.total()))
                .description(what)
                .register(registry);
    }

    private void budget(MeterRegistry registry, String what, String share, ToLongFunction<Standing> of) {
        Gauge.builder(
                        "hubbub.budget." + what + ".micros",
                        purse,
                        all -> all.standing(share)
                                .map(one -> (double) of.applyAsLong(one))
                                .orElse(Double.NaN))
                .description("The server's budget of today, in micro-dollars; all of it, or one kind's share.")
                .tag("content", share.isEmpty() ? "all" : share)
                .register(registry);
    }
}
