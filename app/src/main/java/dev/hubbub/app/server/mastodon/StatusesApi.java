package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.mastodon.entity.Account;
import dev.hubbub.app.server.mastodon.entity.MediaAttachment;
import dev.hubbub.app.server.mastodon.entity.Status;
import dev.hubbub.app.server.mastodon.keep.Extra;
import dev.hubbub.app.server.mastodon.media.Files;
import dev.hubbub.app.server.mastodon.text.Markup;
import dev.hubbub.app.server.mastodon.view.Attachments;
import dev.hubbub.app.server.mastodon.view.Times;
import dev.hubbub.app.server.society.Society;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Statuses to be read: one, its thread, who liked it, how it was before.
@RestController
class StatusesApi {

    private static final int ANCESTORS_FOR_ALL = 40;
    private static final int DESCENDANTS_FOR_ALL = 60;
    private static final int ANCESTORS = 200;
    private static final int DESCENDANTS = 800;

    @GetMapping("/api/v1/statuses/{id}")
    Status one(Call call, @PathVariable String id) {
        call.reader("read:statuses");
        return call.view().status(call.status(id));
    }

    @GetMapping("/api/v1/statuses")
    List<Status> several(Call call) {
        int viewer = call.reader("read:statuses");
        List<dev.hubbub.app.server.society.Status> found = new ArrayList<>();
        for (String id : call.params().list("id")) {
            if (id.matches("[1-9]\\d{0,17}") && found.size() < 80) {
                var status = call.society().timelines().status(Long.parseLong(id), viewer);
                if (status != null) {
                    found.add(status);
                }
            }
        }
        return call.view().statuses(found);
    }

    @GetMapping("/api/v1/statuses/{id}/context")
    Status.Context context(Call call, @PathVariable String id) {
        int viewer = call.reader("read:statuses");
        boolean known = viewer >= 0;
        Society.Conversation thread = call.society()
                .timelines()
                .thread(
                        call.status(id).id(),
                        viewer,
                        known ? ANCESTORS : ANCESTORS_FOR_ALL,
                        known ? DESCENDANTS : DESCENDANTS_FOR_ALL);
        return call.view().context(thread);
    }

    @GetMapping("/api/v1/statuses/{id}/favourited_by")
    List<Account> favouritedBy(Call call, @PathVariable String id) {
        call.reader("read:accounts");
        return AccountsApi.slice(
                call,
                call.society()
                        .timelines()
                        .likedBy(
                                call.status(id).id(),
                                AccountsApi.cursor(call),
                                call.paging(40).limit()));
    }

    @GetMapping("/api/v1/statuses/{id}/reblogged_by")
    List<Account> rebloggedBy(Call call, @PathVariable String id) {
        call.reader("read:accounts");
        return AccountsApi.slice(
                call,
                call.society()
                        .timelines()
                        .repostedBy(
                                call.status(id).id(),
                                AccountsApi.cursor(call),
                                call.paging(40).limit()));
    }

    @GetMapping("/api/v1/statuses/{id}/quotes")
    List<Status> quotes(Call call, @PathVariable String id) {
        int viewer = call.reader("read:statuses");
        var quoted = call.status(id);
        List<Long> revoked = call.view().extra(quoted.id()).revoked();
        return Timelines.page(
                call,
                page -> call.society().timelines().quotes(quoted.id(), viewer, page),
                quote -> !revoked.contains(quote.id()));
    }

    @GetMapping("/api/v1/statuses/{id}/source")
    Status.Source source(Call call, @PathVariable String id) {
        call.person("read:statuses");
        var status = call.status(id);
        return new Status.Source(Long.toString(status.id()), status.text(), status.spoiler());
    }

    @GetMapping("/api/v1/statuses/{id}/history")
    List<Status.Edit> history(Call call, @PathVariable String id) {
        call.reader("read:statuses");
        var status = call.status(id);
        Status now = call.view().status(status);
        Extra extra = call.view().extra(status.id());
        List<Status.Edit> edits = new ArrayList<>();
        long writtenMs = status.atMs();
        for (Extra.Form form : extra.before()) {
            edits.add(new Status.Edit(
                    Markup.paragraphs(form.text(), plain(call)),
                    form.spoiler(),
                    form.sensitive(),
                    Times.moment(writtenMs),
                    now.account(),
                    null,
                    null,
                    media(call, form.media()),
                    List.of()));
            writtenMs = form.atMs();
        }
        edits.add(new Status.Edit(
                now.content(),
                now.spoilerText(),
                now.sensitive(),
                Times.moment(writtenMs),
                now.account(),
                now.quote(),
                now.poll(),
                now.mediaAttachments(),
                now.emojis()));
        return edits;
    }

    private static List<MediaAttachment> media(Call call, List<Long> numbers) {
        Map<Long, Files.Card> cards = call.stores().files().cards(call.societyId(), numbers);
        return numbers.stream()
                .map(cards::get)
                .filter(Objects::nonNull)
                .map(card -> Attachments.of(card, call.addresses()))
                .toList();
    }

    private static Markup.Links plain(Call call) {
        return new Markup.Links() {
            @Override
            public @Nullable String mention(String handle, String host) {
                var found = call.society().accounts().byHandle(handle);
                return found == null ? null : call.addresses().account(found.handle());
            }

            @Override
            public String tag(String tag) {
                return call.addresses().tag(tag);
            }
        };
    }

    @GetMapping("/api/v1/statuses/{id}/card")
    Map<String, String> card(Call call, @PathVariable String id) {
        call.reader("read:statuses");
        call.status(id);
        return Map.of();
    }

    @PostMapping("/api/v1/statuses/{id}/translate")
    Status translate(Call call, @PathVariable String id) {
        call.person("read:statuses");
        call.status(id);
        throw new Refused(403, "Translation is not available on this server");
    }
}
