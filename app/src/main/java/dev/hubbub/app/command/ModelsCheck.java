package dev.hubbub.app.command;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.model.Chain;
import dev.hubbub.app.model.Prices;
import dev.hubbub.llm.Completion;
import dev.hubbub.llm.Labels;
import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Provider;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Time;
import dev.hubbub.llm.Usage;
import dev.hubbub.llm.price.Cost;
import dev.hubbub.llm.price.Price;
import dev.hubbub.llm.price.PriceTable;
import dev.hubbub.llm.provider.Accounts;
import dev.hubbub.llm.provider.Catalogue;
import dev.hubbub.llm.provider.RemoteModel;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `hubbub models check`: whether a key works and what a call costs, by one short call for each provider.
@Command(
        name = "check",
        description = "Makes one short call to each provider with a key: does it work, and what does it cost?",
        mixinStandardHelpOptions = true)
final class ModelsCheck implements Callable<Integer> {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int MOST_TOKENS = 512;

    private final Map<String, String> environment;
    private PriceTable prices = PriceTable.standard();

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--provider",
            paramLabel = "NAME",
            description = "Check this one only: openai, anthropic, gemini or compatible.")
    @Nullable
    private String provider;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "The model to call instead of a small one (with --provider).")
    @Nullable
    private String model;

    ModelsCheck(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (model != null && provider == null) {
            throw BadInput.of("--model must come with --provider, but came alone");
        }
        Accounts accounts = ModelsList.accounts(environment);
        prices = prices();
        List<ModelRef> fallback = takeServed() ? fallback() : List.of();
        List<Provider> toCheck = toCheck(accounts);
        PrintWriter out = spec.commandLine().getOut();
        if (toCheck.isEmpty()) {
            out.println("No key is set, and none is needed: without a model the grammar speaks.");
            out.println("To use a model, set OPENAI_API_KEY, ANTHROPIC_API_KEY or GEMINI_API_KEY, or check a server of"
                    + " your own with --provider compatible.");
            out.flush();
            return 0;
        }
        boolean well = true;
        try (RemoteModel models = new RemoteModel(accounts, LIMIT, Time.system(), (ref, account, allowance) -> {})) {
            for (Provider one : toCheck) {
                well &= check(one, model, accounts, models, out);
                out.flush();
            }
            for (ModelRef other : fallback) {
                well &= check(other.provider(), other.model(), accounts, models, out);
                out.flush();
            }
        }
        return well ? 0 : 1;
    }

    /// Without `--provider`, the model that `serve` would speak by is the one to be checked, if one is set; and those
    /// that would be asked instead of it.
    private boolean takeServed() {
        String name = environment.getOrDefault("HUBBUB_MODEL", "").strip();
        if (name.isEmpty() || provider != null) {
            return false;
        }
        try {
            ModelRef ref = ModelRef.parse(name);
            provider = ref.provider().id();
            model = ref.model();
            return true;
        } catch (IllegalArgumentException e) {
            throw BadInput.of("HUBBUB_MODEL: " + e.getMessage());
        }
    }

    private List<ModelRef> fallback() {
        try {
            return Chain.fallback(environment);
        } catch (IllegalArgumentException e) {
            throw BadInput.of("HUBBUB_FALLBACK: " + e.getMessage());
        }
    }

    private List<Provider> toCheck(Accounts accounts) {
        if (provider != null) {
            return List.of(ModelsList.provider(provider));
        }
        List<Provider> toCheck = new ArrayList<>();
        for (Provider known : Provider.values()) {
            boolean moved = !accounts.of(known).endpoint().equals(known.endpoint());
            if (accounts.of(known).key() != null || (known == Provider.COMPATIBLE && moved)) {
                toCheck.add(known);
            }
        }
        return toCheck;
    }

    private boolean check(
            Provider one, @Nullable String named, Accounts accounts, RemoteModel models, PrintWriter out) {
        long start = System.nanoTime();
        try {
            // The address is named, so that the price is that of whoever sells there.
            Accounts.Account account = accounts.of(one);
            ModelRef ref = ModelRef.of(one, named == null ? small(one, accounts) : named)
                    .at(account.endpoint());
            Completion completion = models.complete(Request.to(ref)
                    .user("Answer with the one word: ready")
                    .maxOutputTokens(MOST_TOKENS)
                    .labels(Labels.of("check"))
                    .build());
            long ms = (System.nanoTime() - start) / 1_000_000;
            Usage usage = completion.usage();
            out.println(String.format(
                    Locale.ROOT,
                    "%-11s works   %s in %d ms, %d tokens in, %d out, cost %s",
                    one.id(),
                    ref.model(),
                    ms,
                    usage.input(),
                    usage.output(),
                    cost(ref, usage)));
            return true;
        } catch (ModelFailure failure) {
            out.println(String.format(
                    Locale.ROOT,
                    "%-11s FAILS   %s",
                    one.id(),
                    String.valueOf(failure.getMessage()).replace("\n", "\n                    ")));
            return false;
        }
    }

    private PriceTable prices() {
        String home = environment.getOrDefault("HUBBUB_HOME", "");
        return Prices.forCommand(home.isBlank() ? Home.here() : Path.of(home));
    }

    private String cost(ModelRef ref, Usage usage) {
        return switch (prices.price(ref, Instant.now())) {
            case Price.Unlisted unlisted ->
                "unknown: " + unlisted.why().lines().findFirst().orElse("");
            case Price.Listed listed ->
                switch (listed.cost(usage)) {
                    case Cost.Known known ->
                        String.format(Locale.ROOT, "$%.6f", known.micros() / 1e6)
                                + (listed.checked() == null ? " by a price nobody has checked" : "");
                    case Cost.Unknown unknown ->
                        "unknown: " + unknown.why().lines().findFirst().orElse("");
                };
        };
    }

    /// A small model that the provider is known to have; of a server of one's own the first it names.
    private static String small(Provider provider, Accounts accounts) {
        return switch (provider) {
            case OPENAI -> "gpt-5-mini";
            case ANTHROPIC -> "claude-haiku-4-5";
            case GEMINI -> "gemini-2.5-flash";
            case COMPATIBLE -> {
                try (Catalogue catalogue = new Catalogue(accounts, LIMIT, Time.system())) {
                    List<String> models = catalogue.models(provider);
                    if (models.isEmpty()) {
                        throw new ModelFailure.BadRequest("a server must have a model, but "
                                + accounts.of(provider).endpoint() + " names none\nName one with --model.");
                    }
                    yield models.getFirst();
                }
            }
        };
    }
}
