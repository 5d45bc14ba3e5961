package dev.hubbub.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.app.command.Commands;
import dev.hubbub.app.server.Browser;
import dev.hubbub.app.server.HubbubServer;
import dev.hubbub.app.server.TestServer;
import dev.hubbub.app.server.model.Purse;
import dev.hubbub.app.server.store.Tenant;
import dev.hubbub.llm.Labels;
import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Usage;
import dev.hubbub.llm.ledger.By;
import dev.hubbub.llm.ledger.FileLedger;
import dev.hubbub.llm.ledger.Sums;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `hubbub db` over a real database: backed up while the server runs, restored, and moved to a new cluster.
class DatabaseCommandsTest {

    private static final String MAIN = "/api/hubbub/v1/societies/main";

    @TempDir
    private Path home = Path.of("");

    private record Said(int code, String out, String err) {}

    private Said db(String... command) {
        List<String> all = new ArrayList<>(List.of("db"));
        all.addAll(List.of(command));
        all.addAll(List.of("--home", home.resolve("data").toString()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Commands.of(new Wiring())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
        return new Said(code, out.toString(), err.toString());
    }

    private HubbubServer serve() {
        return TestServer.start(home.resolve("data"), "", "", 200, 10_000);
    }

    private static Browser signedIn(HubbubServer server) {
        Browser browser = new Browser("http://127.0.0.1:" + server.port());
        browser.get("/api/hubbub/v1/session");
        browser.post("/api/hubbub/v1/session", "{\"login\": \"owner\", \"password\": \"" + TestServer.PASSWORD + "\"}")
                .expect(200);
        return browser;
    }

    /// A call to a model, written into the ledger.
    private static void spend(HubbubServer server) {
        Request request = Request.to(ModelRef.parse("openai/gpt-5-mini"))
                .user("Name a city.")
                .labels(Labels.of("check"))
                .build();
        server.part(Purse.class).open(request).close(new ModelFailure.Cancelled("", Usage.estimate(10, 10)));
    }

    private long calls() {
        Sums sums = Sums.by(By.PURPOSE);
        FileLedger.read(home.resolve("data/models/ledger"), sums::add);
        return sums.total().calls();
    }

    @Test
    void whatWasBackedUpComesBackAndNothingElse() throws Exception {
        Path backup = home.resolve("backup.zip");
        String kept;
        String later;
        String secret;
        try (HubbubServer server = serve()) {
            Browser owner = TestServer.welcome(server);
            kept = owner.post(MAIN + "/statuses", "{\"text\": \"Before the backup\"}")
                    .expect(201)
                    .text("id");
            secret = owner.post(MAIN + "/webhooks", "{\"title\": \"game\"}")
                    .expect(201)
                    .text("secret");
            spend(server);
            Said said = db("backup", backup.toString());
            assertThat(said.err()).isEmpty();
            assertThat(said.code()).isZero();
            spend(server);
            assertThat(said.out()).containsPattern("[1-9][0-9,]* rows in ");
            later = owner.post(MAIN + "/statuses", "{\"text\": \"After the backup\"}")
                    .expect(201)
                    .text("id");
            Said refused = db("restore", backup.toString(), "--force");
            assertThat(refused.code()).as("a server uses the home").isEqualTo(1);
            assertThat(refused.err()).contains("one does");
            nothingSecretIsIn(server, secret);
        }
        nothingSecretIsIn(backup, secret);
        assertThat(db("restore", backup.toString()).code())
                .as("without --force")
                .isEqualTo(2);
        Path other = Files.writeString(home.resolve("other.zip"), "not a backup");
        assertThat(db("restore", other.toString(), "--force").code()).isEqualTo(2);
        assertThat(db("restore", home.resolve("missing").toString(), "--force").code())
                .isEqualTo(2);
        assertThat(db("restore", backup.toString(), "--force").code()).isZero();
        assertThat(calls()).as("what was spent since the backup is spent").isEqualTo(2);
        Files.delete(home.resolve("data/models/ledger"));
        assertThat(db("restore", backup.toString(), "--force").code()).isZero();
        assertThat(calls()).as("what the backup has").isEqualTo(1);
        try (HubbubServer server = serve()) {
            Browser owner = signedIn(server);
            owner.get(MAIN + "/statuses/" + kept).expect(200);
            owner.get(MAIN + "/statuses/" + later).expect(404);
            owner.post(MAIN + "/statuses", "{\"text\": \"Numbers go on behind those restored\"}")
                    .expect(201);
            owner.post(MAIN + "/webhooks", "{\"title\": \"another\"}").expect(201);
            assertThat(owner.get(MAIN + "/webhooks").expect(200).json()).hasSize(2);
        }
        Said moved = db("upgrade", backup.toString());
        assertThat(moved.err()).isEmpty();
        assertThat(moved.code()).isZero();
        Path aside = Path.of(moved.out().lines().toList().getLast().replaceFirst(".* is in ", ""));
        assertThat(aside).isDirectory();
        try (HubbubServer server = serve()) {
            signedIn(server).get(MAIN + "/statuses/" + kept).expect(200);
        }
    }

    /// Neither passwords nor secrets of webhooks, sessions' people or the database's own password stand in
    /// clear text.
    private static void nothingSecretIsIn(Path backup, String secret) throws Exception {
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                assertThat(entry.getName())
                        .as("whoever has a backup must not go on with a session")
                        .doesNotStartWith("spring_session");
                String rows = new String(
                        zip.getInputStream(entry).readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
                assertThat(rows.contains(TestServer.PASSWORD) || rows.contains(secret))
                        .as(entry.getName())
                        .isFalse();
            }
        }
    }

    private void nothingSecretIsIn(HubbubServer server, String secret) throws Exception {
        byte[] sealed = server.part(Tenant.class)
                .ofAll(() -> server.part(JdbcClient.class)
                        .sql("select secret from webhook")
                        .query(byte[].class)
                        .single());
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(secret);
        try (var files = Files.walk(home.resolve("data"), 2)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (name.contains("key") || name.contains("password")) {
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .as(name)
                            .matches("r[w-]-------");
                }
            }
        }
        assertThat(home.resolve("data/vault.key")).exists();
    }
}
