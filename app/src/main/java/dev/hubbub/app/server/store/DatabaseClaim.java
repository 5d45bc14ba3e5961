package dev.hubbub.app.server.store;

import dev.hubbub.app.Failure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The claim of one server to the societies of a database: two that kept the same society would each write into its
/// journal what the other does not know.
///
/// It is a lock that PostgreSQL lets go of when the connection ends, however it does. One that was lost with the
/// database is taken again.
public final class DatabaseClaim implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseClaim.class);

    /// Names the lock; nobody else in this database is to use it.
    private static final long NAME = 0x4855_4242_5542L;

    private static final long WATCH_MS = 5_000;
    private static final int TRIES = 5;
    private static final long PAUSE_MS = 1_000;
    private static final String PATIENCE_S = "10";

    private final DatabaseUrl database;
    private final Thread watch;
    private volatile Connection connection;

    private DatabaseClaim(DatabaseUrl database, Connection connection) {
        this.database = database;
        this.connection = connection;
        this.watch = Thread.ofVirtual().name("claim to the database").unstarted(this::watch);
    }

    /// Claims a database; waits some seconds for one that lets go of it.
    public static DatabaseClaim to(DatabaseUrl database) {
        try {
            for (int i = 0; i < TRIES; i++) {
                Connection connection = claimed(database);
                if (connection != null) {
                    DatabaseClaim claim = new DatabaseClaim(database, connection);
                    claim.watch.start();
                    return claim;
                }
                Thread.sleep(PAUSE_MS);
            }
        } catch (SQLException e) {
            throw new Failure("the database of DATABASE_URL must answer, but did not: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("the database must be claimed, but the program was told to end", e);
        }
        throw new Failure("no other server must keep the societies of this database, but one does\n"
                + "stop it, or name another database by DATABASE_URL; for more readers start a relay");
    }

    private static @Nullable Connection claimed(DatabaseUrl database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        properties.setProperty("connectTimeout", PATIENCE_S);
        properties.setProperty("socketTimeout", PATIENCE_S);
        Connection connection = DriverManager.getConnection(database.jdbc(), properties);
        try (Statement statement = connection.createStatement()) {
            // so that a machine that is gone lets go within a minute
            statement.execute("set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10;"
                    + " set tcp_keepalives_count = 3");
            try (var answer = statement.executeQuery("select pg_try_advisory_lock(" + NAME + ")")) {
                if (answer.next() && answer.getBoolean(1)) {
                    return connection;
                }
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return null;
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(WATCH_MS);
                if (!holds()) {
                    again();
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("the claim to the database is given up");
        }
    }

    private boolean holds() {
        try (Statement statement = connection.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException e) {
            return false;
        }
    }

    private void again() {
        try {
            connection.close();
            Connection other = claimed(database);
            if (other == null) {
                // by the line from before, if the database does not know yet that it is cut
                LOG.warn("the societies of this database are claimed by another line; if that is another server,"
                        + " stop one of the two");
            } else {
                connection = other;
            }
        } catch (SQLException e) {
            LOG.warn("the database cannot be claimed again just now: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        watch.interrupt();
        try {
            watch.join();
            connection.close();
        } catch (SQLException e) {
            LOG.debug("the connection was gone already", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
