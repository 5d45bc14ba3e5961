package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.mastodon.entity.Account;
import dev.hubbub.app.server.mastodon.entity.UserList;
import dev.hubbub.app.server.mastodon.keep.Desk;
import dev.hubbub.app.server.mastodon.keep.Kept;
import dev.hubbub.app.server.mastodon.keep.Kind;
import dev.hubbub.app.server.society.Society;
import dev.hubbub.app.server.society.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/// Lists of accounts.
@RestController
class Lists {

    private static final int MOST_LISTS = 50;
    private static final int MOST_MEMBERS = 500;
    private static final Set<String> REPLIES = Set.of("followed", "list", "none");

    /// A list as it is kept.
    record Form(String title, String replies, boolean exclusive, List<Integer> members) {
        Form {
            members = List.copyOf(members);
        }
    }

    @GetMapping("/api/v1/lists")
    List<UserList> all(Call call) {
        return call.desk(call.person("read:lists")).all(Kind.LIST).stream()
                .sorted(Comparator.comparingLong(Kept::place))
                .map(kept -> entity(kept.key(), kept.as(Form.class)))
                .toList();
    }

    @GetMapping("/api/v1/lists/{id}")
    UserList one(Call call, @PathVariable String id) {
        return entity(id, form(call, call.person("read:lists"), id));
    }

    @PostMapping("/api/v1/lists")
    UserList make(Call call) {
        Desk desk = call.desk(call.person("write:lists"));
        if (desk.count(Kind.LIST) >= MOST_LISTS) {
            throw Refused.invalid("You have reached the maximum number of lists");
        }
        String id = Long.toString(desk.next());
        Form form = changed(call, new Form("", "list", false, List.of()));
        desk.put(Kind.LIST, id, form);
        return entity(id, form);
    }

    @PutMapping("/api/v1/lists/{id}")
    UserList change(Call call, @PathVariable String id) {
        int person = call.person("write:lists");
        Form form = changed(call, form(call, person, id));
        call.desk(person).put(Kind.LIST, id, form);
        return entity(id, form);
    }

    @DeleteMapping("/api/v1/lists/{id}")
    Map<String, String> delete(Call call, @PathVariable String id) {
        int person = call.person("write:lists");
        form(call, person, id);
        call.desk(person).drop(Kind.LIST, id);
        return Map.of();
    }

    @GetMapping("/api/v1/lists/{id}/accounts")
    List<Account> members(Call call, @PathVariable String id) {
        Form form = form(call, call.person("read:lists"), id);
        return call.view().numbered(form.members().stream().limit(80).toList());
    }

    @PostMapping("/api/v1/lists/{id}/accounts")
    Map<String, String> add(Call call, @PathVariable String id) {
        int person = call.person("write:lists");
        Form form = form(call, person, id);
        Set<Integer> members = new LinkedHashSet<>(form.members());
        for (String account : call.params().list("account_ids")) {
            int number = call.account(account);
            if (!call.society().accounts().tie(person, number).following() && number != person) {
                throw Refused.missing();
            }
            if (!members.add(number)) {
                throw Refused.invalid("Account has already been taken");
            }
        }
        if (members.size() > MOST_MEMBERS) {
            throw Refused.invalid("A list has at most " + MOST_MEMBERS + " accounts");
        }
        keep(call, person, id, form, members);
        return Map.of();
    }

    @DeleteMapping("/api/v1/lists/{id}/accounts")
    Map<String, String> remove(Call call, @PathVariable String id) {
        int person = call.person("write:lists");
        Form form = form(call, person, id);
        Set<Integer> members = new LinkedHashSet<>(form.members());
        call.params().list("account_ids").forEach(account -> members.remove(call.account(account)));
        keep(call, person, id, form, members);
        return Map.of();
    }

    @GetMapping("/api/v1/accounts/{id}/lists")
    List<UserList> with(Call call, @PathVariable String id) {
        int person = call.person("read:lists");
        int account = call.account(id);
        List<UserList> lists = new ArrayList<>();
        for (Kept kept : call.desk(person).all(Kind.LIST)) {
            Form form = kept.as(Form.class);
            if (form.members().contains(account)) {
                lists.add(entity(kept.key(), form));
            }
        }
        return lists;
    }

    /// Whether a status of a member is shown in the list.
    static boolean shows(Form list, Society society, int person, Status one) {
        if (one.parentAccount() < 0 || one.parentAccount() == one.account() || one.parentAccount() == person) {
            return true;
        }
        return switch (list.replies()) {
            case "none" -> false;
            case "followed" ->
                society.accounts().tie(person, one.parentAccount()).following();
            default -> list.members().contains(one.parentAccount());
        };
    }

    private static Form form(Call call, int person, String id) {
        return call.desk(person).find(Kind.LIST, id, Form.class).orElseThrow(Refused::missing);
    }

    private static void keep(Call call, int person, String id, Form form, Set<Integer> members) {
        call.desk(person)
                .put(Kind.LIST, id, new Form(form.title(), form.replies(), form.exclusive(), List.copyOf(members)));
    }

    private static Form changed(Call call, Form form) {
        String title = call.params().word("title").orElse(form.title());
        if (title.isEmpty()) {
            throw Refused.invalid("Title can't be blank");
        }
        if (title.length() > 256) {
            throw Refused.invalid("Title is too long");
        }
        String replies = call.params().word("replies_policy").orElse(form.replies());
        return new Form(
                title,
                REPLIES.contains(replies) ? replies : form.replies(),
                call.params().flag("exclusive", form.exclusive()),
                form.members());
    }

    private static UserList entity(String id, Form form) {
        return new UserList(id, form.title(), form.replies(), form.exclusive());
    }
}
