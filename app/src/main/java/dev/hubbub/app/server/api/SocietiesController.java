package dev.hubbub.app.server.api;

import dev.hubbub.app.scenario.BundledScenarios;
import dev.hubbub.app.server.HostedSocieties;
import dev.hubbub.app.server.api.Shown.SocietyJson;
import dev.hubbub.app.server.mastodon.oauth.Grants;
import dev.hubbub.app.server.people.Access;
import dev.hubbub.app.server.people.Invitations;
import dev.hubbub.app.server.people.Member;
import dev.hubbub.app.server.people.People;
import dev.hubbub.app.server.people.Role;
import dev.hubbub.app.server.people.SignedIn;
import dev.hubbub.app.server.society.Deed;
import dev.hubbub.app.server.society.LiveSociety;
import dev.hubbub.app.server.society.Refusal;
import dev.hubbub.app.server.society.Remark;
import dev.hubbub.app.server.store.Audit;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Societies: begun, ended, their clocks, and who belongs to them.
@RestController
@RequestMapping("/api/hubbub/v1/societies")
@Tag(name = "societies", description = "Societies, their clocks and their people.")
class SocietiesController {

    private static final int MOST_PERSONAS = 10_000_000;
    private static final int MOST_SEATS = 10_000;

    private final HostedSocieties societies;
    private final Access access;
    private final People people;
    private final Invitations invitations;
    private final Audit audit;
    private final Grants grants;

    SocietiesController(
            HostedSocieties societies,
            Access access,
            People people,
            Invitations invitations,
            Audit audit,
            Grants grants) {
        this.grants = grants;
        this.societies = societies;
        this.access = access;
        this.people = people;
        this.invitations = invitations;
        this.audit = audit;
    }

    /// What a society is to be made from.
    ///
    /// @param scenario name of a bundled scenario or YAML; left out for ordinary days
    /// @param labelled whether personas are labelled as such, true unless said otherwise
    record Wanted(
            @Nullable String slug,
            @Nullable String title,
            @Nullable Integer personas,
            @Nullable Integer seats,
            @Nullable Long seed,
            @Nullable String scenario,
            @Nullable Boolean labelled) {}

    @GetMapping
    List<SocietyJson> all() {
        SignedIn person = access.person();
        return societies.live().stream()
                .filter(one -> access.role(person, one) != null)
                .map(this::shown)
                .toList();
    }

    @GetMapping("/{slug}")
    SocietyJson one(@PathVariable String slug) {
        return shown(access.society(slug, Role.OBSERVER));
    }

