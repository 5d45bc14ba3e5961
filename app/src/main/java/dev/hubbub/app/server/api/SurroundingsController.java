package dev.hubbub.app.server.api;

import dev.hubbub.app.server.people.Access;
import dev.hubbub.app.server.people.Role;
import dev.hubbub.app.server.society.Account;
import dev.hubbub.app.server.society.LiveSociety;
import dev.hubbub.app.server.society.Refusal;
import dev.hubbub.app.server.society.Society;
import dev.hubbub.app.server.society.Surroundings;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who is near an account along follows, by the thousand.
@RestController
@Tag(name = "surroundings", description = "Who is near an account along follows, by the thousand.")
class SurroundingsController {

    private static final int MOST = 50_000;
    private static final int MOST_FOLLOWS = 80_000;

    private final Access access;

    /// One is looked up at a time, so that pictures never take more than one core from those who talk.
    private final ReentrantLock looking = new ReentrantLock();

    SurroundingsController(Access access) {
        this.access = access;
    }

    /// Accounts and who follows whom among them, in columns: there may be many.
    ///
    /// @param accounts  from the nearest to the farthest, the one that was asked for first
    /// @param followers how many follow each
    /// @param edges     places in `accounts` of a follower and of whom it follows, in turn
    /// @param follows   how many there are among the accounts; `edges` may hold every so many of them, and those
    ///                  that lead to each account
    record SurroundingsJson(
            int[] accounts, List<String> handles, List<String> names, int[] followers, int[] edges, long follows) {}

    @GetMapping("/api/hubbub/v1/societies/{slug}/accounts/{account}/surroundings")
    SurroundingsJson surroundings(
            @PathVariable String slug, @PathVariable int account, @RequestParam(defaultValue = "1000") int most) {
        LiveSociety society = access.society(slug, Role.OBSERVER);
        if (society.accounts().account(account) == null) {
            throw new Refusal.Missing("account must be there, but was " + account);
        }
        looking.lock();
        try {
            return shown(society, society.surroundings(account, Math.clamp(most, 1, MOST), MOST_FOLLOWS));
        } finally {
            looking.unlock();
        }
    }

    private static SurroundingsJson shown(Society society, Surroundings found) {
        int[] accounts = found.accounts();
        int[] followers = new int[accounts.length];
        List<String> handles = new ArrayList<>(accounts.length);
        List<String> names = new ArrayList<>(accounts.length);
        for (int i = 0; i < accounts.length; i++) {
            Account one = society.accounts().account(accounts[i]);
            handles.add(one == null ? "" : one.handle());
            names.add(one == null ? "" : one.name());
            followers[i] = one == null ? 0 : one.followers();
        }
        return new SurroundingsJson(accounts, handles, names, followers, found.edges(), found.follows());
    }
}
