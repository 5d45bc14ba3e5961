package dev.hubbub.engine.microblog;

/// All acts of a run in the order of their time: columns of primitives, addressed by act id from 0.
///
/// Acts of one instant are ordered by their key, so the order is a function of the seed alone. A parent always has a
/// smaller id than its children.
public interface ActLog {

    /// Number of acts.
    int size();

    /// Milliseconds since the start of the run.
    long atMs(int act);

    /// Who acts.
    int persona(int act);

    ActKind kind(int act);

    /// The act this one answers, quotes, reposts or likes; −1 for a post.
    int parent(int act);

    /// The post at the top of the thread; the act itself for a post.
    int root(int act);

    /// Hops from the root: 0 for a post.
    int depth(int act);

    /// Index of the event in the run's list of events, or −1 for everyday chatter.
    int event(int act);

    /// Ordinal of the topic the act is about.
    int topic(int act);

    /// Stance towards the subject of the event, −1 to 1, as expressed.
    double stance(int act);

    /// The name of the act for chance: 64 bits that stay the same when other acts come or go.
    long key(int act);
}
