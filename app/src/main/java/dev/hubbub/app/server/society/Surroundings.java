package dev.hubbub.app.server.society;

import dev.hubbub.engine.microblog.FollowGraph;
import dev.hubbub.engine.microblog.Followers;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who is near an account along follows, and who follows whom among them: what a picture of thousands is made of.
///
/// @param accounts from the nearest to the farthest, the account itself first
/// @param edges    places in `accounts` of a follower and of whom it follows, in turn
/// @param follows  how many there are among the accounts; `edges` may hold fewer, but always those that lead from the
///                 first account to all others
public record Surroundings(int[] accounts, int[] edges, long follows) {

    /// Neighbours of one account that are gone on to, in either direction: beyond that one who is well known would
    /// fill the picture alone.
    private static final int FAN = 80;

    /// Looks round an account.
    ///
    /// @param most      accounts
    /// @param mostEdges roughly, should there be more
    static Surroundings of(
            FollowGraph graph, int personas, List<Follow> ofPeople, int centre, int most, int mostEdges) {
        return new Walk(graph, personas, ofPeople).from(centre, most, mostEdges);
    }

    private static final class Walk {

        private final FollowGraph graph;
        private final Followers cursor;
        private final int personas;
        private final Map<Integer, List<Integer>> followed = new HashMap<>();
        private final Map<Integer, List<Integer>> following = new HashMap<>();
        private int[] row = new int[256];

        Walk(FollowGraph graph, int personas, List<Follow> ofPeople) {
            this.graph = graph;
            this.cursor = graph.followers();
            this.personas = personas;
            for (Follow one : ofPeople) {
                followed.computeIfAbsent(one.follower(), _ -> new ArrayList<>()).add(one.followee());
                following
                        .computeIfAbsent(one.followee(), _ -> new ArrayList<>())
                        .add(one.follower());
            }
        }

        Surroundings from(int centre, int most, int mostEdges) {
            Map<Integer, Integer> places = new HashMap<>();
            List<Integer> found = new ArrayList<>(List.of(centre));
            List<int[]> followees = new ArrayList<>();
            // By its place, the place from which an account was found.
            List<Integer> by = new ArrayList<>(List.of(0));
            places.put(centre, 0);
            for (int at = 0; at < found.size(); at++) {
                int account = found.get(at);
                int[] own = followees(account);
                followees.add(own);
                int place = at;
                for (int[] near : List.of(own, followers(account))) {
                    for (int i = 0; i < Math.min(near.length, FAN) && found.size() < most; i++) {
                        places.computeIfAbsent(near[i], one -> {
                            found.add(one);
                            by.add(place);
                            return found.size() - 1;
                        });
                    }
                }
            }
            return drawn(found, by, among(places, followees), mostEdges);
        }

        /// Places of a follower and of whom it follows, in turn.
        private static int[] among(Map<Integer, Integer> places, List<int[]> followees) {
            IntList all = new IntList();
            for (int from = 0; from < followees.size(); from++) {
                for (int followee : followees.get(from)) {
                    Integer to = places.get(followee);
                    if (to != null) {
                        all.add(from);
                        all.add(to);
                    }
                }
            }
            return all.toArray();
        }

        /// Leaves out every so many of the follows by which nobody was found.
        private static Surroundings drawn(List<Integer> found, List<Integer> by, int[] all, int mostEdges) {
            int follows = all.length / 2;
            int stride = Math.max(1, (follows + mostEdges - 1) / Math.max(1, mostEdges));
            IntList kept = new IntList();
            BitSet reached = new BitSet();
            for (int edge = 0; edge < follows; edge++) {
                int from = all[2 * edge];
                int to = all[2 * edge + 1];
                boolean leads = leads(by, from, to, reached) || leads(by, to, from, reached);
                if (leads || edge % stride == 0) {
                    kept.add(from);
                    kept.add(to);
                }
            }
            return new Surroundings(found.stream().mapToInt(Integer::intValue).toArray(), kept.toArray(), follows);
        }

        private static boolean leads(List<Integer> by, int from, int to, BitSet reached) {
            if (to == 0 || by.get(to) != from || reached.get(to)) {
                return false;
            }
            reached.set(to);
            return true;
        }

        private int[] followees(int account) {
            IntList all = new IntList();
            if (account < personas) {
                int slots = graph.followeeSlots(account);
                row = row.length < slots ? new int[2 * slots] : row;
                slots = graph.followees(account, row);
                for (int slot = 0; slot < slots; slot++) {
                    if (row[slot] >= 0 && row[slot] < personas) {
                        all.add(row[slot]);
                    }
                }
            }
            followed.getOrDefault(account, List.of()).forEach(all::add);
            return all.toArray();
        }

        private int[] followers(int account) {
            IntList all = new IntList();
            following.getOrDefault(account, List.of()).forEach(all::add);
            if (account < personas) {
                cursor.open(account);
                for (int slot = 0; slot < cursor.slots() && all.size() < FAN; slot++) {
                    int follower = cursor.at(slot);
                    if (follower >= 0 && follower < personas) {
                        all.add(follower);
                    }
                }
            }
            return all.toArray();
        }
    }
}
