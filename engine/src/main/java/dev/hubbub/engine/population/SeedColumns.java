package dev.hubbub.engine.population;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The numbers of the seed profiles as columns, for code that asks by the million.
public final class SeedColumns {

    private static final double UNNAMED_INTEREST = 0.02;

    private final float[] postsPerDay;
    private final float[] logPostsPerDay;
    private final float[] leaning;
    private final float[] interests;
    private final float[] likes;
    private final float[] replies;
    private final float[] reposts;
    private final float[] quotes;
    private final float[] hourly;
    private final int[] topTopic;

    private SeedColumns(int seeds) {
        postsPerDay = new float[seeds];
        logPostsPerDay = new float[seeds];
        leaning = new float[seeds];
        interests = new float[seeds * Topic.COUNT];
        likes = new float[seeds];
        replies = new float[seeds];
        reposts = new float[seeds];
        quotes = new float[seeds];
        hourly = new float[seeds * 24];
        topTopic = new int[seeds];
    }

    static SeedColumns of(List<SeedProfile> seeds) {
        SeedColumns columns = new SeedColumns(seeds.size());
        Arrays.fill(columns.interests, (float) UNNAMED_INTEREST);
        for (int seed = 0; seed < seeds.size(); seed++) {
            columns.fill(seed, seeds.get(seed));
        }
        return columns;
    }

    private void fill(int seed, SeedProfile profile) {
        Activity activity = profile.activity();
        postsPerDay[seed] = (float) activity.postsPerDay();
        logPostsPerDay[seed] = (float) StrictMath.log(activity.postsPerDay() / 0.01);
        leaning[seed] = (float) profile.leaning();
        likes[seed] = (float) activity.like();
        replies[seed] = (float) activity.reply();
        reposts[seed] = (float) activity.repost();
        quotes[seed] = (float) activity.quote();
        for (int hour = 0; hour < 24; hour++) {
            hourly[seed * 24 + hour] = activity.hourly().get(hour).floatValue();
        }
        double best = -1;
        for (Map.Entry<Topic, Double> entry : profile.interests().entrySet()) {
            int topic = entry.getKey().ordinal();
            interests[seed * Topic.COUNT + topic] = entry.getValue().floatValue();
            if (entry.getValue() > best) {
                best = entry.getValue();
                topTopic[seed] = topic;
            }
        }
    }

    /// Posts a day of a seed profile.
    public double postsPerDay(int seed) {
        return postsPerDay[seed];
    }

    /// Logarithm of the posts a day over the least that a profile may have, 0.01.
    public double logPostsPerDay(int seed) {
        return logPostsPerDay[seed];
    }

    /// Political leaning of a seed profile.
    public double leaning(int seed) {
        return leaning[seed];
    }

    /// Interest of a seed profile in a topic.
    public double interest(int seed, int topic) {
        return interests[seed * Topic.COUNT + topic];
    }

    /// The topic a seed profile cares about most.
    public int topTopic(int seed) {
        return topTopic[seed];
    }

    /// Relative weight of an hour of the local day.
    public double hourly(int seed, int hour) {
        return hourly[seed * 24 + hour];
    }

    /// Tendency to like.
    public double like(int seed) {
        return likes[seed];
    }

    /// Tendency to reply.
    public double reply(int seed) {
        return replies[seed];
    }

    /// Tendency to repost.
    public double repost(int seed) {
        return reposts[seed];
    }

    /// Tendency to quote.
    public double quote(int seed) {
        return quotes[seed];
    }
}
