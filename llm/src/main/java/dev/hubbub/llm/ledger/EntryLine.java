package dev.hubbub.llm.ledger;

import dev.hubbub.llm.Labels;
import dev.hubbub.llm.Tier;
import dev.hubbub.llm.Usage;
import dev.hubbub.llm.journal.Fields;
import dev.hubbub.llm.price.Cost;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An [Entry] as a line of a journal. `micros` missing is an unknown cost, with `why` beside it.
final class EntryLine {

    private static final String HELD = "held";
    private static final String SETTLED = "settled";
    private static final String RELEASED = "released";
    private static final String MICROS = "micros";
    private static final String YES = "1";

    private EntryLine() {}

    static String of(Entry entry) {
        return switch (entry) {
            case Entry.Held held -> line(held);
            case Entry.Settled settled -> line(settled);
            case Entry.Released released ->
                begin(RELEASED, released).put("why", released.why()).toString();
        };
    }

    /// The entry in a line, or null for a kind that a newer program wrote.
    static @Nullable Entry read(String line) {
        Fields.Read read = Fields.read(line);
        long call = read.number("call");
        Instant at = Instant.ofEpochMilli(read.number("at"));
        return switch (read.kind()) {
            case HELD -> held(read, call, at);
            case SETTLED -> settled(read, call, at);
            case RELEASED -> new Entry.Released(call, at, read.textOrEmpty("why"));
            default -> null;
        };
    }

    private static String line(Entry.Held held) {
        Labels labels = held.labels();
        Fields fields = begin(HELD, held)
                .put("model", held.model())
                .put("purpose", labels.purpose())
                .put("content", labels.content())
                .put("persona", labels.persona())
                .put("conversation", labels.conversation())
                .put("user", labels.user())
                .put("run", labels.run())
                .put("experiment", labels.experiment())
                .put("payer", held.payer());
        Instant openUntil = held.openUntil();
        if (openUntil != null) {
            fields.put("until", openUntil.toEpochMilli());
        }
        return cost(tier(fields, held.tier()), held.hold()).toString();
    }

    private static Entry.Held held(Fields.Read read, long call, Instant at) {
        Labels labels = new Labels(
                read.textOrEmpty("purpose"),
                read.textOrEmpty("persona"),
                read.textOrEmpty("conversation"),
                read.textOrEmpty("user"),
                read.textOrEmpty("run"),
                read.textOrEmpty("experiment"),
                read.textOrEmpty("content"));
        return new Entry.Held(
                call,
                at,
                labels,
                read.textOrEmpty("model"),
                read.textOrEmpty("payer"),
                tier(read),
                cost(read),
                read.has("until") ? Instant.ofEpochMilli(read.number("until")) : null);
    }

    private static String line(Entry.Settled settled) {
        Usage usage = settled.usage();
        Fields fields = begin(SETTLED, settled)
                .put("end", settled.outcome().name())
                .putUnlessZero("input", usage.inputPlain())
                .putUnlessZero("read", usage.cacheRead())
                .putUnlessZero("write5m", usage.cacheWrite5m())
                .putUnlessZero("write1h", usage.cacheWrite1h())
                .putUnlessZero("output", usage.outputText())
                .putUnlessZero("reasoning", usage.outputReasoning())
                .putUnlessZero("picture", usage.outputImage())
                .put("estimated", usage.estimated() ? YES : null);
        if (!settled.reconciled()) {
            fields.put("mismatch", YES);
        }
        if (usage.reportedInput() != usage.input() || usage.reportedOutput() != usage.output()) {
            fields.put("told_input", usage.reportedInput()).put("told_output", usage.reportedOutput());
        }
        return cost(tier(fields, usage.tier()), settled.cost())
                .put("prices", settled.prices())
                .put("answer", settled.answer())
                .put("detail", settled.detail())
                .toString();
    }

    private static Entry.Settled settled(Fields.Read read, long call, Instant at) {
        Usage counted = new Usage(
                read.number("input"),
                read.number("read"),
                read.number("write5m"),
                read.number("write1h"),
                read.number("output"),
                read.number("reasoning"),
                read.number("picture"),
                read.number("told_input"),
                read.number("told_output"),
                tier(read),
                read.has("estimated"));
        Usage usage = read.has("told_input") ? counted : asTold(counted);
        return new Entry.Settled(
                call,
                at,
                Outcome.valueOf(read.textOrEmpty("end")),
                usage,
                cost(read),
                !read.has("mismatch"),
                read.textOrEmpty("prices"),
                read.textOrEmpty("answer"),
                read.textOrEmpty("detail"));
    }

    /// The totals are written only where they differ from the buckets.
    private static Usage asTold(Usage usage) {
        return new Usage(
                usage.inputPlain(),
                usage.cacheRead(),
                usage.cacheWrite5m(),
                usage.cacheWrite1h(),
                usage.outputText(),
                usage.outputReasoning(),
                usage.outputImage(),
                usage.input(),
                usage.output(),
                usage.tier(),
                usage.estimated());
    }

    private static Fields begin(String kind, Entry entry) {
        return Fields.of(kind).put("call", entry.call()).put("at", entry.at().toEpochMilli());
    }

    private static Fields tier(Fields fields, Tier tier) {
        return tier == Tier.STANDARD ? fields : fields.put("tier", tier.name());
    }

    private static Tier tier(Fields.Read read) {
        String tier = read.text("tier");
        return tier == null ? Tier.STANDARD : Tier.valueOf(tier);
    }

    private static Fields cost(Fields fields, Cost cost) {
        return switch (cost) {
            case Cost.Known known -> fields.put(MICROS, known.micros());
            case Cost.Unknown unknown -> fields.put("unknown", unknown.why());
        };
    }

    private static Cost cost(Fields.Read read) {
        return read.has(MICROS) ? Cost.micros(read.number(MICROS)) : new Cost.Unknown(read.textOrEmpty("unknown"));
    }
}
