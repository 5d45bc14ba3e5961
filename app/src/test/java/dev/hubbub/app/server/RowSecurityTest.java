package dev.hubbub.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// Every table there is either keeps one society's rows from another, or is listed here with the reason why
/// it need not.
class RowSecurityTest {

    /// Tables without rows of a society, and what they have instead.
    private static final Map<String, String> OF_THE_SERVER = Map.of(
            "flyway_schema_history", "migrations; the program's role may not even read it",
            "server_secret", "secrets of the server",
            "model_setting", "the model that the server speaks by, and what a day of it may cost",
            "budget_alert", "that much of the money for models was spent, which its owner alone is told",
            "person", "a person is known to the server and may belong to several societies",
            "api_token", "belongs to a person",
            "client_app", "a program registers before anybody signs in, and serves all societies",
            "spring_session", "belongs to a browser",
            "spring_session_attributes", "belongs to a browser");

    private static final long MINE = 900_001;
    private static final long OTHER = 900_002;

    /// A row of the society MINE in every table that has rows of societies. `(society)` stands for its
    /// number.
    private static final Map<String, String> ROWS = new LinkedHashMap<>();

    static {
        ROWS.put("society", "select 1");
        ROWS.put(
                "membership",
                "insert into membership (society_id, person_id, role) values ((society), 900001, 'owner')");
        ROWS.put(
                "invitation",
                "insert into invitation (token_hash, society_id, role, expires_at)"
                        + " values ('\\xaa', (society), 'owner', now())");
        ROWS.put("deed", "insert into deed values ((society), 1, 0, 0, null, 'Voided', '{}', null)");
        ROWS.put("webhook", "insert into webhook (society_id, title, secret) values ((society), 'x', '\\xaa')");
        ROWS.put(
                "webhook_delivery",
                "insert into webhook_delivery (webhook_id, signature)"
                        + " select id, '\\xaa' from webhook where society_id = (society)");
        ROWS.put("feed", "insert into feed (society_id, url, minutes) values ((society), 'x', 60)");
        ROWS.put(
                "feed_item",
                "insert into feed_item (feed_id, item) select id, '\\xaa' from feed where society_id = (society)");
        ROWS.put("report", "insert into report (society_id, seat, account, comment) values ((society), 1, 2, 'x')");
        ROWS.put("audit", "insert into audit (society_id, action, subject) values ((society), 'x', 'x')");
        ROWS.put("run", "insert into run (society_id, title, settings, state) values ((society), 'x', '{}', 'done')");
        ROWS.put(
                "client_code",
                "insert into client_code values ('\\xaa', 900001, (society), 1, '{}', 'x', null, now())");
        ROWS.put("client_token", "insert into client_token values ('\\xaa', 900001, (society), 1, '{}')");
        ROWS.put(
                "client_keep",
                "insert into client_keep (society, account, kind, key, body) values ((society), 1, 'pin', '1', '{}')");
        ROWS.put("society_voice", "insert into society_voice (society_id, voice) values ((society), 'grammar')");
        ROWS.put("client_status", "insert into client_status values ((society), 1, '{}')");
        ROWS.put(
                "client_media",
                "insert into client_media (id, society, account, type, mime, data, width, height)"
                        + " values (900001, (society), 1, 'image', 'image/png', '\\xaa', 1, 1)");
        ROWS.put(
                "client_poll",
                "insert into client_poll (society, account, titles, multiple, hide_totals, expires_at)"
                        + " values ((society), 1, '{a,b}', false, false, now())");
        ROWS.put("client_vote", "insert into client_vote select id, 1, 0 from client_poll where society = (society)");
    }

    /// As the owner of the tables, for whom the policies do not hold.
    private static Connection owner() throws SQLException {
        HikariDataSource pool = (HikariDataSource) TestServer.shared().part(DataSource.class);
        return DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
    }

    private static Set<String> names(Statement statement, String sql) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    @Test
    void everyTableKeepsSocietiesApartOrSaysWhyNot() throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            Set<String> all = names(
                    statement,
                    "select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace");
            Set<String> guarded = names(
                    statement,
                    "select relname from pg_class join pg_policy on polrelid = pg_class.oid where relrowsecurity");
            Set<String> open = new TreeSet<>(all);
            open.removeAll(guarded);
            assertThat(open)
                    .as("tables without row-level security: give them a policy (see V060), or a reason here")
                    .isSubsetOf(OF_THE_SERVER.keySet());
            assertThat(guarded)
                    .as("tables whose policy is tried below")
                    .containsExactlyInAnyOrderElementsOf(new TreeSet<>(ROWS.keySet()));
            assertThat(names(statement, "select tablename from pg_tables where tableowner = 'hubbub_app'"))
                    .as("an owner would not be bound by policies")
                    .isEmpty();
            assertThat(names(
                            statement,
                            "select rolname from pg_roles where rolname = 'hubbub_app'"
                                    + " and (rolsuper or rolbypassrls)"))
                    .isEmpty();
        }
    }

    @Test
    void aQueryThatForgetsToAskReadsNothingOfAnotherSociety() throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (long society : new long[] {MINE, OTHER}) {
                statement.execute(
                        "insert into society (id, slug, title, seed, personas, seats, start_ms, begun_ms, tick_ms)"
                                + " overriding system value values (" + society + ", 'rls-" + society
                                + "', 'x', 1, 1, 1, 0, 0, 1000)");
            }
            statement.execute(
                    "insert into person (id, name, login) overriding system value values (900001, 'x', 'rls')");
            statement.execute("insert into client_app (id, name, redirect_uris, scopes, client_id, secret_hash)"
                    + " overriding system value values (900001, 'x', '{}', '{}', 'rls', '\\xaa')");
            for (String row : ROWS.values()) {
                statement.execute(row.replace("(society)", Long.toString(MINE)));
            }
            statement.execute("set local role hubbub_app");
            List<String> seen = new ArrayList<>();
            List<String> unseen = new ArrayList<>();
            for (String table : ROWS.keySet()) {
                for (String[] scope : new String[][] {{"", ""}, {Long.toString(OTHER), ""}, {"", "secret bb"}}) {
                    scope(statement, scope[0], scope[1]);
                    String own = table.equals("society") ? " where id <> " + OTHER : "";
                    if (count(statement, "select count(*) from " + table + own) != 0) {
                        seen.add(table + " by '" + scope[0] + "' '" + scope[1] + "'");
                    }
                }
                scope(statement, Long.toString(MINE), "");
                if (count(statement, "select count(*) from " + table) != 1) {
                    unseen.add(table);
                }
            }
            assertThat(seen).as("rows that another society is shown").isEmpty();
            assertThat(unseen).as("rows that their own society is not shown").isEmpty();
            connection.rollback();
        }
    }

    @Test
    void whatIsKnownBySecretOpensNothingElse() throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "insert into client_token values ('\\xaa', null, 1, 1, '{}'), ('\\xbb', null, 2, 1, '{}')");
            statement.execute("set local role hubbub_app");
            scope(statement, "", "secret aa");
            assertThat(names(statement, "select encode(hash, 'hex') from client_token"))
                    .containsExactly("aa");
            assertThat(count(statement, "select count(*) from membership")).isZero();
            connection.rollback();
        }
    }

    private static void scope(Statement statement, String society, String key) throws SQLException {
        statement.execute("select set_config('hubbub.society', '" + society + "', true),"
                + " set_config('hubbub.key', '" + key + "', true)");
    }

    private static long count(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
