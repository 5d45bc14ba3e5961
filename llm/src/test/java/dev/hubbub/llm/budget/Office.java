package dev.hubbub.llm.budget;

import dev.hubbub.llm.Completion;
import dev.hubbub.llm.Finish;
import dev.hubbub.llm.Labels;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Provider;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Tier;
import dev.hubbub.llm.Usage;
import dev.hubbub.llm.ledger.By;
import dev.hubbub.llm.ledger.FileLedger;
import dev.hubbub.llm.ledger.Sum;
import dev.hubbub.llm.ledger.Sums;
import dev.hubbub.llm.price.PriceTable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// A budget over a ledger in a file, with a clock and a price of its own.
///
/// A million tokens cost a million micro-dollars read and two said: one and two micro-dollars a token.
final class Office {

    static final PriceTable PRICES = PriceTable.parse("prices", """
            provider,model,from,input,output,reasoning,batch,checked
            openai,plain,2026-01-01,1,2,2,50,2026-01-01
            """);

    static final Instant MORNING = Instant.parse("2026-11-21T08:00:00Z");
    static final ModelRef PLAIN = ModelRef.of(Provider.OPENAI, "plain");

    final Path file;
    final AtomicReference<Instant> now = new AtomicReference<>(MORNING);
    final List<Alert> alerts = new ArrayList<>();
    private final Terms terms;
    private Inquiry inquiry = Inquiry.NOBODY;

    Office(Path folder, Terms terms) {
        this.file = folder.resolve("ledger");
        this.terms = terms;
    }

    Office asking(Inquiry who) {
        inquiry = who;
        return this;
    }

    Budget open() {
        InstantSource clock = now::get;
        FileLedger ledger = FileLedger.open(file, FileLedger.Durability.PROCESS);
        return Budget.open(ledger, PRICES, terms, clock, inquiry, alerts::add);
    }

    void later(Duration much) {
        now.updateAndGet(before -> before.plus(much));
    }

    Sum total() {
        return sums(By.DAY).total();
    }

    Sums sums(By by) {
        Sums sums = Sums.by(by);
        FileLedger.read(file, sums::add);
        return sums;
    }

    static Request request(Labels labels, int maxOutput) {
        return Request.to(PLAIN)
                .user("Say it.")
                .maxOutputTokens(maxOutput)
                .labels(labels)
                .build();
    }

    /// What is held for [#request].
    static long worstMicros(int maxOutput) {
        return Order.mostPrompt(request(Labels.NONE, maxOutput)) + 2L * maxOutput;
    }

    static Usage used(long input, long output) {
        return new Usage(input, 0, 0, 0, output, 0, 0, input, output, Tier.STANDARD, false);
    }

    static Completion completion(long input, long output) {
        return new Completion("said", "", Finish.DONE, used(input, output), "plain", "answer-1");
    }

    static Reservation granted(Answer answer) {
        if (answer instanceof Answer.Granted granted) {
            return granted.reservation();
        }
        throw new AssertionError("a call must be granted, but was " + answer);
    }

    static Standing standing(Budget budget, String content) {
        return budget.standings().stream()
                .filter(one -> one.content().equals(content))
                .findFirst()
                .orElseThrow();
    }
}
