package dev.hubbub.llm.provider;

import dev.hubbub.llm.Allowance;
import dev.hubbub.llm.ApiKey;
import dev.hubbub.llm.Call;
import dev.hubbub.llm.Completion;
import dev.hubbub.llm.Listener;
import dev.hubbub.llm.Model;
import dev.hubbub.llm.ModelFailure.Cancelled;
import dev.hubbub.llm.ModelFailure.Overloaded;
import dev.hubbub.llm.ModelFailure.TimedOut;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Time;
import dev.hubbub.llm.Usage;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Every model that is reached over the network: one attempt per call, by the protocol of the request's provider.
public final class RemoteModel implements Model, AutoCloseable {
    private static final int ERROR_BYTES = 64 << 10;

    private final Accounts accounts;
    private final Duration attemptLimit;
    private final Time time;
    private final Allowance.Listener allowances;
    private final Wire wire = new Wire();

    /// @param attemptLimit the most one attempt may take, whatever the deadline
    /// @param allowances hears what the providers say is left of the minute
    public RemoteModel(Accounts accounts, Duration attemptLimit, Time time, Allowance.Listener allowances) {
        this.accounts = accounts;
        this.attemptLimit = attemptLimit;
        this.time = time;
        this.allowances = allowances;
    }

    public RemoteModel(Accounts accounts) {
        this(accounts, Duration.ofMinutes(2), Time.system(), (model, account, allowance) -> {});
    }

    @Override
    public Completion complete(Request request, Call call) {
        Protocol protocol = Protocols.of(request.model().provider());
        Accounts.Account account = accounts.of(request.model());
        Listener listener = call.listener();
        Draft draft = new Draft(request, listener);
        if (call.cancelled()) {
            throw new Cancelled("", Usage.NONE);
        }
        Duration limit = limit(request);
        boolean streamed = listener != null;
        HttpRequest.Builder builder = Wire.to(Protocol.address(account.endpoint(), protocol.path(request, streamed)))
                .header("content-type", "application/json")
                .header("accept", streamed ? "text/event-stream" : "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        Json.write(out -> protocol.write(request, streamed, out))));
        protocol.authorise(builder, account.key());
        try {
            return streamed
                    ? streamed(request, protocol, account.key(), builder.build(), draft, call, limit)
                    : whole(request, protocol, account.key(), builder.build(), draft, call, limit);
        } catch (TimeoutException e) {
            throw new TimedOut(
                    request.model().id() + " did not answer in " + limit.toMillis() + " ms", draft.usageSoFar());
        } catch (CancellationException e) {
            throw new Cancelled(draft.partialText(), draft.usageSoFar());
        } catch (IOException e) {
            if (call.cancelled()) {
                throw new Cancelled(draft.partialText(), draft.usageSoFar());
            }
            if (Wire.neverArrived(e)) {
                throw new Overloaded(
                        request.model().id() + " must be reachable, but nobody answers at " + account.endpoint(),
                        null,
                        e);
            }
            throw draft.broken("the connection to " + request.model().id() + " broke", e);
        } catch (JacksonException e) {
            throw draft.broken("the answer of " + request.model().id() + " is not JSON", e);
        }
    }

    private Duration limit(Request request) {
        if (request.deadline() == null) {
            return attemptLimit;
        }
        Duration left = Duration.between(time.now(), request.deadline());
        if (left.isNegative() || left.isZero()) {
            throw new TimedOut("the deadline of a call to " + request.model().id() + " had passed", Usage.NONE);
        }
        return left.compareTo(attemptLimit) < 0 ? left : attemptLimit;
    }

    private Completion whole(
            Request request,
            Protocol protocol,
            @Nullable ApiKey key,
            HttpRequest message,
            Draft draft,
            Call call,
            Duration limit)
            throws IOException, TimeoutException {
        HttpResponse<byte[]> reply = wire.send(message, HttpResponse.BodyHandlers.ofByteArray(), call, limit);
        note(request, protocol, key, reply);
        if (reply.statusCode() != 200) {
            throw Faults.of(request.model().id(), reply.statusCode(), reply.headers(), reply.body(), key, time.now());
        }
        mustBe("json", reply, draft);
        protocol.read(Json.read(reply.body()), draft);
        return draft.finish();
    }

    private Completion streamed(
            Request request,
            Protocol protocol,
            @Nullable ApiKey key,
            HttpRequest message,
            Draft draft,
            Call call,
            Duration limit)
            throws IOException, TimeoutException {
        long start = System.nanoTime();
        HttpResponse<InputStream> reply = wire.send(message, HttpResponse.BodyHandlers.ofInputStream(), call, limit);
        note(request, protocol, key, reply);
        Duration left = limit.minusNanos(System.nanoTime() - start);
        InputStream body = reply.body();
        AtomicBoolean late = new AtomicBoolean();
        Thread watchdog = Thread.startVirtualThread(() -> closeAfter(left, body, late));
        try (var events = new ServerSentEvents(body);
                var _ = call.whenCancelled(() -> closeQuietly(body))) {
            if (reply.statusCode() != 200) {
                byte[] error = body.readNBytes(ERROR_BYTES);
                throw Faults.of(request.model().id(), reply.statusCode(), reply.headers(), error, key, time.now());
            }
            mustBe("event-stream", reply, draft);
            for (var event = events.next(); event != null && !draft.closed(); event = events.next()) {
                protocol.hear(event, draft);
            }
            if (call.cancelled()) {
                throw new Cancelled(draft.partialText(), draft.usageSoFar());
            }
            return draft.finish();
        } catch (IOException e) {
            if (late.get()) {
                throw new TimeoutException();
            }
            throw e;
        } finally {
            watchdog.interrupt();
        }
    }

    private void note(Request request, Protocol protocol, @Nullable ApiKey key, HttpResponse<?> reply) {
        Allowance allowance = protocol.allowance(reply.headers(), time.now());
        if (!allowance.equals(Allowance.UNKNOWN)) {
            allowances.told(request.model(), key == null ? "" : key.fingerprint(), allowance);
        }
    }

    private static void mustBe(String type, HttpResponse<?> reply, Draft draft) {
        String given = reply.headers().firstValue("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (!given.contains(type)) {
            throw draft.broken("the answer's content type must be " + type + ", but was '" + given + "'", null);
        }
    }

    private static void closeAfter(Duration limit, InputStream body, AtomicBoolean late) {
        try {
            Thread.sleep(limit.isNegative() ? Duration.ZERO : limit);
            late.set(true);
            closeQuietly(body);
        } catch (InterruptedException e) {
            // the answer came in time
        }
    }

    private static void closeQuietly(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            // it is of no use any more either way
        }
    }

    @Override
    public void close() {
        wire.close();
    }
}
