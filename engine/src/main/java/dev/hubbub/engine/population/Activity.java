package dev.hubbub.engine.population;

import java.util.List;

/// How often a persona is there and what it tends to do.
///
/// @param postsPerDay posts, replies, quotes and reposts together; 0.01 to 500
/// @param hourly      24 relative weights of the hours of its local day, the first for midnight; their mean is 1
/// @param like        tendency to like what it reads, relative to the mean persona; 0 to 10
/// @param reply       tendency to reply, on the same scale
/// @param repost      tendency to repost, on the same scale
/// @param quote       tendency to quote, on the same scale
/// @param mediaRate   share of its own posts with a GIF or an image
public record Activity(
        double postsPerDay,
        List<Double> hourly,
        double like,
        double reply,
        double repost,
        double quote,
        double mediaRate) {

    public Activity {
        Rules.between("postsPerDay", postsPerDay, 0.01, 500);
        hourly = List.copyOf(hourly);
        if (hourly.size() != 24) {
            throw new IllegalArgumentException("hourly must have 24 weights, but had " + hourly.size());
        }
        for (double weight : hourly) {
            Rules.between("hourly", weight, 0, 24);
        }
        Rules.between("like", like, 0, 10);
        Rules.between("reply", reply, 0, 10);
        Rules.between("repost", repost, 0, 10);
        Rules.between("quote", quote, 0, 10);
        Rules.unit("mediaRate", mediaRate);
    }
}
