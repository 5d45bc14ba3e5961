package dev.hubbub.app.server.mastodon.view;

import dev.hubbub.app.server.mastodon.entity.Account;
import dev.hubbub.app.server.mastodon.entity.Entity;
import dev.hubbub.app.server.mastodon.entity.FilterResult;
import dev.hubbub.app.server.mastodon.entity.MediaAttachment;
import dev.hubbub.app.server.mastodon.entity.Poll;
import dev.hubbub.app.server.mastodon.entity.Quote;
import dev.hubbub.app.server.mastodon.entity.Status;
import dev.hubbub.app.server.mastodon.keep.Desk;
import dev.hubbub.app.server.mastodon.keep.Extra;
import dev.hubbub.app.server.mastodon.keep.Kind;
import dev.hubbub.app.server.mastodon.media.Files;
import dev.hubbub.app.server.mastodon.text.Markup;
import dev.hubbub.app.server.picture.Offered;
import dev.hubbub.app.server.society.Visibility;
import dev.hubbub.engine.microblog.ActKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Statuses of one view.
final class Posts {

    private final View view;
    private final Faces faces;
    private final @Nullable Filters filters;
    private final Map<Long, Extra> extras = new HashMap<>();
    private final Map<Long, Files.Card> files = new HashMap<>();

    Posts(View view, Faces faces) {
        this.view = view;
        this.faces = faces;
        this.filters = view.desk() == null ? null : new Filters(view.desk());
    }

    List<Status> of(List<dev.hubbub.app.server.society.Status> found) {
        gather(found);
        return found.stream().map(one -> status(one, 0)).toList();
    }

    /// Asks once for all that hangs on the statuses of a page; only people hang things on what they say.
    private void gather(List<dev.hubbub.app.server.society.Status> found) {
        Set<Long> wanted = new LinkedHashSet<>();
        found.forEach(one -> want(one, wanted));
        wanted.removeAll(extras.keySet());
        if (wanted.isEmpty()) {
            return;
        }
        Map<Long, Extra> read = view.stores().extras().of(view.card().id(), wanted);
        extras.putAll(read);
        Set<Long> media = new LinkedHashSet<>();
        read.values().forEach(extra -> media.addAll(extra.media()));
        files.putAll(view.stores().files().cards(view.card().id(), media));
    }

    private void want(dev.hubbub.app.server.society.@Nullable Status one, Set<Long> wanted) {
        if (one != null) {
            if (one.account() >= view.card().personas()) {
                wanted.add(one.id());
            }
            want(one.reposted(), wanted);
            want(one.quoted(), wanted);
        }
    }

    /// @param inside how many statuses this one stands in as a quote
    private Status status(dev.hubbub.app.server.society.Status one, int inside) {
        Account account = Objects.requireNonNull(view.account(one.account()), "whoever wrote a status is there");
        if (one.kind() == ActKind.REPOST) {
            return wrapper(one, account);
        }
        Extra extra = extras.getOrDefault(one.id(), Extra.NONE);
        List<dev.hubbub.app.server.society.Account> named = new ArrayList<>();
        for (int mention : one.mentions()) {
            dev.hubbub.app.server.society.Account found =
                    view.society().accounts().account(mention);
            if (found != null) {
                named.add(found);
            }
        }
        String content = Markup.paragraphs(one.text(), faces.links(named));
        dev.hubbub.app.server.society.Status quoted = one.quoted();
        Desk desk = view.desk();
        return new Status(
                Long.toString(one.id()),
                view.addresses().statusUri(account.username(), one.id()),
                view.addresses().status(account.username(), one.id()),
                Times.moment(one.atMs()),
                one.editedMs() > 0 ? Times.moment(one.editedMs()) : null,
                account,
                quoted == null ? content : quoteLine(quoted) + content,
                visibility(one.visibility()),
                one.sensitive(),
                spoiler(one),
                one.language().isEmpty() ? null : one.language(),
                one.parent() > 0 && one.kind() == ActKind.REPLY ? Long.toString(one.parent()) : null,
                one.parentAccount() >= 0 && one.kind() == ActKind.REPLY ? view.id(one.parentAccount()) : null,
                one.reposts(),
                one.likes(),
                one.replies(),
                one.quotes(),
                one.liked(),
                one.repostedByViewer(),
                desk != null && desk.has(Kind.QUIET, one.root()),
                desk != null && desk.has(Kind.BOOKMARK, one.id()),
                pinned(one),
                media(one, extra),
                named.stream().map(this::mention).toList(),
                tags(one.tags()),
                faces.emojis(one.text() + " " + one.spoiler()),
                filtered(one),
                application(one, extra),
                null,
                quote(one, inside),
                approval(one, extra),
                extra.poll() > 0 ? poll(extra.poll()) : null,
                null);
    }

