package dev.hubbub.app.server.graph;

import dev.hubbub.app.server.society.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.TransientException;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.QueryType;
import org.neo4j.driver.summary.ResultSummary;

/// Cypher as somebody writes it, to read the graph and nothing else.
///
/// Three locks stand one behind the other. The plan that the server makes of a query, without running it, must
/// read only, and hold nothing that reaches outside of the graph. The session asks for read access, which the server
/// enforces. And our own server has no access to files and addresses. Time and rows are bounded.
public final class Console {

    /// No more rows than this are handed out.
    public static final int MOST_ROWS = 1_000;

    /// No query may take longer.
    public static final Duration LONGEST = Duration.ofSeconds(30);

    /// No more rows than this go into a file.
    public static final int MOST_SAVED = 100_000;

    private static final int MOST_CHARACTERS = 2_000_000;
    private static final int MOST_SAVED_CHARACTERS = 64_000_000;
    private static final int LONGEST_QUERY = 20_000;

    /// Procedures that tell of the graph alone.
    private static final Set<String> PROCEDURES =
            Set.of("db.labels", "db.relationshipTypes", "db.propertyKeys", "db.schema.visualization");

    /// Beginnings of the operators that reach outside of the graph or tell of the server.
    private static final List<String> FORBIDDEN = List.of(
            "LoadCSV",
            "Show",
            "Terminate",
            "Administration",
            "System",
            "Create",
            "Merge",
            "Set",
            "Delete",
            "Detach",
            "Remove",
            "Foreach",
            "SubqueryForeach",
            "Transaction",
            "Alter",
            "Drop",
            "Start",
            "Stop",
            "RunQueryAt",
            "RemoteBatch");

    private final SocietyGraph graph;

    Console(SocietyGraph graph) {
        this.graph = graph;
    }

    /// What came out.
    ///
    /// @param cut whether there were more rows, or values too large to be shown whole
    public record Answer(List<String> columns, List<List<@Nullable Object>> rows, boolean cut, long tookMs) {}

    /// Takes rows as they come.
    public interface Rows {
        void columns(List<String> names);

        void row(List<@Nullable Object> values);

        /// There are no more.
        ///
        /// @param cut as in [Answer]
        void end(boolean cut);
    }

    /// What was saved of an answer.
    ///
    /// @param cut as in [Answer]
    public record Saved(int rows, boolean cut) {}

    /// Runs a query.
    ///
    /// @param parameters to which `society` is added, the mark of all that belongs to this society
    public Answer ask(String query, Map<String, Object> parameters, int rows, Duration timeout) {
        long began = System.nanoTime();
        List<String> columns = new ArrayList<>();
        List<List<@Nullable Object>> found = new ArrayList<>();
        Rows kept = new Rows() {
            @Override
            public void columns(List<String> names) {
                columns.addAll(names);
            }

            @Override
            public void row(List<@Nullable Object> values) {
                found.add(values);
            }

            @Override
            public void end(boolean cut) {}
        };
        Duration within = timeout.compareTo(LONGEST) > 0 ? LONGEST : timeout;
        Saved saved =
                read(query, parameters, Math.clamp(rows, 1, MOST_ROWS), new Values(MOST_CHARACTERS), within, kept);
        return new Answer(columns, found, saved.cut(), (System.nanoTime() - began) / 1_000_000);
    }

    /// Runs a query for all its rows, up to [#MOST_SAVED].
    public Saved save(String query, Map<String, Object> parameters, Rows rows) {
        return read(query, parameters, MOST_SAVED, new Values(MOST_SAVED_CHARACTERS), LONGEST, rows);
    }

    private Saved read(
            String query, Map<String, Object> parameters, int most, Values values, Duration within, Rows rows) {
        if (query.isBlank() || query.length() > LONGEST_QUERY) {
            throw new Refusal.Invalid(
                    "query must be 1 to " + LONGEST_QUERY + " characters long, but was " + query.length());
        }
        Bolt bolt = graph.bolt();
        Map<String, Object> known = new HashMap<>(parameters);
        known.put("society", graph.key());
        return told(within, () -> {
            check(bolt, query, known, within);
            return run(bolt, query, known, most, values, within, rows);
        });
    }

    private static <T> T told(Duration within, Questions.Asking<T> asking) {
        try {
            return Questions.asking(within, asking);
        } catch (ClientException e) {
            throw new Refusal.Invalid("query must be Cypher that only reads, but was not: " + first(e));
        } catch (TransientException e) {
            throw new Refusal.Invalid("query must do with the memory there is, but does not: " + first(e));
        } catch (Neo4jException e) {
            throw new Refusal.Unavailable("the graph must answer, but did not: " + first(e));
        }
    }

    /// The first line of what the server says: those that follow repeat the query.
    private static String first(Neo4jException e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    private static void check(Bolt bolt, String query, Map<String, Object> parameters, Duration within) {
        try (Session session = bolt.session(AccessMode.READ);
                Transaction transaction = session.beginTransaction(Bolt.within(within))) {
            ResultSummary summary =
                    transaction.run("EXPLAIN " + query, parameters).consume();
            if (!summary.hasPlan() || summary.queryType() != QueryType.READ_ONLY) {
                throw new Refusal.Invalid("query must only read, but was " + word(summary.queryType())
                        + "\nask with MATCH and RETURN, which change nothing");
            }
            check(summary.plan());
        }
    }

    private static String word(@Nullable QueryType type) {
        return switch (type) {
            case null -> "of no kind that is known";
            case READ_ONLY -> "without a plan";
            case READ_WRITE, WRITE_ONLY -> "one that writes";
            case SCHEMA_WRITE -> "one that changes indexes or rules";
        };
    }

    private static void check(Plan plan) {
        String operator = plan.operatorType();
        if (operator.startsWith("ProcedureCall")) {
            String called = String.valueOf(plan.arguments().get("Details")).replaceAll("^\"|\\(.*$", "");
            if (!PROCEDURES.contains(called)) {
                throw new Refusal.Invalid("procedure must be one of "
                        + PROCEDURES.stream().sorted().toList() + ", but was '" + called + "'");
            }
        }
        for (String forbidden : FORBIDDEN) {
            if (operator.startsWith(forbidden)) {
                throw new Refusal.Invalid(
                        "query must keep to the graph and only read, but would " + operator.replaceFirst("@.*", ""));
            }
        }
        plan.children().forEach(Console::check);
    }

    private static Saved run(
            Bolt bolt,
            String query,
            Map<String, Object> parameters,
            int most,
            Values values,
            Duration within,
            Rows rows) {
        try (Session session = bolt.session(AccessMode.READ);
                Transaction transaction = session.beginTransaction(Bolt.within(within))) {
            Result result = transaction.run(query, parameters);
            rows.columns(result.keys());
            int count = 0;
            while (count < most && !values.full() && result.hasNext()) {
                Record record = result.next();
                List<@Nullable Object> row = new ArrayList<>();
                record.values().forEach(value -> row.add(values.shown(value)));
                rows.row(row);
                count++;
            }
            boolean cut = result.hasNext() || values.cut();
            rows.end(cut);
            return new Saved(count, cut);
        }
    }
}
