package dev.hubbub.app.server.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Real client libraries log in, read, post, get an answer and listen.
///
/// Each is skipped with a message where it is not there and cannot be had.
@ExtendWith(ClientServer.Shared.class)
class ClientLibrariesTest {

    private static final Path PYTHON = Path.of("src", "test", "python");
    private static final long PATIENCE_S = 240;

    @TempDir
    Path home;

    private record Ended(int code, String output) {}

    private Ended run(Path where, List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(home, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        if (!command.getFirst().equals("npm")) {
            environment.put("HOME", home.toString());
        }
        environment.remove("XDG_CONFIG_HOME");
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return new Ended(127, String.valueOf(e.getMessage()));
        }
        if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            return new Ended(-1, "not done in " + PATIENCE_S + " s\n" + Files.readString(output));
        }
        return new Ended(process.exitValue(), Files.readString(output));
    }

    private static Path installed() {
        try {
            return NpmClients.installed();
        } catch (NpmClients.Absent e) {
            return abort(String.valueOf(e.getMessage()));
        }
    }

    @Test
    void mastoJsLivesHere(ClientServer server) throws Exception {
        Ended ended =
                run(installed(), List.of("node", "masto.mjs", server.url(), "foobar@localhost:3000", "foobarfoobar"));
        assertThat(ended.output()).contains("masto.js: all of it");
        assertThat(ended.code()).isZero();
    }

    @Test
    void megalodonLivesHere(ClientServer server) throws Exception {
        Ended ended = run(
                installed(), List.of("node", "megalodon.mjs", server.url(), "admin@localhost:3000", "mastodonadmin"));
        assertThat(ended.output()).contains("megalodon: all of it");
        assertThat(ended.code()).isZero();
    }

    /// Debian's own Python, which has Debian's libraries.
    private void needs(String what, List<String> probe) throws IOException, InterruptedException {
        if (run(home, probe).code() != 0 && "root".equals(System.getProperty("user.name"))) {
            run(home, List.of("apt-get", "install", "-y", "-qq", what));
        }
        assumeTrue(run(home, probe).code() == 0, what + " must be installed, but is not: apt-get install " + what);
    }

    @Test
    void mastodonPyLivesHere(ClientServer server) throws Exception {
        needs("python3-mastodon", List.of("/usr/bin/python3", "-c", "import mastodon"));
        Ended ended = run(
                PYTHON,
                List.of(
                        "/usr/bin/python3",
                        "-B",
                        "mastodon_py.py",
                        server.url(),
                        "foobar@localhost:3000",
                        "foobarfoobar"));
        assertThat(ended.output()).contains("Mastodon.py: all of it");
        assertThat(ended.code()).isZero();
    }

    @Test
    void tootLivesHere(ClientServer server) throws Exception {
        needs("toot", List.of("toot", "--help"));
        Ended ended = run(
                PYTHON,
                List.of(
                        "sh",
                        "toot.sh",
                        "localhost:" + server.port(),
                        "admin@localhost:3000",
                        "mastodonadmin",
                        "foobar"));
        assertThat(ended.output()).contains("toot: all of it");
        assertThat(ended.code()).isZero();
    }
}
