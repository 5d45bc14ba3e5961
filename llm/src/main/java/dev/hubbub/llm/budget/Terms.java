package dev.hubbub.llm.budget;

import java.util.List;

/// What a budget allows, and when it speaks up.
///
/// @param limits        all that hold; a call must fit in each that concerns it; none means no limit
/// @param alertPercents the parts of a limit, in percent, at which somebody is told
public record Terms(List<Limit> limits, List<Integer> alertPercents) {

    /// No limit; everything is written down all the same.
    public static final Terms UNLIMITED = new Terms(List.of(), List.of());

    private static final List<Integer> ALERTS = List.of(50, 80, 100);

    public Terms {
        limits = List.copyOf(limits);
        alertPercents = List.copyOf(alertPercents);
        for (int percent : alertPercents) {
            if (percent < 1 || percent > 1000) {
                throw new IllegalArgumentException("an alert must be at 1 to 1000 %, but was " + percent);
            }
        }
    }

    /// These limits, with alerts at half, four fifths and all.
    public static Terms of(Limit... limits) {
        return new Terms(List.of(limits), ALERTS);
    }
}
