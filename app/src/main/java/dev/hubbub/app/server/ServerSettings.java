package dev.hubbub.app.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;

/// How the server is started.
///
/// @param home        where data is kept
/// @param host        address to listen on
/// @param port        port to listen on, or 0 for any that is free
/// @param databaseUrl a PostgreSQL server, or empty for one of our own
/// @param redisUrl    a Redis server that several servers share, or empty for none
/// @param publicUrl   how the outside addresses the server, or empty for host and port
/// @param personas    size of the first society
/// @param seed        its seed
/// @param limits      how many times the usual number of requests are let through
public record ServerSettings(
        Path home,
        String host,
        int port,
        String databaseUrl,
        String redisUrl,
        String publicUrl,
        int personas,
        long seed,
        double limits) {

    public static final int PORT = 8080;
    public static final int PERSONAS = 20_000;

    public ServerSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be in [0, 65535], but was " + port);
        }
        if (!(limits > 0)) {
            throw new IllegalArgumentException("limits must be above 0, but was " + limits);
        }
        if (personas < 1) {
            throw new IllegalArgumentException("personas must be 1 or more, but was " + personas);
        }
    }

    /// Whether only this machine can reach the server.
    public boolean local() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
