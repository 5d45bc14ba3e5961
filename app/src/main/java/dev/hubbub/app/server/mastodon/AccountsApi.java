package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.mastodon.entity.Account;
import dev.hubbub.app.server.mastodon.entity.CredentialAccount;
import dev.hubbub.app.server.mastodon.entity.Relationship;
import dev.hubbub.app.server.mastodon.entity.Status;
import dev.hubbub.app.server.mastodon.entity.Suggestion;
import dev.hubbub.app.server.mastodon.keep.Desk;
import dev.hubbub.app.server.mastodon.keep.Kept;
import dev.hubbub.app.server.mastodon.keep.Kind;
import dev.hubbub.app.server.mastodon.request.Params;
import dev.hubbub.app.server.society.Society;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Accounts to be read: pages, statuses, followers.
@RestController
class AccountsApi {

    private static final int USUAL = 40;

    @GetMapping("/api/v1/accounts/verify_credentials")
    CredentialAccount me(Call call) {
        return Profiles.credentials(call, call.person("profile"));
    }

    @GetMapping("/api/v1/accounts/{id:[0-9]+}")
    Account one(Call call, @PathVariable String id) {
        call.reader("read:accounts");
        return Objects.requireNonNull(call.view().account(call.account(id)));
    }

    @GetMapping("/api/v1/accounts")
    List<Account> several(Call call) {
        call.reader("read:accounts");
        return call.view().numbered(numbers(call, "id"));
    }

    @GetMapping("/api/v1/accounts/lookup")
    Account lookup(Call call) {
        call.reader("read:accounts");
        var found =
                call.society().accounts().byHandle(handle(call, call.params().text("acct", "")));
        if (found == null) {
            throw Refused.missing();
        }
        return call.view().account(found);
    }

    @GetMapping("/api/v1/accounts/search")
    List<Account> search(Call call) {
        call.reader("read:accounts");
        int limit = Math.clamp(call.params().number("limit", USUAL), 1, 80);
        int offset = Math.clamp(call.params().number("offset", 0), 0, 10_000);
        return Searches.accounts(call, call.params().text("q", ""), limit, offset);
    }

    @GetMapping("/api/v1/accounts/{id:[0-9]+}/statuses")
    List<Status> statuses(Call call, @PathVariable String id) {
        int viewer = call.reader("read:statuses");
        int account = call.account(id);
        Params params = call.params();
        Society society = call.society();
        if (params.flag("pinned")) {
            return pinned(call, account, viewer);
        }
        boolean noReplies = params.flag("exclude_replies");
        boolean noReposts = params.flag("exclude_reblogs");
        boolean media = params.flag("only_media");
        String tag = params.word("tagged").orElse("").toLowerCase(Locale.ROOT);
        Society.Choice choice = new Society.Choice(true, !noReposts);
        return Timelines.page(
                call,
                page -> society.timelines().of(account, viewer, page, choice),
                one -> (!noReplies || one.parentAccount() < 0 || one.parentAccount() == account)
                        && (!media || Choices.hasMedia(call, one))
                        && (tag.isEmpty() || one.tags().stream().anyMatch(tag::equalsIgnoreCase)));
    }

    /// The pinned statuses of an account, the last pinned first; personas pin none.
    private static List<Status> pinned(Call call, int account, int viewer) {
        if (account < call.society().card().personas()) {
            return List.of();
        }
        List<dev.hubbub.app.server.society.Status> pinned = new ArrayList<>();
        for (Kept pin : call.desk(account).all(Kind.PIN)) {
            var status = call.society().timelines().status(pin.number(), viewer);
            if (status != null) {
                pinned.add(status);
            }
        }
        return call.view().statuses(pinned);
    }

    @GetMapping("/api/v1/accounts/{id:[0-9]+}/followers")
    List<Account> followers(Call call, @PathVariable String id) {
        call.reader("read:accounts");
        int account = call.account(id);
        return slice(
                call,
                call.society()
                        .accounts()
                        .followers(account, cursor(call), call.paging(USUAL).limit()));
    }

