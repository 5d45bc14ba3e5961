package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.mastodon.entity.Hashtag;
import dev.hubbub.app.server.mastodon.entity.Status;
import dev.hubbub.app.server.mastodon.keep.Desk;
import dev.hubbub.app.server.mastodon.keep.Kept;
import dev.hubbub.app.server.mastodon.keep.Kind;
import dev.hubbub.app.server.mastodon.view.Times;
import dev.hubbub.app.server.society.Society;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Hashtags: what is in use, what somebody follows or shows.
@RestController
class Tags {

    private static final int MOST_FEATURED = 10;

    @GetMapping("/api/v1/tags/{name}")
    Hashtag one(Call call, @PathVariable String name) {
        call.reader("read");
        return entity(call, valid(name));
    }

    @PostMapping("/api/v1/tags/{name}/follow")
    Hashtag follow(Call call, @PathVariable String name) {
        call.desk(call.person("write:follows")).keep(Kind.TAG, valid(name));
        return entity(call, valid(name));
    }

    @PostMapping("/api/v1/tags/{name}/unfollow")
    Hashtag unfollow(Call call, @PathVariable String name) {
        call.desk(call.person("write:follows")).drop(Kind.TAG, valid(name));
        return entity(call, valid(name));
    }

    @PostMapping("/api/v1/tags/{name}/feature")
    Hashtag feature(Call call, @PathVariable String name) {
        feature(call.desk(call.person("write:accounts")), valid(name));
        return entity(call, valid(name));
    }

    @PostMapping("/api/v1/tags/{name}/unfeature")
    Hashtag unfeature(Call call, @PathVariable String name) {
        call.desk(call.person("write:accounts")).drop(Kind.FEATURED, valid(name));
        return entity(call, valid(name));
    }

    @GetMapping("/api/v1/followed_tags")
    List<Hashtag> followed(Call call) {
        return call.desk(call.person("read:follows")).all(Kind.TAG).stream()
                .limit(call.paging(100).limit())
                .map(kept -> entity(call, kept.key()))
                .toList();
    }

    @GetMapping("/api/v1/featured_tags")
    List<Hashtag.Featured> featured(Call call) {
        int person = call.person("read:accounts");
        return featured(call, call.desk(person), person);
    }

    @GetMapping("/api/v1/accounts/{id:[0-9]+}/featured_tags")
    List<Hashtag.Featured> featured(Call call, @PathVariable String id) {
        call.reader("read:accounts");
        int account = call.account(id);
        return account < call.society().card().personas() ? List.of() : featured(call, call.desk(account), account);
    }

    @PostMapping("/api/v1/featured_tags")
    Hashtag.Featured add(Call call) {
        int person = call.person("write:accounts");
        Kept kept = feature(
                call.desk(person), valid(call.params().word("name").orElse("").replaceFirst("^#", "")));
        return featured(call, kept, person);
    }

    @DeleteMapping("/api/v1/featured_tags/{id}")
    Map<String, String> remove(Call call, @PathVariable String id) {
        Desk desk = call.desk(call.person("write:accounts"));
        Kept kept = desk.all(Kind.FEATURED).stream()
                .filter(one -> Long.toString(one.place()).equals(id))
                .findFirst()
                .orElseThrow(Refused::missing);
        desk.drop(Kind.FEATURED, kept.key());
        return Map.of();
    }

    @GetMapping("/api/v1/featured_tags/suggestions")
    List<Hashtag> suggestions(Call call) {
        call.person("read:accounts");
        return trending(call);
    }

    @GetMapping({"/api/v1/trends/tags", "/api/v1/trends"})
    List<Hashtag> trending(Call call) {
        call.reader("read");
        var paging = call.paging(10);
        List<Hashtag> tags = new ArrayList<>();
        for (Society.Trend trend : call.society().timelines().trends(Math.min(20, paging.limit()), paging.offset())) {
            tags.add(entity(call, trend.tag(), trend.uses(), trend.accounts()));
        }
        return tags;
    }

    @GetMapping("/api/v1/trends/statuses")
    List<Status> trendingStatuses(Call call) {
        int viewer = call.reader("read");
        var paging = call.paging(20);
        return call.view()
                .statuses(call.society().timelines().trending(viewer, Math.min(40, paging.limit()), paging.offset()));
    }

    @GetMapping("/api/v1/trends/links")
    List<Status> trendingLinks(Call call) {
        call.reader("read");
        return List.of();
    }

    static Hashtag entity(Call call, String name) {
        return entity(call, name, 0, 0);
    }

    private static Hashtag entity(Call call, String tag, int uses, int accounts) {
        String name = tag.toLowerCase(Locale.ROOT);
        Desk desk = call.viewer() < 0 ? null : call.desk(call.viewer());
        List<Hashtag.Day> history = new ArrayList<>();
        Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);
        for (int day = 0; day < 7; day++) {
            history.add(new Hashtag.Day(
                    Long.toString(today.minus(day, ChronoUnit.DAYS).getEpochSecond()),
                    Integer.toString(day == 0 ? uses : 0),
                    Integer.toString(day == 0 ? accounts : 0)));
        }
        return new Hashtag(
                Integer.toUnsignedString(name.hashCode()),
                name,
                call.addresses().tag(name),
                history,
                desk != null && desk.has(Kind.TAG, name),
                desk != null && desk.has(Kind.FEATURED, name));
    }

    private static Kept feature(Desk desk, String name) {
        if (desk.count(Kind.FEATURED) >= MOST_FEATURED && !desk.has(Kind.FEATURED, name)) {
            throw Refused.invalid("You have already featured the maximum number of hashtags");
        }
        return desk.keep(Kind.FEATURED, name);
    }

    private static List<Hashtag.Featured> featured(Call call, Desk desk, int account) {
        return desk.all(Kind.FEATURED).stream()
                .map(kept -> featured(call, kept, account))
                .toList();
    }

    private static Hashtag.Featured featured(Call call, Kept kept, int account) {
        var last = call.society().accounts().account(account);
        return new Hashtag.Featured(
                Long.toString(kept.place()),
                kept.key(),
                call.addresses().tag(kept.key()),
                "0",
                Times.day(last == null || last.lastMs() < 0 ? kept.at().toEpochMilli() : last.lastMs()));
    }

    private static String valid(String name) {
        if (!name.matches("[\\p{L}\\p{N}_·]*[\\p{L}_][\\p{L}\\p{N}_·]*") || name.length() > 200) {
            throw Refused.invalid("Name must be a hashtag");
        }
        return name.toLowerCase(Locale.ROOT);
    }
}
