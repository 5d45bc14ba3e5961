package dev.hubbub.llm.budget;

import static dev.hubbub.llm.budget.Office.completion;
import static dev.hubbub.llm.budget.Office.granted;
import static dev.hubbub.llm.budget.Office.request;
import static dev.hubbub.llm.budget.Office.standing;
import static dev.hubbub.llm.budget.Office.worstMicros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.llm.ApiKey;
import dev.hubbub.llm.Completion;
import dev.hubbub.llm.Finish;
import dev.hubbub.llm.Labels;
import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Provider;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Tier;
import dev.hubbub.llm.Usage;
import dev.hubbub.llm.ledger.By;
import dev.hubbub.llm.ledger.Sum;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BudgetTest {

    private static final Labels POST = Labels.of("post").content("post");
    private static final Labels REPLY = Labels.of("reply").content("reply");

    @TempDir
    private Path folder;

    @Test
    void theWorstCaseIsHeldTheTruthIsSettledAndTheRestGoesBack() {
        Office office = new Office(folder, Terms.of(Limit.daily(100_000).shared(Shares.NONE)));
        try (Budget budget = office.open()) {
            Reservation reservation = granted(budget.ask(request(POST, 100)));
            assertThat(reservation.heldMicros()).isEqualTo(worstMicros(100));
            assertThat(budget.leftMicros(POST)).isEqualTo(100_000 - worstMicros(100));
            reservation.close(completion(300, 50));
            assertThat(budget.leftMicros(POST)).isEqualTo(100_000 - 400);
            assertThat(standing(budget, "").heldMicros()).isZero();
        }
        assertThat(office.total()).satisfies(sum -> {
            assertThat(sum.calls()).isEqualTo(1);
            assertThat(sum.micros()).isEqualTo(400);
            assertThat(sum.estimatedMicros()).isZero();
            assertThat(sum.input()).isEqualTo(300);
            assertThat(sum.output()).isEqualTo(50);
        });
    }

    @Test
    void otherLimitsHoldWithoutForgettingWhatWasSpentAndIsHeld() {
        try (Budget budget = new Office(folder, Terms.of(Limit.daily(100_000).shared(Shares.NONE))).open()) {
            granted(budget.ask(request(POST, 100))).close(completion(300, 50));
            Reservation running = granted(budget.ask(request(POST, 100)));

            budget.change(Terms.of(Limit.daily(5_000).shared(Shares.NONE)));
            assertThat(standing(budget, "").spentMicros()).isEqualTo(400);
            assertThat(standing(budget, "").heldMicros()).isEqualTo(worstMicros(100));
            assertThat(budget.leftMicros(POST)).isEqualTo(5_000 - 400 - worstMicros(100));

            running.close(completion(300, 50));
            assertThat(standing(budget, "").spentMicros()).isEqualTo(800);
            assertThat(standing(budget, "").heldMicros()).isZero();

            budget.change(Terms.of(Limit.daily(0)));
            assertThat(budget.ask(request(POST, 100))).isInstanceOf(Answer.Spent.class);
            budget.change(Terms.UNLIMITED);
            granted(budget.ask(request(POST, 100))).release("not sent");
        }
    }

    @Test
    void aReservationEndsOnce() {
        try (Budget budget = new Office(folder, Terms.UNLIMITED).open()) {
            Reservation reservation = granted(budget.ask(request(POST, 100)));
            reservation.release("not sent");
            assertThatThrownBy(() -> reservation.close(completion(1, 1))).hasMessageContaining("must end once");
        }
    }

    @Test
    void aKindOfContentSpendsItsShareAndNobodyElses() {
        long limit = 10 * worstMicros(100);
        try (Budget budget = new Office(folder, Terms.of(Limit.daily(limit))).open()) {
            int posts = 0;
            Answer answer = budget.ask(request(POST, 100));
            while (answer instanceof Answer.Granted) {
                posts++;
                answer = budget.ask(request(POST, 100));
            }
            assertThat(posts).as("30 %% of ten").isEqualTo(3);
            assertThat(answer).isInstanceOfSatisfying(Answer.Spent.class, spent -> {
                assertThat(spent.standing().content()).isEqualTo("post");
                assertThat(spent.neededMicros()).isEqualTo(worstMicros(100));
                assertThat(spent.message()).contains("let a template or a cache speak");
            });
            int replies = 0;
            while (budget.ask(request(REPLY, 100)) instanceof Answer.Granted) {
                replies++;
            }
            assertThat(replies).isEqualTo(4);
            int others = 0;
            while (budget.ask(request(Labels.of("analysis"), 100)) instanceof Answer.Granted) {
                others++;
            }
            assertThat(others).as("what has no share is held by the whole").isEqualTo(3);
        }
    }

    @Test
    void sharesTogetherNeverExceedTheLimit() {
        for (long limit = 0; limit < 500; limit++) {
            long sum = 0;
            for (String content : List.of("reply", "quote", "post", "media")) {
                Long cap = Shares.DEFAULT.capMicros(content, limit);
                sum += cap == null ? 0 : cap;
            }
            assertThat(sum).isBetween(limit - 3, limit);
        }
        assertThatThrownBy(() -> new Shares(java.util.Map.of("a", 60, "b", 41)))
                .hasMessageContaining("100 % together at most");
    }

    @Test
    void everyScopeHasItsOwnPot() {
        long two = 2 * worstMicros(10);
        Terms terms = Terms.of(
                Limit.each(Scope.USER, Span.DAY, two),
                Limit.each(Scope.RUN, Span.ALWAYS, 3 * worstMicros(10)),
                new Limit(Scope.CONVERSATION, "room 7", Span.ALWAYS, worstMicros(10), Shares.NONE));
        try (Budget budget = new Office(folder, terms).open()) {
            assertThat(count(budget, POST.user("ann"))).isEqualTo(2);
            assertThat(count(budget, POST.user("bob").run("r1"))).isEqualTo(2);
            assertThat(count(budget, POST.user("cid").run("r1")))
                    .as("the run has one left")
                    .isEqualTo(1);
            assertThat(count(budget, POST.conversation("room 7"))).isEqualTo(1);
            assertThat(budget.leftMicros(POST.conversation("room 8"))).isEqualTo(Long.MAX_VALUE);
        }
    }

    private static int count(Budget budget, Labels labels) {
        int granted = 0;
        while (budget.ask(request(labels, 10)) instanceof Answer.Granted) {
            granted++;
        }
        return granted;
    }

    @Test
    void aNewDayIsANewPotAndACallBelongsToTheDayItBegan() {
        Office office =
                new Office(folder, Terms.of(Limit.daily(worstMicros(100)).shared(Shares.NONE)));
        try (Budget budget = office.open()) {
            office.later(Duration.ofMinutes(15 * 60 + 59));
            Reservation late = granted(budget.ask(request(POST, 100)));
            assertThat(budget.ask(request(POST, 100))).isInstanceOf(Answer.Spent.class);
            office.later(Duration.ofMinutes(2));
            Reservation next = granted(budget.ask(request(POST, 100)));
            late.close(completion(100, 100));
            next.close(completion(50, 0));
            assertThat(budget.leftMicros(POST)).isEqualTo(worstMicros(100) - 50);
        }
        assertThat(office.sums(By.DAY).sums())
                .extracting(Sum::key, Sum::micros)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2026-11-21", 300L),
                        org.assertj.core.groups.Tuple.tuple("2026-11-22", 50L));
    }

    @Test
    void anUnknownPriceStopsALimitedCallAndIsWrittenDownAsUnknownOtherwise() {
        Request odd = Request.to(ModelRef.of(Provider.OPENAI, "odd"))
                .user("x")
                .labels(POST)
                .build();
        try (Budget budget = new Office(folder.resolve("limited"), Terms.of(Limit.daily(1 << 20))).open()) {
            assertThat(budget.ask(odd)).isInstanceOf(Answer.Unpriced.class);
            assertThatThrownBy(() -> budget.open(odd))
                    .isInstanceOf(ModelFailure.OverBudget.class)
                    .hasMessageContaining("openai/odd must be in the price table");
        }
        Office free = new Office(folder.resolve("free"), Terms.UNLIMITED);
        try (Budget budget = free.open()) {
            granted(budget.ask(odd)).close(completion(10, 10));
        }
        assertThat(free.total().unknown()).isEqualTo(1);
        assertThat(free.total().micros()).isZero();
        assertThat(free.total().calls()).isEqualTo(1);
    }

    @Test
    void aGuestWithAKeyOfItsOwnSpendsItsOwnMoney() {
        Office office = new Office(folder, Terms.of(Limit.daily(0)));
        Request own = request(POST, 100).toBuilder()
                .model(Office.PLAIN.with(ApiKey.of("sk-guest")))
                .build();
        try (Budget budget = office.open()) {
            assertThat(budget.ask(request(POST, 100))).isInstanceOf(Answer.Spent.class);
            granted(budget.ask(own)).close(completion(10, 10));
        }
        assertThat(office.total().micros()).isZero();
        assertThat(office.total().guestMicros()).isEqualTo(30);
    }

    @Test
    void thresholdsAreToldOnceAlsoAcrossARestart() {
        Office office = new Office(folder, Terms.of(Limit.daily(10_000).shared(Shares.NONE)));
        try (Budget budget = office.open()) {
            granted(budget.ask(request(POST, 10))).close(completion(4_999, 0));
            assertThat(office.alerts).isEmpty();
            granted(budget.ask(request(POST, 10))).close(completion(1, 0));
            granted(budget.ask(request(POST, 10))).close(completion(1, 0));
            assertThat(office.alerts).extracting(Alert::percent).containsExactly(50);
        }
        try (Budget budget = office.open()) {
            assertThat(office.alerts).hasSize(1);
            granted(budget.ask(request(POST, 10))).close(completion(4_999, 0));
            assertThat(office.alerts).extracting(Alert::percent).containsExactly(50, 80, 100);
            assertThat(office.alerts.getLast().standing().spentMicros()).isEqualTo(10_000);
        }
    }

    @Test
    void failuresCostWhatTheyTookAndEstimatesNeverMoreThanWasHeld() {
        Office office = new Office(folder, Terms.of(Limit.daily(1_000_000)));
        try (Budget budget = office.open()) {
            budget.open(request(POST, 10)).close(new ModelFailure.RateLimited("429", null));
            budget.open(request(POST, 10)).close(new ModelFailure.Cancelled("half", Usage.estimate(100, 5)));
            budget.open(request(POST, 10))
                    .close(new ModelFailure.TimedOut("late", Usage.estimate(1_000_000, 1_000_000)));
            budget.open(request(POST, 10)).close(new ModelFailure.ContentRefused("no", Office.used(7, 3)));
        }
        long held = worstMicros(10);
        assertThat(office.total()).satisfies(sum -> {
            assertThat(sum.calls()).isEqualTo(4);
            assertThat(sum.failed()).isEqualTo(3);
            assertThat(sum.cancelled()).isEqualTo(1);
            assertThat(sum.micros()).isEqualTo(110 + held + 13);
            assertThat(sum.estimatedMicros()).isEqualTo(110 + held);
        });
    }

    @Test
    void bucketsThatDoNotAddUpAreMarkedAndTheLargerIsCharged() {
        Office office = new Office(folder, Terms.UNLIMITED);
        Usage less = new Usage(100, 0, 0, 0, 10, 0, 0, 150, 12, Tier.STANDARD, false);
        Usage more = new Usage(100, 0, 0, 0, 10, 0, 0, 50, 10, Tier.STANDARD, false);
        try (Budget budget = office.open()) {
            for (Usage usage : List.of(less, more)) {
                granted(budget.ask(request(POST, 100))).close(new Completion("", "", Finish.DONE, usage, "plain", ""));
            }
        }
        assertThat(office.total().mismatched()).isEqualTo(2);
        assertThat(office.total().micros()).isEqualTo(150 + 24 + 100 + 20);
    }

    @Test
    void moreThanTheWorstCaseIsWrittenDownAsItIsAndStopsWhatFollows() {
        Office office = new Office(folder, Terms.of(Limit.daily(worstMicros(10)).shared(Shares.NONE)));
        try (Budget budget = office.open()) {
            granted(budget.ask(request(POST, 10))).close(completion(1_000_000, 0));
            assertThat(standing(budget, "").leftMicros()).isEqualTo(worstMicros(10) - 1_000_000);
            assertThat(budget.ask(request(POST, 10)))
                    .isInstanceOfSatisfying(
                            Answer.Spent.class,
                            spent -> assertThat(spent.message()).contains("only 0 of"));
        }
        assertThat(office.total().micros()).isEqualTo(1_000_000);
    }
}
