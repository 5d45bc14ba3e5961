package dev.hubbub.app.server.mastodon.oauth;

import dev.hubbub.app.server.mastodon.request.Params;
import dev.hubbub.app.server.security.StoreFaults;
import dev.hubbub.app.server.society.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a program sends somebody to sign in and to let it in.
@Controller
class AuthorizePages {

    private static final Logger LOG = LoggerFactory.getLogger(AuthorizePages.class);
    private static final String RETURN = AuthorizePages.class.getName() + ".return";
    private static final List<String> KEPT = List.of(
            "response_type", "client_id", "redirect_uri", "scope", "state", "code_challenge", "code_challenge_method");

    private final Programs programs;
    private final Grants grants;
    private final Visitors visitors;
    private final Attempts attempts = new Attempts();

    AuthorizePages(Programs programs, Grants grants, Visitors visitors) {
        this.programs = programs;
        this.grants = grants;
        this.visitors = visitors;
    }

    /// What a program asks for, checked.
    private record Asked(Programs.Program program, String redirectUri, List<String> scopes, String challenge) {}

    private static final class Wrong extends Exception {
        Wrong(String message) {
            super(message);
        }
    }

    @GetMapping("/auth/sign_in")
    ResponseEntity<String> signIn(HttpServletRequest request) {
        return html(200, new SignInPages(request).signIn("", null));
    }

    @PostMapping("/auth/sign_in")
    ResponseEntity<String> signIn(
            HttpServletRequest request,
            @RequestParam(name = "user[email]", defaultValue = "") String login,
            @RequestParam(name = "user[password]", defaultValue = "") String password) {
        SignInPages pages = new SignInPages(request);
        String who = request.getRemoteAddr() + " " + login;
        long nowMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime()); // nobody can set this clock
        if (!attempts.open(who, nowMs)) {
            return html(429, pages.signIn(login, "Too many attempts. Wait five minutes."));
        }
        Optional<Visitors.Visitor> visitor;
        try {
            visitor = visitors.known(Params.clean(login).strip(), password);
        } catch (Refusal.Unavailable | DataAccessException | TransactionException e) {
            LOG.warn("somebody could not sign in: {}", e.getMessage());
            return ResponseEntity.status(503)
                    .header(HttpHeaders.RETRY_AFTER, StoreFaults.RETRY_AFTER)
                    .contentType(MediaType.TEXT_HTML)
                    .body(pages.signIn(login, "Nobody can sign in just now. Try again in some seconds."));
        }
        if (visitor.isEmpty()) {
            attempts.fail(who, nowMs);
            return html(422, pages.signIn(login, "This address and password do not go together."));
        }
        attempts.succeed(who);
        HttpSession before = request.getSession(false);
        String target = before != null && before.getAttribute(RETURN) instanceof String known ? known : "";
        visitors.signIn(request, visitor.get());
        return target.isEmpty() ? html(200, pages.signedIn()) : redirect("/oauth/authorize?" + target);
    }

    @GetMapping("/oauth/authorize")
    ResponseEntity<String> authorize(HttpServletRequest request) {
        SignInPages pages = new SignInPages(request);
        Asked asked;
        try {
            asked = asked(request);
        } catch (Wrong e) {
            return html(400, pages.error(String.valueOf(e.getMessage())));
        }
        Optional<Visitors.Visitor> visitor = visitors.of(request);
        if (visitor.isEmpty()) {
            request.getSession().setAttribute(RETURN, query(request));
            return redirect("/auth/sign_in");
        }
        return html(
                200,
                pages.authorize(asked.program(), asked.scopes(), visitor.get().seats(), kept(request)));
    }

    @PostMapping("/oauth/authorize")
    ResponseEntity<String> decide(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "0") String society) {
        SignInPages pages = new SignInPages(request);
        Asked asked;
        try {
            asked = asked(request);
        } catch (Wrong e) {
            return html(400, pages.error(String.valueOf(e.getMessage())));
        }
        Optional<Visitors.Visitor> visitor = visitors.of(request);
        if (visitor.isEmpty()) {
            request.getSession().setAttribute(RETURN, query(request));
            return redirect("/auth/sign_in");
        }
        Optional<Visitors.Seat> seat = visitor.get().seats().stream()
                .filter(one -> Long.toString(one.society()).equals(society))
                .findFirst();
        boolean outOfBand = asked.redirectUri().equals(Programs.OUT_OF_BAND);
        if (!decision.equals("allow") || seat.isEmpty()) {
            return outOfBand
                    ? html(403, pages.error("access_denied"))
                    : redirect(with(
                            asked.redirectUri(),
                            request,
                            "error=access_denied&error_description="
                                    + encode("The resource owner or authorization server denied the request.")));
        }
        String code = grants.code(
                asked.program().id(),
                seat.get().society(),
                seat.get().account(),
                asked.scopes(),
                asked.redirectUri(),
                asked.challenge().isEmpty() ? null : asked.challenge());
        return redirect(
                outOfBand
                        ? "/oauth/authorize/native?code=" + encode(code)
                        : with(asked.redirectUri(), request, "code=" + encode(code)));
    }

    @GetMapping("/oauth/authorize/native")
    ResponseEntity<String> show(HttpServletRequest request, @RequestParam(defaultValue = "") String code) {
        return html(200, new SignInPages(request).code(code));
    }

    private Asked asked(HttpServletRequest request) throws Wrong {
        Programs.Program program = programs.find(value(request, "client_id"))
                .orElseThrow(() -> new Wrong("Client authentication failed: the program is not known here."));
        String redirect = value(request, "redirect_uri");
        if (redirect.isEmpty() && program.redirectUris().size() == 1) {
            redirect = program.redirectUris().getFirst();
        }
        if (!program.redirectUris().contains(redirect)) {
            throw new Wrong("The redirect uri included is not one the program registered.");
        }
        if (!value(request, "response_type").equals("code")) {
            throw new Wrong("The response type must be code.");
        }
        List<String> scopes = Scopes.of(value(request, "scope"));
        if (!Scopes.within(scopes, program.scopes())) {
            throw new Wrong("The requested scope is not among those the program registered.");
        }
        String challenge = value(request, "code_challenge");
        if (!challenge.isEmpty() && !value(request, "code_challenge_method").equals("S256")) {
            throw new Wrong("The code challenge method must be S256.");
        }
        return new Asked(program, redirect, scopes, challenge);
    }

    private static Map<String, String> kept(HttpServletRequest request) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : KEPT) {
            if (request.getParameter(name) != null) {
                kept.put(name, value(request, name));
            }
        }
        return kept;
    }

    private static String query(HttpServletRequest request) {
        StringBuilder query = new StringBuilder();
        kept(request)
                .forEach((name, value) -> query.append(query.isEmpty() ? "" : "&")
                        .append(name)
                        .append('=')
                        .append(encode(value)));
        return query.toString();
    }

    private static String with(String redirectUri, HttpServletRequest request, String answer) {
        String state = value(request, "state");
        return redirectUri
                + (redirectUri.contains("?") ? "&" : "?")
                + answer
                + (state.isEmpty() ? "" : "&state=" + encode(state));
    }

    private static String value(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : Params.clean(value);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static ResponseEntity<String> html(int status, String page) {
        return ResponseEntity.status(status).contentType(MediaType.TEXT_HTML).body(page);
    }

    /// The address stands as it was registered, whatever its scheme.
    private static ResponseEntity<String> redirect(String to) {
        return ResponseEntity.status(302).header(HttpHeaders.LOCATION, to).build();
    }
}
