package dev.hubbub.app.server.api;

import dev.hubbub.app.server.graph.Console;
import dev.hubbub.app.server.graph.GraphDesk;
import dev.hubbub.app.server.graph.Questions;
import dev.hubbub.app.server.people.Access;
import dev.hubbub.app.server.people.Role;
import dev.hubbub.app.server.society.Account;
import dev.hubbub.app.server.society.LiveSociety;
import dev.hubbub.app.server.society.Refusal;
import dev.hubbub.app.server.store.Audit;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is asked of the graph of a society. 503 with the way out while there is none.
@RestController
@RequestMapping("/api/hubbub/v1/societies/{slug}/graph")
@Tag(name = "graph queries", description = "What is asked of the graph of a society, by name or in Cypher.")
class GraphQueriesController {

    private static final int NOTED = 200;

    private final Access access;
    private final GraphDesk desk;
    private final Audit audit;

    GraphQueriesController(Access access, GraphDesk desk, Audit audit) {
        this.access = access;
        this.desk = desk;
        this.audit = audit;
    }

    /// An account by name.
    record NameJson(int account, String handle, String name, boolean person) {}

    private static NameJson name(LiveSociety society, int number) {
        Account account = society.accounts().account(number);
        return account == null
                ? new NameJson(number, "", "", false)
                : new NameJson(number, account.handle(), account.name(), account.person());
    }

    private static List<NameJson> names(LiveSociety society, List<Integer> numbers) {
        return numbers.stream().map(number -> name(society, number)).toList();
    }

    private LiveSociety society(String slug, int... accounts) {
        LiveSociety society = access.society(slug, Role.OBSERVER);
        for (int account : accounts) {
            if (society.accounts().account(account) == null) {
                throw new Refusal.Missing("account must be there, but was " + account);
            }
        }
        return society;
    }

    /// A page of accounts.
    ///
    /// @param all how many there are in all
    record FoundJson(long all, List<NameJson> accounts) {}

    private static FoundJson found(LiveSociety society, Questions.Found found) {
        return new FoundJson(found.all(), names(society, found.accounts()));
    }

    @GetMapping("/accounts/{account}/followers")
    FoundJson followers(
            @PathVariable String slug,
            @PathVariable int account,
            @RequestParam(defaultValue = "0") int skip,
            @RequestParam(defaultValue = "40") int limit) {
        LiveSociety society = society(slug, account);
        return found(society, desk.questions(society).followers(account, skip, limit));
    }

    @GetMapping("/accounts/{account}/mutuals")
    FoundJson mutuals(
            @PathVariable String slug,
            @PathVariable int account,
            @RequestParam(defaultValue = "0") int skip,
            @RequestParam(defaultValue = "40") int limit) {
        LiveSociety society = society(slug, account);
        return found(society, desk.questions(society).mutuals(account, skip, limit));
    }

    /// @param common how many of those that the account follows follow it
    record SuggestionJson(NameJson account, long common) {}

    @GetMapping("/accounts/{account}/suggestions")
    List<SuggestionJson> suggestions(
            @PathVariable String slug, @PathVariable int account, @RequestParam(defaultValue = "20") int limit) {
        LiveSociety society = society(slug, account);
        return desk.questions(society).suggestions(account, limit).stream()
                .map(one -> new SuggestionJson(name(society, one.account()), one.common()))
                .toList();
    }

    @GetMapping("/accounts/{account}/communities")
    List<Questions.Group> communities(@PathVariable String slug, @PathVariable int account) {
        LiveSociety society = society(slug, account);
        return desk.questions(society).communities(account);
    }

    @GetMapping("/communities/members")
    FoundJson members(
            @PathVariable String slug,
            @RequestParam String id,
            @RequestParam(defaultValue = "0") int skip,
            @RequestParam(defaultValue = "40") int limit) {
        LiveSociety society = society(slug);
        return found(society, desk.questions(society).members(id, skip, limit));
    }

    /// @param follows on the way, or −1 when there is none that short
    record PathJson(int follows, List<NameJson> accounts) {}

    @GetMapping("/path")
    PathJson path(
            @PathVariable String slug,
            @RequestParam int from,
            @RequestParam int to,
            @RequestParam(defaultValue = "6") int most) {
        LiveSociety society = society(slug, from, to);
        List<Integer> way = desk.questions(society).path(from, to, most);
        return new PathJson(way.size() - 1, names(society, way));
    }

    /// @param direct accounts that acted upon what it did
    /// @param all    with those further on
    record SpreaderJson(NameJson account, long direct, long all) {}

    /// Through whom most others were reached in the cascade of a status.
    @GetMapping("/cascades/{status}/spreaders")
    List<SpreaderJson> spreaders(
            @PathVariable String slug, @PathVariable long status, @RequestParam(defaultValue = "20") int limit) {
        LiveSociety society = society(slug);
        return desk.reach(society).spreaders(society.cascade(status, -1), Math.clamp(limit, 1, Questions.MOST)).stream()
                .map(one -> new SpreaderJson(name(society, one.account()), one.direct(), one.all()))
                .toList();
    }

    /// Whom an account reached in the cascade of a status, directly or through others.
    @GetMapping("/cascades/{status}/reached")
    List<NameJson> reached(
            @PathVariable String slug,
            @PathVariable long status,
            @RequestParam int by,
            @RequestParam(defaultValue = "100") int limit) {
        LiveSociety society = society(slug, by);
        return names(
                society,
                desk.reach(society).reachedBy(society.cascade(status, -1), by, Math.clamp(limit, 1, Questions.MOST)));
    }

    /// An account on the way of a cascade, with what it did.
    record LinkJson(NameJson account, String status, String kind) {}

    /// The way on which the cascade of a status came to an account; empty when it did not.
    @GetMapping("/cascades/{status}/way")
    List<LinkJson> way(@PathVariable String slug, @PathVariable long status, @RequestParam int to) {
        LiveSociety society = society(slug, to);
        return desk.reach(society).way(society.cascade(status, -1), to).stream()
                .map(one -> new LinkJson(name(society, one.account()), one.act(), one.kind()))
                .toList();
    }

    /// A query in Cypher.
    ///
    /// @param limit     rows, 100 unless said otherwise and at most 1,000
    /// @param timeoutMs 10,000 unless said otherwise and at most 30,000
    record QueryJson(
            @Nullable String query,
            @Nullable Map<String, Object> parameters,
            @Nullable Integer limit,
            @Nullable Long timeoutMs) {}

    /// Runs a query that only reads. In a Neo4j that holds other things too, the owner of the server alone may.
    @PostMapping("/cypher")
    Console.Answer cypher(@PathVariable String slug, @RequestBody QueryJson wanted) {
        LiveSociety society = access.society(slug, Role.MODERATOR);
        if (desk.given()) {
            access.owner();
        }
        String query = SessionController.text(wanted.query(), "query");
        Console.Answer answer = desk.console(society)
                .ask(
                        query,
                        Objects.requireNonNullElse(wanted.parameters(), Map.of()),
                        Objects.requireNonNullElse(wanted.limit(), 100),
                        Duration.ofMillis(Math.max(1, Objects.requireNonNullElse(wanted.timeoutMs(), 10_000L))));
        audit.note(
                society.settings().id(),
                access.person().person(),
                "query graph",
                query.substring(0, Math.min(query.length(), NOTED)),
                answer.rows().size() + " rows");
        return answer;
    }
}
