package dev.hubbub.engine.measure;

import dev.hubbub.engine.microblog.FollowGraph;
import java.util.Arrays;

/// The neighbours of one persona in the undirected projection: whoever follows it or is followed by it, once each.
final class Neighbours {

    private final FollowGraph graph;
    private int[] found = new int[256];
    private int size;

    Neighbours(FollowGraph graph) {
        this.graph = graph;
    }

    /// Looks at another persona.
    void of(int persona) {
        int followers = graph.followerSlots(persona);
        int followees = graph.followeeSlots(persona);
        if (found.length < followers + followees) {
            found = new int[Math.max(followers + followees, 2 * found.length)];
        }
        int n = 0;
        for (int slot = 0; slot < followers; slot++) {
            found[n] = graph.follower(persona, slot);
            n += found[n] >= 0 ? 1 : 0;
        }
        for (int slot = 0; slot < followees; slot++) {
            found[n] = graph.followee(persona, slot);
            n += found[n] >= 0 ? 1 : 0;
        }
        Arrays.sort(found, 0, n);
        size = 0;
        for (int i = 0; i < n; i++) {
            if (i == 0 || found[i] != found[size - 1]) {
                found[size++] = found[i];
            }
        }
    }

    int size() {
        return size;
    }

    int at(int i) {
        return found[i];
    }
}
