package dev.hubbub.engine.simulation;

import dev.hubbub.engine.measure.Cascade;
import dev.hubbub.engine.measure.Growth;

/// A simulated cascade as a library keeps it: users at each minute, depth and max breadth at each number of users.
///
/// Time and shape are apart, so that the same tree can be told as having grown faster or slower, and larger or smaller.
final class GrownCascade {

    private final int users;
    private final int[] atMinute = new int[Growth.MINUTES + 1];
    private final byte[] depths;
    private final int[] breadths;

    GrownCascade(Cascade cascade) {
        this.users = cascade.users();
        this.depths = new byte[users];
        this.breadths = new int[users];
        byte[] own = new byte[users];
        int[] counts = new int[Byte.MAX_VALUE + 1];
        breadths[0] = 1;
        for (int node = 1; node < users; node++) {
            own[node] = (byte) Math.min(Byte.MAX_VALUE, own[cascade.parent(node)] + 1);
            depths[node] = (byte) Math.max(depths[node - 1], own[node]);
            breadths[node] = Math.max(breadths[node - 1], ++counts[own[node]]);
        }
        for (int minute = 0; minute <= Growth.MINUTES; minute++) {
            atMinute[minute] = cascade.usersWithin(minute * 60_000L);
        }
    }

    /// Users in the end.
    int users() {
        return users;
    }

    /// Share of the users beside the author who had come after a minute from 0 to 150.
    double share(int minute) {
        return users == 1 ? 1 : (atMinute[minute] - 1.0) / (users - 1);
    }

    /// Depth when a share of the users beside the author has come.
    double depthAt(double share) {
        double place = share * (users - 1);
        int below = (int) place;
        int above = Math.min(users - 1, below + 1);
        return depths[below] + (place - below) * (depths[above] - depths[below]);
    }

    /// Max breadth at that moment, if the cascade came to another number of users.
    double maxBreadthAt(double share, int wanted) {
        double place = share * (users - 1);
        int below = (int) place;
        int above = Math.min(users - 1, below + 1);
        double breadth = breadths[below] + (place - below) * (breadths[above] - breadths[below]);
        return users <= 2 || wanted <= 2 ? 1 : 1 + (breadth - 1) * (wanted - 2) / (users - 2);
    }
}
