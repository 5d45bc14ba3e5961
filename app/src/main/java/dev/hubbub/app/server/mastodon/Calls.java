package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.ServerParts;
import dev.hubbub.app.server.ServerSettings;
import dev.hubbub.app.server.Welcome;
import dev.hubbub.app.server.WholeNumber;
import dev.hubbub.app.server.mastodon.media.LooseFiles;
import dev.hubbub.app.server.mastodon.oauth.Grants;
import dev.hubbub.app.server.mastodon.oauth.Grants.Grant;
import dev.hubbub.app.server.mastodon.request.Incoming;
import dev.hubbub.app.server.mastodon.request.Params;
import dev.hubbub.app.server.mastodon.view.Addresses;
import dev.hubbub.app.server.mastodon.view.Stores;
import dev.hubbub.app.server.relay.Stay;
import dev.hubbub.app.server.security.Limits;
import dev.hubbub.app.server.security.UploadGate;
import dev.hubbub.app.server.society.Societies;
import dev.hubbub.app.server.society.Society;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Makes calls out of requests: finds the token, whose it is, and the society.
@Component
class Calls {

    private final Societies societies;
    private final Grants grants;
    private final Stores stores;
    private final ServerSettings settings;
    private final Welcome welcome;
    private final ClientApiSettings client;
    private final Limits limits;
    private final Duration recheck;

    Calls(
            Societies societies,
            Grants grants,
            Stores stores,
            ServerSettings settings,
            Welcome welcome,
            ClientApiSettings client,
            Limits limits,
            ServerParts parts) {
        this.societies = societies;
        this.grants = grants;
        this.stores = stores;
        this.settings = settings;
        this.welcome = welcome;
        this.client = client;
        this.limits = limits;
        this.recheck = Duration.ofSeconds(WholeNumber.RECHECK.in(parts.environment()));
    }

    Call of(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean form = UploadGate.isForm(request);
        Params params = form ? query(request) : params(request);
        Grant grant = admitted(request, response, params);
        if (form) {
            // nothing of it is read before it is known that it will be taken
            if (grant == null && !UploadGate.isSmall(request)) {
                throw Refused.unauthorized();
            }
            if (grant != null && isUpload(request)) {
                room(grant);
            }
            params = params(request);
            if (grant == null) {
                grant = admitted(request, response, params);
            }
        }
        Optional<Society> society = society(grant, params);
        return new Call(
                request,
                response,
                params,
                grant,
                client.open(),
                society.orElse(null),
                addresses(request, society.orElse(null)),
                stores);
    }

    private static Params params(HttpServletRequest request) throws IOException {
        try {
            return Incoming.params(request);
        } catch (Incoming.Unreadable e) {
            throw unreadable(e);
        }
    }

    private static Params query(HttpServletRequest request) {
        try {
            return Incoming.query(request);
        } catch (Incoming.Unreadable e) {
            throw unreadable(e);
        }
    }

    private static Refused unreadable(Incoming.Unreadable e) {
        return new Refused(400, "Error occurred while parsing request parameters: " + e.getMessage());
    }

    /// Whoever calls, within its limits; null when no token was shown.
    private @Nullable Grant admitted(HttpServletRequest request, HttpServletResponse response, Params params) {
        Grant grant = grant(token(request, params));
        if (grant != null && grant.account() >= 0) {
            String who = "account " + grant.society() + ":" + grant.account();
            if (!limits.ofPerson(who, request, response).taken()) {
                throw new Refused(429, "Too many requests");
            }
        }
        return grant;
    }

    private static boolean isUpload(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().matches("/api/v[12]/media/?");
    }

    private void room(Grant grant) {
        if (grant.account() >= 0 && !stores.files().loose().haveRoom(grant.society(), grant.account())) {
            throw Refused.invalid("At most " + LooseFiles.MOST + " files of " + LooseFiles.MOST_BYTES / 1024 / 1024
                    + " MB together can wait to be posted");
        }
    }

    /// What a token stands for; null when none was shown.
    @Nullable
    Grant grant(String token) {
        if (token.isEmpty()) {
            return null;
        }
        return grants.find(token).orElseThrow(Refused::unauthorized);
    }

    Optional<Society> society(@Nullable Grant grant, Params params) {
        if (grant != null && grant.society() > 0) {
            return societies.byId(grant.society());
        }
        Optional<String> named = params.word("society");
        return named.isEmpty()
                ? front()
                : Optional.of(societies.bySlug(named.get()).orElseThrow(Refused::missing));
    }

    /// The society of those who name none.
    private Optional<Society> front() {
        return client.front().isEmpty() ? societies.first() : societies.bySlug(client.front());
    }

    /// Addresses under which this client knows the server.
    Addresses addresses(HttpServletRequest request, @Nullable Society society) {
        if (society == null) {
            return new Addresses(base(request), "");
        }
        Society.Card card = society.card();
        boolean first = front().map(one -> one.card().id() == card.id()).orElse(true);
        return new Addresses(base(request), first ? "" : card.slug());
    }

    /// Scheme, host and port: as configured, else as the client says it.
    String base(HttpServletRequest request) {
        if (!settings.publicUrl().isEmpty()) {
            return welcome.url();
        }
        int port = request.getServerPort();
        boolean usual = port == (request.getScheme().equals("https") ? 443 : 80);
        String host = request.getServerName();
        return request.getScheme() + "://" + (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host)
                + (usual ? "" : ":" + port);
    }

    /// How long somebody may listen who was let in by a token, or by none.
    Stay stay(String token) {
        return new Stay(recheck, () -> {
            try {
                return token.isEmpty() ? client.open() : grants.find(token).isPresent();
            } catch (DataAccessException | TransactionException e) {
                return true;
            }
        });
    }

    static String token(HttpServletRequest request, Params params) {
        String header = request.getHeader("Authorization");
        if (header != null && header.toLowerCase(Locale.ROOT).startsWith("bearer ")) {
            return header.substring(7).strip();
        }
        return List.of("access_token", "bearer_token").stream()
                .flatMap(name -> params.word(name).stream())
                .findFirst()
                .orElse("");
    }
}