    private SocietyJson shown(LiveSociety society) {
        Role role = access.role(access.person(), society);
        return Shown.society(society.card(), role == null ? null : role.word(), access.seat(society));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SocietyJson add(@RequestBody Wanted wanted) {
        SignedIn owner = access.owner();
        String slug = SessionController.text(wanted.slug(), "slug");
        if (!slug.matches("[a-z0-9][a-z0-9-]{0,62}")) {
            throw new Refusal.Invalid("slug must be small letters, digits and '-', but was '" + slug + "'");
        }
        int personas = Objects.requireNonNullElse(wanted.personas(), 20_000);
        int seats = Objects.requireNonNullElse(wanted.seats(), 256);
        if (personas < 1 || personas > MOST_PERSONAS) {
            throw new Refusal.Invalid("personas must be in [1, " + MOST_PERSONAS + "], but was " + personas);
        }
        if (seats < 1 || seats > MOST_SEATS) {
            throw new Refusal.Invalid("seats must be in [1, " + MOST_SEATS + "], but was " + seats);
        }
        String scenario = Objects.requireNonNullElse(wanted.scenario(), "");
        if (!scenario.isEmpty()
                && !scenario.contains("\n")
                && !BundledScenarios.names().contains(scenario)) {
            throw new Refusal.Invalid(
                    "scenario must be YAML or one of " + BundledScenarios.names() + ", but was '" + scenario + "'");
        }
        LiveSociety society = societies.add(
                slug,
                Objects.requireNonNullElse(wanted.title(), slug),
                Objects.requireNonNullElse(wanted.seed(), 1L),
                personas,
                seats,
                scenario,
                Objects.requireNonNullElse(wanted.labelled(), true));
        audit.note(society.settings().id(), owner.person(), "begin society", slug, "");
        return shown(society);
    }

    @DeleteMapping("/{slug}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String slug) {
        SignedIn owner = access.owner();
        LiveSociety society = access.society(slug, Role.OWNER);
        societies.remove(society.settings().id());
        audit.note(society.settings().id(), owner.person(), "end society", slug, "");
    }

    /// How the clock is to go: a rate, a step, or both (the step first).
    record ClockJson(@Nullable Double rate, @Nullable Long stepMs) {}

    @PutMapping("/{slug}/clock")
    SocietyJson clock(@PathVariable String slug, @RequestBody ClockJson wanted) {
        LiveSociety society = access.society(slug, Role.OWNER);
        long person = access.person().person();
        Long stepMs = wanted.stepMs();
        if (stepMs != null) {
            society.direct(person, new Deed.Stepped(stepMs));
        }
        Double rate = wanted.rate();
        if (rate != null) {
            society.direct(person, new Deed.Paced(rate));
        }
        return shown(society);
    }

    /// Takes a seat, if there is none yet, and returns its account.
    @PostMapping("/{slug}/seat")
    Shown.AccountJson sit(@PathVariable String slug) {
        LiveSociety society = access.society(slug, Role.PARTICIPANT);
        int seat = access.seated(access.person().person(), society);
        return Shown.account(Objects.requireNonNull(society.accounts().account(seat)));
    }

    record MemberJson(long person, String name, String login, String role, int seat, boolean disabled) {}

    @GetMapping("/{slug}/people")
    List<MemberJson> members(@PathVariable String slug) {
        LiveSociety society = access.society(slug, Role.MODERATOR);
        return people.membersOf(society.settings().id()).stream()
                .flatMap(member -> people
                        .byId(member.person())
                        .map(person -> new MemberJson(
                                person.id(),
                                person.name(),
                                person.login(),
                                member.role().word(),
                                member.seat(),
                                person.disabled()))
                        .stream())
                .toList();
    }

    record RoleJson(@Nullable String role) {}

    @PutMapping("/{slug}/people/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void role(@PathVariable String slug, @PathVariable long person, @RequestBody RoleJson wanted) {
        LiveSociety society = access.society(slug, Role.OWNER);
        long id = society.settings().id();
        Role role = role(wanted.role());
        Member member = member(person, id);
        audit.doing(id, access.person().person(), new Remark("give role", "person " + person, role.word()), () -> {
            people.put(person, id, role);
            return true;
        });
        grants.forget(id, member.seat());
    }

    /// Ends that a person belongs to the society: its tokens and streams end, what it said stays.
    @DeleteMapping("/{slug}/people/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String slug, @PathVariable long person) {
        LiveSociety society = access.society(slug, Role.OWNER);
        long id = society.settings().id();
        Member member = member(person, id);
        audit.doing(id, access.person().person(), new Remark("remove person", "person " + person, ""), () -> {
            people.remove(person, id);
            return true;
        });
        grants.forget(id, member.seat());
    }

    private Member member(long person, long society) {
        return people.member(person, society)
                .orElseThrow(() -> new Refusal.Missing("person must belong to the society, but did not: " + person));
    }

    /// An invitation to be made.
    ///
    /// @param hours how long it is good, a week unless said otherwise
    record InvitationJson(@Nullable String role, @Nullable Integer hours) {}

    record LinkJson(String token, String path) {}

    @PostMapping("/{slug}/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    LinkJson invite(@PathVariable String slug, @RequestBody InvitationJson wanted) {
        LiveSociety society = access.society(slug, Role.OWNER);
        int hours = Objects.requireNonNullElse(wanted.hours(), 168);
        if (hours < 1 || hours > 24 * 90) {
            throw new Refusal.Invalid("hours must be in [1, 2160], but was " + hours);
        }
        Role role = role(wanted.role());
        long id = society.settings().id();
        long by = access.person().person();
        String token = audit.doing(
                id,
                by,
                new Remark("invite", role.word(), hours + " h"),
                () -> invitations.make(by, id, role, Duration.ofHours(hours)));
        return new LinkJson(token, "/invitation?token=" + token);
    }

    private static Role role(@Nullable String word) {
        for (Role role : Role.values()) {
            if (role.word().equals(word)) {
                return role;
            }
        }
        throw new Refusal.Invalid("role must be owner, moderator, participant or observer, but was '" + word + "'");
    }
}
