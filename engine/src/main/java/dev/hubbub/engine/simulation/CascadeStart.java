package dev.hubbub.engine.simulation;

import dev.hubbub.engine.measure.Growth;
import java.util.List;
import java.util.stream.IntStream;

/// What is known of a cascade whose growth is asked for: its users in the end, and what was seen in its first minutes.
///
/// @param users users in the end, the author included; 1 or more
/// @param seen  in the order of minutes; may be empty
public record CascadeStart(int users, List<Seen> seen) {

    /// Users at the end of one minute, the author included.
    ///
    /// @param minute 1 to 150
    public record Seen(int minute, int users) {}

    public CascadeStart {
        if (users < 1) {
            throw new IllegalArgumentException("users must be 1 or more, but was " + users);
        }
        seen = List.copyOf(seen);
        int minute = 0;
        int before = 1;
        for (Seen one : seen) {
            if (one.minute() <= minute || one.minute() > Growth.MINUTES) {
                throw new IllegalArgumentException("minutes must rise within [1, " + Growth.MINUTES + "], but were "
                        + minute + " and then " + one.minute());
            }
            if (one.users() < before || one.users() > users) {
                throw new IllegalArgumentException("users at minute " + one.minute() + " must be in [" + before + ", "
                        + users + "], but was " + one.users());
            }
            minute = one.minute();
            before = one.users();
        }
    }

    /// A cascade of which only the size is known.
    public static CascadeStart of(int users) {
        return new CascadeStart(users, List.of());
    }

    /// What was seen of a cascade in each of its first minutes.
    public static CascadeStart of(Growth growth, int minutes) {
        double[] scale = growth.scale();
        return new CascadeStart(
                growth.users(),
                IntStream.rangeClosed(1, minutes)
                        .mapToObj(minute -> new Seen(minute, (int) scale[minute - 1]))
                        .toList());
    }
}
