package dev.hubbub.app.command;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.server.HomeLock;
import dev.hubbub.app.server.postgres.EmbeddedPostgres;
import dev.hubbub.app.server.store.Backup;
import dev.hubbub.app.server.store.DatabaseUrl;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// `hubbub db`: looks after the database of the server.
@Command(name = "db", description = "Looks after the database of the server.", mixinStandardHelpOptions = true)
final class Db implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--home",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "Where data is kept (default: HUBBUB_HOME, or .hubbub in your home directory).")
    private Path home = Home.here();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "backup",
            description = "Writes all rows, and what models cost, into a file; the server may go on meanwhile.",
            mixinStandardHelpOptions = true)
    void backup(@Parameters(paramLabel = "FILE", description = "Where to.") Path file) {
        with(database -> say(Figures.count(new Backup(database, home).write(file)) + " rows in " + file));
    }

    @Command(
            name = "restore",
            description = "Replaces all rows by those of a backup; the server must not run.",
            mixinStandardHelpOptions = true)
    void restore(
            @Parameters(paramLabel = "FILE", description = "A backup.") Path file,
            @Option(names = "--force", description = "Replace what is there.") boolean force) {
        if (!Files.isReadable(file)) {
            throw BadInput.of("backup must be a readable file, but was '" + file + "'");
        }
        if (!force) {
            throw BadInput.of("--force must be given, since all that is in the database is replaced, but was not");
        }
        HomeLock.on(home)
                .during(() -> with(
                        database -> say(Figures.count(new Backup(database, home).read(file)) + " rows from " + file)));
    }

    @Command(
            name = "upgrade",
            description = "Moves to the PostgreSQL of this version, from a backup made with the version before.",
            mixinStandardHelpOptions = true)
    void upgrade(@Parameters(paramLabel = "FILE", description = "A backup of all there is.") Path file) {
        if (!Files.isReadable(file)) {
            throw BadInput.of("backup must be a readable file, but was '" + file + "'");
        }
        HomeLock.on(home).during(() -> {
            Path kept = EmbeddedPostgres.setAside(home.resolve("db"));
            with(database -> say(Figures.count(new Backup(database, home).read(file)) + " rows from " + file));
            say("what was there before is in " + kept);
        });
    }

    private void with(Consumer<DatabaseUrl> work) {
        String url = Objects.requireNonNullElse(System.getenv("DATABASE_URL"), "");
        if (!url.isEmpty()) {
            work.accept(DatabaseUrl.of(url));
            return;
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.under(home.resolve("db"));
        try {
            work.accept(new DatabaseUrl(postgres.jdbcUrl(), EmbeddedPostgres.NAME, postgres.password()));
        } finally {
            if (postgres.adopted()) {
                postgres.leave(); // a server needs it
            } else {
                postgres.close();
            }
        }
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
