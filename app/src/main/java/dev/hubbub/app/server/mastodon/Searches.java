package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.mastodon.entity.Account;
import dev.hubbub.app.server.mastodon.entity.Hashtag;
import dev.hubbub.app.server.mastodon.entity.SearchResult;
import dev.hubbub.app.server.mastodon.entity.Status;
import dev.hubbub.app.server.society.Page;
import dev.hubbub.app.server.society.Society;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Search: accounts by name, statuses by words, hashtags by how they begin, pages by their address.
@RestController
class Searches {

    private static final int USUAL = 20;
    private static final Pattern PAGE = Pattern.compile(
            "https?://[^/]+(?:/s/[^/]+)?/(?:@|users/)(?<handle>[\\w.-]+)" + "(?:/(?:statuses/)?(?<id>\\d+))?/?");

    @GetMapping("/api/v2/search")
    SearchResult search(Call call) {
        call.reader("read:search");
        String words = call.params().word("q").orElseThrow(() -> Refused.invalid("q must not be empty"));
        String type = call.params().word("type").orElse("");
        int limit = Math.clamp(call.params().number("limit", USUAL), 1, 40);
        int offset = Math.clamp(call.params().number("offset", 0), 0, 10_000);
        Matcher page = PAGE.matcher(words);
        if (page.matches()) {
            return at(call, page);
        }
        return new SearchResult(
                wants(type, "accounts") ? accounts(call, words, limit, offset) : List.of(),
                wants(type, "statuses") ? statuses(call, words, limit) : List.of(),
                wants(type, "hashtags") && offset == 0 ? hashtags(call, words, limit) : List.of());
    }

    @GetMapping("/api/v1/search")
    SearchResult.V1 searchV1(Call call) {
        SearchResult found = search(call);
        return new SearchResult.V1(
                found.accounts(),
                found.statuses(),
                found.hashtags().stream().map(Hashtag::name).toList());
    }

    private static boolean wants(String type, String which) {
        return type.isEmpty() || type.equals(which);
    }

    /// Whoever or whatever has this address.
    private static SearchResult at(Call call, Matcher page) {
        Society society = call.society();
        String id = page.group("id");
        if (id != null) {
            try {
                return new SearchResult(List.of(), List.of(call.view().status(call.status(id))), List.of());
            } catch (Refused e) {
                return new SearchResult(List.of(), List.of(), List.of());
            }
        }
        var found = society.accounts().byHandle(page.group("handle"));
        return new SearchResult(found == null ? List.of() : List.of(call.view().account(found)), List.of(), List.of());
    }

    /// Accounts whose handle or name begins with what was typed.
    static List<Account> accounts(Call call, String typed, int limit, int offset) {
        String words = AccountsApi.handle(call, typed);
        if (words.isBlank()) {
            return List.of();
        }
        boolean following = call.params().flag("following");
        int viewer = call.viewer();
        return call.society().accounts().matching(words, limit, offset).stream()
                .filter(one -> !following
                        || viewer >= 0
                                && call.society()
                                        .accounts()
                                        .tie(viewer, one.number())
                                        .following())
                .map(call.view()::account)
                .toList();
    }

    private static List<Status> statuses(Call call, String words, int limit) {
        long max = call.params().number("max_id", 0);
        return call.view()
                .statuses(call.society()
                        .timelines()
                        .matching(words, call.viewer(), new Page(Math.max(0, max), 0, 0, limit)));
    }

    private static List<Hashtag> hashtags(Call call, String words, int limit) {
        String typed = words.replaceFirst("^#", "").toLowerCase(Locale.ROOT);
        Set<String> names = new LinkedHashSet<>();
        if (!call.society()
                .timelines()
                .tagged(typed, call.viewer(), Page.first(1))
                .isEmpty()) {
            names.add(typed);
        }
        for (Society.Trend trend : call.society().timelines().trends(80, 0)) {
            if (trend.tag().toLowerCase(Locale.ROOT).startsWith(typed)) {
                names.add(trend.tag().toLowerCase(Locale.ROOT));
            }
        }
        List<Hashtag> found = new ArrayList<>();
        names.stream().limit(limit).forEach(name -> found.add(Tags.entity(call, name)));
        return found;
    }
}
