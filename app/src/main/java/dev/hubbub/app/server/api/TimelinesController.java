package dev.hubbub.app.server.api;

import dev.hubbub.app.server.api.Shown.StatusJson;
import dev.hubbub.app.server.people.Access;
import dev.hubbub.app.server.people.Role;
import dev.hubbub.app.server.society.Account;
import dev.hubbub.app.server.society.LiveSociety;
import dev.hubbub.app.server.society.Page;
import dev.hubbub.app.server.society.Refusal;
import dev.hubbub.app.server.society.Society;
import dev.hubbub.app.server.society.Status;
import dev.hubbub.app.server.society.Visibility;
import dev.hubbub.engine.population.Persona;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What is said in a society, and saying it.
@RestController
@RequestMapping("/api/hubbub/v1/societies/{slug}")
@Tag(name = "timelines", description = "What is said in a society, and saying it.")
class TimelinesController {

    private static final int MOST_IN_THREAD = 400;

    private final Access access;

    TimelinesController(Access access) {
        this.access = access;
    }

    /// Which part of a list is wanted.
    ///
    /// @param before what is older than this status
    /// @param after  what is newer than this status, the oldest of it
    /// @param limit  how many, 20 unless said otherwise
    record Part(
            @Nullable Long before,
            @Nullable Long after,
            @Nullable Integer limit) {

        Page page() {
            return new Page(
                    Objects.requireNonNullElse(before, 0L),
                    0,
                    Objects.requireNonNullElse(after, 0L),
                    Objects.requireNonNullElse(limit, 20));
        }
    }

    @GetMapping("/timelines/public")
    List<StatusJson> everybody(@PathVariable String slug, @ParameterObject Part part) {
        LiveSociety society = access.society(slug, Role.OBSERVER);
        return Shown.statuses(society, society.timelines().everybody(access.seat(society), part.page()));
    }

    @GetMapping("/timelines/home")
    List<StatusJson> home(@PathVariable String slug, @ParameterObject Part part) {
        LiveSociety society = access.society(slug, Role.PARTICIPANT);
        return Shown.statuses(society, society.timelines().home(access.seat(society), part.page()));
    }

    @GetMapping("/timelines/trending")
    List<StatusJson> trending(@PathVariable String slug, @RequestParam(defaultValue = "20") int limit) {
        LiveSociety society = access.society(slug, Role.OBSERVER);
        return Shown.statuses(society, society.timelines().trending(access.seat(society), limit, 0));
    }

    @GetMapping("/search")
    List<StatusJson> search(@PathVariable String slug, @RequestParam String q, @ParameterObject Part part) {
        LiveSociety society = access.society(slug, Role.OBSERVER);
        return Shown.statuses(society, society.timelines().matching(q, access.seat(society), part.page()));
    }

    @GetMapping("/notices")
    List<Shown.NoticeJson> notices(@PathVariable String slug, @ParameterObject Part part) {
        LiveSociety society = access.society(slug, Role.PARTICIPANT);
        int seat = access.seat(society);
        return society.timelines().notices(seat, part.page()).stream()
                .map(one -> Shown.notice(society, seat, one))
                .toList();
    }

    @GetMapping("/statuses/{id}")
    StatusJson status(@PathVariable String slug, @PathVariable long id) {
        LiveSociety society = access.society(slug, Role.OBSERVER);
        Status status = society.timelines().status(id, access.seat(society));
        if (status == null) {
            throw new Refusal.Missing("status must be there, but was " + id);
        }
        return Shown.status(society, status);
    }

    record ThreadJson(List<StatusJson> ancestors, List<StatusJson> descendants) {}

    @GetMapping("/statuses/{id}/thread")
    ThreadJson thread(@PathVariable String slug, @PathVariable long id) {
        LiveSociety society = access.society(slug, Role.OBSERVER);
        Society.Conversation thread =
                society.timelines().thread(id, access.seat(society), MOST_IN_THREAD, MOST_IN_THREAD);
        return new ThreadJson(
                Shown.statuses(society, thread.ancestors()), Shown.statuses(society, thread.descendants()));
    }

    @GetMapping("/accounts/{account}")
    Shown.AccountJson account(@PathVariable String slug, @PathVariable int account) {
        return Shown.account(found(access.society(slug, Role.OBSERVER), account));
    }

    /// What a persona is like; 404 for people, of whom nothing of the kind is known.
    @GetMapping("/accounts/{account}/persona")
    Shown.PersonaJson persona(@PathVariable String slug, @PathVariable int account) {
        Account found = found(access.society(slug, Role.OBSERVER), account);
        Persona persona = found.persona();
        if (persona == null) {
            throw new Refusal.Missing("account must be a persona's, but was a person's");
        }
        return Shown.persona(found, persona);
    }

    private static Account found(LiveSociety society, int account) {
        Account found = society.accounts().account(account);
        if (found == null) {
            throw new Refusal.Missing("account must be there, but was " + account);
        }
        return found;
    }

