package dev.hubbub.app.server.society;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.population.Persona;
import dev.hubbub.engine.population.Topic;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Accounts, statuses and notices as somebody sees them. Asked under the stage's read lock.
final class Views {

    private static final Topic[] TOPICS = Topic.values();
    private static final long DAY_MS = 86_400_000;
    private static final int OLDEST_DAYS = 2_500;

    private final Stage stage;
    private final Chance joined;

    Views(Stage stage) {
        this.stage = stage;
        this.joined = Chance.of(stage.settings.seed(), "day of joining");
    }

    @Nullable
    Account account(int account) {
        if (!stage.exists(account)) {
            return null;
        }
        Seat seat = stage.seats.get(account);
        Persona persona = seat == null ? stage.population.persona(account) : null;
        int latest = stage.annals.latestOf(account);
        return new Account(
                account,
                persona,
                stage.handle(account),
                seat == null ? stage.population.name(account) : seat.name,
                seat == null ? stage.population.bio(account) : seat.bio,
                persona == null ? "" : language(persona.language()),
                seat == null ? joinedMs(account) : seat.joinedMs,
                stage.follows.followers(account),
                stage.follows.following(account),
                stage.annals.statusesOf(account),
                latest < 0 ? -1 : stage.annals.presentedMs(latest),
                stage.suspended.get(account));
    }

    /// Personas were there before the society began, for up to seven years.
    private long joinedMs(int persona) {
        return stage.settings.begunMs() - (1L + Chance.below(joined.bits(persona), OLDEST_DAYS)) * DAY_MS;
    }

    private static String language(String tag) {
        int end = tag.indexOf('-');
        return end < 0 ? tag : tag.substring(0, end);
    }

    /// Whether somebody may see an act at all.
    boolean visible(int act, int viewer) {
        if (act < 0 || stage.annals.isGone(act) || stage.backstage.keeps(act)) {
            return false;
        }
        int account = stage.acts.persona(act);
        if (account == viewer) {
            return true;
        }
        if (stage.suspended.get(account)) {
            return false;
        }
        Seat self = viewer < 0 ? null : stage.seats.get(viewer);
        if (self != null && self.blocked.contains(account)) {
            return false;
        }
        Seat author = stage.seats.get(account);
        if (author != null && viewer >= 0 && author.blocked.contains(viewer)) {
            return false;
        }
        ActKind kind = stage.acts.kind(act);
        if (kind == ActKind.REPOST || kind == ActKind.LIKE) {
            return visible(stage.annals.content(act), viewer);
        }
        Wording.Written own = stage.wording.written(act);
        if (own == null) {
            return true;
        }
        return switch (own.visibility()) {
            case PUBLIC, UNLISTED -> true;
            case FOLLOWERS -> own.mentions().contains(viewer) || stage.follows.follows(viewer, account);
            case DIRECT -> own.mentions().contains(viewer) || (viewer >= 0 && answered(act) == viewer);
        };
    }

    private int answered(int act) {
        int under = stage.annals.under(act);
        return under < 0 ? -1 : stage.acts.persona(under);
    }

    /// Whether an act of somebody is kept out of timelines for a viewer, though it may be seen.
    boolean muted(int act, int viewer) {
        Seat self = viewer < 0 ? null : stage.seats.get(viewer);
        if (self == null || self.muted.isEmpty()) {
            return false;
        }
        Set<Integer> muted = self.muted;
        return muted.contains(stage.acts.persona(act)) || muted.contains(stage.acts.persona(stage.annals.content(act)));
    }

    @Nullable
    Status status(int act, int viewer) {
        return status(act, viewer, true);
    }

    private @Nullable Status status(int act, int viewer, boolean withOthers) {
        if (!visible(act, viewer) || stage.acts.kind(act) == ActKind.LIKE) {
            return null;
        }
        ActKind kind = stage.acts.kind(act);
        Annals annals = stage.annals;
        int account = stage.acts.persona(act);
        int content = annals.content(act);
        int under = annals.under(act);
        boolean repost = kind == ActKind.REPOST;
        Status reposted = repost && withOthers ? status(content, viewer, true) : null;
        if (repost && reposted == null) {
            return null;
        }
        String text = repost ? "" : stage.wording.text(act);
        if (!repost && account != viewer && barred(text)) {
            return null;
        }
        Wording.Written own = stage.wording.written(act);
        Seat self = viewer < 0 ? null : stage.seats.get(viewer);
        int event = stage.acts.event(act);
        boolean reply = kind == ActKind.REPLY;
        int root = stage.acts.root(act);
        return new Status(
                annals.id(act),
                kind,
                account,
                annals.presentedMs(act),
                text,
                own != null && !own.language().isEmpty() ? own.language() : languageOf(account),
                reply ? annals.id(under) : 0,
                reply ? stage.acts.persona(under) : -1,
                annals.id(root),
                kind == ActKind.QUOTE && withOthers ? status(under, viewer, false) : null,
                reposted,
                annals.replies(content),
                annals.reposts(content),
                annals.likes(content),
                annals.quotes(content),
                own == null ? Visibility.PUBLIC : own.visibility(),
                own != null && own.sensitive(),
                own == null ? "" : own.spoiler(),
                TOPICS[stage.acts.topic(act)],
                event < 0 ? "" : stage.events.get(event).id(),
                stage.acts.stance(act),
                own == null ? stage.mentions(text) : own.mentions(),
                Marks.tags(text),
                own == null ? 0 : own.editedMs(),
                stage.labels.getOrDefault(act, ""),
                self != null && self.likeOf.containsKey(content),
                self != null && self.repostOf.containsKey(content),
                repost ? null : stage.wording.picture(act));
    }

    private String languageOf(int account) {
        return stage.seats.containsKey(account)
                ? ""
                : language(stage.population.persona(account).language());
    }

    private boolean barred(String text) {
        List<String> words = stage.barred;
        if (words.isEmpty()) {
            return false;
        }
        String small = text.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(small::contains);
    }

    Notice notice(Seat.Telling telling) {
        return new Notice(
                telling.id(),
                telling.kind(),
                telling.atMs(),
                telling.account(),
                telling.act() < 0 ? 0 : stage.annals.id(telling.act()));
    }
}