    @GetMapping("/api/v1/accounts/{id:[0-9]+}/following")
    List<Account> following(Call call, @PathVariable String id) {
        call.reader("read:accounts");
        int account = call.account(id);
        return slice(
                call,
                call.society()
                        .accounts()
                        .following(account, cursor(call), call.paging(USUAL).limit()));
    }

    static long cursor(Call call) {
        return Math.max(0, call.params().number("max_id", 0));
    }

    static List<Account> slice(Call call, Society.Slice slice) {
        call.linkNext(slice.next());
        return call.view().accounts(slice.accounts());
    }

    @GetMapping("/api/v1/accounts/relationships")
    List<Relationship> relationships(Call call) {
        call.person("read:follows");
        return numbers(call, "id").stream().map(call.view()::relationship).toList();
    }

    @GetMapping("/api/v1/accounts/familiar_followers")
    List<Suggestion.Familiar> familiar(Call call) {
        int person = call.person("read:follows");
        List<Suggestion.Familiar> familiar = new ArrayList<>();
        for (int account : numbers(call, "id")) {
            List<Account> known = new ArrayList<>();
            var followed = call.society().accounts().following(person, 0, 80).accounts();
            for (var one : followed) {
                if (known.size() < 10
                        && call.society().accounts().tie(one.number(), account).following()) {
                    known.add(call.view().account(one));
                }
            }
            familiar.add(new Suggestion.Familiar(call.view().id(account), known));
        }
        return familiar;
    }

    @GetMapping("/api/v1/accounts/{id:[0-9]+}/endorsements")
    List<Account> endorsements(Call call, @PathVariable String id) {
        call.reader("read:accounts");
        int account = call.account(id);
        return account < call.society().card().personas() ? List.of() : endorsed(call, call.desk(account));
    }

    @GetMapping("/api/v1/endorsements")
    List<Account> endorsements(Call call) {
        return endorsed(call, call.desk(call.person("read:accounts")));
    }

    private static List<Account> endorsed(Call call, Desk desk) {
        return call.view()
                .numbered(desk.all(Kind.ENDORSED).stream()
                        .map(kept -> (int) kept.number())
                        .limit(80)
                        .toList());
    }

    @GetMapping("/api/v2/suggestions")
    List<Suggestion> suggestions(Call call) {
        int person = call.person("read:accounts");
        return call.society().accounts().suggestions(person, call.paging(USUAL).limit()).stream()
                .map(one -> new Suggestion(
                        "global", List.of("most_followed"), call.view().account(one)))
                .toList();
    }

    @GetMapping("/api/v1/suggestions")
    List<Account> suggestionsV1(Call call) {
        int person = call.person("read:accounts");
        return call.view()
                .accounts(call.society()
                        .accounts()
                        .suggestions(person, call.paging(USUAL).limit()));
    }

    @GetMapping("/api/v1/directory")
    List<Account> directory(Call call) {
        call.reader("read:accounts");
        var paging = call.paging(USUAL);
        return call.view().accounts(call.society().accounts().matching("", paging.limit(), paging.offset()));
    }

    /// The accounts of a list of ids, without those that nobody has.
    static List<Integer> numbers(Call call, String name) {
        LinkedHashSet<Integer> numbers = new LinkedHashSet<>();
        for (String id : call.params().list(name)) {
            int number = call.stores().ids().account(call.societyId(), id);
            if (number >= 0 && numbers.size() < 80 && call.society().accounts().account(number) != null) {
                numbers.add(number);
            }
        }
        return List.copyOf(numbers);
    }

    /// A handle without what stands round it: an at sign, our own host.
    static String handle(Call call, String acct) {
        String bare = acct.strip().replaceFirst("^acct:", "").replaceFirst("^@", "");
        int at = bare.indexOf('@');
        return at < 0
                        || !bare.substring(at + 1)
                                        .equalsIgnoreCase(call.addresses().host())
                                && !isLocal(bare, at)
                ? bare
                : bare.substring(0, at);
    }

    /// Clients that know the server by another of its names still mean it.
    private static boolean isLocal(String bare, int at) {
        String host = bare.substring(at + 1);
        return host.startsWith("localhost") || host.startsWith("127.0.0.1");
    }
}
