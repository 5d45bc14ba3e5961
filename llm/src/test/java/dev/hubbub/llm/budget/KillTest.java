package dev.hubbub.llm.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.llm.ledger.By;
import dev.hubbub.llm.ledger.Entry;
import dev.hubbub.llm.ledger.FileLedger;
import dev.hubbub.llm.ledger.FileLedger.Durability;
import dev.hubbub.llm.ledger.Outcome;
import dev.hubbub.llm.ledger.Sum;
import dev.hubbub.llm.ledger.Sums;
import dev.hubbub.llm.price.Cost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that makes ten thousand calls is killed again and again, in the midst of calls and of recovering from
/// the time before, and started anew on the same ledger. The provider lives in this process and has a sum of its
/// own.
class KillTest {

    private static final long SEED = 41;
    private static final int KILLS = 20;
    private static final int CALLS = 10_000;
    private static final long NO_LIMIT = 1_000_000_000_000L;

    @TempDir
    private Path folder;

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void aLedgerThatCanAskTheProviderHasItsSumToTheMicroDollar() throws Exception {
        Path file = folder.resolve("ledger");
        try (FakeProvider provider = new FakeProvider()) {
            for (int life = 0; life < KILLS; life++) {
                boolean whileRecovering = life % 5 == 4;
                int after = whileRecovering ? 1 + random.nextInt(10) : 100 + random.nextInt(700);
                live(provider, file, CALLS, NO_LIMIT, "asks", life, after, whileRecovering);
            }
            assertThat(provider.calls()).as("some are left for the last life").isLessThan(CALLS);
            live(provider, file, CALLS, NO_LIMIT, "asks", KILLS, 0, false);

            Map<String, Long> bill = provider.bill();
            Map<String, Long> booked = new HashMap<>();
            FileLedger.read(file, entry -> book(entry, booked));
            Sum total = total(file);
            assertThat(total.open()).as("calls held, seed %d", SEED).isZero();
            assertThat(total.lost()).as("calls that a kill met on their way").isPositive();
            assertThat(total.micros())
                    .as("the sum, seed %d", SEED)
                    .isEqualTo(bill.values().stream().mapToLong(Long::longValue).sum());
            assertThat(total.estimatedMicros()).isZero();
            assertThat(booked).as("call by call, seed %d", SEED).isEqualTo(byNumber(bill));
        }
    }

    @Test
    void aLedgerThatCannotAskIsAboveTheBillByWhatItMarkedAsEstimatedAndInsideTheLimit() throws Exception {
        Path file = folder.resolve("ledger");
        long limit = 700_000;
        try (FakeProvider provider = new FakeProvider()) {
            for (int life = 0; life < 4; life++) {
                live(provider, file, 2_000, limit, "nobody", life, 100 + random.nextInt(200), false);
            }
            live(provider, file, 2_000, limit, "nobody", 4, 0, false);

            Map<Long, Long> bill = new HashMap<>();
            byNumber(provider.bill()).forEach((call, micros) -> bill.put(Long.valueOf(call), micros));
            long[] tooMuch = new long[1];
            int[] lost = new int[1];
            FileLedger.read(file, entry -> {
                if (entry instanceof Entry.Settled settled && settled.outcome() == Outcome.LOST) {
                    lost[0]++;
                    tooMuch[0] += ((Cost.Known) settled.cost()).micros() - bill.getOrDefault(settled.call(), 0L);
                    assertThat(settled.usage().estimated()).isTrue();
                }
            });
            long charged = bill.values().stream().mapToLong(Long::longValue).sum();
            Sum total = total(file);
            assertThat(total.open()).isZero();
            assertThat(lost[0]).as("calls that a kill met on their way").isPositive();
            assertThat(total.micros() - charged).isEqualTo(tooMuch[0]).isPositive();
            assertThat(total.micros()).isLessThanOrEqualTo(limit);
            assertThat(total.micros())
                    .as("the limit was met, with calls under way")
                    .isGreaterThan(limit - Caller.AT_ONCE * Office.worstMicros(500));
        }
    }

    /// Runs the caller until its work is done, or kills it after so many calls, or questions.
    private void live(
            FakeProvider provider,
            Path file,
            int calls,
            long limit,
            String asks,
            int life,
            int killAfter,
            boolean whileRecovering)
            throws IOException, InterruptedException {
        AtomicInteger left = new AtomicInteger(killAfter);
        Process[] process = new Process[1];
        Runnable countDown = () -> {
            if (left.decrementAndGet() == 0) {
                synchronized (process) {
                    process[0].destroyForcibly();
                }
            }
        };
        Runnable nothing = () -> {};
        provider.watch(whileRecovering ? nothing : countDown, whileRecovering ? countDown : nothing);
        synchronized (process) {
            process[0] = start(
                    Integer.toString(provider.port()),
                    file.toString(),
                    Integer.toString(calls),
                    Long.toString(limit),
                    (life % 2 == 0 ? Durability.PROCESS : Durability.MACHINE).name(),
                    asks);
        }
        assertThat(process[0].waitFor(4, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(folder.resolve("err"))).as("life %d", life).isEmpty();
        assertThat(process[0].exitValue() != 0)
                .as("life %d ends by a kill or by itself, seed %d", life, SEED)
                .isEqualTo(killAfter > 0);
    }

    private Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                Caller.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private static void book(Entry entry, Map<String, Long> booked) {
        if (entry instanceof Entry.Settled settled
                && settled.cost() instanceof Cost.Known known
                && known.micros() > 0) {
            assertThat(booked.put(Long.toString(settled.call()), known.micros()))
                    .as("call %d is settled once", settled.call())
                    .isNull();
        }
    }

    private static Map<String, Long> byNumber(Map<String, Long> bill) {
        Map<String, Long> byNumber = new HashMap<>();
        bill.forEach((reference, micros) -> byNumber.put(reference.substring(reference.indexOf('-') + 1), micros));
        return byNumber;
    }

    private static Sum total(Path file) {
        Sums sums = Sums.by(By.DAY);
        FileLedger.read(file, sums::add);
        return sums.total();
    }
}
