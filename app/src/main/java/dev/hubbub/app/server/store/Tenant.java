package dev.hubbub.app.server.store;

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
        return within(Long.toString(society), work);
    }

    /// Does the server's own work, for which rows of all societies must be looked at.
    public <T> T ofAll(Supplier<T> work) {
        return within("all", work);
    }

    private <T> T within(String society, Supplier<T> work) {
        T result = transactions.execute(status -> {
            database.sql("select set_config('hubbub.society', ?, true)")
                    .param(society)
                    .query(String.class)
                    .single();
            return work.get();
        });
        if (result == null) {
            throw new IllegalStateException("work on society " + society + " must have a result, but had none");
        }
        return result;
    }
}
