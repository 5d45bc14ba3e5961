package dev.hubbub.app.server.society;

/// Something a person is told: that it was answered, liked, carried on or followed.
///
/// @param id     counts from 1 for each person
/// @param atMs   presented time
/// @param account who did it
/// @param status id of the status it is about: the answer, the quote, or the own status that was liked or reposted; 0
///               for a follow
public record Notice(long id, Kind kind, long atMs, int account, long status) {

    /// What it is about.
    public enum Kind {
        MENTION,
        LIKE,
        REPOST,
        QUOTE,
        FOLLOW
    }
}
