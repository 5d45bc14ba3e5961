package dev.hubbub.llm.provider;

import dev.hubbub.llm.ApiKey;
import dev.hubbub.llm.Call;
import dev.hubbub.llm.Completion;
import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.ModelFailure.BrokenAnswer;
import dev.hubbub.llm.ModelFailure.Cancelled;
import dev.hubbub.llm.ModelFailure.Overloaded;
import dev.hubbub.llm.ModelFailure.TimedOut;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Time;
import dev.hubbub.llm.Usage;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/// Plain questions to a provider beside completions: files, batches, caches, pictures, lists of models.
final class Exchange implements AutoCloseable {
    private final Accounts accounts;
    private final Duration limit;
    private final Time time;
    private final Wire wire = new Wire();

    Exchange(Accounts accounts, Duration limit, Time time) {
        this.accounts = accounts;
        this.limit = limit;
        this.time = time;
    }

    JsonNode get(ModelRef model, String path) {
        return json(model, send(model, "GET", path, null, ""));
    }

    String text(ModelRef model, String path) {
        return new String(send(model, "GET", path, null, ""), StandardCharsets.UTF_8);
    }

    JsonNode post(ModelRef model, String path, Consumer<JsonGenerator> body) {
        return post(model, path, Json.write(body), "application/json");
    }

    JsonNode post(ModelRef model, String path, byte[] body, String type) {
        return json(model, send(model, "POST", path, body, type));
    }

    JsonNode patch(ModelRef model, String path, Consumer<JsonGenerator> body) {
        return json(model, send(model, "PATCH", path, Json.write(body), "application/json"));
    }

    void delete(ModelRef model, String path) {
        send(model, "DELETE", path, null, "");
    }

    private static JsonNode json(ModelRef model, byte[] body) {
        try {
            return Json.read(body.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : body);
        } catch (JacksonException e) {
            throw new BrokenAnswer("the answer of " + model.id() + " is not JSON", "", Usage.NONE, e);
        }
    }

    private byte[] send(ModelRef model, String method, String path, byte @Nullable [] body, String type) {
        Accounts.Account account = accounts.of(model);
        ApiKey key = account.key();
        HttpRequest.Builder builder = Wire.to(Protocol.address(account.endpoint(), path));
        builder.method(
                method,
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body));
        if (body != null) {
            builder.header("content-type", type);
        }
        Protocols.of(model.provider()).authorise(builder, key);
        try {
            HttpResponse<byte[]> reply =
                    wire.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray(), Call.silent(), limit);
            if (reply.statusCode() / 100 != 2) {
                throw Faults.of(model.id(), reply.statusCode(), reply.headers(), reply.body(), key, time.now());
            }
            return reply.body();
        } catch (TimeoutException e) {
            throw new TimedOut(model.id() + " did not answer in " + limit.toMillis() + " ms", Usage.NONE);
        } catch (CancellationException e) {
            throw new Cancelled("", Usage.NONE);
        } catch (IOException e) {
            if (Wire.neverArrived(e)) {
                throw new Overloaded("nobody answers at " + account.endpoint(), null, e);
            }
            throw new BrokenAnswer("the connection to " + model.id() + " broke", "", Usage.NONE, e);
        }
    }

    /// An answer that lacks what it must have.
    static BrokenAnswer broken(ModelRef model, String what) {
        return broken(model, what, Usage.NONE);
    }

    static BrokenAnswer broken(ModelRef model, String what, Usage usage) {
        return new BrokenAnswer(model.id() + " " + what, "", usage, null);
    }

    /// A reply that came some other way than as the answer to a call.
    ///
    /// @throws ModelFailure if it is not whole
    static Completion completion(ModelRef model, JsonNode reply) {
        Draft draft = new Draft(Request.to(model).user("(batch)").build(), null);
        Protocols.of(model.provider()).read(reply, draft);
        return draft.finish();
    }

    @Override
    public void close() {
        wire.close();
    }
}
