package dev.hubbub.app.server.runs;

import dev.hubbub.engine.population.Topic;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What stands in both of two runs and what in one alone, told by kind, topic, stance, home and time, and who
/// acted in
/// one alone.
///
/// @param acts      by kind
/// @param topics    by topic
/// @param stances   by band of stance, from `against` to `infavour`
/// @param countries by where who acted lives
/// @param places    the same by city, `CC city`
/// @param spanMs    length of a stretch of time
/// @param times     by stretch of time, from the beginning of the runs
/// @param people    who acted
record Difference(
        Map<String, Count> acts,
        Map<String, Count> topics,
        Map<String, Count> stances,
        Map<String, Count> countries,
        Map<String, Count> places,
        long spanMs,
        List<Count> times,
        People people) {

    private static final int MOST_TIMES = 96;
    private static final int MOST_PEOPLE = 100;
    private static final Topic[] TOPICS = Topic.values();

    /// How many stand in both runs, in the first alone, and in the second alone.
    ///
    /// @param firstStance  mean stance of all of the first run, from −1 to 1; null when it has none
    /// @param secondStance the same of the second run
    record Count(
            long both,
            long first,
            long second,
            @Nullable Double firstStance,
            @Nullable Double secondStance) {}

    /// Who acted: how many in both runs and in one alone, and the busiest of those.
    record People(long both, long first, long second, List<Busy> onlyFirst, List<Busy> onlySecond) {}

    /// Somebody who acted in one of the runs alone.
    record Busy(int persona, String country, long acts) {}

    /// A count under way.
    private static final class Sum {
        private final long[] acts = new long[3];
        private final long[] hundredths = new long[2];

        void add(int where, ActPrints first, int mine, ActPrints second, int theirs) {
            acts[where]++;
            if (where != SECOND) {
                hundredths[0] += first.stances()[mine];
            }
            if (where != FIRST) {
                hundredths[1] += second.stances()[theirs];
            }
        }

        Count told() {
            return new Count(
                    acts[BOTH],
                    acts[FIRST],
                    acts[SECOND],
                    mean(hundredths[0], acts[BOTH] + acts[FIRST]),
                    mean(hundredths[1], acts[BOTH] + acts[SECOND]));
        }

        private static @Nullable Double mean(long hundredths, long acts) {
            return acts == 0 ? null : hundredths / 100.0 / acts;
        }
    }

    private static final int BOTH = 0;
    private static final int FIRST = 1;
    private static final int SECOND = 2;

    /// Compares two runs.
    static Difference of(ActPrints first, ActPrints second) {
        Map<String, Sum> acts = new TreeMap<>();
        Map<String, Sum> topics = new TreeMap<>();
        Map<String, Sum> stances = new TreeMap<>();
        Map<String, Sum> countries = new TreeMap<>();
        Map<String, Sum> places = new TreeMap<>();
        int spanMinutes = spanMinutes(Math.max(last(first), last(second)));
        List<Sum> times = new ArrayList<>();
        int mine = 0;
        int theirs = 0;
        while (mine < first.size() || theirs < second.size()) {
            int order = mine == first.size()
                    ? 1
                    : theirs == second.size() ? -1 : Long.compare(first.keys()[mine], second.keys()[theirs]);
            int where = order == 0 ? BOTH : order < 0 ? FIRST : SECOND;
            ActPrints run = order <= 0 ? first : second;
            int at = order <= 0 ? mine : theirs;
            ActPrints.Place home = run.home(at);
            int time = run.minutes()[at] / spanMinutes;
            while (times.size() <= time) {
                times.add(new Sum());
            }
            for (Sum sum : List.of(
                    sum(acts, small(run.kind(at))),
                    sum(topics, small(TOPICS[run.topics()[at]])),
                    sum(stances, band(run.stances()[at])),
                    sum(countries, home.country()),
                    sum(places, home.country() + " " + home.city()),
                    times.get(time))) {
                sum.add(where, first, mine, second, theirs);
            }
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        return new Difference(
                told(acts),
                told(topics),
                told(stances),
                told(countries),
                told(places),
                spanMinutes * 60_000L,
                times.stream().map(Sum::told).toList(),
                people(first, second));
    }

    private static Sum sum(Map<String, Sum> sums, String of) {
        return sums.computeIfAbsent(of, _ -> new Sum());
    }

    private static Map<String, Count> told(Map<String, Sum> sums) {
        Map<String, Count> told = new TreeMap<>();
        sums.forEach((of, sum) -> told.put(of, sum.told()));
        return told;
    }

    private static String small(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Stances nearer to nothing than to a fifth are of nobody's side.
    private static String band(int hundredths) {
        return hundredths > 20 ? "infavour" : hundredths < -20 ? "against" : "neutral";
    }

    private static int last(ActPrints run) {
        int last = 0;
        for (int minutes : run.minutes()) {
            last = Math.max(last, minutes);
        }
        return last;
    }

    private static int spanMinutes(int minutes) {
        int span = 5;
        for (int longer : new int[] {15, 30, 60, 180, 360, 720, 1_440}) {
            if (minutes / span < MOST_TIMES) {
                return span;
            }
            span = longer;
        }
        return span;
    }

    private static People people(ActPrints first, ActPrints second) {
        BitSet ofFirst = acted(first);
        BitSet ofSecond = acted(second);
        BitSet both = (BitSet) ofFirst.clone();
        both.and(ofSecond);
        BitSet onlyFirst = (BitSet) ofFirst.clone();
        onlyFirst.andNot(both);
        BitSet onlySecond = (BitSet) ofSecond.clone();
        onlySecond.andNot(both);
        return new People(
                both.cardinality(),
                onlyFirst.cardinality(),
                onlySecond.cardinality(),
                busiest(first, onlyFirst),
                busiest(second, onlySecond));
    }

    private static BitSet acted(ActPrints run) {
        BitSet acted = new BitSet();
        for (int persona : run.personas()) {
            acted.set(persona);
        }
        return acted;
    }

    private static List<Busy> busiest(ActPrints run, BitSet of) {
        Map<Integer, Busy> counts = new HashMap<>();
        for (int at = 0; at < run.size(); at++) {
            int persona = run.personas()[at];
            if (of.get(persona)) {
                counts.merge(
                        persona,
                        new Busy(persona, run.home(at).country(), 1),
                        (one, more) -> new Busy(persona, one.country(), one.acts() + more.acts()));
            }
        }
        return counts.values().stream()
                .sorted(Comparator.comparingLong(Busy::acts).reversed().thenComparingInt(Busy::persona))
                .limit(MOST_PEOPLE)
                .toList();
    }
}
