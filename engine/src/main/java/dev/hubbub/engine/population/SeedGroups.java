package dev.hubbub.engine.population;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/// The personas of a world sorted into groups by something their seed profiles share, such as a city.
///
/// Persona i varies seed i mod S in round i div S. A group of G seeds therefore owns G personas of every whole round,
/// and the rank of a persona inside its group, and back, is arithmetic: nothing is stored but the groups of the seeds.
public final class SeedGroups {

    private final int seeds;
    private final int size;
    private final List<String> names;
    private final int[] groupOfSeed;
    private final int[] placeOfSeed;
    private final int[][] seedsOfGroup;

    private SeedGroups(int seeds, int size, List<String> names, int[] groupOfSeed) {
        this.seeds = seeds;
        this.size = size;
        this.names = names;
        this.groupOfSeed = groupOfSeed;
        this.placeOfSeed = new int[seeds];
        int[] counts = new int[names.size()];
        for (int seed = 0; seed < seeds; seed++) {
            placeOfSeed[seed] = counts[groupOfSeed[seed]]++;
        }
        this.seedsOfGroup = new int[names.size()][];
        for (int group = 0; group < counts.length; group++) {
            seedsOfGroup[group] = new int[counts[group]];
        }
        for (int seed = 0; seed < seeds; seed++) {
            seedsOfGroup[groupOfSeed[seed]][placeOfSeed[seed]] = seed;
        }
    }

    /// Groups the seeds by a key; groups stand in the order of their keys.
    public static SeedGroups by(List<SeedProfile> profiles, int size, Function<SeedProfile, String> key) {
        TreeMap<String, Integer> numbers = new TreeMap<>();
        profiles.forEach(profile -> numbers.put(key.apply(profile), 0));
        List<String> names = new ArrayList<>(numbers.keySet());
        for (int i = 0; i < names.size(); i++) {
            numbers.put(names.get(i), i);
        }
        int[] groups = new int[profiles.size()];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = numbers.getOrDefault(key.apply(profiles.get(i)), 0);
        }
        return new SeedGroups(profiles.size(), size, List.copyOf(names), groups);
    }

    /// Number of groups.
    public int count() {
        return names.size();
    }

    /// The key of a group.
    public String name(int group) {
        return names.get(group);
    }

    /// Group of a persona.
    public int groupOf(int persona) {
        return groupOfSeed[persona % seeds];
    }

    /// Group of the personas of a seed profile.
    public int groupOfSeed(int seed) {
        return groupOfSeed[seed];
    }

    /// Number of personas in a group.
    public int members(int group) {
        int[] own = seedsOfGroup[group];
        int rest = size % seeds;
        int inRest = 0;
        while (inRest < own.length && own[inRest] < rest) {
            inRest++;
        }
        return size / seeds * own.length + inRest;
    }

    /// Rank of a persona among the members of its group, from 0.
    public int rank(int persona) {
        int seed = persona % seeds;
        return persona / seeds * seedsOfGroup[groupOfSeed[seed]].length + placeOfSeed[seed];
    }

    /// The member of a group that has a rank.
    public int member(int group, int rank) {
        int[] own = seedsOfGroup[group];
        int round = rank / own.length;
        return round * seeds + own[rank - round * own.length];
    }
}
