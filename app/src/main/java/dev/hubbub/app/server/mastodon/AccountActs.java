package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.mastodon.entity.Account;
import dev.hubbub.app.server.mastodon.entity.Relationship;
import dev.hubbub.app.server.mastodon.keep.Desk;
import dev.hubbub.app.server.mastodon.keep.Kind;
import dev.hubbub.app.server.mastodon.view.Relations.Note;
import dev.hubbub.app.server.mastodon.view.Relations.Taste;
import dev.hubbub.app.server.society.Society;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// What people do with accounts: follow, mute, block, note.
@RestController
class AccountActs {

    private final OwnNotices notices;

    AccountActs(OwnNotices notices) {
        this.notices = notices;
    }

    @PostMapping("/api/v1/accounts/{id:[0-9]+}/follow")
    Relationship follow(Call call, @PathVariable String id) {
        int person = call.person("write:follows");
        int other = other(call, id, person);
        Society society = call.society();
        Society.Tie tie = society.accounts().tie(person, other);
        Desk desk = call.desk(person);
        String key = Integer.toString(other);
        Taste taste = desk.find(Kind.TASTE, key, Taste.class).orElse(Taste.USUAL);
        Taste changed = new Taste(
                call.params().flag("reblogs", taste.reblogs()),
                call.params().flag("notify", taste.notices()),
                call.params().has("languages") ? call.params().list("languages") : taste.languages(),
                taste.muteNotices(),
                taste.untilMs());
        if (!changed.equals(taste)) {
            desk.put(Kind.TASTE, key, changed);
        }
        if (tie.blockedBy() || tie.blocking()) {
            throw Refused.forbidden();
        }
        if (!tie.following()) {
            if (isLocked(call, other)) {
                Desk theirs = call.desk(other);
                if (!theirs.has(Kind.ASKED, person)) {
                    theirs.keep(Kind.ASKED, Integer.toString(person));
                    notices.tell(society, other, "follow_request", person, 0);
                }
            } else {
                society.acts().follow(person, other);
            }
        }
        return call.view().relationship(other);
    }

    private static boolean isLocked(Call call, int other) {
        return other >= call.society().card().personas()
                && Profiles.looks(call.desk(other)).locked();
    }

    @PostMapping("/api/v1/accounts/{id:[0-9]+}/unfollow")
    Relationship unfollow(Call call, @PathVariable String id) {
        int person = call.person("write:follows");
        int other = other(call, id, person);
        if (isLocked(call, other)) {
            call.desk(other).drop(Kind.ASKED, Integer.toString(person));
        }
        if (call.society().accounts().tie(person, other).following()) {
            call.society().acts().unfollow(person, other);
        }
        return call.view().relationship(other);
    }

    @PostMapping("/api/v1/accounts/{id:[0-9]+}/block")
    Relationship block(Call call, @PathVariable String id) {
        return block(call, id, true);
    }

    @PostMapping("/api/v1/accounts/{id:[0-9]+}/unblock")
    Relationship unblock(Call call, @PathVariable String id) {
        return block(call, id, false);
    }

    private Relationship block(Call call, String id, boolean on) {
        int person = call.person("write:blocks");
        int other = other(call, id, person);
        call.society().acts().block(person, other, on);
        return call.view().relationship(other);
    }

    /// Mutes, for a time or for good, with what that person tells one or without.
    @PostMapping("/api/v1/accounts/{id:[0-9]+}/mute")
    Relationship mute(Call call, @PathVariable String id) {
        long seconds = Math.clamp(call.params().number("duration", 0), 0, 315_360_000);
        long untilMs = seconds == 0 ? 0 : System.currentTimeMillis() + seconds * 1000;
        return mute(call, id, true, call.params().flag("notifications", true), untilMs);
    }

    @PostMapping("/api/v1/accounts/{id:[0-9]+}/unmute")
    Relationship unmute(Call call, @PathVariable String id) {
        return mute(call, id, false, true, 0);
    }

    /// @param untilMs when it ends by itself, or 0; what ended must not end a later one
    private static Relationship mute(Call call, String id, boolean on, boolean notices, long untilMs) {
        int person = call.person("write:mutes");
        int other = other(call, id, person);
        Desk desk = call.desk(person);
        String key = Integer.toString(other);
        Optional<Taste> was = desk.find(Kind.TASTE, key, Taste.class);
        if (on || was.isPresent()) {
            Taste known = was.orElse(Taste.USUAL);
            desk.put(Kind.TASTE, key, new Taste(known.reblogs(), known.notices(), known.languages(), notices, untilMs));
        }
        call.society().acts().mute(person, other, on);
        return call.view().relationship(other);
    }

