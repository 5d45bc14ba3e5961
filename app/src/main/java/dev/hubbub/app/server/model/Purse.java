package dev.hubbub.app.server.model;

import dev.hubbub.app.model.Prices;
import dev.hubbub.app.server.ServerParts;
import dev.hubbub.app.server.ServerSettings;
import dev.hubbub.llm.Labels;
import dev.hubbub.llm.Meter;
import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.budget.Budget;
import dev.hubbub.llm.budget.Inquiry;
import dev.hubbub.llm.budget.Limit;
import dev.hubbub.llm.budget.Scope;
import dev.hubbub.llm.budget.Shares;
import dev.hubbub.llm.budget.Span;
import dev.hubbub.llm.budget.Standing;
import dev.hubbub.llm.budget.Terms;
import dev.hubbub.llm.journal.JournalFailure;
import dev.hubbub.llm.ledger.By;
import dev.hubbub.llm.ledger.FileLedger;
import dev.hubbub.llm.ledger.Sum;
import dev.hubbub.llm.price.BadPrices;
import dev.hubbub.llm.price.PriceTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// What the server may spend on models, and the ledger of what it spent.
///
/// Everything that costs money here goes through this one budget. Where the ledger cannot be opened,
/// nothing is spent and the rest of the server goes on.
@Component
public class Purse implements Meter, DisposableBean {

    /// Kinds of content that a budget is shared out by.
    static final List<String> CONTENTS = List.of("reply", "quote", "post", "media");

    /// A day's limit that nobody set: a dollar.
    static final long USUAL_DAILY_MICROS = 1_000_000;

    static final String DAILY_VARIABLE = "HUBBUB_DAILY_BUDGET";

    private static final Logger LOG = LoggerFactory.getLogger(Purse.class);
    private static final double MICROS = 1_000_000;

    private final ModelTable table;
    private final Map<String, String> environment;
    private final Books books = new Books();
    private final PriceTable prices;
    private final @Nullable Budget budget;
    private final String problem;

    Purse(ServerSettings settings, ServerParts parts, ModelTable table, Alarms alarms) {
        this.table = table;
        this.environment = parts.environment();
        PriceTable known = PriceTable.standard();
        Budget opened = null;
        String wrong = "";
        try {
            Path folder = Files.createDirectories(settings.home().resolve("models"));
            known = Prices.under(settings.home());
            Counted ledger =
                    Counted.of(FileLedger.open(folder.resolve("ledger"), FileLedger.Durability.MACHINE), books);
            opened = Budget.open(ledger, known, terms(), Instant::now, Inquiry.NOBODY, alarms);
        } catch (IOException | JournalFailure | FileLedger.NoLedger | BadPrices e) {
            wrong = Objects.requireNonNullElse(e.getMessage(), e.toString());
            LOG.error("no model is asked, since the ledger or the prices cannot be read: {}", wrong);
        }
        this.prices = known;
        this.budget = opened;
        this.problem = wrong;
    }

    /// The name of a society in the ledger.
    static String run(long society) {
        return "society/" + society;
    }

    /// Labels of a call for a society.
    static Labels labels(long society, String content) {
        return Labels.NONE.run(run(society)).content(content);
    }

    /// What a day may cost, micro-dollars.
    long dailyMicros() {
        Long set = table.settings().dailyMicros();
        return set == null ? dailyMicros(environment) : set;
    }

    /// What the environment says a day may cost.
    ///
    /// @throws IllegalArgumentException when it is no sum of money
    static long dailyMicros(Map<String, String> environment) {
        String dollars = environment.getOrDefault(DAILY_VARIABLE, "").strip();
        if (dollars.isEmpty()) {
            return USUAL_DAILY_MICROS;
        }
        if (!dollars.matches("\\d{1,8}(\\.\\d{1,6})?")) {
            throw new IllegalArgumentException(
                    DAILY_VARIABLE + " must be dollars, such as 2.50, but was '" + dollars + "'");
        }
        return Math.round(Double.parseDouble(dollars) * MICROS);
    }

    private Terms terms() {
        List<Limit> limits = new ArrayList<>();
        limits.add(Limit.daily(dailyMicros()));
        Long person = table.settings().personMicros();
        if (person != null) {
            limits.add(Limit.each(Scope.USER, Span.DAY, person));
        }
        table.voices().forEach((society, voice) -> {
            Long daily = voice.dailyMicros();
            if (daily != null) {
                limits.add(new Limit(Scope.RUN, run(society), Span.DAY, daily, Shares.DEFAULT));
            }
        });
        return Terms.of(limits.toArray(Limit[]::new));
    }

    /// Lets the limits hold that are in the store now.
    void change() {
        if (budget != null) {
            budget.change(terms());
        }
    }

    /// Why nothing can be spent, or empty.
    String problem() {
        return problem;
    }

    PriceTable prices() {
        return prices;
    }

    @Override
    public Reading open(Request request) {
        if (budget == null) {
            throw new ModelFailure.OverBudget("the ledger must be open before money is spent, but was not: " + problem);
        }
        return budget.open(request);
    }

    /// How the limits stand that a call with these labels belongs to.
    List<Standing> standings(Labels labels) {
        return budget == null ? List.of() : budget.standings(labels);
    }

    /// How the server's own limit stands today, or the share of a kind of content in it.
    Optional<Standing> standing(String content) {
        return standings(Labels.NONE.content(content)).stream()
                .filter(one -> one.limit().scope() == Scope.ALL && one.content().equals(content))
                .findFirst();
    }

    /// All that the ledger has.
    Sum total() {
        return books.total();
    }

    /// What was spent, told apart by something.
    ///
    /// @param run    a society's name in the ledger, or empty for all
    /// @param naming the keys that a part of the ledger belongs to
    Bill spent(By by, String run, LocalDate from, Naming naming) {
        Bill.Adding adding = new Bill.Adding();
        books.parts(by, run, from).forEach(part -> adding.add(naming.keys(part), part.sum()));
        return adding.bill();
    }

    /// Says which keys a part of the ledger belongs to.
    @FunctionalInterface
    interface Naming {
        List<String> keys(Books.Part part);
    }

    /// Today, as the budget has it.
    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    @Override
    public void destroy() {
        if (budget != null) {
            budget.close();
        }
    }
}