    @GetMapping("/accounts")
    List<Shown.AccountJson> accounts(
            @PathVariable String slug, @RequestParam String q, @RequestParam(defaultValue = "20") int limit) {
        LiveSociety society = access.society(slug, Role.OBSERVER);
        return society.accounts().matching(q, limit, 0).stream()
                .map(Shown::account)
                .toList();
    }

    @GetMapping("/accounts/{account}/statuses")
    List<StatusJson> of(@PathVariable String slug, @PathVariable int account, @ParameterObject Part part) {
        LiveSociety society = access.society(slug, Role.OBSERVER);
        return Shown.statuses(
                society, society.timelines().of(account, access.seat(society), part.page(), Society.Choice.ALL));
    }

    @GetMapping("/accounts/{account}/followers")
    Shown.SliceJson followers(
            @PathVariable String slug,
            @PathVariable int account,
            @RequestParam(defaultValue = "0") long cursor,
            @RequestParam(defaultValue = "40") int limit) {
        return Shown.slice(access.society(slug, Role.OBSERVER).accounts().followers(account, cursor, limit));
    }

    @GetMapping("/accounts/{account}/following")
    Shown.SliceJson following(
            @PathVariable String slug,
            @PathVariable int account,
            @RequestParam(defaultValue = "0") long cursor,
            @RequestParam(defaultValue = "40") int limit) {
        return Shown.slice(access.society(slug, Role.OBSERVER).accounts().following(account, cursor, limit));
    }

    /// Something to be said.
    record DraftJson(
            @Nullable String text,
            @Nullable String inReplyTo,
            @Nullable String quotes,
            @Nullable Visibility visibility,
            @Nullable String language) {}

    @PostMapping("/statuses")
    @ResponseStatus(HttpStatus.CREATED)
    StatusJson post(
            @PathVariable String slug,
            @RequestBody DraftJson draft,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        LiveSociety society = access.society(slug, Role.PARTICIPANT);
        int seat = access.seated(access.person().person(), society);
        String once = Objects.requireNonNullElse(key, "");
        if (once.length() > 200) {
            throw new Refusal.Invalid("Idempotency-Key must be at most 200 characters long, but was " + once.length());
        }
        return Shown.status(
                society,
                society.acts()
                        .post(
                                seat,
                                new Society.Draft(
                                        SessionController.text(draft.text(), "text"),
                                        id(draft.inReplyTo(), "inReplyTo"),
                                        id(draft.quotes(), "quotes"),
                                        Objects.requireNonNullElse(draft.visibility(), Visibility.PUBLIC),
                                        false,
                                        "",
                                        Objects.requireNonNullElse(draft.language(), ""),
                                        once)));
    }

    private static long id(@Nullable String id, String field) {
        if (id == null) {
            return 0;
        }
        if (!id.matches("[0-9]{1,18}")) {
            throw new Refusal.Invalid(field + " must be the id of a status, but was '" + id + "'");
        }
        return Long.parseLong(id);
    }

    @DeleteMapping("/statuses/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String slug, @PathVariable long id) {
        LiveSociety society = access.society(slug, Role.PARTICIPANT);
        society.acts().delete(access.seat(society), id);
    }

    record On(boolean on) {}

    @PutMapping("/statuses/{id}/like")
    StatusJson like(@PathVariable String slug, @PathVariable long id, @RequestBody On wanted) {
        LiveSociety society = access.society(slug, Role.PARTICIPANT);
        int seat = access.seated(access.person().person(), society);
        return Shown.status(
                society,
                wanted.on() ? society.acts().like(seat, id) : society.acts().unlike(seat, id));
    }

    @PutMapping("/statuses/{id}/repost")
    StatusJson repost(@PathVariable String slug, @PathVariable long id, @RequestBody On wanted) {
        LiveSociety society = access.society(slug, Role.PARTICIPANT);
        int seat = access.seated(access.person().person(), society);
        return Shown.status(
                society,
                wanted.on() ? society.acts().repost(seat, id) : society.acts().unrepost(seat, id));
    }

    /// How who asks stands to an account.
    @GetMapping("/accounts/{account}/tie")
    Society.Tie tie(@PathVariable String slug, @PathVariable int account) {
        LiveSociety society = access.society(slug, Role.OBSERVER);
        found(society, account);
        int seat = access.seat(society);
        return seat < 0
                ? new Society.Tie(false, false, false, false, false)
                : society.accounts().tie(seat, account);
    }

    @PutMapping("/accounts/{account}/follow")
    Society.Tie follow(@PathVariable String slug, @PathVariable int account, @RequestBody On wanted) {
        LiveSociety society = access.society(slug, Role.PARTICIPANT);
        int seat = access.seated(access.person().person(), society);
        return wanted.on()
                ? society.acts().follow(seat, account)
                : society.acts().unfollow(seat, account);
    }
}
