package dev.hubbub.app.server.society;

import dev.hubbub.engine.microblog.FollowGraph;
import dev.hubbub.engine.microblog.Followers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;

/// Who follows whom: the graph of the world, and what people and those who follow them changed in it.
///
/// Only follows with a person at one end change, so changes are few and the graph stays as it is. Seats
/// that nobody has taken follow nobody and are followed by nobody.
final class Follows {

    private static final int UNKNOWN = -1;
    private static final IntList NONE = new IntList();

    /// Cursors of pages: changes come first, then the slots of the graph from this number on.
    private static final long SLOTS = 1L << 32;

    private static final int EVERYTHING = Integer.MAX_VALUE;

    private final FollowGraph graph;
    private final int personas;
    private final Map<Integer, Seat> seats;
    private final Map<Integer, Set<Integer>> added = new HashMap<>();
    private final Map<Integer, Set<Integer>> addedTo = new HashMap<>();
    private final Map<Integer, Set<Integer>> ended = new HashMap<>();
    private final Map<Integer, IntList> seatsFollowing = new HashMap<>();
    /// Seats among those whom an account follows in the graph, where there are any, once they were looked for.
    private final Map<Integer, IntList> seatsInGraph = new ConcurrentHashMap<>();

    private final int[] followersInGraph;
    private final int[] followeesInGraph;

    /// @param seats the taken ones, by account
    Follows(FollowGraph graph, int personas, Map<Integer, Seat> seats) {
        this.graph = graph;
        this.personas = personas;
        this.seats = seats;
        this.followersInGraph = blank(graph.personas());
        this.followeesInGraph = blank(graph.personas());
    }

    private static int[] blank(int size) {
        int[] column = new int[size];
        Arrays.fill(column, UNKNOWN);
        return column;
    }

    boolean follows(int follower, int followee) {
        if (follower == followee || !exists(follower) || !exists(followee)) {
            return false;
        }
        if (added.getOrDefault(follower, Set.of()).contains(followee)) {
            return true;
        }
        return !ended.getOrDefault(follower, Set.of()).contains(followee) && graph.follows(follower, followee);
    }

    private boolean exists(int account) {
        return account >= 0 && account < personas || seats.containsKey(account);
    }

    /// Lets one account follow another, or no longer; false when that changes nothing. One of them must be a
    /// person.
    boolean set(int follower, int followee, boolean on) {
        if (follower == followee || follows(follower, followee) == on) {
            return false;
        }
        if (on) {
            if (!taken(ended, follower, followee)) {
                added.computeIfAbsent(follower, f -> new LinkedHashSet<>()).add(followee);
                addedTo.computeIfAbsent(followee, f -> new LinkedHashSet<>()).add(follower);
            }
        } else if (taken(added, follower, followee)) {
            taken(addedTo, followee, follower);
        } else {
            ended.computeIfAbsent(follower, f -> new LinkedHashSet<>()).add(followee);
        }
        if (seats.containsKey(follower)) {
            if (on) {
                seatsFollowing.computeIfAbsent(followee, f -> new IntList()).add(follower);
            } else {
                IntList following = seatsFollowing.get(followee);
                if (following != null) {
                    following.remove(follower);
                }
            }
        }
        return true;
    }

    private static boolean taken(Map<Integer, Set<Integer>> sets, int from, int account) {
        Set<Integer> set = sets.get(from);
        return set != null && set.remove(account);
    }

    /// Notes whom a person follows who has just taken a seat, and returns them.
    List<Integer> join(int seat) {
        List<Integer> followees = new ArrayList<>();
        int[] row = new int[graph.followeeSlots(seat)];
        int slots = graph.followees(seat, row);
        for (int slot = 0; slot < slots; slot++) {
            if (row[slot] >= 0 && row[slot] != seat) {
                followees.add(row[slot]);
                seatsFollowing.computeIfAbsent(row[slot], f -> new IntList()).add(seat);
            }
        }
        return followees;
    }

    /// People who follow an account.
    IntList people(int followee) {
        IntList following = seatsFollowing.get(followee);
        return following == null ? new IntList() : following;
    }

    /// Number of followers: those among personas, counted once, and people.
    int followers(int account) {
        if (followersInGraph[account] == UNKNOWN) {
            Followers cursor = graph.followers();
            cursor.open(account);
            int count = 0;
            for (int slot = 0; slot < cursor.slots(); slot++) {
                int follower = cursor.at(slot);
                count += follower >= 0 && follower < personas ? 1 : 0;
            }
            followersInGraph[account] = count;
        }
        int count = followersInGraph[account] + people(account).size();
        for (int follower : addedTo.getOrDefault(account, Set.of())) {
            count += follower < personas ? 1 : 0;
        }
        return account < personas ? count : count - endedPersonas(account);
    }

