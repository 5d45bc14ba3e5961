package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.mastodon.entity.Application;
import dev.hubbub.app.server.mastodon.entity.Entity;
import dev.hubbub.app.server.mastodon.entity.ErrorBody;
import dev.hubbub.app.server.mastodon.entity.Token;
import dev.hubbub.app.server.mastodon.oauth.Grants;
import dev.hubbub.app.server.mastodon.oauth.Programs;
import dev.hubbub.app.server.mastodon.oauth.Programs.Program;
import dev.hubbub.app.server.mastodon.oauth.Scopes;
import dev.hubbub.app.server.mastodon.oauth.Visitors;
import dev.hubbub.app.server.mastodon.request.Params;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Programs register themselves and get their tokens.
@RestController
class OAuthApi {

    private final Programs programs;
    private final Grants grants;
    private final Visitors visitors;
    private final ClientApiSettings settings;

    OAuthApi(Programs programs, Grants grants, Visitors visitors, ClientApiSettings settings) {
        this.programs = programs;
        this.grants = grants;
        this.visitors = visitors;
        this.settings = settings;
    }

    @PostMapping("/api/v1/apps")
    Application.Credentials register(Call call) {
        Params params = call.params();
        String name = params.word("client_name").orElseThrow(() -> Refused.invalid("Application Name can't be blank"));
        if (name.length() > 60) {
            throw Refused.invalid("Application Name is too long (maximum is 60 characters)");
        }
        List<String> redirects = new ArrayList<>();
        for (String value : params.list("redirect_uris")) {
            for (String line : value.split("\\s+")) {
                if (!line.isEmpty()) {
                    redirects.add(line);
                }
            }
        }
        if (redirects.isEmpty()) {
            throw Refused.invalid("Redirect URI can't be blank");
        }
        if (redirects.size() > 20 || !redirects.stream().allMatch(Programs::isRedirect)) {
            throw Refused.invalid("Redirect URI must be an absolute URI.");
        }
        List<String> scopes = Scopes.of(params.text("scopes", ""));
        if (!Scopes.KNOWN.containsAll(scopes) && scopes.stream().anyMatch(scope -> !known(scope))) {
            throw Refused.invalid("Scopes doesn't match configured on the server.");
        }
        Programs.Registered registered =
                programs.register(name, params.word("website").orElse(null), redirects, scopes);
        Program program = registered.program();
        return new Application.Credentials(
                Long.toString(program.id()),
                program.name(),
                program.website(),
                program.scopes(),
                program.redirectUris(),
                String.join("\n", program.redirectUris()),
                program.clientId(),
                registered.secret(),
                0,
                "");
    }

    /// Scopes that a server of Mastodon's kind knows, though nothing here needs them.
    private static boolean known(String scope) {
        return Scopes.KNOWN.contains(scope) || scope.startsWith("admin:") || scope.equals("crypto");
    }

    @GetMapping("/api/v1/apps/verify_credentials")
    Application verify(Call call) {
        Grants.Grant grant = call.grant();
        if (grant == null) {
            throw Refused.unauthorized();
        }
        return programs.find(grant.app())
                .map(program -> new Application(
                        Long.toString(program.id()),
                        program.name(),
                        program.website(),
                        program.scopes(),
                        program.redirectUris(),
                        String.join("\n", program.redirectUris()),
                        ""))
                .orElseThrow(Refused::unauthorized);
    }

    @PostMapping("/oauth/token")
    ResponseEntity<Entity> token(Call call) {
        Params params = call.params();
        Optional<Program> program = program(call);
        if (program.isEmpty()) {
            return wrong(
                    401,
                    "invalid_client",
                    "Client authentication failed due to unknown client, no client authentication included, or"
                            + " unsupported authentication method.");
        }
        return switch (params.text("grant_type", "")) {
            case "authorization_code" -> {
                String redirect = params.word("redirect_uri")
                        .orElse(program.get().redirectUris().getFirst());
                yield grants.exchange(
                                program.get().id(),
                                params.text("code", ""),
                                redirect,
                                params.word("code_verifier").orElse(null))
                        .map(OAuthApi::issued)
                        .orElseGet(OAuthApi::wrongGrant);
            }
            case "client_credentials" -> {
                List<String> scopes = Scopes.of(params.text("scope", ""));
                yield Scopes.within(scopes, program.get().scopes())
                        ? issued(grants.issue(program.get().id(), 0, -1, scopes))
                        : wrongScope();
            }
            case "password" -> settings.password() ? password(program.get(), params) : unsupported();
            default -> unsupported();
        };
    }

    /// For conformance suites of clients alone.
    private ResponseEntity<Entity> password(Program program, Params params) {
        List<String> scopes = Scopes.of(params.text("scope", String.join(" ", program.scopes())));
        if (!Scopes.within(scopes, program.scopes())) {
            return wrongScope();
        }
        return visitors.known(params.text("username", ""), params.text("password", ""))
                .filter(visitor -> !visitor.seats().isEmpty())
                .map(visitor -> {
                    Visitors.Seat seat = visitor.seats().getFirst();
                    return issued(grants.issue(program.id(), seat.society(), seat.account(), scopes));
                })
                .orElseGet(OAuthApi::wrongGrant);
    }

    @PostMapping("/oauth/revoke")
    ResponseEntity<?> revoke(Call call) {
        Optional<Program> program = program(call);
        if (program.isEmpty()) {
            return wrong(403, "unauthorized_client", "You are not authorized to revoke this token");
        }
        grants.revoke(program.get().id(), call.params().text("token", ""));
        return ResponseEntity.ok(Map.of());
    }

    @GetMapping("/oauth/userinfo")
    Map<String, Object> user(Call call) {
        int person = call.person("profile");
        var account = Objects.requireNonNull(call.view().account(person));
        return Map.of(
                "iss", call.addresses().base() + "/",
                "sub", account.uri(),
                "name", account.displayName(),
                "preferred_username", account.username(),
                "profile", account.url(),
                "picture", account.avatar());
    }

    /// The program that asks: by Basic authentication, or by the body, or by both.
    private Optional<Program> program(Call call) {
        String id = call.params().text("client_id", "");
        String secret = call.params().text("client_secret", "");
        String header = call.request().getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, "Basic ", 0, 6)) {
            try {
                String pair = new String(
                        Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
                int colon = pair.indexOf(':');
                if (colon > 0) {
                    id = URLDecoder.decode(pair.substring(0, colon), StandardCharsets.UTF_8);
                    secret = URLDecoder.decode(pair.substring(colon + 1), StandardCharsets.UTF_8);
                }
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return id.isEmpty() ? Optional.empty() : programs.known(id, secret);
    }

    private static ResponseEntity<Entity> issued(Grants.Issued issued) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Token(
                        issued.token(),
                        "Bearer",
                        String.join(" ", issued.grant().scopes()),
                        issued.grant().createdAt().getEpochSecond()));
    }

    private static ResponseEntity<Entity> wrongGrant() {
        return wrong(
                400,
                "invalid_grant",
                "The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used"
                        + " in the authorization request, or was issued to another client.");
    }

    private static ResponseEntity<Entity> wrongScope() {
        return wrong(400, "invalid_scope", "The requested scope is invalid, unknown, or malformed.");
    }

    private static ResponseEntity<Entity> unsupported() {
        return wrong(
                400,
                "unsupported_grant_type",
                "The authorization grant type is not supported by the authorization server.");
    }

    private static ResponseEntity<Entity> wrong(int status, String error, String why) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(new ErrorBody(error, why));
    }
}
