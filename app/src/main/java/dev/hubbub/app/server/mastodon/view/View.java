package dev.hubbub.app.server.mastodon.view;

import dev.hubbub.app.server.mastodon.entity.Account;
import dev.hubbub.app.server.mastodon.entity.Relationship;
import dev.hubbub.app.server.mastodon.entity.Status;
import dev.hubbub.app.server.mastodon.keep.Desk;
import dev.hubbub.app.server.mastodon.keep.Extra;
import dev.hubbub.app.server.society.Society;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A society as one viewer sees it, for the length of one call.
public final class View {

    private final Society society;
    private final Society.Card card;
    private final int viewer;
    private final Addresses addresses;
    private final Stores stores;
    private final @Nullable Desk desk;
    private final Faces faces;
    private final Posts posts;
    private final Map<Integer, Account> shown = new HashMap<>();

    /// @param viewer a person, or −1 for anybody
    public View(Society society, int viewer, Addresses addresses, Stores stores) {
        this.society = society;
        this.card = society.card();
        this.viewer = viewer;
        this.addresses = addresses;
        this.stores = stores;
        this.desk = viewer < 0 ? null : stores.desks().of(card.id(), viewer);
        this.faces = new Faces(society, card, addresses, stores);
        this.posts = new Posts(this, faces);
    }

    public Society society() {
        return society;
    }

    public Society.Card card() {
        return card;
    }

    public int viewer() {
        return viewer;
    }

    public Addresses addresses() {
        return addresses;
    }

    Stores stores() {
        return stores;
    }

    @Nullable
    Desk desk() {
        return desk;
    }

    public String id(int account) {
        return stores.ids().of(card.id(), account);
    }

    /// An account, or null when nobody sits there.
    public @Nullable Account account(int number) {
        Account known = shown.get(number);
        if (known != null) {
            return known;
        }
        dev.hubbub.app.server.society.Account found = society.accounts().account(number);
        return found == null ? null : account(found);
    }

    public Account account(dev.hubbub.app.server.society.Account found) {
        return shown.computeIfAbsent(found.number(), _ -> faces.of(found));
    }

    public List<Account> accounts(List<dev.hubbub.app.server.society.Account> found) {
        return found.stream().map(this::account).toList();
    }

    /// Those of the accounts that there are.
    public List<Account> numbered(List<Integer> numbers) {
        List<Account> accounts = new ArrayList<>();
        for (int number : numbers) {
            Account account = account(number);
            if (account != null) {
                accounts.add(account);
            }
        }
        return accounts;
    }

    public Status status(dev.hubbub.app.server.society.Status found) {
        return statuses(List.of(found)).getFirst();
    }

    /// Statuses in their order; what hangs on them is asked for at once.
    public List<Status> statuses(List<dev.hubbub.app.server.society.Status> found) {
        return posts.of(found);
    }

    public Status.Context context(Society.Conversation thread) {
        return new Status.Context(statuses(thread.ancestors()), statuses(thread.descendants()));
    }

    /// What hangs on a status.
    public Extra extra(long status) {
        return stores.extras().of(card.id(), status);
    }

    /// How the viewer stands to an account.
    public Relationship relationship(int other) {
        return Relations.of(this, other);
    }
}
