package dev.hubbub.app.server.feeds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Gets a document from the open internet, and from nowhere else.
///
/// The name is looked up once, the address is judged, and the connection goes to that very address, so that a name
/// server that answers otherwise a moment later gains nothing. Every redirect is judged anew. Size and time are
/// bounded.
final class Fetch {

    private static final int MOST_BYTES = 2_000_000;
    private static final int MOST_HEAD_BYTES = 32_000;
    private static final int TIMEOUT_MS = 10_000;
    private static final long TOGETHER_NS = 30_000_000_000L;
    private static final int REDIRECTS = 4;

    private final Predicate<InetAddress> open;
    private final List<Integer> ports;

    /// @param open  which addresses may be asked
    /// @param ports which ports, or none for any
    Fetch(Predicate<InetAddress> open, List<Integer> ports) {
        this.open = open;
        this.ports = List.copyOf(ports);
    }

    /// For the open internet.
    static Fetch fromOutside() {
        return new Fetch(Addresses::open, List.of(80, 443, 8080, 8443));
    }

    /// What came back.
    ///
    /// @param body empty when the document has not changed
    @SuppressWarnings("ArrayRecordComponent")
    record Document(boolean changed, String etag, byte[] body) {}

    /// Gets a document unless it is still the one with this tag.
    Document get(String url, String etag) throws IOException {
        String at = url;
        long until = System.nanoTime() + TOGETHER_NS;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            Reply reply = ask(uri(at), etag, until);
            switch (reply.status) {
                case 200 -> {
                    return new Document(true, reply.headers.getOrDefault("etag", ""), reply.body);
                }
                case 304 -> {
                    return new Document(false, etag, new byte[0]);
                }
                case 301, 302, 303, 307, 308 ->
                    at = uri(at).resolve(reply.headers.getOrDefault("location", ""))
                            .toString();
                default -> throw new IOException("status must be 200, but was " + reply.status);
            }
        }
        throw new IOException("redirects must be at most " + REDIRECTS + ", but were more");
    }

    /// An address that may be asked as far as can be told from it.
    URI uri(String url) throws IOException {
        try {
            URI uri = URI.create(url.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!(scheme.equals("http") || scheme.equals("https")) || uri.getHost() == null) {
                throw new IOException("url must be http or https with a host, but was " + url);
            }
            if (uri.getUserInfo() != null) {
                throw new IOException("url must have no user name in it, but had");
            }
            if (!ports.isEmpty() && !ports.contains(port(uri))) {
                throw new IOException("port must be one of " + ports + ", but was " + port(uri));
            }
            return uri;
        } catch (IllegalArgumentException e) {
            throw new IOException("url must be well formed, but was " + url, e);
        }
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    private record Reply(int status, Map<String, String> headers, byte[] body) {}

    private Reply ask(URI uri, String etag, long until) throws IOException {
        String host = uri.getHost().replaceAll("^\\[|\\]$", "");
        InetAddress[] addresses = InetAddress.getAllByName(host);
        for (InetAddress address : addresses) {
            if (!open.test(address)) {
                throw new IOException("host must be on the open internet, but " + host + " is not");
            }
        }
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(addresses[0], port(uri)), TIMEOUT_MS);
            plain.setSoTimeout(TIMEOUT_MS);
            try (Socket socket = uri.getScheme().equalsIgnoreCase("https") ? secured(plain, host, port(uri)) : plain) {
                String path = (uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath())
                        + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
                String request = "GET " + path + " HTTP/1.0\r\nHost: " + uri.getRawAuthority()
                        + "\r\nUser-Agent: hubbub\r\nAccept: application/rss+xml, application/atom+xml, text/xml, */*\r\n"
                        + (etag.isEmpty() || etag.chars().anyMatch(c -> c < ' ' || c > '~')
                                ? ""
                                : "If-None-Match: " + etag + "\r\n")
                        + "Connection: close\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                return reply(socket.getInputStream(), until);
            }
        }
    }

    private static Socket secured(Socket plain, String host, int port) throws IOException {
        SSLSocket socket =
                (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static Reply reply(InputStream in, long until) throws IOException {
        byte[] all = read(in, until);
        int end = headEnd(all);
        String[] lines = new String(all, 0, end, StandardCharsets.ISO_8859_1).split("\r?\n");
        String[] status = lines[0].split(" ", 3);
        if (status.length < 2 || !status[0].startsWith("HTTP/") || !status[1].matches("[0-9]{3}")) {
            throw new IOException("the answer must be HTTP, but was not");
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line : Arrays.asList(lines).subList(1, lines.length)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        byte[] body = Arrays.copyOfRange(all, Math.min(all.length, end), all.length);
        if (headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .contains("chunked")) {
            throw new IOException("the answer to HTTP/1.0 must not be chunked, but was");
        }
        return new Reply(Integer.parseInt(status[1]), headers, body);
    }

    private static byte[] read(InputStream in, long until) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[16_384];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            all.write(buffer, 0, count);
            if (all.size() > MOST_BYTES + MOST_HEAD_BYTES) {
                throw new IOException("the document must be at most " + MOST_BYTES + " bytes long, but was longer");
            }
            if (System.nanoTime() > until) {
                throw new IOException("the document must come within 30 s, but did not");
            }
        }
        return all.toByteArray();
    }

    private static int headEnd(byte[] all) throws IOException {
        for (int i = 0; i < Math.min(all.length, MOST_HEAD_BYTES) - 1; i++) {
            if (all[i] == '\n' && all[i + 1] == '\n') {
                return i + 2;
            }
            if (i + 3 < all.length
                    && all[i] == '\r'
                    && all[i + 1] == '\n'
                    && all[i + 2] == '\r'
                    && all[i + 3] == '\n') {
                return i + 4;
            }
        }
        throw new IOException("the answer must have a head, but had none");
    }
}
