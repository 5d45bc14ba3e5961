package dev.hubbub.app.server.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.hubbub.llm.Labels;
import dev.hubbub.llm.Tier;
import dev.hubbub.llm.Usage;
import dev.hubbub.llm.ledger.By;
import dev.hubbub.llm.ledger.Entry;
import dev.hubbub.llm.ledger.Outcome;
import dev.hubbub.llm.price.Cost;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BooksTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private final Books books = new Books();
    private long calls;

    private void call(Instant at, String run, String persona, Cost cost) {
        long call = ++calls;
        Labels labels = Labels.of("reply").content("reply").run(run).persona(persona);
        books.add(new Entry.Held(call, at, labels, "openai/x", "", Tier.STANDARD, cost, null));
        books.add(new Entry.Settled(call, at, Outcome.ANSWERED, Usage.estimate(100, 10), cost, true, "t", "a", ""));
    }

    private Bill bill(By by, String run, LocalDate from) {
        Bill.Adding adding = new Bill.Adding();
        books.parts(by, run, from)
                .forEach(part -> adding.add(List.of(part.sum().key().split("\\+")), part.sum()));
        return adding.bill();
    }

    @Test
    void whatABatchCostIsSharedToTheLastMicro() {
        call(NOON, "society/1", "3+5+9", Cost.micros(100));
        Bill bill = bill(By.PERSONA, "society/1", DAY);
        assertThat(bill.rows()).extracting(Bill.Row::key).containsExactly("3", "5", "9");
        assertThat(bill.rows()).extracting(Bill.Row::micros).containsExactly(34L, 33L, 33L);
        assertThat(bill.total().micros()).isEqualTo(100);
        assertThat(bill.total().calls()).isEqualTo(1);
    }

    @Test
    void aCostThatNobodyKnowsIsNullAndNotZero() {
        call(NOON, "society/1", "3", new Cost.Unknown("no price"));
        assertThat(bill(By.PURPOSE, "", DAY).total().micros()).isNull();
        call(NOON, "society/1", "4", Cost.micros(7));
        Bill.Row total = bill(By.PURPOSE, "", DAY).total();
        assertThat(total.micros()).isEqualTo(7);
        assertThat(total.unknownCalls()).isEqualTo(1);
        assertThat(bill(By.PERSONA, "", DAY).rows())
                .extracting(Bill.Row::key, Bill.Row::micros)
                .containsExactly(tuple("4", 7L), tuple("3", null));
    }

    @Test
    void societiesAndDaysAreToldApart() {
        call(NOON, "society/1", "3", Cost.micros(1));
        call(NOON, "society/2", "3", Cost.micros(10));
        call(NOON.plusSeconds(86_400), "society/1", "3", Cost.micros(100));
        assertThat(bill(By.PURPOSE, "", DAY).total().micros()).isEqualTo(111);
        assertThat(bill(By.PURPOSE, "society/1", DAY).total().micros()).isEqualTo(101);
        assertThat(bill(By.PURPOSE, "society/1", DAY.plusDays(1)).total().micros())
                .isEqualTo(100);
    }

    @Test
    void detailsAreForgottenAfterAMonthAndSumsAreNot() {
        call(NOON, "society/1", "3", Cost.micros(1));
        call(NOON.plusSeconds(40 * 86_400L), "society/1", "4", Cost.micros(10));
        assertThat(bill(By.PERSONA, "", DAY).total().micros()).isEqualTo(10);
        assertThat(bill(By.PURPOSE, "", DAY).total().micros()).isEqualTo(11);
    }
}
