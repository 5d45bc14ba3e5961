package dev.hubbub.app.server.society;

/// A stretch of a list that is ordered by id, the latest first.
///
/// @param maxId   ids below this, or 0
/// @param sinceId ids above this, the latest of them, or 0
/// @param minId   ids above this, those next to it, or 0
public record Page(long maxId, long sinceId, long minId, int limit) {

    /// No more than this is handed out at a time.
    public static final int MOST = 80;

    public Page {
        limit = Math.clamp(limit, 1, MOST);
    }

    /// The latest.
    public static Page first(int limit) {
        return new Page(0, 0, 0, limit);
    }

    /// Those before an id.
    public static Page before(long maxId, int limit) {
        return new Page(maxId, 0, 0, limit);
    }

    boolean admits(long id) {
        return (maxId <= 0 || id < maxId) && id > sinceId && id > minId;
    }
}
