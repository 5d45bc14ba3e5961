package dev.hubbub.app.command;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.Failure;
import dev.hubbub.llm.journal.JournalFailure;
import dev.hubbub.llm.ledger.By;
import dev.hubbub.llm.ledger.FileLedger;
import dev.hubbub.llm.ledger.Sum;
import dev.hubbub.llm.ledger.Sums;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// `hubbub ledger`: what models cost, by whom and what for.
@Command(
        name = "ledger",
        description = "Adds up what models cost. The file may be in use.",
        mixinStandardHelpOptions = true)
final class ShowLedger implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The ledger (default: the one in ~/.hubbub).")
    private @Nullable Path file;

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            description = "What to tell apart by: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private By by = By.PURPOSE;

    @Option(names = "--json", description = "Print one JSON object and nothing else.")
    private boolean json;

    @Override
    public Integer call() {
        Path from = file == null ? Home.here().resolve("ledger") : file;
        Sums sums = read(from);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(object(from, sums));
        } else {
            table(out, sums);
        }
        out.flush();
        return 0;
    }

    private Sums read(Path from) {
        if (!Files.isRegularFile(from)) {
            throw BadInput.at(
                    from.toString(),
                    0,
                    "a ledger must be there, but is not",
                    "it begins with the first call of a model");
        }
        Sums sums = Sums.by(by);
        try {
            FileLedger.read(from, sums::add);
        } catch (JournalFailure.Damaged | FileLedger.NoLedger e) {
            throw BadInput.of(String.valueOf(e.getMessage()));
        } catch (JournalFailure e) {
            throw new Failure(String.valueOf(e.getMessage()), e);
        }
        return sums;
    }

    private void table(PrintWriter out, Sums sums) {
        String name = by.name().toLowerCase(Locale.ROOT);
        out.println(line(name, "calls", "not answered", "tokens in", "cached", "tokens out", "cost"));
        for (Sum sum : sums.sums()) {
            out.println(row(sum.key().isEmpty() ? "(none)" : sum.key(), sum));
        }
        Sum total = sums.total();
        out.println(row("total", total));
        tell(out, total.estimatedMicros(), "of it is estimated, since the provider did not tell");
        tell(out, total.uncheckedMicros(), "of it rests on list prices that nobody checked");
        tell(out, total.guestMicros(), "more was paid by guests on keys of their own");
        tell(out, total.openMicros(), "more is held for calls that have not ended: " + Figures.count(total.open()));
        if (total.unknown() > 0) {
            out.println("calls whose cost is not known: " + Figures.count(total.unknown()));
        }
        if (total.mismatched() > 0) {
            out.println("calls that do not add up to the provider's totals: " + Figures.count(total.mismatched()));
        }
    }

    private static void tell(PrintWriter out, long micros, String what) {
        if (micros > 0) {
            out.println(Figures.dollars(micros) + " " + what);
        }
    }

    private static String row(String name, Sum sum) {
        return line(
                name,
                Figures.count(sum.calls()),
                Figures.count(sum.failed() + sum.cancelled() + sum.lost()),
                Figures.count(sum.input() + sum.cacheRead() + sum.cacheWrite()),
                Figures.count(sum.cacheRead()),
                Figures.count(sum.output() + sum.reasoning()),
                Figures.dollars(sum.micros()));
    }

    private static String line(
            String name, String calls, String unanswered, String in, String cached, String out, String cost) {
        return String.format(
                Locale.ROOT, "%-24s %10s %12s %14s %14s %12s %16s", name, calls, unanswered, in, cached, out, cost);
    }

    private String object(Path from, Sums sums) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            generator.writeStartObject();
            generator.writeStringProperty("ledger", from.toString());
            generator.writeStringProperty("by", by.name().toLowerCase(Locale.ROOT));
            generator.writeArrayPropertyStart("sums");
            for (Sum sum : sums.sums()) {
                generator.writeStartObject();
                generator.writeStringProperty("key", sum.key());
                numbers(generator, sum);
                generator.writeEndObject();
            }
            generator.writeEndArray();
            generator.writeObjectPropertyStart("total");
            numbers(generator, sums.total());
            generator.writeEndObject();
            generator.writeEndObject();
        }
        return text.toString();
    }

    private static void numbers(JsonGenerator generator, Sum sum) {
        generator.writeNumberProperty("calls", sum.calls());
        generator.writeNumberProperty("failed", sum.failed());
        generator.writeNumberProperty("cancelled", sum.cancelled());
        generator.writeNumberProperty("lost", sum.lost());
        generator.writeNumberProperty("open", sum.open());
        generator.writeNumberProperty("inputTokens", sum.input());
        generator.writeNumberProperty("cacheReadTokens", sum.cacheRead());
        generator.writeNumberProperty("cacheWriteTokens", sum.cacheWrite());
        generator.writeNumberProperty("outputTokens", sum.output());
        generator.writeNumberProperty("reasoningTokens", sum.reasoning());
        generator.writeNumberProperty("micros", sum.micros());
        generator.writeNumberProperty("estimatedMicros", sum.estimatedMicros());
        generator.writeNumberProperty("uncheckedMicros", sum.uncheckedMicros());
        generator.writeNumberProperty("guestMicros", sum.guestMicros());
        generator.writeNumberProperty("openMicros", sum.openMicros());
        generator.writeNumberProperty("unknownCost", sum.unknown());
        generator.writeNumberProperty("mismatched", sum.mismatched());
    }
}
