package dev.hubbub.llm.provider;

import dev.hubbub.llm.Allowance;
import dev.hubbub.llm.ApiKey;
import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.Request;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/// How one provider wants to be asked and how it answers, without any connection.
interface Protocol {

    /// Where the request goes, as a path below the endpoint.
    String path(Request request, boolean streamed);

    /// Puts the key and the version where the provider looks for them.
    void authorise(HttpRequest.Builder builder, @Nullable ApiKey key);

    /// Writes the request's JSON object.
    void write(Request request, boolean streamed, JsonGenerator out);

    /// Reads a whole reply.
    void read(JsonNode reply, Draft draft);

    /// Reads one event of a stream.
    ///
    /// @throws ModelFailure if the event is an error
    void hear(ServerSentEvents.Event event, Draft draft);

    /// What the headers say is left of the minute.
    default Allowance allowance(HttpHeaders headers, Instant now) {
        return Allowance.UNKNOWN;
    }

    static URI address(URI endpoint, String path) {
        return URI.create(endpoint + path);
    }
}
