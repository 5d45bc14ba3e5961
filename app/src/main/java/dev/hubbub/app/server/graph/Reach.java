package dev.hubbub.app.server.graph;

import dev.hubbub.app.server.society.CascadeTree;
import dev.hubbub.app.server.society.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

/// Who reached whom in a cascade: brought into the graph when somebody asks, and asked there.
///
/// Every act is a node `Act`, done by a persona (`DID`) and seen through another act (`SEEN_THROUGH`). Where an act
/// brought another account to one, there is a `REACHED` between the two.
public final class Reach {

    /// Larger cascades are not brought in.
    public static final int MOST_ACTS = 50_000;

    private static final int BATCH = 5_000;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final SocietyGraph graph;

    Reach(SocietyGraph graph) {
        this.graph = graph;
    }

    /// What an account did for a cascade.
    ///
    /// @param direct accounts that acted upon what it did
    /// @param all    accounts further on that acted in the end
    public record Spreader(int account, long direct, long all) {}

    /// An account on the way of a cascade.
    public record Link(int account, String act, String kind) {}

    /// Accounts through which most others were reached.
    public List<Spreader> spreaders(CascadeTree cascade, int limit) {
        String id = bring(cascade);
        return rows("""
                        MATCH (p:Persona)-[:DID]->(a:Act {cascade: $cascade, society: $society})
                        OPTIONAL MATCH (a)<-[:SEEN_THROUGH]-(d:Act) WHERE d.account <> p.number
                        WITH p, count(DISTINCT d.account) AS direct, collect(DISTINCT a) AS acts
                        WHERE direct > 0
                        UNWIND acts AS a
                        MATCH (a)<-[:SEEN_THROUGH*1..]-(f:Act) WHERE f.account <> p.number
                        RETURN p.number AS account, direct, count(DISTINCT f.account) AS all
                        ORDER BY all DESC, direct DESC, account LIMIT $limit""", id, Map.of("limit", limit)).stream()
                .map(row -> new Spreader(row.account("account"), row.count("direct"), row.count("all")))
                .toList();
    }

    /// Accounts that acted because of what an account did, directly or not, by number.
    public List<Integer> reachedBy(CascadeTree cascade, int account, int limit) {
        String id = bring(cascade);
        return rows(
                        "MATCH (a:Act {cascade: $cascade, society: $society, account: $account})"
                                + "<-[:SEEN_THROUGH*1..]-(f:Act) WHERE f.account <> $account"
                                + " RETURN DISTINCT f.account AS account ORDER BY account LIMIT $limit",
                        id,
                        Map.of("account", account, "limit", limit))
                .stream()
                .map(row -> row.account("account"))
                .toList();
    }

    /// The way on which a cascade came to an account, from its author on; empty when it did not.
    public List<Link> way(CascadeTree cascade, int account) {
        String id = bring(cascade);
        List<Link> way = new ArrayList<>();
        rows(
                        "MATCH (t:Act {cascade: $cascade, society: $society, account: $account})"
                                + " WITH t ORDER BY t.at LIMIT 1"
                                + " MATCH way = (t)-[:SEEN_THROUGH*0..]->(r:Act {id: $cascade})"
                                + " UNWIND reverse(nodes(way)) AS one"
                                + " RETURN one.account AS account, one.id AS id, one.kind AS kind",
                        id,
                        Map.of("account", account))
                .forEach(row -> way.add(new Link(row.account("account"), row.text("id"), row.text("kind"))));
        return way;
    }

    /// Sees to it that the graph holds a cascade as it is, and returns its name there.
    private String bring(CascadeTree cascade) {
        if (cascade.size() > MOST_ACTS || !cascade.whole()) {
            throw new Refusal.Invalid(
                    "cascade must have at most " + MOST_ACTS + " acts for the graph, but has " + cascade.size());
        }
        String id = Long.toString(cascade.id(0));
        String latest = Long.toString(cascade.id(cascade.size() - 1));
        Row known = rows(
                        "MATCH (a:Act {cascade: $cascade, society: $society}) RETURN count(a) AS n, $latest IN"
                                + " collect(a.id) AS latest",
                        id,
                        Map.of("latest", latest))
                .getFirst();
        if (known.count("n") != cascade.size() || !known.holds("latest")) {
            write(cascade, id);
        }
        return id;
    }

    private void write(CascadeTree cascade, String id) {
        Questions.asking(TIMEOUT, () -> {
            try (Session session = graph.bolt().session(AccessMode.WRITE);
                    Transaction transaction = session.beginTransaction(Bolt.within(TIMEOUT))) {
                Map<String, Object> of = Map.of("cascade", id, "society", graph.key());
                transaction
                        .run("MATCH (a:Act {cascade: $cascade, society: $society}) DETACH DELETE a", of)
                        .consume();
                transaction
                        .run("MATCH (:Persona {society: $society})-[r:REACHED {cascade: $cascade}]->() DELETE r", of)
                        .consume();
                for (int from = 0; from < cascade.size(); from += BATCH) {
                    transaction.run("""
                                    UNWIND $rows AS row
                                    MATCH (p:Persona {number: row.account, society: $society})
                                    CREATE (a:Act {id: row.id, cascade: $cascade, society: $society, kind: row.kind,
                                                   account: row.account, at: row.at, depth: row.depth})
                                    CREATE (p)-[:DID]->(a)
                                    WITH row, p, a WHERE row.parent <> ''
                                    MATCH (b:Act {id: row.parent, cascade: $cascade})
                                    CREATE (a)-[:SEEN_THROUGH]->(b)
                                    WITH row, p, b WHERE b.account <> row.account
                                    MATCH (q:Persona {number: b.account, society: $society})
                                    CREATE (q)-[:REACHED {cascade: $cascade, kind: row.kind, at: row.at}]->(p)""", with(of, "rows", rows(cascade, from))).consume();
                }
                transaction.commit();
                return id;
            }
        });
    }

    private static List<Map<String, Object>> rows(CascadeTree cascade, int from) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int node = from; node < Math.min(cascade.size(), from + BATCH); node++) {
            int parent = cascade.parent(node);
            rows.add(Map.of(
                    "id",
                    Long.toString(cascade.id(node)),
                    "parent",
                    parent < 0 ? "" : Long.toString(cascade.id(parent)),
                    "kind",
                    cascade.kind(node).name().toLowerCase(Locale.ROOT),
                    "account",
                    cascade.account(node),
                    "at",
                    cascade.atMs(node),
                    "depth",
                    cascade.depth(node)));
        }
        return rows;
    }

    private List<Row> rows(String cypher, String cascade, Map<String, Object> more) {
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put("cascade", cascade);
        parameters.put("society", graph.key());
        return Questions.asking(TIMEOUT, () -> graph.bolt().rows(cypher, parameters, TIMEOUT));
    }

    private static Map<String, Object> with(Map<String, Object> parameters, String name, Object value) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put(name, value);
        return all;
    }
}
