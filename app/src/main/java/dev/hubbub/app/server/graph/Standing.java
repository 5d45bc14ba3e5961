package dev.hubbub.app.server.graph;

/// How the graph of a society stands.
///
/// @param step     what is being done, or empty
/// @param progress 0 to 1
/// @param problem  what went wrong last, or empty
/// @param personas in the graph, people included
/// @param follows  in the graph
public record Standing(State state, String step, double progress, String problem, long personas, long follows) {

    /// What a graph is doing.
    public enum State {
        /// Nobody asked for it.
        OFF,
        /// It is being made or started.
        LOADING,
        /// It holds what is so.
        IN_STEP,
        /// It was there and does not answer; it is being brought back.
        LOST,
        /// It could not be made, and nobody tries any more.
        FAILED
    }

    static final Standing NONE = new Standing(State.OFF, "", 0, "", 0, 0);

    static Standing loading(String step, double progress) {
        return new Standing(State.LOADING, step, progress, "", 0, 0);
    }

    static Standing lost(String problem) {
        return new Standing(State.LOST, "bringing it back", 0, problem, 0, 0);
    }

    static Standing failed(String problem) {
        return new Standing(State.FAILED, "", 0, problem, 0, 0);
    }

    /// Whether it will be otherwise without anybody's doing.
    public boolean moving() {
        return state == State.LOADING || state == State.LOST;
    }
}
