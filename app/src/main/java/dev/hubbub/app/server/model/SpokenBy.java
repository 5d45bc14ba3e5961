package dev.hubbub.app.server.model;

import dev.hubbub.app.model.Chain;
import dev.hubbub.app.server.ServerParts;
import dev.hubbub.llm.Completion;
import dev.hubbub.llm.Labels;
import dev.hubbub.llm.Model;
import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Provider;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Time;
import dev.hubbub.llm.Usage;
import dev.hubbub.llm.price.Cost;
import dev.hubbub.llm.price.Price;
import dev.hubbub.llm.provider.Accounts;
import dev.hubbub.llm.provider.RemoteModel;
import dev.hubbub.llm.route.Limits;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// The model that the server speaks by as it is set now, if one is, and the way to it.
///
/// What the owner stored goes before the environment. A stored address is opened by a stored key alone, so
/// that a key from the environment never goes to an address it was not meant for.
@Component
class SpokenBy implements DisposableBean {

    static final String MODEL_VARIABLE = "HUBBUB_MODEL";

    private static final Logger LOG = LoggerFactory.getLogger(SpokenBy.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CHECK_TOKENS = 512;

    private final Map<String, String> environment;
    private final ModelTable table;
    private final Purse purse;
    private volatile Line line;

    SpokenBy(ServerParts parts, ModelTable table, Purse purse) {
        this.environment = parts.environment();
        this.table = table;
        this.purse = purse;
        this.line = open(table.settings());
    }

    /// Where a setting comes from.
    enum Origin {
        NONE,
        ENVIRONMENT,
        SETTINGS
    }

    /// A way to a model.
    ///
    /// @param ref     which model, or null when none is set
    /// @param model   asks it
    /// @param problem why it cannot be asked, or empty
    record Line(
            @Nullable ModelRef ref,
            Origin origin,
            Origin key,
            Accounts accounts,
            Model model,
            RemoteModel remote,
            Price price,
            String problem) {

        boolean ready() {
            return ref != null && problem.isEmpty();
        }
    }

    Line line() {
        return line;
    }

    /// Takes the way that the store says now; calls under way on the old one end first.
    synchronized void change() {
        Line old = line;
        line = open(table.settings());
        Thread.ofVirtual().name("model closing").start(old.remote::close);
        LOG.info("the model is now {}", line.ref == null ? "none" : line.ref.id());
    }

    private Line open(ModelSettings settings) {
        Accounts accounts = Accounts.from(environment);
        boolean stored = !settings.model().isEmpty();
        String name = stored
                ? settings.model()
                : environment.getOrDefault(MODEL_VARIABLE, "").strip();
        ModelRef ref = name.isEmpty() ? null : ModelRef.parse(name);
        Origin origin = ref == null ? Origin.NONE : stored ? Origin.SETTINGS : Origin.ENVIRONMENT;
        Origin key = Origin.NONE;
        if (ref != null) {
            Provider provider = ref.provider();
            Accounts.Account usual = accounts.of(provider);
            boolean moved = stored && !settings.address().isEmpty();
            if (stored && (moved || settings.key() != null)) {
                URI address = moved ? URI.create(settings.address()) : usual.endpoint();
                accounts = accounts.with(provider, address, settings.key() != null || moved ? settings.key() : null);
            }
            ref = Chain.at(ref, accounts);
            key = accounts.of(provider).key() == null
                    ? Origin.NONE
                    : settings.key() != null && stored ? Origin.SETTINGS : Origin.ENVIRONMENT;
        }
        Limits limits = new Limits(Limits.PerMinute.UNKNOWN);
        RemoteModel remote = new RemoteModel(accounts, PATIENCE, Time.system(), limits);
        Price price = ref == null
                ? new Price.Unlisted("no model is set")
                : purse.prices().price(ref, Instant.now());
        return new Line(
                ref,
                origin,
                key,
                accounts,
                Chain.of(remote, purse, limits, accounts, fallback(accounts)),
                remote,
                price,
                problem(ref, accounts, price));
    }

    /// Whom to ask when a model fails; without a key or a known price nobody is.
    private List<ModelRef> fallback(Accounts accounts) {
        return Chain.fallback(environment).stream()
                .filter(other -> {
                    ModelRef there = Chain.at(other, accounts);
                    String problem = problem(there, accounts, purse.prices().price(there, Instant.now()));
                    if (!problem.isEmpty()) {
                        LOG.warn("{} is not asked instead of another: {}", other.id(), problem);
                    }
                    return problem.isEmpty();
                })
                .toList();
    }

    private String problem(@Nullable ModelRef ref, Accounts accounts, Price price) {
        if (ref == null) {
            return "";
        }
        if (!purse.problem().isEmpty()) {
            return purse.problem();
        }
        try {
            accounts.of(ref);
        } catch (ModelFailure e) {
            return String.valueOf(e.getMessage());
        }
        return price instanceof Price.Unlisted unlisted ? unlisted.why() : "";
    }

    /// What came of one short call.
    ///
    /// @param micros what it cost, or null when nobody knows
    record Check(
            boolean works,
            String model,
            long ms,
            long input,
            long output,
            @Nullable Long micros,
            String problem) {}

    /// Makes one short call, which the budget must allow.
    Check check() {
        Line now = line;
        ModelRef ref = now.ref;
        if (ref == null) {
            return new Check(false, "", 0, 0, 0, 0L, "a model must be set, but none is");
        }
        long began = System.nanoTime();
        try {
            Completion answer = now.model.complete(Request.to(ref)
                    .user("Answer with the one word: ready")
                    .maxOutputTokens(CHECK_TOKENS)
                    .deadline(Instant.now().plus(PATIENCE))
                    .labels(Labels.of("check"))
                    .build());
            return new Check(
                    true,
                    ref.id(),
                    ms(began),
                    answer.usage().input(),
                    answer.usage().output(),
                    micros(now.price, answer.usage()),
                    "");
        } catch (ModelFailure e) {
            Long micros = e.usage().nothing() ? (Long) 0L : micros(now.price, e.usage());
            return new Check(false, ref.id(), ms(began), 0, 0, micros, String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable Long micros(Price price, Usage usage) {
        return price instanceof Price.Listed listed && listed.cost(usage) instanceof Cost.Known known
                ? (Long) known.micros()
                : null;
    }

    private static long ms(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }

    @Override
    public void destroy() {
        line.remote.close();
    }
}
