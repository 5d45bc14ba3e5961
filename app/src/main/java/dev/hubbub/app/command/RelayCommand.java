package dev.hubbub.app.command;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.server.WholeNumber;
import dev.hubbub.app.server.redis.Redis;
import dev.hubbub.app.server.relay.Relay;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `hubbub relay`: hands the acts of another server's societies to more readers than that server could.
@Command(
        name = "relay",
        description = "Streams the acts of societies on another server; needs REDIS_URL, as that server does.",
        mixinStandardHelpOptions = true)
final class RelayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--of",
            required = true,
            paramLabel = "URL",
            description = "The server on which the societies live, such as http://10.0.0.5:8080.")
    private URI origin = URI.create("");

    @Option(names = "--host", paramLabel = "ADDRESS", description = "Address to listen on (default: ${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "N", description = "Port to listen on (default: ${DEFAULT-VALUE}).")
    private int port = 8081;

    @Override
    public Integer call() throws InterruptedException {
        String url = Objects.requireNonNullElse(System.getenv("REDIS_URL"), "");
        if (url.isEmpty()) {
            throw BadInput.of("REDIS_URL must be set, since acts come through Redis, but was not\n"
                    + "name the Redis server that the server at " + origin + " uses");
        }
        if (origin.getHost() == null) {
            throw BadInput.of("--of must be an address such as http://10.0.0.5:8080, but was '" + origin + "'");
        }
        Redis redis = new Redis(url);
        Duration recheck = Duration.ofSeconds(WholeNumber.RECHECK.in(System.getenv()));
        Relay relay = Relay.start(redis, origin, host, port, recheck);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(() -> {
                    relay.close();
                    redis.close();
                    ended.countDown();
                }));
        PrintWriter out = spec.commandLine().getOut();
        out.println("relay of " + origin + " is at http://" + host + ":" + relay.port());
        out.flush();
        ended.await();
        return 0;
    }
}
