package dev.hubbub.engine.simulation;

import dev.hubbub.engine.kernel.Chance;
import java.util.Arrays;

/// Personas by their number of followers: who could begin a cascade of a given size.
final class Authors {

    private static final int LEAST_FOLLOWERS = 8;
    private static final int MOST_FOLLOWERS = 80;
    private static final int FEWEST = 16;

    private final long[] byFollowers;

    private Authors(long[] byFollowers) {
        this.byFollowers = byFollowers;
    }

    static Authors of(World world) {
        long[] byFollowers = new long[world.graph().personas()];
        for (int persona = 0; persona < byFollowers.length; persona++) {
            byFollowers[persona] = (long) world.graph().followerSlots(persona) << 32 | persona;
        }
        Arrays.sort(byFollowers);
        return new Authors(byFollowers);
    }

    /// Somebody with 8 to 80 followers for each user wanted, or one of the 16 with most followers.
    int withFollowersFor(int users, long bits) {
        int from = Math.min(place((long) LEAST_FOLLOWERS * users), Math.max(0, byFollowers.length - FEWEST));
        int to = Math.max(place((long) MOST_FOLLOWERS * users), Math.min(byFollowers.length, from + FEWEST));
        return (int) byFollowers[from + Chance.below(bits, to - from)];
    }

    int mostFollowers() {
        return (int) (byFollowers[byFollowers.length - 1] >> 32);
    }

    private int place(long followers) {
        int at = Arrays.binarySearch(byFollowers, followers << 32);
        return at < 0 ? -at - 1 : at;
    }
}
