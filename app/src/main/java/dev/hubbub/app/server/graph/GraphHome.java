package dev.hubbub.app.server.graph;

import java.io.IOException;

/// Where the graph of one society lives.
interface GraphHome {

    /// Makes the graph if it is not there whole, and connects to it.
    ///
    /// @param progress may raise to have it stopped
    Bolt open(GraphSource source, Progress progress) throws IOException, InterruptedException;

    /// Whether the server can still be there; false is certain.
    boolean alive();

    /// Failures in a row after which nobody tries any more.
    int tries();

    /// What was made is not to be trusted: the next opening makes it anew.
    void distrust() throws IOException;

    /// Lets go of it: what is ours is stopped.
    void close() throws InterruptedException;

    /// Takes everything of the society away. Only when closed.
    void forget() throws IOException, InterruptedException;
}
