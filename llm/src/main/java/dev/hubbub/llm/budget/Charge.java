package dev.hubbub.llm.budget;

import dev.hubbub.llm.Completion;
import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.Usage;
import dev.hubbub.llm.ledger.Entry;
import dev.hubbub.llm.ledger.Outcome;
import dev.hubbub.llm.price.Cost;
import dev.hubbub.llm.price.Price;
import java.time.Duration;
import java.time.Instant;

/// How the end of a call becomes money. In doubt it is never too little:
///
/// - what the provider told is charged by its buckets; where its totals are larger, the difference is charged too,
///   as plain input and output, and the line is marked;
/// - what we estimated is charged as estimated, but never above the worst case that was held;
/// - what nobody knows is charged as the worst case.
final class Charge {

    private Charge() {}

    static Entry.Settled answered(Order order, long call, Instant at, Completion completion) {
        return told(order, call, at, Outcome.ANSWERED, completion.usage(), completion.id(), "");
    }

    static Entry.Settled failed(Order order, long call, Instant at, ModelFailure failure) {
        Outcome outcome = failure instanceof ModelFailure.Cancelled ? Outcome.CANCELLED : Outcome.FAILED;
        return told(
                order,
                call,
                at,
                outcome,
                failure.usage(),
                "",
                failure.getClass().getSimpleName());
    }

    static Entry.Settled told(
            Order order, long call, Instant at, Outcome outcome, Usage usage, String answer, String detail) {
        return new Entry.Settled(
                call, at, outcome, usage, cost(order, usage), usage.reconciles(), order.prices(), answer, detail);
    }

    /// What a prefix in an explicit cache took.
    ///
    /// @param written whether it was made, or only kept for longer
    static Entry.Settled stored(
            Order order, long call, Instant at, long tokens, boolean written, Duration life, String name) {
        Usage usage = written
                ? new Usage(0, 0, tokens, 0, 0, 0, 0, tokens, 0, order.tier(), false)
                : Usage.NONE.at(order.tier());
        Cost cost = switch (order.price()) {
            case Price.Unlisted unlisted -> new Cost.Unknown(unlisted.why());
            case Price.Listed listed -> listed.kept(tokens, written, seconds(life));
        };
        String detail = "stored " + tokens + " tokens for " + seconds(life) + " s";
        return new Entry.Settled(call, at, Outcome.ANSWERED, usage, cost, true, order.prices(), name, detail);
    }

    /// Whole seconds, the last one begun counted.
    static long seconds(Duration life) {
        return Math.ceilDiv(life.toMillis(), 1_000);
    }

    static Entry.Settled lost(Order order, long call, Instant at) {
        Usage nobodyTold = Usage.estimate(0, 0).at(order.tier());
        return new Entry.Settled(
                call, at, Outcome.LOST, nobodyTold, order.worst(), true, order.prices(), "", "worst case");
    }

    /// What a settled call takes out of the accounts: its cost, or what was held for it where that is unknown.
    static long spentMicros(Cost cost, Cost hold) {
        return cost instanceof Cost.Known known ? known.micros() : heldMicros(hold);
    }

    static long heldMicros(Cost hold) {
        return hold instanceof Cost.Known known ? known.micros() : 0;
    }

    private static Cost cost(Order order, Usage usage) {
        if (usage.nothing() && usage.reconciles() && !usage.estimated()) {
            return Cost.NOTHING;
        }
        Cost cost = switch (order.price()) {
            case Price.Unlisted unlisted -> new Cost.Unknown(unlisted.why());
            case Price.Listed listed -> listed.cost(atLeastTotals(usage));
        };
        if (usage.estimated() && cost instanceof Cost.Known known && order.worst() instanceof Cost.Known worst) {
            return Cost.micros(Math.min(known.micros(), worst.micros()));
        }
        return cost;
    }

    private static Usage atLeastTotals(Usage usage) {
        long moreInput = Math.max(0, usage.reportedInput() - usage.input());
        long moreOutput = Math.max(0, usage.reportedOutput() - usage.output());
        return moreInput == 0 && moreOutput == 0
                ? usage
                : new Usage(
                        usage.inputPlain() + moreInput,
                        usage.cacheRead(),
                        usage.cacheWrite5m(),
                        usage.cacheWrite1h(),
                        usage.outputText() + moreOutput,
                        usage.outputReasoning(),
                        usage.outputImage(),
                        usage.reportedInput(),
                        usage.reportedOutput(),
                        usage.tier(),
                        usage.estimated());
    }
}
