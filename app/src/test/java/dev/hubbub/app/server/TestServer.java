package dev.hubbub.app.server;

import dev.hubbub.app.population.SeedFile;
import dev.hubbub.app.scenario.EventFiller;
import dev.hubbub.app.scenario.Lexicons;
import dev.hubbub.app.server.people.OwnerLink;
import dev.hubbub.engine.reaction.EventClassifier;
import dev.hubbub.voice.Voice;
import dev.hubbub.voice.provider.GifShelf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// One real server with its own PostgreSQL for all tests of the suite: started by the first, stopped with the
/// process.
///
/// Its owner is `owner` with the password [#PASSWORD]; its first society is `main` with 2,000 personas.
public final class TestServer {

    public static final String PASSWORD = "correct horse battery";

    private TestServer() {}

    private static final class Shared {
        static final Path HOME = home();
        static final HubbubServer SERVER = started();

        private static Path home() {
            try {
                return Files.createTempDirectory("hubbub-test-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static HubbubServer started() {
            HubbubServer server = start(HOME);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                delete(HOME);
            }));
            welcome(server);
            return server;
        }
    }

    /// Starts a server under a directory.
    public static HubbubServer start(Path home) {
        return start(home, "", 2_000, 10_000);
    }

    /// Starts a server under a directory.
    ///
    /// @param limits how many times the usual number of requests are let through
    public static HubbubServer start(Path home, String databaseUrl, int personas, double limits) {
        return start(home, databaseUrl, "", personas, limits);
    }

    /// Starts a server under a directory that shares a Redis server with others.
    public static HubbubServer start(Path home, String databaseUrl, String redisUrl, int personas, double limits) {
        return start(
                new ServerSettings(home, "127.0.0.1", 0, databaseUrl, redisUrl, "", personas, 1, limits), Map.of());
    }

    /// Starts a server under a directory, with an environment in which keys and the name of a model may
    /// stand.
    public static HubbubServer start(Path home, Map<String, String> environment) {
        return start(new ServerSettings(home, "127.0.0.1", 0, "", "", "", 2_000, 1, 10_000), environment);
    }

    /// Starts a server, with an environment in which settings may stand.
    static HubbubServer start(ServerSettings settings, Map<String, String> environment) {
        EventClassifier classifier = EventClassifier.of(Lexicons.standard());
        EventFiller filler = draft -> {
            EventClassifier.Classification filled = classifier.classify(draft);
            return new EventFiller.Filled(
                    filled.event(),
                    filled.evidence().stream()
                            .map(one -> one.field() + ": " + one.because())
                            .toList());
        };
        HubbubServer server = HubbubServer.start(
                settings,
                new ServerParts(Voice.standard(), filler, SeedFile.bundled(), GifShelf.none(), "", environment));
        server.part(HostedSocieties.class).live("main").ifPresent(main -> await(main::caughtUp));
        return server;
    }

    /// Makes `owner` the owner of a fresh server, and returns the browser in which it is signed in.
    public static Browser welcome(HubbubServer server) {
        Browser browser = new Browser("http://127.0.0.1:" + server.port());
        String token = server.part(OwnerLink.class).token().orElseThrow();
        browser.get("/api/hubbub/v1/session");
        browser.post("/api/hubbub/v1/welcome", """
                        {"token": "%s", "name": "Owner", "login": "owner", "password": "%s"}
                        """.formatted(token, PASSWORD)).expect(201);
        return browser;
    }

    /// The server that all tests share.
    public static HubbubServer shared() {
        return Shared.SERVER;
    }

    /// Address of the shared server.
    public static String url() {
        return "http://127.0.0.1:" + shared().port();
    }

    /// A browser in which nobody is signed in.
    public static Browser nobody() {
        Browser browser = new Browser(url());
        browser.get("/api/hubbub/v1/session");
        return browser;
    }

    /// A browser in which the owner is signed in.
    public static Browser owner() {
        return signedIn("owner");
    }

    /// A browser in which somebody is signed in.
    public static Browser signedIn(String login) {
        Browser browser = nobody();
        browser.post("/api/hubbub/v1/session", "{\"login\": \"" + login + "\", \"password\": \"" + PASSWORD + "\"}")
                .expect(200);
        return browser;
    }

    /// A new person with a role in a society, signed in.
    public static Browser newcomer(String login, String society, String role) {
        String token = owner().post(
                        "/api/hubbub/v1/societies/" + society + "/invitations", "{\"role\": \"" + role + "\"}")
                .expect(201)
                .text("token");
        Browser browser = nobody();
        browser.post("/api/hubbub/v1/invitations/accept", """
                        {"token": "%s", "name": "%s", "login": "%s", "password": "%s"}
                        """.formatted(token, login, login, PASSWORD))
                .expect(201);
        return browser;
    }

    static void delete(Path tree) {
        try (var files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // Left to whoever empties the temporary directory.
        }
    }

    /// Waits until something holds.
    public static void await(BooleanSupplier done) {
        long until = System.nanoTime() + 240_000_000_000L;
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("it must happen within four minutes, but did not");
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
