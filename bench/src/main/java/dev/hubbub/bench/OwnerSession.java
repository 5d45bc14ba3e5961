package dev.hubbub.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The owner of a server, come in by its link, in the server's own API.
final class OwnerSession {

    private static final String MAIN = "/api/hubbub/v1/societies/main";
    private static final Pattern LINK = Pattern.compile("token=(\\S+)");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final ServerProcess server;

    OwnerSession(ServerProcess server) {
        this.server = server;
        Matcher link = LINK.matcher(server.output());
        if (!link.find()) {
            throw new IllegalStateException("the server must print its link, but printed:\n" + server.output());
        }
        send("GET", "/api/hubbub/v1/session", "");
        send("POST", "/api/hubbub/v1/welcome", """
                {"token": "%s", "name": "Owner", "login": "owner", "password": "correct horse battery"}
                """.formatted(link.group(1)));
    }

    /// Lets the clock of the first society go so many times as fast as real time.
    void pace(double rate) {
        send("PUT", MAIN + "/clock", "{\"rate\": " + rate + "}");
    }

    /// The first society as its API describes it.
    JsonNode society() {
        return JSON.readTree(send("GET", MAIN, ""));
    }

    /// What a request of a stream of acts must have in its head.
    String cookieLine() {
        return cookies.getCookieStore().getCookies().stream()
                .map(one -> one.getName() + "=" + one.getValue())
                .collect(Collectors.joining("; "));
    }

    /// Path of the stream of acts.
    static String acts() {
        return MAIN + "/acts";
    }

    private String send(String method, String path, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .header("Content-Type", "application/json");
        for (HttpCookie cookie : cookies.getCookieStore().getCookies()) {
            if (cookie.getName().equals("XSRF-TOKEN")) {
                request.header("X-XSRF-TOKEN", cookie.getValue());
            }
        }
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            // whoever has not come in yet is refused, but has the cookie that everything else needs
            if (response.statusCode() >= 300 && response.statusCode() != 401) {
                throw new IllegalStateException(method + " " + path + " must succeed, but was " + response.statusCode()
                        + ": " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("a benchmark was interrupted", e);
        }
    }
}
