package dev.hubbub.engine.microblog;

import dev.hubbub.engine.kernel.Fork;

/// Who follows whom: a directed graph over the personas of a world, without loops or double edges.
///
/// Followers and followees stand in numbered slots. A few slots are void (they hold −1): two layers of the graph named
/// the same edge, and the later one gave way. The order of slots is part of the graph: a stored copy keeps it, so a
/// draw by slot number falls on the same person whichever form is asked.
public interface FollowGraph {

    /// Number of personas.
    int personas();

    /// A new cursor over followers, for one thread.
    Followers followers();

    /// Number of followee slots of a persona, void ones included.
    int followeeSlots(int persona);

    /// Writes the followee slots of a persona into an array, −1 for void ones, and returns their number.
    ///
    /// @param into long enough for [#followeeSlots]
    int followees(int persona, int[] into);

    /// Whether one persona follows another.
    boolean follows(int follower, int followee);

    /// Number of follower slots of a persona, void ones included.
    default int followerSlots(int persona) {
        Followers followers = followers();
        followers.open(persona);
        return followers.slots();
    }

    /// Who follows a persona in one of its follower slots, or −1 where the slot is void.
    default int follower(int persona, int slot) {
        Followers followers = followers();
        followers.open(persona);
        return followers.at(slot);
    }

    /// Whom a persona follows in one of its followee slots, or −1 where the slot is void.
    default int followee(int persona, int slot) {
        int[] row = new int[followeeSlots(persona)];
        followees(persona, row);
        return row[slot];
    }

    /// Number of follows, void slots left out. Looks at every followee slot once.
    default long edges(Fork fork) {
        int block = 16_384;
        int blocks = (personas() + block - 1) / block;
        long[] counts = new long[blocks];
        fork.run(blocks, i -> {
            int[] row = new int[0];
            int to = (int) Math.min(personas(), (i + 1L) * block);
            for (int persona = i * block; persona < to; persona++) {
                int slots = followeeSlots(persona);
                row = row.length < slots ? new int[slots * 2] : row;
                slots = followees(persona, row);
                for (int slot = 0; slot < slots; slot++) {
                    counts[i] += row[slot] >= 0 ? 1 : 0;
                }
            }
        });
        long edges = 0;
        for (long count : counts) {
            edges += count;
        }
        return edges;
    }
}
