package dev.hubbub.app.model;

import com.sun.net.httpserver.HttpServer;
import dev.hubbub.voice.drawing.Studio;
import dev.hubbub.voice.media.GifCatalogue;
import dev.hubbub.voice.media.Picture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/// A server on the loopback that paints as OpenAI, Gemini and Stable Diffusion do, or fails as it is told to.
public final class PaintServer implements AutoCloseable {

    /// What it counts for one picture.
    public static final int TOKENS = 400;

    /// What it paints: the bytes of a GIF, which is a picture as good as any.
    private static final byte[] PICTURE = Studio.photo(Studio.draw(new Picture.Gif(
                            GifCatalogue.standard().entry("fireworks-plain").orElseThrow(), "en"))
                    .bytes())
            .orElseThrow()
            .bytes();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Semaphore open = new Semaphore(1_000_000);
    private volatile int status = 200;

    public PaintServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String data = Base64.getEncoder().encodeToString(PICTURE);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            open.acquireUninterruptibly();
            String path = exchange.getRequestURI().getPath();
            String answer = path.endsWith("/images/generations")
                    ? "{\"data\":[{\"b64_json\":\"" + data + "\"}],\"usage\":{\"input_tokens\":50,\"output_tokens\":"
                            + TOKENS + ",\"total_tokens\":450}}"
                    : path.endsWith("/txt2img")
                            ? "{\"images\":[\"" + data + "\"]}"
                            : "{\"candidates\":[{\"content\":{\"parts\":[{\"inlineData\":{\"mimeType\":\"image/png\","
                                    + "\"data\":\"" + data + "\"}}]},\"finishReason\":\"STOP\"}],\"usageMetadata\":{"
                                    + "\"promptTokenCount\":50,\"candidatesTokenCount\":1290,\"totalTokenCount\":1340,"
                                    + "\"candidatesTokensDetails\":[{\"modality\":\"IMAGE\",\"tokenCount\":1290}]}}";
            byte[] bytes = (status == 200 ? answer : "{}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// What it was asked, as it came.
    public List<String> asked() {
        return asked;
    }

    /// Answers with a status from now on.
    public void answer(int other) {
        status = other;
    }

    /// Answers nothing until it is let go on.
    public void hold() {
        open.drainPermits();
    }

    public void goOn() {
        open.release(1_000);
    }

    @Override
    public void close() {
        goOn();
        server.stop(0);
        threads.shutdownNow();
    }
}
