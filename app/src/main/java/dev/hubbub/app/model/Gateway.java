package dev.hubbub.app.model;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.Failure;
import dev.hubbub.llm.Labels;
import dev.hubbub.llm.Model;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Time;
import dev.hubbub.llm.Usage;
import dev.hubbub.llm.budget.Budget;
import dev.hubbub.llm.budget.Inquiry;
import dev.hubbub.llm.budget.Limit;
import dev.hubbub.llm.budget.Scope;
import dev.hubbub.llm.budget.Shares;
import dev.hubbub.llm.budget.Span;
import dev.hubbub.llm.budget.Terms;
import dev.hubbub.llm.cache.CacheRules;
import dev.hubbub.llm.cache.Cached;
import dev.hubbub.llm.cache.DiskCache;
import dev.hubbub.llm.image.ImageModel;
import dev.hubbub.llm.image.MeteredImages;
import dev.hubbub.llm.journal.JournalFailure;
import dev.hubbub.llm.ledger.By;
import dev.hubbub.llm.ledger.Entry;
import dev.hubbub.llm.ledger.FileLedger;
import dev.hubbub.llm.ledger.Sum;
import dev.hubbub.llm.ledger.Sums;
import dev.hubbub.llm.price.Cost;
import dev.hubbub.llm.price.Price;
import dev.hubbub.llm.price.PriceTable;
import dev.hubbub.llm.provider.Accounts;
import dev.hubbub.llm.provider.RemoteImages;
import dev.hubbub.llm.provider.RemoteModel;
import dev.hubbub.llm.route.Limits;
import dev.hubbub.llm.route.Recording;
import dev.hubbub.llm.route.Replaying;
import dev.hubbub.llm.route.Retrying;
import dev.hubbub.llm.route.RetryingImages;
import dev.hubbub.voice.model.Painter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The way to a model for one run: provider, limits, retries, budget, ledger, recording, put together; or a
/// recording alone.
///
/// From the inside out: provider, [Chain], answers kept from earlier runs, recording. What was asked before in the very
/// same words is answered for nothing, also when the budget is spent.
public final class Gateway implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Model model;
    private final @Nullable ImageModel images;
    private final Accounts accounts;
    private final List<AutoCloseable> open;
    private final @Nullable Path ledger;
    private final PriceTable prices;

    private Gateway(
            Model model,
            @Nullable ImageModel images,
            Accounts accounts,
            List<AutoCloseable> open,
            @Nullable Path ledger,
            PriceTable prices) {
        this.model = model;
        this.images = images;
        this.accounts = accounts;
        this.open = open;
        this.ledger = ledger;
        this.prices = prices;
    }

    /// A gateway that asks the provider, with a budget for the run.
    ///
    /// @param environment where keys and addresses stand
    /// @param budgetMicros the most this run may cost, micro-dollars
    /// @param ledger       file to which every call is appended
    /// @param run          name of the run in the ledger
    /// @param record       file to record answers to, or null
    public static Gateway asking(
            ModelRef ref,
            Map<String, String> environment,
            long budgetMicros,
            Path ledger,
            String run,
            @Nullable Path record) {
        Path home = ledger.toAbsolutePath().getParent();
        PriceTable prices = home == null ? PriceTable.standard() : Prices.forCommand(home);
        Accounts accounts = Accounts.from(environment);
        List<ModelRef> fallback = fallback(environment);
        requirePrice("--model", Chain.at(ref, accounts), prices);
        fallback.forEach(other -> requirePrice("HUBBUB_FALLBACK", Chain.at(other, accounts), prices));
        List<AutoCloseable> open = new ArrayList<>();
        boolean whole = false;
        try {
            Path folder = ledger.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Limits limits = new Limits(Limits.PerMinute.UNKNOWN);
            accounts.of(ref); // which must have a key
            RemoteModel remote = new RemoteModel(accounts, PATIENCE, Time.system(), limits);
            open.add(remote);
            Limit limit = new Limit(Scope.RUN, run, Span.ALWAYS, budgetMicros, Shares.DEFAULT);
            Budget budget = Budget.open(
                    FileLedger.open(ledger, FileLedger.Durability.PROCESS),
                    prices,
                    Terms.of(limit),
                    Instant::now,
                    Inquiry.NOBODY,
                    alert -> {});
            open.add(budget);
            RemoteImages photos = new RemoteImages(accounts, PATIENCE, Time.system());
            open.add(photos);
            DiskCache answers = DiskCache.open(ledger.resolveSibling("answers"), CacheRules.DEFAULT, Instant::now);
            open.add(answers);
            Model model = new Cached(Chain.of(remote, budget, limits, accounts, fallback), answers);
            if (record != null) {
                Recording recording = new Recording(model, record);
                open.add(recording);
                model = recording;
            }
            ImageModel images =
                    new RetryingImages(new MeteredImages(photos, budget), Retrying.Patience.STANDARD, Time.system(), 1);
            whole = true;
            return new Gateway(model, images, accounts, open, ledger, prices);
        } catch (IOException | JournalFailure e) {
            throw new Failure("the ledger must be writable, but was not: " + ledger + ": " + e.getMessage(), e);
        } finally {
            if (!whole) {
                close(open);
            }
        }
    }

    /// A gateway that gives what was recorded and asks nobody.
    public static Gateway replaying(Path recording) {
        if (!Files.isReadable(recording)) {
            throw BadInput.of("--replay must be a recording, but cannot be read: " + recording);
        }
        return new Gateway(new Replaying(recording), null, Accounts.none(), List.of(), null, PriceTable.standard());
    }

    private static List<ModelRef> fallback(Map<String, String> environment) {
        try {
            return Chain.fallback(environment);
        } catch (IllegalArgumentException wrong) {
            throw BadInput.of("HUBBUB_FALLBACK: " + wrong.getMessage());
        }
    }

    private static void requirePrice(String what, ModelRef ref, PriceTable prices) {
        if (prices.price(ref, Instant.now()) instanceof Price.Unlisted unlisted) {
            throw BadInput.of(what + " must be one whose price is known, but was not: " + unlisted.why());
        }
    }

    Model model() {
        return model;
    }

    /// Who makes photos with an image model, under the multimedia share of the budget; nobody when a
    /// recording is replayed.
    ///
    /// @param run name of the run in the ledger
    public Optional<Painter> painter(ModelRef ref, String run) {
        if (images == null) {
            return Optional.empty();
        }
        ModelRef there = Chain.at(ref, accounts);
        requirePrice("--image-model", there, prices);
        return Optional.of(new Painter(images, there, Labels.NONE.run(run), System::currentTimeMillis));
    }

    /// What tokens cost at the list prices of today.
    Cost cost(ModelRef ref, Usage usage) {
        return switch (prices.price(Chain.at(ref, accounts), Instant.now())) {
            case Price.Listed listed -> listed.cost(usage);
            case Price.Unlisted unlisted -> new Cost.Unknown(unlisted.why());
        };
    }

    /// What was spent in a run, by what the calls were for; empty without a ledger.
    List<Sum> spent(String run) {
        Sums sums = Sums.by(By.PURPOSE);
        if (ledger != null) {
            Set<Long> calls = new HashSet<>();
            FileLedger.read(ledger, entry -> {
                if (entry instanceof Entry.Held held && held.labels().run().equals(run)) {
                    calls.add(held.call());
                }
                if (calls.contains(entry.call())) {
                    sums.add(entry);
                }
            });
        }
        return sums.sums();
    }

    @Override
    public void close() {
        close(open);
    }

    private static void close(List<AutoCloseable> open) {
        for (AutoCloseable one : open.reversed()) {
            try {
                one.close();
            } catch (Exception e) {
                throw new Failure("the way to the model must close, but did not: " + e.getMessage(), e);
            }
        }
    }
}
