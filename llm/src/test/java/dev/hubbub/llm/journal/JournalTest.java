package dev.hubbub.llm.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.llm.journal.Journal.Reach;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    private Path folder;

    @Test
    void keepsLinesInTheOrderWritten() {
        Path file = folder.resolve("a/journal");
        try (Journal journal = Journal.open(file, line -> {})) {
            journal.append("one", Reach.WRITTEN);
            journal.append("zwei ✓ \t 😀", Reach.SYNCED);
            journal.append("", Reach.WRITTEN);
        }
        assertThat(lines(file)).containsExactly("one", "zwei ✓ \t 😀", "");
    }

    @Test
    void aLineBreakIsNoPartOfALine() {
        try (Journal journal = Journal.open(folder.resolve("journal"), line -> {})) {
            assertThatThrownBy(() -> journal.append("a\nb", Reach.WRITTEN))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("must be without line breaks");
        }
    }

    @Test
    void anEndTornAnywhereIsCutAndNothingElse() throws IOException {
        Path file = folder.resolve("journal");
        List<String> written = IntStream.range(0, 40)
                .mapToObj(i -> "line " + i + " " + "é".repeat(i))
                .toList();
        fill(file, written);
        byte[] whole = Files.readAllBytes(file);
        SplittableRandom random = new SplittableRandom(7);
        for (int trial = 0; trial < 200; trial++) {
            int kept = random.nextInt(whole.length + 1);
            Files.write(file, Arrays.copyOf(whole, kept));
            List<String> found = new ArrayList<>();
            long ended = IntStream.range(0, kept).filter(i -> whole[i] == '\n').count();
            try (Journal journal = Journal.open(file, found::add)) {
                assertThat(found).as("kept %d bytes", kept).isEqualTo(written.subList(0, (int) ended));
                assertThat(journal.bytes() + journal.cutBytes()).isEqualTo(kept);
                journal.append("after", Reach.WRITTEN);
            }
            found.add("after");
            assertThat(lines(file)).isEqualTo(found);
        }
    }

    @Test
    void aTailOfZerosIsTorn() throws IOException {
        Path file = folder.resolve("journal");
        fill(file, List.of("one", "two"));
        Files.write(file, new byte[4096], java.nio.file.StandardOpenOption.APPEND);
        assertThat(lines(file)).containsExactly("one", "two");
        try (Journal journal = Journal.open(file, line -> {})) {
            assertThat(journal.cutBytes()).isEqualTo(4096);
        }
    }

    @Test
    void aChangedLineWithGoodOnesBehindItIsDamageAndTheFileStaysAsItIs() throws IOException {
        Path file = folder.resolve("journal");
        fill(file, List.of("first", "second", "third"));
        byte[] bytes = Files.readAllBytes(file);
        SplittableRandom random = new SplittableRandom(8);
        int secondFrom = bytes.length / 3;
        for (int trial = 0; trial < 50; trial++) {
            byte[] changed = bytes.clone();
            changed[secondFrom + 2 + random.nextInt(12)] ^= (byte) (1 << random.nextInt(4));
            Files.write(file, changed);
            assertThatThrownBy(() -> Journal.open(file, line -> {}))
                    .isInstanceOf(JournalFailure.Damaged.class)
                    .hasMessageContaining(":2: a line must match its checksum");
            assertThat(Files.readAllBytes(file)).isEqualTo(changed);
        }
    }

    @Test
    void anotherProgramsFileIsNotTouched() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "Dear diary,\nnothing today.\n");
        assertThatThrownBy(() -> Journal.open(file, line -> {}))
                .isInstanceOf(JournalFailure.Damaged.class)
                .hasMessageContaining("is it another file?");
        assertThat(file).hasContent("Dear diary,\nnothing today.\n");
    }

    @Test
    void whatManyThreadsWriteAllArrivesWhoeverIsInterrupted() throws Exception {
        Path file = folder.resolve("journal");
        try (Journal journal = Journal.open(file, line -> {});
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int t = 0; t < 200; t++) {
                int thread = t;
                all.add(threads.submit(() -> {
                    if (thread % 3 == 0) {
                        Thread.currentThread().interrupt();
                    }
                    for (int i = 0; i < 50; i++) {
                        journal.append(thread + "-" + i, i % 10 == 0 ? Reach.SYNCED : Reach.WRITTEN);
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        List<String> found = lines(file);
        assertThat(found).hasSize(10_000).doesNotHaveDuplicates();
        for (int t = 0; t < 200; t += 17) {
            String prefix = t + "-";
            assertThat(found.stream().filter(line -> line.startsWith(prefix)))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 50).mapToObj(i -> prefix + i).toList());
        }
    }

    @Test
    void aLineIsInTheFileWhenAppendReturns() {
        Path file = folder.resolve("journal");
        try (Journal journal = Journal.open(file, line -> {})) {
            for (int i = 0; i < 20; i++) {
                journal.append("line " + i, i % 2 == 0 ? Reach.WRITTEN : Reach.SYNCED);
                assertThat(lines(file)).hasSize(i + 1);
            }
        }
    }

    @Test
    void linesPutAreInTheOrderTheyWerePut() {
        Path file = folder.resolve("journal");
        try (Journal journal = Journal.open(file, line -> {})) {
            journal.put("one");
            long two = journal.put("two");
            journal.await(two, Reach.WRITTEN);
            assertThat(lines(file)).containsExactly("one", "two");
            journal.put("three");
        }
        assertThat(lines(file)).as("closing brings the rest along").containsExactly("one", "two", "three");
    }

    @Test
    void aSecondWriterIsTurnedAwayAndAReaderIsNot() {
        Path file = folder.resolve("journal");
        try (Journal journal = Journal.open(file, line -> {})) {
            journal.append("one", Reach.WRITTEN);
            assertThatThrownBy(() -> Journal.open(file, line -> {}))
                    .isInstanceOf(JournalFailure.InUse.class)
                    .hasMessageContaining("must have one writer");
            assertThat(lines(file)).containsExactly("one");
            journal.append("two", Reach.WRITTEN);
        }
        Journal.open(file, line -> {}).close();
    }

    @Test
    void rewritingReplacesAllLinesAndTheFileGrowsOn() {
        Path file = folder.resolve("journal");
        try (Journal journal = Journal.open(file, line -> {})) {
            IntStream.range(0, 100).forEach(i -> journal.append("old " + i, Reach.WRITTEN));
            journal.rewrite(List.of("new 1", "new 2"));
            journal.append("new 3", Reach.WRITTEN);
            assertThat(journal.bytes()).isEqualTo(3 * 15);
        }
        assertThat(lines(file)).containsExactly("new 1", "new 2", "new 3");
    }

    @Test
    void aFileThatCannotBeWrittenIsAFailureAndStaysOne() throws IOException {
        Path file = Files.createDirectory(folder.resolve("journal"));
        assertThatThrownBy(() -> Journal.open(file, line -> {}))
                .isInstanceOf(JournalFailure.Unwritable.class)
                .hasMessageContaining("must be readable and writable");
    }

    @Test
    void fieldsComeBackAsTheyWent() {
        String strange = "tab\tbreak\nreturn\rback\\slash=equals 😀";
        String line = Fields.of("kind")
                .put("a", strange)
                .put("none", null)
                .put("empty", "")
                .put("n", Long.MIN_VALUE)
                .putUnlessZero("zero", 0)
                .toString();
        Fields.Read read = Fields.read(line);
        assertThat(read.kind()).isEqualTo("kind");
        assertThat(read.text("a")).isEqualTo(strange);
        assertThat(read.number("n")).isEqualTo(Long.MIN_VALUE);
        assertThat(read.text("none")).isNull();
        assertThat(read.textOrEmpty("empty")).isEmpty();
        assertThat(read.number("zero")).isZero();
        assertThat(read.has("zero")).isFalse();
        assertThat(line).doesNotContain("\n");
    }

    private void fill(Path file, List<String> lines) {
        try (Journal journal = Journal.open(file, line -> {})) {
            lines.forEach(line -> journal.append(line, Reach.WRITTEN));
        }
    }

    private static List<String> lines(Path file) {
        List<String> lines = new ArrayList<>();
        Journal.read(file, lines::add);
        return lines;
    }
}
