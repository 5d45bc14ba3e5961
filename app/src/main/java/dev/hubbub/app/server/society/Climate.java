package dev.hubbub.app.server.society;

import dev.hubbub.engine.population.Topic;
import java.util.List;

/// What a society did in the last stretch of its own time: when, where, about what, and how it felt.
///
/// @param fromMs   simulated time at which the first bucket begins, since 1970
/// @param toMs     simulated time reached, since 1970
/// @param bucketMs length of a bucket
/// @param acts     acts counted
/// @param emotions of the latest posts, replies and quotes of personas, at most [#MOST_FELT] of them; most first
public record Climate(
        long fromMs,
        long toMs,
        long bucketMs,
        long acts,
        List<Bucket> buckets,
        List<Place> places,
        List<About> topics,
        List<Told> events,
        List<Felt> emotions) {

    /// Posts that are looked at for their emotion, since their words must be thought of first.
    public static final int MOST_FELT = 1_000;

    public Climate {
        buckets = List.copyOf(buckets);
        places = List.copyOf(places);
        topics = List.copyOf(topics);
        events = List.copyOf(events);
        emotions = List.copyOf(emotions);
    }

    /// Acts of one stretch of time.
    ///
    /// @param favour posts, replies and quotes with a stance above 0.15
    /// @param against those below −0.15
    /// @param stance  mean stance of posts, replies and quotes; 0 when there were none
    public record Bucket(
            long atMs,
            int posts,
            int replies,
            int reposts,
            int quotes,
            int likes,
            int favour,
            int against,
            double stance) {}

    /// What the personas of one country did.
    ///
    /// @param country  ISO 3166-1 alpha-2 code, or empty for people
    /// @param personas who live there
    /// @param acts     posts, replies, quotes and reposts
    /// @param stance   mean stance of posts, replies and quotes; 0 when there were none
    /// @param counts   acts by bucket
    /// @param stances  mean stance by bucket
    /// @param cities   the loudest
    public record Place(
            String country,
            int personas,
            int acts,
            double stance,
            List<Integer> counts,
            List<Double> stances,
            List<City> cities) {}

    /// What the personas of one city did.
    public record City(String city, int acts, double stance) {}

    /// How much was said of a topic.
    public record About(Topic topic, int acts, double stance) {}

    /// How much was said of an event.
    public record Told(String id, String title, int acts, int favour, int against, double stance) {}

    /// How often an emotion was shown, by the name of its constant.
    public record Felt(String emotion, int acts) {}
}
