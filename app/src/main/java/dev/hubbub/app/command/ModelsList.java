package dev.hubbub.app.command;

import dev.hubbub.app.BadInput;
import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.Provider;
import dev.hubbub.llm.Time;
import dev.hubbub.llm.provider.Accounts;
import dev.hubbub.llm.provider.Catalogue;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `hubbub models list`: which providers have a key, and with `--provider` which models that one offers.
@Command(
        name = "list",
        description = "Lists the providers, or the models one of them offers to your key.",
        mixinStandardHelpOptions = true)
final class ModelsList implements Callable<Integer> {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--provider",
            paramLabel = "NAME",
            description = "Ask this one for its models: openai, anthropic, gemini or compatible.")
    @Nullable
    private String provider;

    ModelsList(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Accounts accounts = accounts(environment);
        PrintWriter out = spec.commandLine().getOut();
        if (provider == null) {
            for (Provider known : Provider.values()) {
                Accounts.Account account = accounts.of(known);
                out.println(String.format(
                        Locale.ROOT,
                        "%-11s %-26s %-9s %s",
                        known.id(),
                        known.keyVariable(),
                        account.key() == null ? "not set" : "set",
                        account.endpoint()));
            }
            out.flush();
            return 0;
        }
        try (Catalogue catalogue = new Catalogue(accounts, LIMIT, Time.system())) {
            catalogue.models(provider(provider)).forEach(out::println);
            out.flush();
            return 0;
        } catch (ModelFailure failure) {
            spec.commandLine().getErr().println("hubbub: " + failure.getMessage());
            return 1;
        }
    }

    static Accounts accounts(Map<String, String> environment) {
        try {
            return Accounts.from(environment);
        } catch (IllegalArgumentException e) {
            throw BadInput.of(String.valueOf(e.getMessage()));
        }
    }

    static Provider provider(String name) {
        try {
            return Provider.of(name.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw BadInput.of("--provider: " + e.getMessage());
        }
    }
}
