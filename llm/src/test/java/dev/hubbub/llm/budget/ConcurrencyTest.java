package dev.hubbub.llm.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.llm.Call;
import dev.hubbub.llm.Completion;
import dev.hubbub.llm.Labels;
import dev.hubbub.llm.Model;
import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Usage;
import dev.hubbub.llm.ledger.By;
import dev.hubbub.llm.ledger.Sum;
import dev.hubbub.llm.route.Budgeted;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrencyTest {

    private static final int CALLS = 10_000;
    private static final List<String> KINDS = List.of("reply", "quote", "post", "media");

    @TempDir
    private Path folder;

    /// Ten thousand calls at once against a provider that always takes as much as it may: not one micro-dollar too
    /// much is spent, at no moment, of no share; and the ledger has every call.
    @Test
    void tenThousandCallsAtOnceNeverOverspendByOneMicroDollar() throws Exception {
        long limit = 1_234 * Office.worstMicros(64) + 17;
        Office office = new Office(folder, Terms.of(Limit.daily(limit)));
        AtomicLong charged = new AtomicLong();
        AtomicInteger answered = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(CALLS);
        CountDownLatch granted = new CountDownLatch(1);
        try (Budget budget = office.open();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Model provider = (request, call) -> charge(request, charged, granted);
            Model model = new Budgeted(provider, budget);
            for (int i = 0; i < CALLS; i++) {
                int number = i;
                threads.execute(() -> {
                    Labels labels = Labels.of("test").content(KINDS.get(number % 4));
                    Request request = Office.request(labels, 1 + number % 64).toBuilder()
                            .seed((long) number)
                            .build();
                    all.countDown();
                    try {
                        model.complete(request, Call.silent());
                        answered.incrementAndGet();
                    } catch (ModelFailure.OverBudget e) {
                        refused.incrementAndGet();
                    } catch (ModelFailure e) {
                        failed.incrementAndGet();
                    }
                });
            }
            all.await();
            granted.countDown();
            for (int look = 0; look < 200; look++) {
                assertThat(budget.standings()).allMatch(one -> one.leftMicros() >= 0);
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(2, java.util.concurrent.TimeUnit.MINUTES))
                    .isTrue();
            assertThat(budget.standings()).allMatch(one -> one.heldMicros() == 0 && one.leftMicros() >= 0);
            assertThat(Office.standing(budget, "").spentMicros()).isEqualTo(charged.get());
        }
        assertThat(charged.get()).isLessThanOrEqualTo(limit);
        assertThat(answered.get() + refused.get() + failed.get()).isEqualTo(CALLS);
        assertThat(refused.get()).as("the limit is met").isPositive();
        Sum total = office.total();
        assertThat(total.micros()).isEqualTo(charged.get());
        assertThat(total.calls()).isEqualTo(answered.get() + failed.get());
        assertThat(total.open()).isZero();
        long byContent =
                office.sums(By.CONTENT).sums().stream().mapToLong(Sum::micros).sum();
        assertThat(byContent).isEqualTo(charged.get());
    }

    /// The provider: takes the worst case, a part of it, or fails after taking a part; adds up what it takes.
    private static Completion charge(Request request, AtomicLong charged, CountDownLatch granted) {
        try {
            granted.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        Long seed = request.seed();
        SplittableRandom random = new SplittableRandom(seed == null ? 0 : seed);
        long most = Order.mostPrompt(request);
        boolean worst = random.nextInt(3) > 0;
        Usage usage = Office.used(
                worst ? most : random.nextLong(most),
                worst ? request.maxOutputTokens() : random.nextLong(request.maxOutputTokens() + 1));
        charged.addAndGet(usage.input() + 2 * usage.output());
        if (random.nextInt(10) == 0) {
            throw new ModelFailure.ContentRefused("no", usage);
        }
        return new Completion("", "", dev.hubbub.llm.Finish.DONE, usage, "plain", "");
    }
}
