package dev.hubbub.app.server.api;

import dev.hubbub.app.server.api.Statuses.StatusJson;
import dev.hubbub.app.server.mastodon.keep.Extra;
import dev.hubbub.app.server.mastodon.media.Files;
import dev.hubbub.app.server.mastodon.media.Sayings;
import dev.hubbub.app.server.mastodon.view.Stores;
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
import java.util.ArrayList;
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

    private static final int MOST_FILES = 4;

    private final Access access;
    private final Statuses statuses;
    private final Sayings sayings;
    private final Files files;

    TimelinesController(Access access, Statuses statuses, Sayings sayings, Stores stores) {
        this.access = access;
        this.statuses = statuses;
        this.sayings = sayings;
        this.files = stores.files();
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
        return statuses.all(society, society.timelines().everybody(access.seat(society), part.page()));
    }

    @GetMapping("/timelines/home")
    List<StatusJson> home(@PathVariable String slug, @ParameterObject Part part) {
        LiveSociety society = access.society(slug, Role.PARTICIPANT);
        return statuses.all(society, society.timelines().home(access.seat(society), part.page()));
    }

    @GetMapping("/timelines/trending")
    List<StatusJson> trending(@PathVariable String slug, @RequestParam(defaultValue = "20") int limit) {
        LiveSociety society = access.society(slug, Role.OBSERVER);
        return statuses.all(society, society.timelines().trending(access.seat(society), limit, 0));
    }

    @GetMapping("/search")
    List<StatusJson> search(@PathVariable String slug, @RequestParam String q, @ParameterObject Part part) {
        LiveSociety society = access.society(slug, Role.OBSERVER);
        return statuses.all(society, society.timelines().matching(q, access.seat(society), part.page()));
    }

    @GetMapping("/notices")
    List<Statuses.NoticeJson> notices(@PathVariable String slug, @ParameterObject Part part) {
        LiveSociety society = access.society(slug, Role.PARTICIPANT);
        int seat = access.seat(society);
        return society.timelines().notices(seat, part.page()).stream()
                .map(one -> statuses.notice(society, seat, one))
                .toList();
    }

    @GetMapping("/statuses/{id}")
    StatusJson status(@PathVariable String slug, @PathVariable long id) {
        LiveSociety society = access.society(slug, Role.OBSERVER);
        Status status = society.timelines().status(id, access.seat(society));
        if (status == null) {
            throw new Refusal.Missing("status must be there, but was " + id);
        }
        return statuses.one(society, status);
    }

    record ThreadJson(List<StatusJson> ancestors, List<StatusJson> descendants) {}

    @GetMapping("/statuses/{id}/thread")
    ThreadJson thread(@PathVariable String slug, @PathVariable long id) {
        LiveSociety society = access.society(slug, Role.OBSERVER);
        Society.Conversation thread =
                society.timelines().thread(id, access.seat(society), MOST_IN_THREAD, MOST_IN_THREAD);
        return new ThreadJson(statuses.all(society, thread.ancestors()), statuses.all(society, thread.descendants()));
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
        return statuses.all(
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
    ///
    /// @param text  may be left out when there are files
    /// @param media ids of files that were taken in before, at most four; a quote has none
    record DraftJson(
            @Nullable String text,
            @Nullable String inReplyTo,
            @Nullable String quotes,
            @Nullable Visibility visibility,
            @Nullable String language,
            @Nullable List<@Nullable String> media) {}

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
        if (draft.media() == null || draft.media().isEmpty()) {
            return statuses.one(society, society.acts().post(seat, checked(draft, once, false)));
        }
        return statuses.one(society, sayings.once(society, seat, once, before -> {
            Extra extra = new Extra(media(society, seat, draft, before), 0, "", "", "", List.of(), List.of());
            return sayings.say(society, seat, checked(draft, once, true), said -> extra);
        }));
    }

    private static Society.Draft checked(DraftJson draft, String once, boolean files) {
        return new Society.Draft(
                files ? Objects.requireNonNullElse(draft.text(), "") : SessionController.text(draft.text(), "text"),
                id(draft.inReplyTo(), "inReplyTo"),
                id(draft.quotes(), "quotes"),
                Objects.requireNonNullElse(draft.visibility(), Visibility.PUBLIC),
                false,
                "",
                Objects.requireNonNullElse(draft.language(), ""),
                once);
    }

    /// The files named, which must be one's own and hang nowhere else.
    ///
    /// @param before id of the same status, cut off the last time it was said, or 0
    private List<Long> media(LiveSociety society, int seat, DraftJson draft, long before) {
        List<@Nullable String> ids = Objects.requireNonNullElse(draft.media(), List.of());
        if (ids.size() > MOST_FILES || !ids.isEmpty() && draft.quotes() != null) {
            throw new Refusal.Invalid(
                    "media must be at most " + MOST_FILES + " files, and none in a quote, but was " + ids.size());
        }
        List<Long> media = new ArrayList<>();
        for (String id : ids) {
            media.add(files.find(society.settings().id(), seat, id(id, "media"))
                    .filter(file -> file.status() == 0 || file.status() == before)
                    .orElseThrow(() ->
                            new Refusal.Invalid("media must be files of one's own that hang nowhere, but was " + id))
                    .id());
        }
        return media;
    }

    private static long id(@Nullable String id, String field) {
        if (id == null) {
            return 0;
        }
        if (!id.matches("[0-9]{1,18}|[1-8][0-9]{18}")) {
            throw new Refusal.Invalid(field + " must be an id as it was given out, but was '" + id + "'");
        }
        return Long.parseLong(id);
    }

    @DeleteMapping("/statuses/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String slug, @PathVariable long id) {
        LiveSociety society = access.society(slug, Role.PARTICIPANT);
        sayings.takeBack(society, access.seat(society), id);
    }

    record On(boolean on) {}

    @PutMapping("/statuses/{id}/like")
    StatusJson like(@PathVariable String slug, @PathVariable long id, @RequestBody On wanted) {
        LiveSociety society = access.society(slug, Role.PARTICIPANT);
        int seat = access.seated(access.person().person(), society);
        return statuses.one(
                society,
                wanted.on() ? society.acts().like(seat, id) : society.acts().unlike(seat, id));
    }

    @PutMapping("/statuses/{id}/repost")
    StatusJson repost(@PathVariable String slug, @PathVariable long id, @RequestBody On wanted) {
        LiveSociety society = access.society(slug, Role.PARTICIPANT);
        int seat = access.seated(access.person().person(), society);
        return statuses.one(
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
