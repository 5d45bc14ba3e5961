package dev.hubbub.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What is done and the line that says so are there together, or neither is, on a database that refuses the line or
/// the deed.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditTest {

    private static final String MAIN = "/api/hubbub/v1/societies/main";

    private HubbubServer server;
    private Browser owner;

    @BeforeAll
    void start(@TempDir Path home) {
        server = TestServer.start(home, "", 200, 10_000);
        owner = TestServer.welcome(server);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /// Works as the owner of the tables, for whom no policies hold.
    private <T> T asked(String sql, Asked<T> asked) {
        HikariDataSource pool = (HikariDataSource) server.part(DataSource.class);
        try (Connection connection =
                        DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
                Statement statement = connection.createStatement()) {
            return asked.of(statement, sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private interface Asked<T> {
        T of(Statement statement, String sql) throws SQLException;
    }

    private void done(String sql) {
        asked(sql, Statement::execute);
    }

    private long count(String of) {
        return asked("select count(*) from " + of, (statement, sql) -> {
            try (ResultSet rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    private String post(String text) {
        Browser.Answer[] answer = new Browser.Answer[1];
        TestServer.await(() -> {
            answer[0] = owner.post(MAIN + "/statuses", "{\"text\": \"" + text + "\"}");
            return answer[0].status() != 503;
        });
        return answer[0].expect(201).text("id");
    }

    @Test
    void whereTheLineIsRefusedTheDeedIsNotDone() {
        String id = post("Stays, since nobody could say who took it away");
        done("alter table audit add constraint refused check (note <> 'unspeakable')");
        try {
            owner.delete(MAIN + "/moderation/statuses/" + id + "?reason=unspeakable")
                    .expect(503);
        } finally {
            done("alter table audit drop constraint refused");
        }
        owner.get(MAIN + "/statuses/" + id).expect(200);
        assertThat(count("deed where kind = 'Removed'")).isZero();
        assertThat(count("audit where action = 'remove'")).isZero();
        TestServer.await(() -> owner.delete(MAIN + "/moderation/statuses/" + id + "?reason=rude")
                        .status()
                == 204);
        owner.get(MAIN + "/statuses/" + id).expect(404);
        assertThat(count("deed where kind = 'Removed'")).isEqualTo(1);
        assertThat(count("audit where action = 'remove' and note = 'rude'")).isEqualTo(1);
    }

    @Test
    void whereTheDeedIsRefusedThereIsNoLine() {
        String id = post("Cannot be labelled just now");
        String path = MAIN + "/moderation/statuses/" + id + "/label";
        done("alter table deed add constraint refused check (kind <> 'Labelled') not valid");
        try {
            owner.put(path, "{\"label\": \"Disputed\"}").expect(503);
        } finally {
            done("alter table deed drop constraint refused");
        }
        assertThat(owner.get(MAIN + "/statuses/" + id).expect(200).text("label"))
                .isNotEqualTo("Disputed");
        assertThat(count("audit where action = 'label'")).isZero();
        TestServer.await(() -> owner.put(path, "{\"label\": \"Disputed\"}").status() == 204);
        assertThat(count("audit where action = 'label'")).isEqualTo(1);
    }

    @Test
    void whatIsNoDeedIsDoneWithItsLineToo() {
        long invitations = count("invitation");
        done("alter table audit add constraint refused check (action <> 'invite') not valid");
        try {
            assertThat(owner.post(MAIN + "/invitations", "{\"role\": \"observer\"}")
                            .status())
                    .isGreaterThanOrEqualTo(500);
        } finally {
            done("alter table audit drop constraint refused");
        }
        assertThat(count("invitation")).isEqualTo(invitations);
        owner.put(MAIN + "/reports/4711/closed", "{}").expect(404);
        assertThat(count("audit where action = 'close report'")).isZero();
        owner.post(MAIN + "/invitations", "{\"role\": \"observer\"}").expect(201);
        assertThat(count("invitation")).isEqualTo(invitations + 1);
        assertThat(count("audit where action = 'invite'")).isEqualTo(1);
    }

    @Test
    void aReasonThatCannotBeKeptIsRefusedAtTheDoor() {
        String id = post("Not to be taken away for nothing");
        owner.delete(MAIN + "/moderation/statuses/" + id + "?reason=%00").expect(422);
        owner.delete(MAIN + "/moderation/statuses/" + id + "?reason=" + "x".repeat(1_001))
                .expect(422);
        owner.get(MAIN + "/statuses/" + id).expect(200);
    }
}
