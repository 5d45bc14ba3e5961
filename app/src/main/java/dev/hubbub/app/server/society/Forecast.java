package dev.hubbub.app.server.society;

import java.util.List;

/// What a society is about to do of its own accord if it is told of an event now: the posts that start everything else.
///
/// Replies, reposts and likes follow from them and are not in it.
///
/// @param posts   personas who are going to post about it
/// @param within  how many of them have done so by when
/// @param favour  posts with a stance above 0.15
/// @param against posts with a stance below −0.15
/// @param stance  mean stance
/// @param places  where they live, most first
/// @param voices  those of them with most followers
public record Forecast(
        int posts,
        List<Within> within,
        int favour,
        int against,
        double stance,
        List<Place> places,
        List<Voice> voices) {

    public Forecast {
        within = List.copyOf(within);
        places = List.copyOf(places);
        voices = List.copyOf(voices);
    }

    /// How many have posted so many minutes after the event.
    public record Within(int minutes, int posts) {}

    /// How many in one country are going to post.
    ///
    /// @param country ISO 3166-1 alpha-2 code
    public record Place(String country, int posts, double stance) {}

    /// Somebody who is going to post.
    ///
    /// @param minutes after the event
    public record Voice(int account, int minutes, double stance) {}
}
