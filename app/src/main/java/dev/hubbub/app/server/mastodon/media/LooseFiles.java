package dev.hubbub.app.server.mastodon.media;

import dev.hubbub.app.server.store.Tenant;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Files that were uploaded and hang nowhere: on no status, no post that waits, and no page of a person.
///
/// There may be so many of a person, and they are cleared away when nothing was said with them for a day.
public final class LooseFiles {

    /// How long a file may hang nowhere.
    public static final Duration PATIENCE = Duration.ofHours(24);

    /// So many may hang nowhere, of a person.
    public static final int MOST = 40;

    /// And so many bytes of them.
    public static final long MOST_BYTES = 200L * 1024 * 1024;

    private static final String LOOSE = """
            from client_media as file where file.society = ? and file.loose_since is not null
                and not exists (select from client_keep as kept
                    where kept.society = file.society and kept.account = file.account
                        and (kept.kind = 'scheduled' and kept.body -> 'ready' -> 'media' @> to_jsonb(file.id)
                            or kept.kind = 'looks' and to_jsonb(file.id)
                                in (kept.body -> 'avatar', kept.body -> 'header')))
            """;

    private final JdbcClient jdbc;
    private final Tenant tenant;

    LooseFiles(JdbcClient jdbc, Tenant tenant) {
        this.jdbc = jdbc;
        this.tenant = tenant;
    }

    /// Whether a person may upload one more.
    public boolean haveRoom(long society, int account) {
        return tenant.of(
                society,
                () -> jdbc.sql("select count(*) as files, coalesce(sum(octet_length(file.data)), 0) as bytes " + LOOSE
                                + " and file.account = ?")
                        .params(society, account)
                        .query((row, _) -> row.getInt("files") < MOST && row.getLong("bytes") < MOST_BYTES)
                        .single());
    }

    /// Clears away those of a society that have hung nowhere for too long, and says how many they were.
    public int clear(long society, Instant now) {
        return tenant.of(
                society,
                () -> jdbc.sql("delete " + LOOSE + " and file.loose_since < ?")
                        .params(society, Timestamp.from(now.minus(PATIENCE)))
                        .update());
    }
}
