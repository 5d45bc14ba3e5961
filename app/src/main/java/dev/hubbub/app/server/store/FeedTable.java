package dev.hubbub.app.server.store;

import dev.hubbub.app.server.society.Refusal;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Feeds and which of their items were seen.
@Component
public class FeedTable {

    private final Tenant tenant;
    private final JdbcClient database;

    FeedTable(Tenant tenant, JdbcClient database) {
        this.tenant = tenant;
        this.database = database;
    }

    /// A feed as it is listed.
    ///
    /// @param problem what went wrong the last time, or empty
    public record Feed(long id, String url, int minutes, String problem) {}

    /// A feed to be asked.
    ///
    /// @param first whether it was never asked before
    public record Due(long id, long society, String url, String etag, boolean first) {}

    public Feed add(long society, String url, int minutes) {
        try {
            return tenant.of(
                    society,
                    () -> database.sql("""
                                    insert into feed (society_id, url, minutes) values (?, ?, ?)
                                    returning id, url, minutes, problem
                                    """)
                            .params(society, url, minutes)
                            .query(Feed.class)
                            .single());
        } catch (DuplicateKeyException e) {
            throw new Refusal.Invalid("url must be new here, but was '" + url + "'");
        }
    }

    public List<Feed> of(long society) {
        return tenant.of(
                society,
                () -> database.sql("select id, url, minutes, problem from feed where society_id = ? order by id")
                        .param(society)
                        .query(Feed.class)
                        .list());
    }

    public boolean remove(long society, long id) {
        return tenant.of(
                        society,
                        () -> database.sql("delete from feed where society_id = ? and id = ?")
                                .params(society, id)
                                .update())
                > 0;
    }

    /// Feeds of all societies whose time has come.
    public List<Due> due() {
        return tenant.ofAll(() -> database.sql("""
                        select id, society_id as society, url, etag, asked_at is null as first from feed
                        where asked_at is null or asked_at < now() - minutes * interval '1 minute' order by asked_at
                        nulls first limit 20
                        """).query(Due.class).list());
    }

    public void asked(Due feed, String etag, String problem) {
        tenant.of(
                feed.society(),
                () -> database.sql("update feed set asked_at = now(), etag = ?, problem = ? where id = ?")
                        .params(etag, problem, feed.id())
                        .update());
    }

    /// Whether an item comes for the first time; from then on it does not.
    public boolean first(Due feed, byte[] item) {
        return tenant.of(
                        feed.society(),
                        () -> database.sql("insert into feed_item (feed_id, item) values (?, ?) on conflict do nothing")
                                .params(feed.id(), item)
                                .update())
                > 0;
    }
}
