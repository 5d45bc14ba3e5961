package dev.hubbub.app.server.store;

import java.util.HexFormat;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Work on the rows of one society: the database shows no others, whatever a query forgets to ask for.
@Component
public class Tenant {

    private final TransactionTemplate transactions;
    private final JdbcClient database;

    Tenant(PlatformTransactionManager transactions, JdbcClient database) {
        this.transactions = new TransactionTemplate(transactions);
        this.database = database;
    }

    /// Does some work in a transaction that sees the rows of one society alone.
    public <T> T of(long society, Supplier<T> work) {
        return within(Long.toString(society), "", work);
    }

    /// Does the server's own work, for which rows of all societies must be looked at.
    public <T> T ofAll(Supplier<T> work) {
        return within("all", "", work);
    }

    /// Does some work for whoever brought a secret: sees what belongs to that secret alone, of whatever
    /// society.
    ///
    /// @param hash what is kept of the secret
    public <T> T ofSecret(byte[] hash, Supplier<T> work) {
        return within("", "secret " + HexFormat.of().formatHex(hash), work);
    }

    /// Does some work for a person: sees where that person belongs, and nothing else.
    public <T> T ofPerson(long person, Supplier<T> work) {
        return within("", "person " + person, work);
    }

    /// Does some work on what was named by an address that cannot be guessed.
    ///
    /// @param kind `file` or `webhook`
    public <T> T ofAddress(String kind, String id, Supplier<T> work) {
        return within("", kind + " " + id, work);
    }

    private <T> T within(String society, String key, Supplier<T> work) {
        T result = transactions.execute(status -> {
            Scope before = status.isNewTransaction() ? null : scope();
            scope(new Scope(society, key));
            T done = work.get();
            if (before != null) {
                scope(before);
            }
            return done;
        });
        if (result == null) {
            throw new IllegalStateException("work on society " + society + " must have a result, but had none");
        }
        return result;
    }

    private record Scope(String society, String key) {}

    private void scope(Scope scope) {
        database.sql("select set_config('hubbub.society', ?, true), set_config('hubbub.key', ?, true)")
                .params(scope.society(), scope.key())
                .query((row, _) -> row.getString(1))
                .single();
    }

    private Scope scope() {
        return database.sql("""
                        select coalesce(current_setting('hubbub.society', true), '') as society,
                               coalesce(current_setting('hubbub.key', true), '') as key
                        """)
                .query((row, _) -> new Scope(row.getString("society"), row.getString("key")))
                .single();
    }
}
