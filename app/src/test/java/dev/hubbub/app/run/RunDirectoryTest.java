package dev.hubbub.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {

    @TempDir
    private Path dir;

    @Test
    void aRunIsIncompleteUntilItIsComplete() throws Exception {
        Path path = dir.resolve("run");
        try (RunDirectory directory = create(path, false)) {
            assertThat(Files.readString(path.resolve("manifest.json"))).contains("\"incomplete\"");
            assertThatThrownBy(() -> RunReader.open(path))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("must be complete");
            fill(directory, "events.jsonl", "{}");
            directory.complete(outcome());
        }
        assertThat(Files.readString(path.resolve("manifest.json"))).contains("\"complete\"");
        assertThat(path.toFile().list()).containsExactlyInAnyOrder("manifest.json", "events.jsonl");
    }

    @Test
    void aFileBrokenOffNeverHasItsName() {
        Path path = dir.resolve("run");
        try (RunDirectory directory = create(path, false)) {
            assertThatThrownBy(() -> directory.write("events.jsonl", out -> {
                        out.write(1);
                        throw new IOException("No space left on device");
                    }))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("must be writable, but was not: No space left on device");
        }
        assertThat(path.resolve("events.jsonl")).doesNotExist();
        assertThat(Manifest.statusOf(path.resolve("manifest.json"))).isEqualTo(Manifest.Status.INCOMPLETE);
    }

    @Test
    void aRunBrokenOffIsTakenOver() {
        Path path = dir.resolve("run");
        try (RunDirectory directory = create(path, false)) {
            fill(directory, "events.jsonl", "old");
        }
        try (RunDirectory directory = create(path, false)) {
            assertThat(path.resolve("events.jsonl")).doesNotExist();
            directory.complete(outcome());
        }
    }

    @Test
    void aCompleteRunIsReplacedByForceAlone() throws Exception {
        Path path = dir.resolve("run");
        try (RunDirectory directory = create(path, false)) {
            directory.complete(outcome());
        }
        Files.writeString(path.resolve("notes.txt"), "mine");
        assertThatThrownBy(() -> create(path, false))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("holds a complete run")
                .hasMessageContaining("--force");
        create(path, true).close();
        assertThat(path.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void aDirectoryOfOtherThingsIsRefused() throws Exception {
        Files.writeString(dir.resolve("thesis.doc"), "words");
        assertThatThrownBy(() -> create(dir, false))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("holds other files");
        assertThat(dir.toFile().list()).containsExactly("thesis.doc");
    }

    @Test
    void twoRunsCannotShareADirectory() {
        Path path = dir.resolve("run");
        try (RunDirectory first = create(path, false)) {
            assertThat(first.path()).isEqualTo(path);
            assertThatThrownBy(() -> create(path, true))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("another run is writing to it");
        }
    }

    @Test
    void aPathThatCannotBeADirectoryFailsClearly() throws Exception {
        Path file = Files.writeString(dir.resolve("file"), "x");
        assertThatThrownBy(() -> create(file, false))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("a file is in the way");
        assertThatThrownBy(() -> create(file.resolve("run"), false)).isInstanceOf(Failure.class);
    }

    @Test
    void aFullDiskFailsClearly() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        Path path = dir.resolve("run");
        try (RunDirectory directory = create(path, false)) {
            Files.createSymbolicLink(path.resolve("acts.jsonl.part"), full);
            assertThatThrownBy(() -> fill(directory, "acts.jsonl", "x".repeat(1 << 17)))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("No space left on device");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsNoRunIsRefused() throws Exception {
        assertThatThrownBy(() -> RunReader.open(dir)).hasMessageContaining("must be a directory with a manifest.json");
        Files.writeString(dir.resolve("manifest.json"), "{\"status\": \"comp");
        assertThatThrownBy(() -> RunReader.open(dir)).hasMessageContaining("manifest must be JSON");
    }

    @Test
    void aFileThatIsNotAsStatedIsRefused() throws Exception {
        Path path = dir.resolve("run");
        try (RunDirectory directory = create(path, false)) {
            fill(directory, "events.jsonl", "{}");
            directory.complete(outcome());
        }
        Files.writeString(path.resolve("events.jsonl"), "{");
        assertThatThrownBy(() -> RunReader.open(path))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("must have the 2 bytes that the manifest states, but had 1");
    }

    private static void fill(RunDirectory directory, String name, String text) {
        directory.write(name, out -> {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            return -1;
        });
    }

    private static RunDirectory create(Path path, boolean force) {
        return RunDirectory.create(path, force, RunFilesTest.begun(SmallRun.of(10), Format.PARQUET));
    }

    private static Manifest.Outcome outcome() {
        return new Manifest.Outcome(Instant.EPOCH, 5, true, "d", 0, 0, 0, 0, Map.of(), 0, 0, 0);
    }
}
