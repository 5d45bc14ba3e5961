package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.population.SeedFile;
import dev.hubbub.app.scenario.EventFiller;
import dev.hubbub.app.scenario.Lexicons;
import dev.hubbub.app.server.HubbubServer;
import dev.hubbub.app.server.ServerParts;
import dev.hubbub.app.server.ServerSettings;
import dev.hubbub.engine.reaction.EventClassifier;
import dev.hubbub.voice.Voice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A real server with a real database, filled from the example fixture; one for all test classes of a run.
final class ClientServer implements AutoCloseable {

    static final String ADMIN = "admin-token";
    static final String FOOBAR = "foobar-token";
    static final String LOCKED = "locked-token";

    /// Somebody whom no other test needs, for those that leave nothing as it was.
    static final String RESTLESS = "restless-token";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path home;
    private final HubbubServer server;
    private final @Nullable Contract contract;
    private String undeclared = "";
    private final HttpClient http = HttpClient.newHttpClient();

    private ClientServer() {
        try {
            home = Files.createTempDirectory("hubbub-clients");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        EventClassifier classifier = EventClassifier.of(Lexicons.standard());
        EventFiller filler =
                draft -> new EventFiller.Filled(classifier.classify(draft).event(), List.of());
        server = HubbubServer.start(
                new ServerSettings(home, "127.0.0.1", 0, "", "", "", 100, 1, 10_000),
                new ServerParts(Voice.standard(), filler, SeedFile.bundled()));
        server.part(Fixture.class).load(Path.of("..", "examples", "client-fixture.json"));
        send(request("/health", "").GET()); // the first request makes the server know its own addresses
        contract = contract();
    }

    private @Nullable Contract contract() {
        try {
            return Contract.of(handlers());
        } catch (NpmClients.Absent e) {
            undeclared = String.valueOf(e.getMessage());
            return null;
        }
    }

    /// Why it is not known what entities must look like.
    String undeclared() {
        return undeclared;
    }

    /// What entities must look like, or null where that cannot be had.
    @Nullable
    Contract declared() {
        return contract;
    }

    /// Every method that answers a request.
    Map<RequestMappingInfo, HandlerMethod> handlers() {
        Map<RequestMappingInfo, HandlerMethod> all = new LinkedHashMap<>();
        for (HandlerMapping mapping :
                Objects.requireNonNull(server.part(DispatcherServlet.class).getHandlerMappings())) {
            if (mapping instanceof RequestMappingHandlerMapping controllers) {
                all.putAll(controllers.getHandlerMethods());
            }
        }
        return all;
    }

    /// Gives test methods the server; the first to ask starts it.
    static final class Shared implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == ClientServer.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(ClientServer.class))
                    .computeIfAbsent(ClientServer.class, _ -> new ClientServer(), ClientServer.class);
        }
    }

    /// What the server answered.
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    String url() {
        return "http://localhost:" + server.port();
    }

    int port() {
        return server.port();
    }

    <T> T part(Class<T> type) {
        return server.part(type);
    }

    Answer get(String path, String token) {
        return send(request(path, token).GET());
    }

    Answer form(String path, String token, String form) {
        return send(request(path, token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    Answer json(String method, String path, String token, String json) {
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    }

    HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : url() + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpRequest sent = request.build();
            Answer answer = new Answer(http.send(sent, BodyHandlers.ofString()));
            if (contract != null
                    && answer.status() == 200
                    && answer.header("Content-Type").startsWith("application/json")) {
                List<String> wrong = contract.wrong(sent.method(), sent.uri().getRawPath(), answer.json());
                if (!wrong.isEmpty()) {
                    throw new AssertionError(
                            String.join("\n", wrong) + "\n" + answer.response().body());
                }
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    HttpClient http() {
        return http;
    }

    /// Says something and returns it.
    JsonNode post(String token, String text) {
        return json("POST", "/api/v1/statuses", token, JSON.writeValueAsString(java.util.Map.of("status", text)))
                .json();
    }

    static void await(String what, BooleanSupplier done) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(what + " must happen within a minute, but did not");
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
