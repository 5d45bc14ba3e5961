package dev.hubbub.app.server.api;

import dev.hubbub.app.server.HostedSocieties;
import dev.hubbub.app.server.people.Access;
import dev.hubbub.app.server.people.ApiTokens;
import dev.hubbub.app.server.people.Invitations;
import dev.hubbub.app.server.people.Member;
import dev.hubbub.app.server.people.People;
import dev.hubbub.app.server.people.Person;
import dev.hubbub.app.server.people.SignIn;
import dev.hubbub.app.server.people.SignedIn;
import dev.hubbub.app.server.society.Refusal;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Coming in and going out.
@RestController
@RequestMapping("/api/hubbub/v1")
@Tag(name = "session", description = "Coming in and going out.")
class SessionController {

    private final People people;
    private final Invitations invitations;
    private final SignIn signIn;
    private final ApiTokens tokens;
    private final Access access;
    private final HostedSocieties societies;

    SessionController(
            People people,
            Invitations invitations,
            SignIn signIn,
            ApiTokens tokens,
            Access access,
            HostedSocieties societies) {
        this.people = people;
        this.invitations = invitations;
        this.signIn = signIn;
        this.tokens = tokens;
        this.access = access;
        this.societies = societies;
    }

    record Credentials(@Nullable String login, @Nullable String password) {}

    record Newcomer(
            @Nullable String token,
            @Nullable String name,
            @Nullable String login,
            @Nullable String password) {}

    record Me(long person, String name, String login, boolean owner, List<Place> societies) {}

    record Place(String slug, String title, String role, int seat) {}

    /// Who is signed in; 401 when nobody is. Hands out the token against forged requests as a cookie.
    @GetMapping("/session")
    Me session(@Nullable Authentication authentication, CsrfToken csrf) {
        csrf.getToken();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn)) {
            throw new NobodySignedIn();
        }
        return me(people.byId(access.person().person()).orElseThrow(NobodySignedIn::new));
    }

    static final class NobodySignedIn extends ResponseStatusException {
        NobodySignedIn() {
            super(HttpStatus.UNAUTHORIZED, "a person must be signed in, but was not");
        }
    }

    @PostMapping("/session")
    Me signIn(@RequestBody Credentials given, HttpServletRequest request, HttpServletResponse response) {
        Person person = people.with(text(given.login(), "login"), text(given.password(), "password"))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.UNAUTHORIZED, "login and password must belong together, but did not"));
        signIn.begin(person, request, response);
        return me(person);
    }

    @DeleteMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request) {
        signIn.end(request);
    }

    /// Comes in by the owner's first link or by an invitation, and is signed in.
    @PostMapping({"/welcome", "/invitations/accept"})
    @ResponseStatus(HttpStatus.CREATED)
    Me come(@RequestBody Newcomer given, HttpServletRequest request, HttpServletResponse response) {
        Person person = invitations.accept(
                text(given.token(), "token"),
                text(given.name(), "name"),
                text(given.login(), "login"),
                text(given.password(), "password"));
        signIn.begin(person, request, response);
        return me(person);
    }

    record Link(@Nullable String token) {}

    /// Lets who is signed in into one more society.
    @PostMapping("/invitations/join")
    Me join(@RequestBody Link given) {
        long person = access.person().person();
        invitations.join(text(given.token(), "token"), person);
        return me(people.byId(person).orElseThrow(NobodySignedIn::new));
    }

    private Me me(Person person) {
        List<Place> places = societies.live().stream()
                .flatMap(society -> {
                    long id = society.settings().id();
                    Member member = people.member(person.id(), id).orElse(null);
                    if (member == null && !person.owner()) {
                        return Stream.of();
                    }
                    return Stream.of(new Place(
                            society.settings().slug(),
                            society.settings().title(),
                            member == null ? "owner" : member.role().word(),
                            member == null ? -1 : member.seat()));
                })
                .toList();
        return new Me(person.id(), person.name(), person.login(), person.owner(), places);
    }

    record TokenTitle(@Nullable String title) {}

    record FreshToken(String token) {}

    @PostMapping("/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    FreshToken token(@RequestBody TokenTitle wanted) {
        String title = text(wanted.title(), "title");
        if (title.length() > 100) {
            throw new Refusal.Invalid("title must be at most 100 characters long, but was " + title.length());
        }
        return new FreshToken(tokens.make(access.person().person(), title));
    }

    @GetMapping("/tokens")
    List<ApiTokens.Known> tokens() {
        return tokens.of(access.person().person());
    }

    @DeleteMapping("/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long id) {
        if (!tokens.remove(access.person().person(), id)) {
            throw new Refusal.Missing("token must be there, but was " + id);
        }
    }

    static String text(@Nullable String value, String field) {
        if (value == null || value.isBlank() || value.indexOf('\0') >= 0) {
            throw new Refusal.Invalid(field + " must be given, but was " + (value == null ? "missing" : "blank"));
        }
        return value;
    }
}
