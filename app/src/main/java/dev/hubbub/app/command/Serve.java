package dev.hubbub.app.command;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.server.HubbubServer;
import dev.hubbub.app.server.ServerParts;
import dev.hubbub.app.server.ServerSettings;
import dev.hubbub.app.server.Welcome;
import dev.hubbub.app.server.mastodon.Fixture;
import dev.hubbub.app.server.model.Ghostwriters;
import dev.hubbub.app.server.picture.PhotoChoice;
import dev.hubbub.voice.provider.GifShelf;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `hubbub serve`: starts the server and stays until it is told to end.
@Command(
        name = "serve",
        description = "Starts the server: societies that go on, and people in them.",
        mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {

    private final Parts parts;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Address to listen on; 0.0.0.0 for everybody (default: ${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "N", description = "Port to listen on (default: ${DEFAULT-VALUE}).")
    private int port = ServerSettings.PORT;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Where data is kept (default: HUBBUB_HOME, or .hubbub in your home directory).")
    private Path home = Home.here();

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "How others address the server, such as https://hubbub.example (default: host and port).")
    private String publicUrl = "";

    @Option(
            names = "--personas",
            paramLabel = "N",
            description = "Size of the society that a first start begins (default: ${DEFAULT-VALUE}).")
    private int personas = ServerSettings.PERSONAS;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of that society (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--fixture",
            paramLabel = "FILE",
            description = "People, tokens and posts for a conformance suite of a Mastodon client; this machine only.")
    private @Nullable Path fixture;

    @Option(
            names = "--limits",
            paramLabel = "TIMES",
            description = "How many times the usual number of requests are let through (default: 1; a fixture: 1,000).")
    private @Nullable Double limits;

    @Option(
            names = "--gifs",
            paramLabel = "drawn|giphy|tenor",
            description = "Whose GIFs personas show: ours, or those of a service, with its key in GIPHY_API_KEY or"
                    + " TENOR_API_KEY (default: ${DEFAULT-VALUE}).")
    private String gifs = "drawn";

    @Option(
            names = "--image-model",
            paramLabel = "PROVIDER/NAME",
            description = "A model that makes photos of places and everyday moments, such as openai/gpt-image-1, for a"
                    + " tenth of HUBBUB_DAILY_BUDGET (default: none, all is drawn).")
    private String imageModel = "";

    Serve(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws InterruptedException {
        ServerSettings settings;
        try {
            settings = new ServerSettings(
                    home,
                    host,
                    port,
                    Objects.requireNonNullElse(System.getenv("DATABASE_URL"), ""),
                    Objects.requireNonNullElse(System.getenv("REDIS_URL"), ""),
                    publicUrl,
                    personas,
                    seed,
                    limits != null ? limits : fixture == null ? 1 : 1_000);
        } catch (IllegalArgumentException e) {
            throw BadInput.of("--" + e.getMessage());
        }
        if (fixture != null && !settings.local()) {
            throw BadInput.of(
                    "--fixture must stand with a --host that only this machine reaches, but that was " + host);
        }
        Ghostwriters.check(System.getenv());
        GifShelf shelf = Illustrating.shelf(gifs, System.getenv());
        PhotoChoice.check(imageModel, System.getenv(), home);
        CountDownLatch ended = new CountDownLatch(1);
        HubbubServer server = HubbubServer.start(
                settings,
                () -> new ServerParts(
                        parts.voice(), parts.filler(), parts.seeds(), shelf, imageModel, System.getenv()));
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(() -> {
                    server.close();
                    ended.countDown();
                }));
        if (fixture != null) {
            try {
                server.part(Fixture.class).load(fixture);
            } catch (RuntimeException e) {
                server.close();
                throw e;
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        server.part(Welcome.class).lines().forEach(out::println);
        out.flush();
        ended.await();
        return 0;
    }
}
