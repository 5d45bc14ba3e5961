package dev.hubbub.app.server.graph;

import java.util.Map;

/// Which Neo4j holds the graphs.
///
/// @param url      of a server that is there, or empty for servers of our own
/// @param database in that server, or empty for the one that the user has
public record GraphSettings(String url, String user, String password, String database) {

    private static final String SCHEMES = "(bolt|neo4j)(\\+s|\\+ssc)?://.+";

    public GraphSettings {
        if (!url.isEmpty() && !url.matches(SCHEMES)) {
            throw new IllegalArgumentException(
                    "NEO4J_URL must begin with bolt:// or neo4j:// (or +s, +ssc), but was '" + url + "'");
        }
    }

    /// Servers of our own.
    public static GraphSettings own() {
        return new GraphSettings("", "", "", "");
    }

    /// As the environment says: `NEO4J_URL`, `NEO4J_USER`, `NEO4J_PASSWORD`, `NEO4J_DATABASE`.
    public static GraphSettings of(Map<String, String> environment) {
        return new GraphSettings(
                environment.getOrDefault("NEO4J_URL", ""),
                environment.getOrDefault("NEO4J_USER", "neo4j"),
                environment.getOrDefault("NEO4J_PASSWORD", ""),
                environment.getOrDefault("NEO4J_DATABASE", ""));
    }

    /// Whether the server is somebody else's and may hold other things.
    public boolean given() {
        return !url.isEmpty();
    }

    @Override
    public String toString() {
        return "GraphSettings[" + (given() ? url : "own") + "]";
    }
}