    private Status wrapper(dev.hubbub.app.server.society.Status one, Account account) {
        dev.hubbub.app.server.society.Status reposted = one.reposted();
        Status inner = reposted == null ? null : status(reposted, 0);
        return new Status(
                Long.toString(one.id()),
                view.addresses().statusUri(account.username(), one.id()) + "/activity",
                inner == null ? view.addresses().status(account.username(), one.id()) : inner.url(),
                Times.moment(one.atMs()),
                null,
                account,
                inner == null ? "" : inner.content(),
                visibility(one.visibility()),
                inner != null && inner.sensitive(),
                inner == null ? "" : inner.spoilerText(),
                inner == null ? null : inner.language(),
                null,
                null,
                inner == null ? 0 : inner.reblogsCount(),
                inner == null ? 0 : inner.favouritesCount(),
                0,
                0,
                inner != null && inner.favourited(),
                inner != null && inner.reblogged(),
                false,
                inner != null && inner.bookmarked(),
                false,
                List.of(),
                inner == null ? List.of() : inner.mentions(),
                inner == null ? List.of() : inner.tags(),
                inner == null ? List.of() : inner.emojis(),
                inner == null ? List.of() : inner.filtered(),
                null,
                inner,
                null,
                inner == null ? new Status.QuoteApproval(List.of(), List.of(), "denied") : inner.quoteApproval(),
                null,
                null);
    }

    private Status.Mention mention(dev.hubbub.app.server.society.Account one) {
        return new Status.Mention(
                view.id(one.number()), one.handle(), view.addresses().account(one.handle()), one.handle());
    }

    private List<Status.Tag> tags(List<String> tags) {
        Map<String, Status.Tag> each = new LinkedHashMap<>();
        for (String tag : tags) {
            String name = tag.toLowerCase(java.util.Locale.ROOT);
            each.putIfAbsent(name, new Status.Tag(name, view.addresses().tag(name)));
        }
        return List.copyOf(each.values());
    }

    private String quoteLine(dev.hubbub.app.server.society.Status quoted) {
        dev.hubbub.app.server.society.Account writer = view.society().accounts().account(quoted.account());
        return writer == null ? "" : Markup.quoteInline(view.addresses().status(writer.handle(), quoted.id()));
    }

    private @Nullable Entity quote(dev.hubbub.app.server.society.Status one, int inside) {
        if (one.kind() != ActKind.QUOTE) {
            return null;
        }
        dev.hubbub.app.server.society.Status quoted = one.quoted();
        boolean revoked = quoted != null
                && extras.getOrDefault(quoted.id(), Extra.NONE).revoked().contains(one.id());
        String state = quoted == null ? "deleted" : revoked ? "revoked" : "accepted";
        boolean shown = state.equals("accepted");
        if (inside > 0) {
            return new Quote.Shallow(state, shown && quoted != null ? Long.toString(quoted.id()) : null);
        }
        return new Quote(state, shown && quoted != null ? status(quoted, inside + 1) : null);
    }

    private Status.QuoteApproval approval(dev.hubbub.app.server.society.Status one, Extra extra) {
        boolean open = one.visibility() == Visibility.PUBLIC || one.visibility() == Visibility.UNLISTED;
        String policy = extra.quotePolicy().isEmpty() ? "public" : extra.quotePolicy();
        boolean own = one.account() == view.viewer();
        if (!open || policy.equals("nobody")) {
            return new Status.QuoteApproval(List.of(), List.of(), own ? "automatic" : "denied");
        }
        if (policy.equals("followers")) {
            boolean follows = view.viewer() >= 0
                    && view.society()
                            .accounts()
                            .tie(view.viewer(), one.account())
                            .following();
            return new Status.QuoteApproval(List.of("followers"), List.of(), own || follows ? "automatic" : "denied");
        }
        return new Status.QuoteApproval(List.of("public"), List.of(), "automatic");
    }

    private List<FilterResult> filtered(dev.hubbub.app.server.society.Status one) {
        return filters == null || one.account() == view.viewer()
                ? List.of()
                : filters.on(one.id(), one.spoiler() + "\n" + one.text());
    }

    private boolean pinned(dev.hubbub.app.server.society.Status one) {
        Desk desk = view.desk();
        return desk != null && one.account() == view.viewer() && desk.has(Kind.PIN, one.id());
    }

    private static String spoiler(dev.hubbub.app.server.society.Status one) {
        if (one.label().isEmpty()) {
            return one.spoiler();
        }
        return one.spoiler().isEmpty() ? one.label() : one.label() + ": " + one.spoiler();
    }

    private Status.@Nullable Application application(dev.hubbub.app.server.society.Status one, Extra extra) {
        if (extra.app().isEmpty()) {
            return one.account() < view.card().personas() ? null : new Status.Application("Web", null);
        }
        return new Status.Application(extra.app(), extra.website().isEmpty() ? null : extra.website());
    }

    private List<MediaAttachment> media(dev.hubbub.app.server.society.Status one, Extra extra) {
        List<MediaAttachment> media = new ArrayList<>();
        Offered offered = Offered.of(view.card().id(), one);
        if (offered != null) {
            media.add(Attachments.of(one.id(), offered, view.addresses()));
        }
        for (long number : extra.media()) {
            Files.Card card = files.get(number);
            if (card != null) {
                media.add(Attachments.of(card, view.addresses()));
            }
        }
        return media;
    }

    private @Nullable Poll poll(long number) {
        return view.stores()
                .polls()
                .find(view.card().id(), number, view.viewer())
                .map(standing -> Attachments.poll(standing, view.viewer()))
                .orElse(null);
    }

    static String visibility(Visibility visibility) {
        return switch (visibility) {
            case PUBLIC -> "public";
            case UNLISTED -> "unlisted";
            case FOLLOWERS -> "private";
            case DIRECT -> "direct";
        };
    }
}
