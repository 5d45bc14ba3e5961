package dev.hubbub.app.server.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetchTest {

    private HttpServer server = start();

    private static HttpServer start() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void serve() {
        server.createContext("/feed", exchange -> {
            boolean same = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            byte[] body = "<rss/>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            exchange.sendResponseHeaders(same ? 304 : 200, same ? -1 : body.length);
            if (!same) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.createContext("/away", exchange -> {
            exchange.getResponseHeaders().set("Location", "http://169.254.169.254/latest/meta-data");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/round", exchange -> {
            exchange.getResponseHeaders().set("Location", "/round");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/huge", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                for (int i = 0; i < 400; i++) {
                    out.write(new byte[16_384]);
                }
            } catch (IOException e) {
                // The reader has had enough, as it should.
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /// As in life, but for the loopback, on which the test's server is.
    private static Fetch onLoopback() {
        return new Fetch(address -> address.isLoopbackAddress() || Addresses.open(address), List.of());
    }

    @Test
    void aDocumentIsFetchedAgainOnlyWhenItChanged() throws IOException {
        Fetch.Document first = onLoopback().get(url("/feed"), "");
        assertThat(new String(first.body(), StandardCharsets.UTF_8)).isEqualTo("<rss/>");
        assertThat(onLoopback().get(url("/feed"), first.etag()).changed()).isFalse();
    }

    @Test
    void aRedirectIntoTheHouseIsNotFollowed() {
        assertThatThrownBy(() -> onLoopback().get(url("/away"), "")).hasMessageContaining("open internet");
        assertThatThrownBy(() -> onLoopback().get(url("/round"), "")).hasMessageContaining("redirects");
    }

    @Test
    void aDocumentWithoutEndIsCutOff() {
        assertThatThrownBy(() -> onLoopback().get(url("/huge"), "")).hasMessageContaining("at most");
    }

    @Test
    void theServerIsNotMadeToAskItself() {
        assertThatThrownBy(() -> Fetch.fromOutside().get("http://127.0.0.1:8080/actuator/prometheus", ""))
                .hasMessageContaining("open internet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "100.64.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "2002:7f00:1::",
                "64:ff9b::a00:1",
                "2001:db8::1"
            })
    void addressesInTheHouseAreClosed(String address) throws IOException {
        assertThat(Addresses.open(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "172.32.0.1", "2606:2800:220:1:248:1893:25c8:1946", "64:ff9b::5db8:d822"})
    void addressesOutsideAreOpen(String address) throws IOException {
        assertThat(Addresses.open(InetAddress.getByName(address))).isTrue();
    }
}
