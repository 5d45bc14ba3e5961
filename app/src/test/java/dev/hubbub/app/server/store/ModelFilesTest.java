package dev.hubbub.app.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.llm.Labels;
import dev.hubbub.llm.Tier;
import dev.hubbub.llm.journal.Journal;
import dev.hubbub.llm.ledger.Entry;
import dev.hubbub.llm.ledger.FileLedger;
import dev.hubbub.llm.ledger.FileLedger.Durability;
import dev.hubbub.llm.price.Cost;
import dev.hubbub.llm.queue.Priority;
import dev.hubbub.llm.queue.QueueRules;
import dev.hubbub.llm.queue.QueueRules.Batching;
import dev.hubbub.llm.queue.Work;
import dev.hubbub.llm.queue.WorkQueue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFilesTest {

    private static final QueueRules RULES =
            new QueueRules(new Batching(10, 1), new Batching(20, 1), 4, 5_000, 5_000, 16L << 20);

    @TempDir
    private Path home;

    private Path ledger() {
        return home.resolve("models/ledger");
    }

    private static Entry held(long call) {
        return new Entry.Held(
                call, Instant.EPOCH, Labels.of("post"), "openai/x", "", Tier.STANDARD, Cost.micros(7), null);
    }

    private static void put(FileLedger ledger, long call) {
        ledger.put(held(call)).await();
    }

    private static List<Long> calls(Path file) {
        List<Long> calls = new ArrayList<>();
        FileLedger.read(file, entry -> calls.add(entry.call()));
        return calls;
    }

    private Map<String, byte[]> backup() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            new ModelFiles(home).write(zip);
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(ModelFiles.isFile(entry.getName())).isTrue();
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private void restore(Map<String, byte[]> files) throws IOException {
        ModelFiles restored = new ModelFiles(home);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            restored.stage(file.getKey(), new ByteArrayInputStream(file.getValue()));
        }
        restored.settle();
    }

    @Test
    void whatIsTakenWhileItIsWrittenOpensAndHasAllThatWasThereBefore() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicLong written = new AtomicLong();
        Path copy = home.resolve("copy");
        try (FileLedger ledger = FileLedger.open(ledger(), Durability.PROCESS);
                WorkQueue queue = WorkQueue.open(home.resolve("models/queue"), RULES, Instant::now)) {
            Thread writer = Thread.ofVirtual().start(() -> {
                String much = "x".repeat(4_000);
                for (long call = 1; !stop.get(); call++) {
                    put(ledger, call);
                    written.set(call);
                    queue.offer(new Work(Priority.HIGH, "society/1", "", call + " " + much));
                    var batch = queue.poll();
                    if (batch != null) {
                        queue.done(batch); // so that the file is written anew again and again
                    }
                }
            });
            for (int i = 0; i < 40; i++) {
                long before = written.get();
                Map<String, byte[]> files = backup();
                assertThat(files.keySet()).containsExactly("home/models/ledger", "home/models/queue");
                Files.write(copy, files.get("home/models/ledger"));
                List<Long> calls = calls(copy);
                assertThat(calls.size()).isGreaterThanOrEqualTo((int) before);
                for (int call = 0; call < calls.size(); call++) {
                    assertThat(calls.get(call)).isEqualTo(call + 1L);
                }
                Files.write(copy, files.get("home/models/queue"));
                try (Journal opened = Journal.open(copy, line -> {})) {
                    assertThat(opened.cutBytes()).isZero();
                }
            }
            stop.set(true);
            writer.join();
        }
    }

    @Test
    void moneySpentSinceTheBackupStaysSpent() throws Exception {
        Map<String, byte[]> files;
        try (FileLedger ledger = FileLedger.open(ledger(), Durability.PROCESS)) {
            put(ledger, 1);
            files = backup();
            put(ledger, 2);
        }
        restore(files);
        assertThat(calls(ledger())).containsExactly(1L, 2L);
        Files.delete(ledger());
        restore(files);
        assertThat(calls(ledger())).containsExactly(1L);
        Files.delete(ledger());
        try (FileLedger other = FileLedger.open(ledger(), Durability.PROCESS)) {
            put(other, 1);
            put(other, 2);
            put(other, 3);
        }
        restore(files);
        assertThat(calls(ledger())).containsExactly(1L);
        assertThat(calls(home.resolve("models/ledger.before-1"))).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aQueueThatSpeaksOfActsThatAreGoneIsTakenAway() throws Exception {
        Map<String, byte[]> before = backup();
        assertThat(before).isEmpty();
        try (WorkQueue queue = WorkQueue.open(home.resolve("models/queue"), RULES, Instant::now)) {
            queue.offer(new Work(Priority.HIGH, "society/1", "", "4711 0"));
        }
        Map<String, byte[]> files = backup();
        restore(before);
        assertThat(home.resolve("models/queue")).doesNotExist();
        restore(files);
        try (WorkQueue queue = WorkQueue.open(home.resolve("models/queue"), RULES, Instant::now)) {
            assertThat(queue.items()).extracting(item -> item.work().payload()).containsExactly("4711 0");
        }
    }

    @Test
    void aDamagedLedgerAndPricesOfOnesOwnAreKeptAsTheyAre() throws Exception {
        Files.createDirectories(home.resolve("models"));
        byte[] damaged = "00000000 ledger\nnot a line\n".getBytes(StandardCharsets.UTF_8);
        try (FileLedger ledger = FileLedger.open(ledger(), Durability.PROCESS)) {
            put(ledger, 1);
        }
        byte[] good = Files.readAllBytes(ledger());
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(damaged);
        both.write(good);
        Files.write(ledger(), both.toByteArray());
        Files.writeString(home.resolve("prices.csv"), "provider,model,from,input,output\n");
        Map<String, byte[]> files = backup();
        assertThat(files.get("home/models/ledger")).isEqualTo(both.toByteArray());
        Files.delete(home.resolve("prices.csv"));
        restore(files);
        assertThat(home.resolve("prices.csv")).hasContent("provider,model,from,input,output\n");
    }
}
