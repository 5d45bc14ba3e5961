package dev.hubbub.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.llm.Completion;
import dev.hubbub.llm.Finish;
import dev.hubbub.llm.Labels;
import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Tier;
import dev.hubbub.llm.Usage;
import dev.hubbub.llm.budget.Budget;
import dev.hubbub.llm.budget.Inquiry;
import dev.hubbub.llm.budget.Terms;
import dev.hubbub.llm.ledger.FileLedger;
import dev.hubbub.llm.ledger.FileLedger.Durability;
import dev.hubbub.llm.price.PriceTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ShowLedgerTest {

    private static final Usage USAGE = new Usage(1_000, 9_000, 0, 0, 200, 50, 0, 10_000, 250, Tier.STANDARD, false);

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theTableSaysWhatWasSpentOnWhatAndWhatIsNotSure() {
        assertThat(run(filled().toString())).isZero();
        assertThat(out.toString())
                .contains("reply                             2            1         10,800          9,000")
                .contains("post                              1")
                .contains(
                        "total                             3            1         20,800         18,000          600        $0.002350")
                .contains("$0.000400 of it is estimated")
                .contains("of it rests on list prices that nobody checked")
                .contains("more is held for calls that have not ended: 1");
    }

    @Test
    void jsonHoldsTheSameNumbers() {
        assertThat(run("--by", "persona", "--json", filled().toString())).isZero();
        JsonNode json = new JsonMapper().readTree(out.toString());
        assertThat(json.path("by").asString()).isEqualTo("persona");
        assertThat(json.path("sums").path(0).path("key").asString()).isEqualTo("ann");
        assertThat(json.path("sums").path(0).path("calls").asInt()).isEqualTo(3);
        // Two answers of 1,000 × 0.25 + 9,000 × 0.025 + 250 × 2 micro-dollars, and an estimate.
        assertThat(json.path("total").path("micros").asLong()).isEqualTo(2 * 975 + 400);
        assertThat(json.path("total").path("estimatedMicros").asLong()).isEqualTo(400);
        assertThat(json.path("total").path("open").asInt()).isEqualTo(1);
    }

    @Test
    void aFileThatIsNoLedgerIsBadInput() throws IOException {
        assertThat(run(folder.resolve("none").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("a ledger must be there, but is not");
        Path notes = Files.writeString(folder.resolve("notes"), "Dear diary\n");
        assertThat(run(notes.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("notes:1: a journal must begin with")
                .contains("is it another file?");
    }

    private Path filled() {
        Path file = folder.resolve("ledger");
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-21T10:00:00Z"));
        try (Budget budget = Budget.open(
                FileLedger.open(file, Durability.PROCESS),
                PriceTable.standard(),
                Terms.UNLIMITED,
                clock,
                Inquiry.NOBODY,
                alert -> {})) {
            Completion said = new Completion("said", "", Finish.DONE, USAGE, "gpt-5-mini", "id");
            budget.open(request("reply")).close(said);
            budget.open(request("post")).close(said);
            budget.open(request("reply")).close(new ModelFailure.TimedOut("late", Usage.estimate(800, 100)));
            budget.open(request("reply"));
        }
        return file;
    }

    private static Request request(String purpose) {
        return Request.to(ModelRef.parse("openai/gpt-5-mini"))
                .user("Say it.")
                .labels(Labels.of(purpose).persona("ann"))
                .build();
    }

    private int run(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "ledger";
        System.arraycopy(args, 0, all, 1, args.length);
        return Commands.of(new CommandsTest.SmallParts())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }
}
