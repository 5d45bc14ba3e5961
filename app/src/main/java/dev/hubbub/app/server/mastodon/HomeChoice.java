package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.mastodon.keep.Desk;
import dev.hubbub.app.server.mastodon.keep.Kept;
import dev.hubbub.app.server.mastodon.keep.Kind;
import dev.hubbub.app.server.mastodon.view.Relations.Taste;
import dev.hubbub.app.server.society.Society;
import dev.hubbub.app.server.society.Status;
import dev.hubbub.app.server.society.Visibility;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// What of all that the followed say belongs into a home timeline.
///
/// Replies to those one does not follow stay out, and so does a boost of what one is shown already, of somebody whose
/// boosts one does not want, or of somebody muted or blocked.
final class HomeChoice {

    private final Society society;
    private final Desk desk;
    private final int person;
    private final Map<Integer, Society.Tie> ties = new HashMap<>();
    private final Set<Integer> away = new HashSet<>();

    HomeChoice(Society society, Desk desk, int person) {
        this.society = society;
        this.desk = desk;
        this.person = person;
        for (Kept kept : desk.all(Kind.LIST)) {
            Lists.Form list = kept.as(Lists.Form.class);
            if (list.exclusive()) {
                away.addAll(list.members());
            }
        }
    }

    /// A fresh sieve for one page; it remembers what has passed.
    Predicate<Status> sieve() {
        Set<Long> shown = new HashSet<>();
        return one -> {
            if (!belongs(one)) {
                return false;
            }
            Status reposted = one.reposted();
            return shown.add(reposted == null ? one.id() : reposted.id());
        };
    }

    boolean belongs(Status one) {
        if (one.account() == person) {
            return true;
        }
        if (away.contains(one.account())) {
            return false;
        }
        Society.Tie tie = tie(one.account());
        if (tie.muting() || tie.blocking() || tie.blockedBy()) {
            return false;
        }
        Status reposted = one.reposted();
        if (reposted != null) {
            Society.Tie other = tie(reposted.account());
            return !other.muting()
                    && !other.blocking()
                    && !other.blockedBy()
                    && taste(one.account()).reblogs();
        }
        return isTagged(desk, one)
                || one.parentAccount() < 0
                || one.parentAccount() == one.account()
                || one.parentAccount() == person
                || one.mentions().contains(person)
                || tie(one.parentAccount()).following();
    }

    /// Whether it has a hashtag that is followed.
    static boolean isTagged(Desk desk, Status one) {
        return desk.count(Kind.TAG) > 0
                && one.visibility() == Visibility.PUBLIC
                && one.reposted() == null
                && one.tags().stream().anyMatch(tag -> desk.has(Kind.TAG, tag.toLowerCase(Locale.ROOT)));
    }

    private Society.Tie tie(int other) {
        return ties.computeIfAbsent(other, one -> society.accounts().tie(person, one));
    }

    private Taste taste(int other) {
        return desk.find(Kind.TASTE, Integer.toString(other), Taste.class).orElse(Taste.USUAL);
    }
}