    private int endedPersonas(int account) {
        int count = 0;
        for (Map.Entry<Integer, Set<Integer>> one : ended.entrySet()) {
            count += one.getKey() < personas && one.getValue().contains(account) ? 1 : 0;
        }
        return count;
    }

    /// Number of accounts that an account follows.
    int following(int account) {
        if (followeesInGraph[account] == UNKNOWN) {
            int[] row = new int[graph.followeeSlots(account)];
            int slots = graph.followees(account, row);
            int count = 0;
            IntList seatsInRow = new IntList();
            for (int slot = 0; slot < slots; slot++) {
                count += row[slot] >= 0 && row[slot] < personas ? 1 : 0;
                if (row[slot] >= personas) {
                    seatsInRow.add(row[slot]);
                }
            }
            if (seatsInRow.size() > 0) {
                seatsInGraph.put(account, seatsInRow);
            }
            followeesInGraph[account] = count;
        }
        int count = followeesInGraph[account]
                + added.getOrDefault(account, Set.of()).size();
        for (int gone : ended.getOrDefault(account, Set.of())) {
            count -= gone < personas ? 1 : 0;
        }
        IntList seatsInRow = seatsInGraph.getOrDefault(account, NONE);
        for (int i = 0; i < seatsInRow.size(); i++) {
            int seat = seatsInRow.get(i);
            count += seat != account
                            && seats.containsKey(seat)
                            && !ended.getOrDefault(account, Set.of()).contains(seat)
                    ? 1
                    : 0;
        }
        return count;
    }

    /// All follows with a person at one end.
    List<Follow> ofPeople() {
        List<Follow> all = new ArrayList<>();
        for (int seat : seats.keySet()) {
            all(cursor -> followedBy(seat, cursor, EVERYTHING)).forEach(one -> all.add(new Follow(seat, one)));
            for (int follower : all(cursor -> followersOf(seat, cursor, EVERYTHING))) {
                if (!seats.containsKey(follower)) {
                    all.add(new Follow(follower, seat));
                }
            }
        }
        return all;
    }

    private static List<Integer> all(LongFunction<Stretch> page) {
        Stretch stretch = page.apply(0);
        List<Integer> all = new ArrayList<>(stretch.accounts());
        while (stretch.next() >= 0) {
            stretch = page.apply(stretch.next());
            all.addAll(stretch.accounts());
        }
        return all;
    }

    /// A page of numbers and where the next begins, or −1.
    record Stretch(List<Integer> accounts, long next) {}

    Stretch followersOf(int account, long cursor, int limit) {
        Followers slots = graph.followers();
        slots.open(account);
        return stretch(
                addedTo.getOrDefault(account, Set.of()),
                slots.slots(),
                slots::at,
                follower -> follows(follower, account),
                cursor,
                limit);
    }

    Stretch followedBy(int account, long cursor, int limit) {
        int[] row = new int[graph.followeeSlots(account)];
        int slots = graph.followees(account, row);
        return stretch(
                added.getOrDefault(account, Set.of()),
                slots,
                slot -> row[slot],
                followee -> follows(account, followee),
                cursor,
                limit);
    }

    private static Stretch stretch(
            Set<Integer> changes,
            int slots,
            java.util.function.IntUnaryOperator at,
            java.util.function.IntPredicate holds,
            long cursor,
            int limit) {
        List<Integer> page = new ArrayList<>();
        long next = Math.max(0, cursor);
        if (next < SLOTS) {
            List<Integer> latestFirst = new ArrayList<>(changes).reversed();
            while (next < latestFirst.size() && page.size() < limit) {
                page.add(latestFirst.get((int) next++));
            }
            if (next < latestFirst.size()) {
                return new Stretch(page, next);
            }
            next = SLOTS;
        }
        int slot = (int) Math.min(slots, next - SLOTS);
        while (slot < slots && page.size() < limit) {
            int account = at.applyAsInt(slot++);
            if (account >= 0 && !changes.contains(account) && holds.test(account)) {
                page.add(account);
            }
        }
        return new Stretch(page, slot < slots ? SLOTS + slot : -1);
    }

    /// Passes what changed in the graph out or in.
    void pass(Form form) {
        for (Map<Integer, Set<Integer>> sets : List.of(added, addedTo, ended)) {
            form.entries(
                    sets,
                    (account, set) -> {
                        form.count(account);
                        form.numbers(set);
                    },
                    all -> form.numbers(all.computeIfAbsent(form.count(0), f -> new LinkedHashSet<>())));
        }
        form.entries(
                seatsFollowing,
                (account, following) -> {
                    form.count(account);
                    following.pass(form);
                },
                all -> all.computeIfAbsent(form.count(0), f -> new IntList()).pass(form));
    }
}
