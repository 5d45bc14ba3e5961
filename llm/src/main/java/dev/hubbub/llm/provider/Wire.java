package dev.hubbub.llm.provider;

import dev.hubbub.llm.Call;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The one HTTP client of the gateway: blocking calls that end in time or when cancelled.
final class Wire implements AutoCloseable {
    /// More than any answer of text or pictures should have.
    static final long MAX_REPLY_BYTES = 256L << 20;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(threads)
            .build();

    /// A request to be completed. Plain http is spoken as HTTP/1.1, since an offer to upgrade upsets local
    /// servers.
    static HttpRequest.Builder to(URI address) {
        return HttpRequest.newBuilder(address)
                .version("http".equals(address.getScheme()) ? HttpClient.Version.HTTP_1_1 : HttpClient.Version.HTTP_2)
                .header("user-agent", "hubbub");
    }

    /// Sends and waits for the reply, at most `limit`.
    ///
    /// @throws TimeoutException after the limit
    /// @throws CancellationException when the call was cancelled or the thread interrupted
    <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body, Call call, Duration limit)
            throws IOException, TimeoutException {
        CompletableFuture<HttpResponse<T>> reply =
                client.sendAsync(request, HttpResponse.BodyHandlers.limiting(body, MAX_REPLY_BYTES));
        try (var _ = call.whenCancelled(() -> reply.cancel(true))) {
            return reply.get(Math.max(1, limit.toMillis()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            reply.cancel(true);
            throw e;
        } catch (InterruptedException e) {
            reply.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
    }

    /// Whether nobody was there to take the request, so that nothing can have been charged.
    static boolean neverArrived(IOException e) {
        return e instanceof ConnectException || e instanceof java.net.http.HttpConnectTimeoutException;
    }

    @Override
    public void close() {
        client.shutdownNow();
        threads.shutdownNow();
    }
}
