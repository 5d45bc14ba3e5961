package dev.hubbub.app.server.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;

/// A connection to a Neo4j server, over Bolt, by the official driver.
///
/// Nothing is tried twice by itself: whoever asks knows better whether that makes sense.
final class Bolt implements AutoCloseable {

    private static final Duration WRITING = Duration.ofMinutes(2);

    private final Driver driver;
    private final String database;

    private Bolt(Driver driver, String database) {
        this.driver = driver;
        this.database = database;
    }

    /// A connection that is made when it is first used.
    ///
    /// @param database empty for the one that the user has
    static Bolt to(String url, String user, String password, String database) {
        Config config = Config.builder()
                .withConnectionTimeout(5, TimeUnit.SECONDS)
                .withConnectionAcquisitionTimeout(10, TimeUnit.SECONDS)
                .withMaxConnectionPoolSize(16)
                .withMaxTransactionRetryTime(0, TimeUnit.SECONDS)
                .withEventLoopThreads(1)
                .withMinimumNotificationSeverity(NotificationSeverity.OFF)
                .withTelemetryDisabled(true)
                .withUserAgent("hubbub")
                .build();
        return new Bolt(
                GraphDatabase.driver(
                        url, password.isEmpty() ? AuthTokens.none() : AuthTokens.basic(user, password), config),
                database);
    }

    /// Raises what is wrong when the server does not answer.
    void verify() {
        driver.verifyConnectivity();
    }

    /// A session that may read alone, or write too.
    Session session(AccessMode mode, String inDatabase) {
        SessionConfig.Builder config = SessionConfig.builder().withDefaultAccessMode(mode);
        return driver.session(
                inDatabase.isEmpty()
                        ? config.build()
                        : config.withDatabase(inDatabase).build());
    }

    /// A session in the database that is ours.
    Session session(AccessMode mode) {
        return session(mode, database);
    }

    static TransactionConfig within(Duration timeout) {
        return TransactionConfig.builder().withTimeout(timeout).build();
    }

    /// Changes something, in a transaction of its own.
    void write(String cypher, Map<String, Object> parameters) {
        try (Session session = session(AccessMode.WRITE);
                Transaction transaction = session.beginTransaction(within(WRITING))) {
            transaction.run(cypher, parameters).consume();
            transaction.commit();
        }
    }

    /// Changes the schema or what does its own transactions.
    void run(String cypher, Map<String, Object> parameters) {
        try (Session session = session(AccessMode.WRITE)) {
            session.run(cypher, parameters, within(WRITING)).consume();
        }
    }

    /// Changes the password of who is connected.
    void changePassword(String from, String to) {
        try (Session session = session(AccessMode.WRITE, "system")) {
            session.run("ALTER CURRENT USER SET PASSWORD FROM $from TO $to", Map.of("from", from, "to", to))
                    .consume();
        }
    }

    /// All rows of a query that only reads.
    List<Row> rows(String cypher, Map<String, Object> parameters, Duration timeout) {
        try (Session session = session(AccessMode.READ);
                Transaction transaction = session.beginTransaction(within(timeout))) {
            return transaction.run(cypher, parameters).list(Row::new);
        }
    }

    @Override
    public void close() {
        driver.close();
    }
}
