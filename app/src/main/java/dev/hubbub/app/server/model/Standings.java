package dev.hubbub.app.server.model;

import dev.hubbub.llm.Labels;
import dev.hubbub.llm.budget.Scope;
import dev.hubbub.llm.budget.Standing;
import java.util.ArrayList;
import java.util.List;

/// How a budget stands, as the API tells it.
final class Standings {

    static final int[] THRESHOLDS = {50, 80, 100};

    private Standings() {}

    /// How a limit stands today.
    ///
    /// @param scope       `server`, `society` or `person`
    /// @param spentMicros micro-dollars spent
    /// @param heldMicros  held at their worst case for calls that are under way
    /// @param leftMicros  what may still be held
    /// @param percent     of the limit that is spent
    /// @param crossed     the thresholds, in percent, that were crossed
    record LimitJson(
            String scope,
            long limitMicros,
            long spentMicros,
            long heldMicros,
            long leftMicros,
            int percent,
            List<Integer> crossed,
            List<ShareJson> shares) {}

    /// How the share of a kind of content stands.
    record ShareJson(
            String content, long limitMicros, long spentMicros, long heldMicros, long leftMicros, int percent) {}

    /// The limits that calls with these labels belong to, each with its shares.
    static List<LimitJson> of(Purse purse, Labels labels) {
        List<LimitJson> limits = new ArrayList<>();
        for (Standing whole : purse.standings(labels.content(""))) {
            List<ShareJson> shares = new ArrayList<>();
            for (String content : Purse.CONTENTS) {
                purse.standings(labels.content(content)).stream()
                        .filter(one -> one.limit().equals(whole.limit())
                                && one.content().equals(content))
                        .map(Standings::share)
                        .forEach(shares::add);
            }
            int percent = percent(whole);
            List<Integer> crossed = new ArrayList<>();
            for (int threshold : THRESHOLDS) {
                if (whole.spentMicros() > 0 && percent >= threshold) {
                    crossed.add(threshold);
                }
            }
            limits.add(new LimitJson(
                    scope(whole.limit().scope()),
                    whole.capMicros(),
                    whole.spentMicros(),
                    whole.heldMicros(),
                    whole.leftMicros(),
                    percent,
                    crossed,
                    shares));
        }
        return limits;
    }

    private static ShareJson share(Standing one) {
        return new ShareJson(
                one.content(), one.capMicros(), one.spentMicros(), one.heldMicros(), one.leftMicros(), percent(one));
    }

    private static int percent(Standing one) {
        return one.capMicros() == 0 ? 100 : (int) Math.min(1000, one.spentMicros() * 100 / one.capMicros());
    }

    /// What the API calls a scope.
    static String scope(Scope scope) {
        return switch (scope) {
            case ALL -> "server";
            case RUN -> "society";
            case USER -> "person";
            case CONVERSATION, EXPERIMENT, PERSONA, PURPOSE -> throw new IllegalStateException("no limit is on these");
        };
    }
}
