package dev.hubbub.voice.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who gets a model first: those who answer a person, then the loudest accounts, then whoever is worth most a
/// token.
///
/// What a post is worth is how many may read it: its writer's followers, those of an answer counted a
/// fifth, since few open a thread. What it takes is nearly the same for all, but an answer brings along
/// what it answers. The order is a function of what is wanted alone; ties go to the lower id.
final class Order {

    /// The loudest go before all who are only worth their tokens: one in this many.
    private static final int LOUDEST_ONE_IN = 50;

    private static final double OF_AN_ANSWER = .2;
    private static final double CHARS_OF_A_POST = 250;

    private Order() {}

    /// All that is wanted in the order in which it is to be asked for.
    static List<Wanted> of(List<Wanted> wanted) {
        List<Wanted> byFollowers = wanted.stream()
                .sorted(Comparator.comparingInt(Wanted::followers).reversed().thenComparingInt(Wanted::id))
                .toList();
        int loud = byFollowers.isEmpty()
                ? Integer.MAX_VALUE
                : byFollowers
                        .get(Math.max(0, wanted.size() / LOUDEST_ONE_IN - 1))
                        .followers();
        return wanted.stream()
                .sorted(Comparator.comparingInt((Wanted one) -> rank(one, loud))
                        .thenComparing(Comparator.comparingDouble(Order::worth).reversed())
                        .thenComparingInt(Wanted::id))
                .toList();
    }

    private static int rank(Wanted wanted, int loud) {
        if (wanted.answers() && wanted.toPerson()) {
            return 0;
        }
        return wanted.followers() >= loud && !wanted.answers() ? 1 : 2;
    }

    /// Readers for a letter of the prompt.
    static double worth(Wanted wanted) {
        double readers = (1 + wanted.followers()) * (wanted.answers() ? OF_AN_ANSWER : 1);
        return readers / (CHARS_OF_A_POST + wanted.heard().length());
    }

    /// Batches of at most `most` posts about one event and of one kind, in the order of their first members.
    static List<List<Wanted>> batches(List<Wanted> ordered, int most) {
        Map<String, List<Wanted>> open = new LinkedHashMap<>();
        List<List<Wanted>> batches = new ArrayList<>();
        for (Wanted wanted : ordered) {
            String key = wanted.event() + "\n" + wanted.content() + "\n" + wanted.toPerson();
            List<Wanted> batch = open.get(key);
            if (batch == null || batch.size() == most) {
                batch = new ArrayList<>();
                open.put(key, batch);
                batches.add(batch);
            }
            batch.add(wanted);
        }
        return batches;
    }
}
