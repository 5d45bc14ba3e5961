package dev.hubbub.engine.microblog;

/// Who follows whom: a directed graph over the personas of a world, without loops or double edges.
///
/// Followers and followees stand in numbered slots. A few slots are void (they hold −1): two layers of the graph named
/// the same edge, and the later one gave way. The order of slots is part of the graph: a stored copy keeps it, so a
/// draw by slot number falls on the same person whichever form is asked.
public interface FollowGraph {

    /// Number of personas.
    int personas();

    /// Number of follower slots of a persona, void ones included.
    int followerSlots(int persona);

    /// Who follows a persona in one of its follower slots, or −1 where the slot is void.
    int follower(int persona, int slot);

    /// Number of followee slots of a persona, void ones included.
    int followeeSlots(int persona);

    /// Whom a persona follows in one of its followee slots, or −1 where the slot is void.
    int followee(int persona, int slot);

    /// Whether one persona follows another.
    boolean follows(int follower, int followee);
}
