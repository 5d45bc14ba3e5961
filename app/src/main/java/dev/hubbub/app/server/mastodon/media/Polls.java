package dev.hubbub.app.server.mastodon.media;

import dev.hubbub.app.server.store.Tenant;
import java.sql.Array;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The polls of all people, in the store.
public final class Polls {

    private final JdbcClient jdbc;
    private final Tenant tenant;

    public Polls(JdbcClient jdbc, Tenant tenant) {
        this.tenant = tenant;
        this.jdbc = jdbc;
    }

    /// A poll and how it stands.
    ///
    /// @param votes  for each choice
    /// @param voters people who voted
    /// @param own    what the viewer chose
    public record Standing(
            long id,
            long society,
            int account,
            List<String> titles,
            boolean multiple,
            boolean hideTotals,
            Instant expiresAt,
            long status,
            List<Long> votes,
            long voters,
            List<Integer> own) {

        public boolean expired() {
            return !expiresAt.isAfter(Instant.now());
        }
    }

    /// A question to be put.
    public record Question(List<String> titles, boolean multiple, boolean hideTotals, long expiresInSeconds) {}

    /// Puts a question.
    public long put(long society, int account, Question question) {
        return tenant.of(
                society,
                () -> jdbc.sql("""
                        insert into client_poll (society, account, titles, multiple, hide_totals, expires_at)
                        values (?, ?, ?, ?, ?, ?) returning id""")
                        .param(society)
                        .param(account)
                        .param(question.titles().toArray(String[]::new))
                        .param(question.multiple())
                        .param(question.hideTotals())
                        .param(java.sql.Timestamp.from(Instant.now().plusSeconds(question.expiresInSeconds())))
                        .query(Long.class)
                        .single());
    }

    public void hang(long society, long poll, long status) {
        tenant.of(
                society,
                () -> jdbc.sql("update client_poll set status = ? where id = ?")
                        .params(status, poll)
                        .update());
    }

    /// A poll as somebody sees it.
    public Optional<Standing> find(long society, long id, int viewer) {
        return tenant.of(
                society,
                () -> jdbc.sql("select * from client_poll where id = ? and society = ?")
                        .params(id, society)
                        .query((row, _) -> {
                            List<String> titles = strings(row.getArray("titles"));
                            return new Standing(
                                    row.getLong("id"),
                                    row.getLong("society"),
                                    row.getInt("account"),
                                    titles,
                                    row.getBoolean("multiple"),
                                    row.getBoolean("hide_totals"),
                                    row.getTimestamp("expires_at").toInstant(),
                                    row.getLong("status"),
                                    counts(id, titles.size()),
                                    voters(id),
                                    own(id, viewer));
                        })
                        .optional());
    }

    /// Votes, once for all: false when the account had voted already, or the poll has ended, whatever comes in the
    /// same moment.
    public boolean vote(long society, long poll, int account, List<Integer> choices) {
        return tenant.of(society, () -> {
            // those who vote take turns, so that two votes of one person cannot both find none
            boolean open = !jdbc.sql("select id from client_poll where id = ? and society = ? and expires_at > now()"
                            + " for no key update")
                    .params(poll, society)
                    .query(Long.class)
                    .list()
                    .isEmpty();
            if (!open || !own(poll, account).isEmpty()) {
                return false;
            }
            for (int choice : new TreeSet<>(choices)) {
                jdbc.sql("insert into client_vote (poll, account, choice) values (?, ?, ?)")
                        .params(poll, account, choice)
                        .update();
            }
            return true;
        });
    }

    /// Polls that ended since this was last asked, and who has to hear of it.
    public List<Ended> ended() {
        return tenant.ofAll(() -> jdbc.sql(
                        "update client_poll set told = true where not told and expires_at <= now() and status is not null"
                                + " returning id, society, account, status")
                .query((row, _) -> {
                    TreeSet<Integer> hear =
                            new TreeSet<>(jdbc.sql("select distinct account from client_vote where poll = ?")
                                    .param(row.getLong("id"))
                                    .query((voter, _) -> voter.getInt("account"))
                                    .list());
                    hear.add(row.getInt("account"));
                    return new Ended(
                            row.getLong("society"), row.getInt("account"), row.getLong("status"), List.copyOf(hear));
                })
                .list());
    }

    /// A poll that ended.
    public record Ended(long society, int account, long status, List<Integer> hear) {}

    private List<Long> counts(long poll, int choices) {
        List<Long> counts = new ArrayList<>(java.util.Collections.nCopies(choices, 0L));
        jdbc.sql("select choice, count(*) as votes from client_vote where poll = ? group by choice")
                .param(poll)
                .query(row -> {
                    counts.set(row.getInt("choice"), row.getLong("votes"));
                });
        return counts;
    }

    private long voters(long poll) {
        return jdbc.sql("select count(distinct account) from client_vote where poll = ?")
                .param(poll)
                .query(Long.class)
                .single();
    }

    private List<Integer> own(long poll, int viewer) {
        return jdbc.sql("select choice from client_vote where poll = ? and account = ? order by choice")
                .params(poll, viewer)
                .query((row, _) -> row.getInt("choice"))
                .list();
    }

    private static List<String> strings(Array array) throws java.sql.SQLException {
        return List.of((String[]) array.getArray());
    }
}
