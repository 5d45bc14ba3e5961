package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.mastodon.entity.Status;
import dev.hubbub.app.server.mastodon.keep.Kept;
import dev.hubbub.app.server.mastodon.keep.Kind;
import dev.hubbub.app.server.mastodon.request.Paging;
import dev.hubbub.app.server.society.Page;
import dev.hubbub.app.server.society.Society;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Statuses one liked or kept, and lists that are always empty here.
@RestController
class Keepsakes {

    private static final int USUAL = 20;

    @GetMapping("/api/v1/favourites")
    List<Status> favourites(Call call) {
        int person = call.person("read:favourites");
        Paging paging = call.paging(USUAL);
        List<Society.Liked> liked = call.society()
                .timelines()
                .liked(person, new Page(paging.maxId(), paging.sinceId(), paging.minId(), paging.limit()));
        call.linked(liked, one -> Long.toString(one.like()), liked.size() >= paging.limit() || paging.minId() > 0);
        return call.view().statuses(liked.stream().map(Society.Liked::status).toList());
    }

    @GetMapping("/api/v1/bookmarks")
    List<Status> bookmarks(Call call) {
        int person = call.person("read:bookmarks");
        Paging paging = call.paging(USUAL);
        List<Kept> page = stretch(call.desk(person).all(Kind.BOOKMARK), paging);
        call.linked(page, one -> Long.toString(one.place()), page.size() >= paging.limit());
        List<dev.hubbub.app.server.society.Status> statuses = new ArrayList<>();
        for (Kept kept : page) {
            var status = call.society().timelines().status(kept.number(), person);
            if (status != null) {
                statuses.add(status);
            }
        }
        return call.view().statuses(statuses);
    }

    /// A stretch of what is kept, by place.
    static List<Kept> stretch(List<Kept> all, Paging paging) {
        List<Kept> fit = all.stream()
                .filter(one -> (paging.maxId() == 0 || one.place() < paging.maxId())
                        && one.place() > paging.sinceId()
                        && one.place() > paging.minId())
                .toList();
        return paging.minId() > 0
                ? fit.subList(Math.max(0, fit.size() - paging.limit()), fit.size())
                : fit.subList(0, Math.min(paging.limit(), fit.size()));
    }

    /// What there is none of here: clients want an empty list, not an error.
    @GetMapping({
        "/api/v1/announcements",
        "/api/v1/conversations",
        "/api/v1/domain_blocks",
        "/api/v1/donation_campaigns",
        "/api/v1/annual_reports",
        "/api/v1/collections"
    })
    List<String> none(Call call) {
        call.person("read");
        return List.of();
    }

    /// There are no push messages: clients poll or stream.
    @org.springframework.web.bind.annotation.RequestMapping("/api/v1/push/subscription")
    void push(Call call) {
        call.person("push");
        throw Refused.missing();
    }
}
