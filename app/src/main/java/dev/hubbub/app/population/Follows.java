package dev.hubbub.app.population;

import dev.hubbub.engine.population.SeedProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/// Who follows whom, being collected; following oneself and following twice are left out.
final class Follows {

    private long[] edges = new long[1024];
    private int count;

    void add(int follower, int followee) {
        if (follower == followee) {
            return;
        }
        if (count == edges.length) {
            edges = Arrays.copyOf(edges, 2 * count);
        }
        edges[count++] = (long) follower << 32 | followee;
    }

    /// The population with these edges, in the order of followers and then of followees.
    Foreign of(List<SeedProfile> profiles, List<String> names, List<String> handles) {
        long[] sorted = Arrays.stream(edges, 0, count).sorted().distinct().toArray();
        int[] followers = new int[sorted.length];
        int[] followees = new int[sorted.length];
        for (int e = 0; e < sorted.length; e++) {
            followers[e] = (int) (sorted[e] >>> 32);
            followees[e] = (int) sorted[e];
        }
        return new Foreign(profiles, names, unique(handles), followers, followees);
    }

    /// Handles with a number behind those that came before.
    private static List<String> unique(List<String> handles) {
        List<String> unique = new ArrayList<>(handles.size());
        TreeSet<String> taken = new TreeSet<>();
        for (String handle : handles) {
            String free = handle;
            for (int number = 2; !taken.add(free); number++) {
                free = handle + number;
            }
            unique.add(free);
        }
        return unique;
    }
}
