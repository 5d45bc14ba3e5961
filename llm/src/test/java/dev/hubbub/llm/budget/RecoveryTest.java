package dev.hubbub.llm.budget;

import static dev.hubbub.llm.budget.Office.completion;
import static dev.hubbub.llm.budget.Office.granted;
import static dev.hubbub.llm.budget.Office.request;
import static dev.hubbub.llm.budget.Office.worstMicros;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.llm.Labels;
import dev.hubbub.llm.ledger.Outcome;
import dev.hubbub.llm.ledger.Sum;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {

    private static final Labels POST = Labels.of("post").content("post");

    @TempDir
    private Path folder;

    @Test
    void aCallThatNeverEndedCountsAsItsWorstCaseWhereNobodyCanBeAsked() {
        Office office = new Office(folder, Terms.of(Limit.daily(100_000).shared(Shares.NONE)));
        try (Budget budget = office.open()) {
            budget.ask(request(POST, 100));
        }
        assertThat(office.total().open()).isEqualTo(1);
        assertThat(office.total().openMicros()).isEqualTo(worstMicros(100));
        try (Budget budget = office.open()) {
            assertThat(budget.leftMicros(POST)).isEqualTo(100_000 - worstMicros(100));
            assertThat(granted(budget.ask(request(POST, 1))).call()).isEqualTo(2);
        }
        Sum sum = office.total();
        assertThat(sum.lost()).isEqualTo(1);
        assertThat(sum.micros()).isEqualTo(worstMicros(100));
        assertThat(sum.estimatedMicros()).isEqualTo(worstMicros(100));
    }

    @Test
    void whoeverCanBeAskedTellsWhatBecameOfIt() {
        List<String> asked = new ArrayList<>();
        Office office = new Office(folder, Terms.of(Limit.daily(100_000).shared(Shares.NONE)))
                .asking((reference, held) -> {
                    asked.add(reference);
                    return held.call() % 2 == 0
                            ? new Inquiry.Fate.NeverSeen()
                            : new Inquiry.Fate.Charged(Office.used(20, 20));
                });
        List<String> sent = new ArrayList<>();
        try (Budget budget = office.open()) {
            for (int i = 0; i < 4; i++) {
                sent.add(granted(budget.ask(request(POST, 100))).reference());
            }
        }
        try (Budget budget = office.open()) {
            assertThat(asked).isEqualTo(sent).doesNotHaveDuplicates();
            assertThat(budget.leftMicros(POST)).isEqualTo(100_000 - 120);
        }
        assertThat(office.total()).satisfies(sum -> {
            assertThat(sum.calls()).isEqualTo(2);
            assertThat(sum.lost()).isEqualTo(2);
            assertThat(sum.micros()).isEqualTo(120);
            assertThat(sum.estimatedMicros()).isZero();
            assertThat(sum.open()).isZero();
        });
    }

    @Test
    void aCallInABatchStaysOpenAcrossARestartUntilItIsCollectedOrExpires() {
        Office office = new Office(folder, Terms.of(Limit.daily(100_000).shared(Shares.NONE)));
        long collected;
        long expired;
        try (Budget budget = office.open()) {
            collected = granted(budget.askForBatch(request(POST, 100), Office.MORNING.plus(Duration.ofHours(24))))
                    .call();
            expired = granted(budget.askForBatch(request(POST, 200), Office.MORNING.plus(Duration.ofHours(24))))
                    .call();
        }
        office.later(Duration.ofHours(1));
        long half = Math.ceilDiv(worstMicros(100), 2);
        long otherHalf = Math.ceilDiv(worstMicros(200), 2);
        try (Budget budget = office.open()) {
            assertThat(budget.leftMicros(POST)).isEqualTo(100_000 - half - otherHalf);
            Reservation again = budget.resume(collected);
            assertThat(again).isNotNull();
            if (again != null) {
                again.close(Outcome.ANSWERED, Office.used(100, 50).at(dev.hubbub.llm.Tier.BATCH));
            }
            assertThat(budget.resume(collected)).isNull();
            assertThat(budget.leftMicros(POST)).isEqualTo(100_000 - 100 - otherHalf);
            budget.expireBatches();
            assertThat(budget.resume(expired)).isNotNull();
            office.later(Duration.ofHours(23));
            budget.expireBatches();
            assertThat(budget.resume(expired)).isNull();
        }
        assertThat(office.total().micros()).isEqualTo(100 + otherHalf);
        assertThat(office.total().lost()).isEqualTo(1);
    }

    /// Random work, cut off at a random byte as a crash does, and opened again: what the accounts say is
    /// always what the ledger says, and every call that was granted before the cut is there once.
    @Test
    void howeverTheFileIsTornAccountsAndLedgerAgree() throws Exception {
        for (int trial = 0; trial < 40; trial++) {
            SplittableRandom random = new SplittableRandom(trial);
            Path place = Files.createDirectory(folder.resolve("trial" + trial));
            long limit = 40 * worstMicros(50);
            Office office =
                    new Office(place, Terms.of(Limit.daily(limit), Limit.each(Scope.USER, Span.ALWAYS, limit / 3)));
            long before = 0;
            for (int life = 0; life < 4; life++) {
                try (Budget budget = office.open()) {
                    work(budget, random);
                }
                byte[] whole = Files.readAllBytes(office.file);
                int cut = random.nextInt(Math.max(1, (int) (whole.length - before)));
                Files.write(office.file, Arrays.copyOf(whole, whole.length - cut / 2));
                before = Files.size(office.file);
                try (Budget budget = office.open()) {
                    Sum total = office.total();
                    assertThat(total.open()).as("trial %d", trial).isZero();
                    long booked = budget.standings().stream()
                            .filter(one -> one.limit().scope() == Scope.ALL
                                    && one.content().isEmpty())
                            .mapToLong(Standing::spentMicros)
                            .sum();
                    assertThat(booked).as("trial %d, life %d", trial, life).isEqualTo(total.micros());
                    long users = budget.standings().stream()
                            .filter(one -> one.limit().scope() == Scope.USER)
                            .mapToLong(Standing::spentMicros)
                            .sum();
                    assertThat(users).as("trial %d, life %d", trial, life).isEqualTo(total.micros());
                    assertThat(budget.standings()).allMatch(one -> one.heldMicros() == 0 && one.leftMicros() >= 0);
                }
            }
        }
    }

    private static void work(Budget budget, SplittableRandom random) {
        List<Reservation> open = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Labels labels = POST.user("user " + random.nextInt(4)).content(random.nextBoolean() ? "reply" : "post");
            if (budget.ask(request(labels, 1 + random.nextInt(50))) instanceof Answer.Granted granted) {
                open.add(granted.reservation());
            }
            if (!open.isEmpty() && random.nextInt(3) > 0) {
                Reservation one = open.remove(random.nextInt(open.size()));
                if (random.nextInt(5) == 0) {
                    one.release("changed our mind");
                } else {
                    one.close(completion(random.nextInt(100), 1));
                }
            }
        }
    }
}
