package dev.hubbub.app.server.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/// A real Redis server of the system's, on a port of its own, that keeps nothing on disk.
///
/// Where there is none and it cannot be installed, what needs it is skipped with a message.
public final class RedisServer implements AutoCloseable {

    private final int port;
    private Process process;

    private RedisServer(int port) {
        this.port = port;
        this.process = run();
    }

    public static RedisServer start() {
        if (!has() && "root".equals(System.getProperty("user.name"))) {
            call("apt-get", "install", "-y", "-qq", "redis-server");
        }
        Assumptions.assumeTrue(has(), "redis-server must be installed, but is not: apt-get install redis-server");
        return new RedisServer(freePort());
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean has() {
        return call("redis-server", "--version");
    }

    private static boolean call(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(120, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Process run() {
        try {
            Process started = new ProcessBuilder(List.of(
                            "redis-server",
                            "--port",
                            Integer.toString(port),
                            "--bind",
                            "127.0.0.1",
                            "--save",
                            "",
                            "--appendonly",
                            "no"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (Redis redis = new Redis(url())) {
                long until = System.nanoTime() + 30_000_000_000L;
                while (!redis.there()) {
                    if (System.nanoTime() > until) {
                        throw new AssertionError("redis-server must answer within half a minute, but did not");
                    }
                    Thread.sleep(20);
                }
            }
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    /// Ends it as a fault would; what it knew is gone.
    public void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Starts it again where it was.
    public void again() {
        process = run();
    }

    @Override
    public void close() {
        kill();
    }
}
