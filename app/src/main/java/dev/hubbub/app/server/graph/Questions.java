package dev.hubbub.app.server.graph;

import dev.hubbub.app.server.society.Refusal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

/// What is asked of a graph most often, each one query of Cypher.
public final class Questions {

    /// No more than this is handed out at a time.
    public static final int MOST = 1_000;

    private static final int LONGEST_PATH = 10;
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private static final String ONE = "(p:Persona {number: $number, society: $society})";

    private final SocietyGraph graph;

    Questions(SocietyGraph graph) {
        this.graph = graph;
    }

    /// A page of accounts, and how many there are in all.
    public record Found(long all, List<Integer> accounts) {}

    /// An account that somebody could follow.
    ///
    /// @param common how many of those it follows follow it
    public record Suggestion(int account, long common) {}

    /// A community of an account.
    public record Group(String id, String kind, String name, long members) {}

    /// Who follows an account, by number.
    public Found followers(int account, int skip, int limit) {
        return found(
                "MATCH " + ONE + "<-[:FOLLOWS]-(o:Persona)",
                "MATCH " + ONE + " RETURN COUNT { (p)<-[:FOLLOWS]-() } AS n",
                account,
                skip,
                limit);
    }

    /// Accounts that follow an account and are followed by it, by number.
    public Found mutuals(int account, int skip, int limit) {
        return found(
                "MATCH " + ONE + "-[:FOLLOWS]->(o:Persona) WHERE (o)-[:FOLLOWS]->(p)",
                "MATCH " + ONE + " RETURN COUNT { (p)-[:FOLLOWS]->(o:Persona) WHERE (o)-[:FOLLOWS]->(p) } AS n",
                account,
                skip,
                limit);
    }

    private Found found(String match, String count, int account, int skip, int limit) {
        Map<String, Object> parameters = with(account);
        parameters.put("skip", Math.max(0, skip));
        parameters.put("limit", Math.clamp(limit, 1, MOST));
        List<Integer> accounts =
                rows(match + " RETURN o.number AS account ORDER BY account SKIP $skip LIMIT $limit", parameters)
                        .stream()
                        .map(row -> row.account("account"))
                        .toList();
        long all = rows(count, with(account)).stream()
                .mapToLong(row -> row.count("n"))
                .findFirst()
                .orElse(0);
        return new Found(all, accounts);
    }

    /// Accounts at two hops that an account does not follow, those with the most in common first.
    public List<Suggestion> suggestions(int account, int limit) {
        Map<String, Object> parameters = with(account);
        parameters.put("limit", Math.clamp(limit, 1, MOST));
        return rows(
                        "MATCH " + ONE + "-[:FOLLOWS]->(:Persona)-[:FOLLOWS]->(o:Persona)"
                                + " WHERE o <> p AND NOT (p)-[:FOLLOWS]->(o)"
                                + " RETURN o.number AS account, count(*) AS common"
                                + " ORDER BY common DESC, account LIMIT $limit",
                        parameters)
                .stream()
                .map(row -> new Suggestion(row.account("account"), row.count("common")))
                .toList();
    }

    /// The accounts on a shortest way along follows from one to another, both included; empty when there is none.
    ///
    /// @param most follows on the way
    public List<Integer> path(int from, int to, int most) {
        if (from == to) {
            return List.of(from);
        }
        if (most < 1 || most > LONGEST_PATH) {
            throw new Refusal.Invalid("most must be in [1, " + LONGEST_PATH + "], but was " + most);
        }
        Map<String, Object> parameters = with(from);
        parameters.put("to", to);
        return rows(
                        "MATCH " + ONE + " MATCH (q:Persona {number: $to, society: $society})"
                                + " MATCH way = shortestPath((p)-[:FOLLOWS*.." + most + "]->(q))"
                                + " RETURN [one IN nodes(way) | one.number] AS accounts",
                        parameters)
                .stream()
                .map(row -> row.accounts("accounts"))
                .findFirst()
                .orElse(List.of());
    }

    /// The communities of an account, the smallest first.
    public List<Group> communities(int account) {
        return rows(
                        "MATCH " + ONE + "-[:MEMBER_OF]->(c:Community)"
                                + " RETURN c.id AS id, c.kind AS kind, c.name AS name,"
                                + " COUNT { (c)<-[:MEMBER_OF]-() } AS members ORDER BY members, id",
                        with(account))
                .stream()
                .map(row -> new Group(row.text("id"), row.text("kind"), row.text("name"), row.count("members")))
                .toList();
    }

    /// The members of a community, by number.
    public Found members(String community, int skip, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("society", graph.key(), "id", community));
        long all = rows(
                        "MATCH (c:Community {id: $id, society: $society}) RETURN COUNT { (c)<-[:MEMBER_OF]-() } AS n",
                        parameters)
                .stream()
                .mapToLong(row -> row.count("n"))
                .findFirst()
                .orElseThrow(() -> new Refusal.Missing("community must be there, but was '" + community + "'"));
        parameters.put("skip", Math.max(0, skip));
        parameters.put("limit", Math.clamp(limit, 1, MOST));
        return new Found(
                all,
                rows(
                                "MATCH (c:Community {id: $id, society: $society})<-[:MEMBER_OF]-(o:Persona)"
                                        + " RETURN o.number AS account ORDER BY account SKIP $skip LIMIT $limit",
                                parameters)
                        .stream()
                        .map(row -> row.account("account"))
                        .toList());
    }

    private Map<String, Object> with(int account) {
        return new HashMap<>(Map.of("society", graph.key(), "number", account));
    }

    private List<Row> rows(String cypher, Map<String, Object> parameters) {
        return asking(TIMEOUT, () -> graph.bolt().rows(cypher, parameters, TIMEOUT));
    }

    /// Something asked of a server that may be gone.
    interface Asking<T> {
        T ask();
    }

    /// Asks, and tells of a server that is gone or too slow as whoever asked is to hear it.
    static <T> T asking(Duration within, Asking<T> asking) {
        try {
            return asking.ask();
        } catch (ServiceUnavailableException | SessionExpiredException e) {
            throw new Refusal.Unavailable("the graph must answer, but does not just now\ntry again in some seconds");
        } catch (Neo4jException e) {
            if (e.code().contains("Timed") || e.code().contains("Terminated")) {
                throw new Refusal.Unavailable("the graph must answer within " + within.toMillis() + " ms, but did not");
            }
            throw e;
        }
    }
}
