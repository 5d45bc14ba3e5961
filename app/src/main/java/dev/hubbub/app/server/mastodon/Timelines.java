package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.mastodon.entity.Status;
import dev.hubbub.app.server.mastodon.keep.Kept;
import dev.hubbub.app.server.mastodon.keep.Kind;
import dev.hubbub.app.server.mastodon.request.Paging;
import dev.hubbub.app.server.society.Page;
import dev.hubbub.app.server.society.Society;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The timelines: home, everybody, a hashtag, a list.
@RestController
class Timelines {

    private static final int USUAL = 20;

    /// How often a page is filled up where a choice leaves most of it out.
    private static final int ROUNDS = 6;

    /// Followed hashtags beyond this are not read into the home timeline.
    private static final int MOST_TAGS = 20;

    @GetMapping("/api/v1/timelines/home")
    List<Status> home(Call call) {
        int person = call.person("read:statuses");
        Society society = call.society();
        HomeChoice choice = new HomeChoice(society, call.desk(person), person);
        List<String> tags = call.desk(person).all(Kind.TAG).stream()
                .map(Kept::key)
                .limit(MOST_TAGS)
                .toList();
        if (tags.isEmpty()) {
            return page(call, page -> society.timelines().home(person, page), choice.sieve());
        }
        List<String> rows = new ArrayList<>(tags);
        rows.add("");
        return page(
                call,
                page -> merged(
                        rows,
                        page,
                        (tag, stretch) -> tag.isEmpty()
                                ? society.timelines().home(person, stretch)
                                : society.timelines().tagged(tag, person, stretch)),
                choice.sieve());
    }

    @GetMapping("/api/v1/timelines/public")
    List<Status> everybody(Call call) {
        int viewer = call.reader("read:statuses");
        if (call.params().flag("remote")) {
            return List.of();
        }
        boolean media = call.params().flag("only_media");
        Society society = call.society();
        return page(
                call,
                page -> society.timelines().everybody(viewer, page),
                one -> (!media || Choices.hasMedia(call, one)) && Choices.wanted(call, one));
    }

    @GetMapping("/api/v1/timelines/tag/{tag}")
    List<Status> tag(Call call, @PathVariable String tag) {
        int viewer = call.reader("read:statuses");
        if (call.params().flag("remote")) {
            return List.of();
        }
        boolean media = call.params().flag("only_media");
        List<String> any = lower(call.params().list("any"));
        List<String> all = lower(call.params().list("all"));
        List<String> none = lower(call.params().list("none"));
        Society society = call.society();
        Predicate<dev.hubbub.app.server.society.Status> sieve = one -> {
            List<String> tags = lower(one.tags());
            return tags.containsAll(all)
                    && none.stream().noneMatch(tags::contains)
                    && (!media || Choices.hasMedia(call, one))
                    && Choices.wanted(call, one);
        };
        if (any.isEmpty()) {
            return page(call, page -> society.timelines().tagged(tag, viewer, page), sieve);
        }
        List<String> wanted = new ArrayList<>(any);
        wanted.add(tag.toLowerCase(Locale.ROOT));
        return page(
                call,
                page -> merged(
                        wanted.stream().distinct().limit(10).toList(),
                        page,
                        (one, stretch) -> society.timelines().tagged(one, viewer, stretch)),
                sieve);
    }

    @GetMapping("/api/v1/timelines/list/{id}")
    List<Status> list(Call call, @PathVariable String id) {
        int person = call.person("read:lists");
        Lists.Form list =
                call.desk(person).find(Kind.LIST, id, Lists.Form.class).orElseThrow(Refused::missing);
        Society society = call.society();
        return page(
                call,
                page -> merged(
                        list.members(),
                        page,
                        (member, stretch) -> society.timelines().of(member, person, stretch, Society.Choice.ALL)),
                one -> Lists.shows(list, society, person, one));
    }

    @GetMapping("/api/v1/timelines/direct")
    List<Status> direct(Call call) {
        call.person("read:statuses");
        return List.of();
    }

    @GetMapping("/api/v1/timelines/link")
    List<Status> link(Call call) {
        call.reader("read:statuses");
        return List.of();
    }

    private static List<String> lower(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    /// Rows of several keys as one, the latest first.
    private static <K> List<dev.hubbub.app.server.society.Status> merged(
            List<K> keys,
            Page page,
            java.util.function.BiFunction<K, Page, List<dev.hubbub.app.server.society.Status>> row) {
        List<dev.hubbub.app.server.society.Status> all = new ArrayList<>();
        for (K key : keys) {
            all.addAll(row.apply(key, page));
        }
        Comparator<dev.hubbub.app.server.society.Status> latest = Comparator.comparingLong(
                        dev.hubbub.app.server.society.Status::id)
                .reversed();
        List<dev.hubbub.app.server.society.Status> distinct =
                all.stream().sorted(latest).distinct().toList();
        return page.minId() > 0
                ? distinct.subList(Math.max(0, distinct.size() - page.limit()), distinct.size())
                : distinct.subList(0, Math.min(page.limit(), distinct.size()));
    }

    /// A page of statuses that pass, filled up as far as a few rounds go, with its `Link` header.
    static List<Status> page(
            Call call,
            Function<Page, List<dev.hubbub.app.server.society.Status>> row,
            Predicate<dev.hubbub.app.server.society.Status> sieve) {
        Paging paging = call.paging(USUAL);
        Page page = new Page(paging.maxId(), paging.sinceId(), paging.minId(), paging.limit());
        List<dev.hubbub.app.server.society.Status> passed = new ArrayList<>();
        boolean upwards = page.minId() > 0;
        boolean more = true;
        long lowest = 0;
        for (int round = 0; round < ROUNDS && more && passed.size() < page.limit(); round++) {
            List<dev.hubbub.app.server.society.Status> read = row.apply(page);
            more = read.size() >= page.limit();
            List<dev.hubbub.app.server.society.Status> fit =
                    read.stream().filter(sieve).toList();
            passed.addAll(upwards ? 0 : passed.size(), fit);
            if (!read.isEmpty()) {
                lowest = read.getLast().id();
                page = upwards
                        ? new Page(page.maxId(), page.sinceId(), read.getFirst().id(), page.limit())
                        : new Page(lowest, page.sinceId(), 0, page.limit());
            }
        }
        if (passed.size() > paging.limit()) {
            passed = upwards
                    ? passed.subList(passed.size() - paging.limit(), passed.size())
                    : passed.subList(0, paging.limit());
            more = true;
        }
        return call.linked(call.view().statuses(passed), Status::id, more || upwards);
    }
}
