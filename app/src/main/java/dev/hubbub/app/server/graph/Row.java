package dev.hubbub.app.server.graph;

import java.util.List;
import org.neo4j.driver.Record;

/// A row of what a query found; it must have the columns it is asked for.
record Row(Record record) {

    /// A number that counts.
    long count(String column) {
        return record.get(column).asLong();
    }

    /// The number of an account.
    int account(String column) {
        return record.get(column).asInt();
    }

    /// Numbers of accounts.
    List<Integer> accounts(String column) {
        return record.get(column).asList(one -> one.asInt());
    }

    String text(String column) {
        return record.get(column).asString();
    }

    boolean holds(String column) {
        return record.get(column).asBoolean();
    }
}
