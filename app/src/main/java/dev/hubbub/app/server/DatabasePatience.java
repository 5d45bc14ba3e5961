package dev.hubbub.app.server;

import java.util.Map;

/// How many connections to the database there are, and how long one is waited for: so that a database that is
/// there but says nothing holds nobody for longer than that.
///
/// @param connections at most
/// @param waitS       seconds for which a request waits for a connection that is free
/// @param answerS     seconds for which an answer of the database is waited for
record DatabasePatience(int connections, int waitS, int answerS) {

    private static final WholeNumber CONNECTIONS = new WholeNumber("HUBBUB_DATABASE_CONNECTIONS", 24, 1_000);
    private static final WholeNumber PATIENCE = new WholeNumber("HUBBUB_DATABASE_PATIENCE", 15, 600);
    private static final int LONGEST_WAIT_S = 5;

    static DatabasePatience of(Map<String, String> environment) {
        int answerS = PATIENCE.in(environment);
        return new DatabasePatience(CONNECTIONS.in(environment), Math.min(LONGEST_WAIT_S, answerS), answerS);
    }

    void put(Map<String, Object> properties) {
        String hikari = "spring.datasource.hikari.";
        String driver = hikari + "data-source-properties.";
        properties.put(hikari + "maximum-pool-size", connections);
        properties.put(hikari + "minimum-idle", Math.min(2, connections));
        properties.put(hikari + "connection-timeout", waitS * 1_000);
        properties.put(hikari + "validation-timeout", waitS * 500);
        properties.put(driver + "socketTimeout", answerS);
        properties.put(driver + "connectTimeout", waitS);
        properties.put(driver + "tcpKeepAlive", "true");
        // a transaction whose end got lost on the way must not hold for ever what it locked
        properties.put(
                hikari + "connection-init-sql",
                "set role hubbub_app; set idle_in_transaction_session_timeout = '" + 2 * answerS + "s'");
    }
}
