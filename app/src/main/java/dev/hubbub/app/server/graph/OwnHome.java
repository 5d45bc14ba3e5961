package dev.hubbub.app.server.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;

/// A graph in a Neo4j server of our own, which holds this society alone.
///
/// It is filled by Neo4j's importer while it stands still, some 30 times as fast as over Bolt.
final class OwnHome implements GraphHome {

    private static final Duration ANSWER = Duration.ofSeconds(150);
    private static final long LOOK_MS = 150;
    private static final int TRIES = 5;

    /// What each step has of the whole: the download, the files, the import; the start has the rest.
    private static final double DOWNLOAD = 0.1;

    private static final double FILES = 0.3;
    private static final double IMPORT = 0.85;

    private final Path programs;
    private final Path directory;
    private final String key;
    private volatile @Nullable Neo4jServer server;

    /// @param programs  keeps the list of Neo4j's jars
    /// @param directory of this society
    /// @param key       name of the society in the graph
    OwnHome(Path programs, Path directory, String key) {
        this.programs = programs;
        this.directory = directory;
        this.key = key;
    }

    @Override
    public Bolt open(GraphSource source, Progress progress) throws IOException, InterruptedException {
        Neo4jProgram program = Neo4jProgram.in(programs, share -> progress.at("downloading Neo4j", DOWNLOAD * share));
        Neo4jServer own = new Neo4jServer(program, directory, Neo4jServer.Memory.forPersonas(source.personas()));
        server = own;
        if (!whole(source)) {
            own.stop();
            fill(own, source, progress);
        }
        if (own.running().isEmpty()) {
            progress.at("starting Neo4j", IMPORT);
            own.start();
        }
        try {
            Bolt bolt = answered(own, progress);
            Schema.make(bolt);
            return bolt;
        } catch (Neo4jException | IOException e) {
            own.stop();
            distrust();
            throw e;
        }
    }

    private boolean whole(GraphSource source) throws IOException {
        return Files.exists(mark()) && Files.readString(mark()).equals(source.signature());
    }

    private Path mark() {
        return directory.resolve("whole");
    }

    private void fill(Neo4jServer own, GraphSource source, Progress progress) throws IOException, InterruptedException {
        Files.deleteIfExists(mark());
        own.prepare();
        CsvExport export = new CsvExport(source, key, directory.resolve("import"));
        export.write((step, share) -> progress.at(step, DOWNLOAD + (FILES - DOWNLOAD) * share));
        progress.at("importing", FILES);
        ImportProgress importing = new ImportProgress();
        own.fill(
                export.arguments(), line -> progress.at("importing", FILES + (IMPORT - FILES) * importing.after(line)));
        Neo4jServer.delete(directory.resolve("import"));
        Files.writeString(mark(), source.signature());
    }

    private static Bolt answered(Neo4jServer own, Progress progress) throws IOException, InterruptedException {
        long until = System.nanoTime() + ANSWER.toNanos();
        while (true) {
            progress.at("starting Neo4j", IMPORT);
            boolean alive = own.running().isPresent();
            Bolt bolt = Bolt.to(own.url(), Neo4jServer.USER, password(own), "");
            try {
                bolt.verify();
                return bolt;
            } catch (Neo4jException e) {
                bolt.close();
                if (!alive || System.nanoTime() > until) {
                    throw new IOException(
                            "Neo4j must answer, but did not" + (alive ? "" : ", it has ended") + "; see " + own.log(),
                            e);
                }
            }
            Thread.sleep(LOOK_MS);
        }
    }

    /// The password to connect with; puts the lasting one in the place of the first.
    private static String password(Neo4jServer own) throws IOException {
        Optional<String> first = own.firstPassword();
        if (first.isPresent()) {
            try (Bolt bolt = Bolt.to(own.url(), Neo4jServer.USER, first.get(), "")) {
                bolt.changePassword(first.get(), own.password());
                own.firstPasswordIsChanged();
            } catch (AuthenticationException e) {
                own.firstPasswordIsChanged(); // it was changed, and we were cut off before noting it
            } catch (Neo4jException e) {
                return own.password(); // it does not answer yet, which the caller will see too
            }
        }
        return own.password();
    }

    @Override
    public boolean alive() {
        Neo4jServer own = server;
        return own != null && own.running().isPresent();
    }

    @Override
    public int tries() {
        return TRIES;
    }

    @Override
    public void distrust() throws IOException {
        Files.deleteIfExists(mark());
    }

    @Override
    public void close() throws InterruptedException {
        Neo4jServer own = server;
        if (own != null) {
            own.stop();
        }
    }

    @Override
    public void forget() throws IOException {
        Neo4jServer.delete(directory);
    }
}
