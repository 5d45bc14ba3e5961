package dev.hubbub.app.model;

import dev.hubbub.app.run.Words;
import dev.hubbub.llm.ledger.Sum;
import dev.hubbub.llm.price.Cost;
import dev.hubbub.voice.model.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a model was asked for in a run, what that cost, and the words that came of it.
///
/// @param spent     the ledger's sums, by what the calls were for; empty for a replay
/// @param alone     what one call for each post that was asked for would have cost
/// @param asked     posts that were asked for
/// @param posts     posts in the run
/// @param distilled phrases the grammar learnt
public record Spent(Words words, Outcome outcome, List<Sum> spent, Cost alone, int asked, long posts, int distilled) {

    private static final double MICROS = 1_000_000;

    /// The same with what was spent since, on pictures say.
    public Spent since(Gateway gateway, String run) {
        return new Spent(words, outcome, gateway.spent(run), alone, asked, posts, distilled);
    }

    /// All that the ledger has.
    public long micros() {
        return spent.stream().mapToLong(Sum::micros).sum();
    }

    /// The bill in lines for people.
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%,d of %,d posts by the model in %,d calls, %,d phrases learnt for the others",
                outcome.byModel(),
                posts,
                outcome.calls(),
                distilled));
        for (Sum sum : spent) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-8s %,6d calls  %,10d tokens in, %,d of them cached, %,d out  $%.6f%s",
                    sum.key(),
                    sum.calls(),
                    sum.input() + sum.cacheRead() + sum.cacheWrite(),
                    sum.cacheRead(),
                    sum.output() + sum.reasoning(),
                    sum.micros() / MICROS,
                    sum.unknown() == 0 ? "" : " and " + sum.unknown() + " calls of unknown cost"));
        }
        if (!spent.isEmpty()) {
            lines.add(String.format(Locale.ROOT, "spent    $%.6f", micros() / MICROS));
        }
        if (alone instanceof Cost.Known known && asked > 0) {
            double each = known.micros() / (double) asked;
            lines.add(String.format(
                    Locale.ROOT,
                    "naively, a call for each post: $%.4f for those asked for, $%.2f for all posts of the run",
                    known.micros() / MICROS,
                    each * posts / MICROS));
        }
        outcome.refused()
                .forEach((reason, times) ->
                        lines.add(String.format(Locale.ROOT, "not taken %,d times: %s", times, reason)));
        outcome.failures()
                .forEach((name, times) -> lines.add(String.format(Locale.ROOT, "failed %,d times: %s", times, name)));
        outcome.spent().forEach(content -> lines.add("the budget for content of the kind '" + content + "' was spent"));
        return lines;
    }
}