    @PostMapping("/api/v1/accounts/{id:[0-9]+}/note")
    Relationship note(Call call, @PathVariable String id) {
        int person = call.person("write:accounts");
        int other = other(call, id, person);
        String comment = call.params().text("comment", "");
        if (comment.length() > 2_000) {
            throw Refused.invalid("Comment is too long (maximum is 2000 characters)");
        }
        Desk desk = call.desk(person);
        if (comment.isBlank()) {
            desk.drop(Kind.NOTE, Integer.toString(other));
        } else {
            desk.put(Kind.NOTE, Integer.toString(other), new Note(comment));
        }
        return call.view().relationship(other);
    }

    /// Blocks for an instant, which ends the follow whoever follows.
    @PostMapping("/api/v1/accounts/{id:[0-9]+}/remove_from_followers")
    Relationship removeFromFollowers(Call call, @PathVariable String id) {
        int person = call.person("write:follows");
        int other = other(call, id, person);
        Society.Tie tie = call.society().accounts().tie(person, other);
        if (tie.followedBy()) {
            call.society().acts().block(person, other, true);
            if (!tie.blocking()) {
                call.society().acts().block(person, other, false);
            }
            if (tie.following()) {
                call.society().acts().follow(person, other);
            }
        }
        return call.view().relationship(other);
    }

    @PostMapping({"/api/v1/accounts/{id:[0-9]+}/pin", "/api/v1/accounts/{id:[0-9]+}/endorse"})
    Relationship endorse(Call call, @PathVariable String id) {
        int person = call.person("write:accounts");
        int other = other(call, id, person);
        if (!call.society().accounts().tie(person, other).following()) {
            throw Refused.invalid("You must be already following the person you want to endorse");
        }
        call.desk(person).keep(Kind.ENDORSED, Integer.toString(other));
        return call.view().relationship(other);
    }

    @PostMapping({"/api/v1/accounts/{id:[0-9]+}/unpin", "/api/v1/accounts/{id:[0-9]+}/unendorse"})
    Relationship unendorse(Call call, @PathVariable String id) {
        int person = call.person("write:accounts");
        int other = other(call, id, person);
        call.desk(person).drop(Kind.ENDORSED, Integer.toString(other));
        return call.view().relationship(other);
    }

    @GetMapping("/api/v1/follow_requests")
    List<Account> asked(Call call) {
        return call.view()
                .numbered(call.desk(call.person("read:follows")).all(Kind.ASKED).stream()
                        .map(kept -> (int) kept.number())
                        .limit(80)
                        .toList());
    }

    @PostMapping("/api/v1/follow_requests/{id:[0-9]+}/authorize")
    Relationship authorize(Call call, @PathVariable String id) {
        return answer(call, id, true);
    }

    @PostMapping("/api/v1/follow_requests/{id:[0-9]+}/reject")
    Relationship reject(Call call, @PathVariable String id) {
        return answer(call, id, false);
    }

    private static Relationship answer(Call call, String id, boolean yes) {
        int person = call.person("write:follows");
        int other = call.account(id);
        if (!call.desk(person).drop(Kind.ASKED, Integer.toString(other))) {
            throw Refused.missing();
        }
        if (yes) {
            call.society().acts().follow(other, person);
        }
        return call.view().relationship(other);
    }

    @GetMapping("/api/v1/blocks")
    List<Account> blocks(Call call) {
        int person = call.person("read:blocks");
        return call.view().numbered(page(call, call.society().accounts().blocked(person)));
    }

    @GetMapping("/api/v1/mutes")
    List<Account> mutes(Call call) {
        int person = call.person("read:mutes");
        return call.view().numbered(page(call, call.society().accounts().muted(person)));
    }

    /// A stretch of a list that is short, by a cursor that counts.
    private static List<Integer> page(Call call, List<Integer> all) {
        int from = (int) Math.min(all.size(), AccountsApi.cursor(call));
        int to = Math.min(all.size(), from + call.paging(40).limit());
        call.linkNext(to < all.size() ? to : -1);
        return all.subList(from, to);
    }

    private static int other(Call call, String id, int person) {
        int other = call.account(id);
        if (other == person) {
            throw Refused.forbidden();
        }
        return other;
    }
}
