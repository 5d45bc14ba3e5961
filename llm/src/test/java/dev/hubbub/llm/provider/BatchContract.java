package dev.hubbub.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.llm.Labels;
import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.ModelFailure.BadRequest;
import dev.hubbub.llm.ModelFailure.BrokenAnswer;
import dev.hubbub.llm.ModelFailure.OverBudget;
import dev.hubbub.llm.ModelFailure.TimedOut;
import dev.hubbub.llm.ModelFailure.Unauthorised;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Provider;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Tier;
import dev.hubbub.llm.Time;
import dev.hubbub.llm.Usage;
import dev.hubbub.llm.batch.BatchInquiry;
import dev.hubbub.llm.batch.BatchItem;
import dev.hubbub.llm.batch.BatchResult;
import dev.hubbub.llm.batch.BatchState.Stage;
import dev.hubbub.llm.batch.Batches;
import dev.hubbub.llm.batch.Ticket;
import dev.hubbub.llm.budget.Budget;
import dev.hubbub.llm.budget.Inquiry;
import dev.hubbub.llm.budget.Limit;
import dev.hubbub.llm.budget.Terms;
import dev.hubbub.llm.ledger.Entry;
import dev.hubbub.llm.ledger.FileLedger;
import dev.hubbub.llm.price.PriceTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every provider's batches must do, over the wire, through a desk that may be restarted.
abstract class BatchContract {
    @TempDir
    Path folder;

    final FakeServer server = new FakeServer();
    final WireFormat wire = wireFormat();
    final ModelRef model = ModelRef.of(wire.provider(), wire.model());
    final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-21T12:00:00Z"));
    private Budget budget;
    final RemoteBatches service = new RemoteBatches(
            Accounts.none().with(wire.provider(), server.address(), ModelContract.KEY),
            Duration.ofSeconds(10),
            Time.system());

    abstract WireFormat wireFormat();

    /// What the service says, one string per exchange, when a batch called id is handed in.
    abstract List<String> takes(String id);

    abstract String running(String id);

    abstract String over(String id, Stage stage);

    /// What it says when asked for results: `a` answered, `b` refused as a bad request, `c` expired or missing.
    abstract List<String> results(String id);

    /// What it says when asked for all batches, one of which is ours.
    abstract String list(String id, String name);

    /// The ids and bodies in what was handed in.
    abstract Map<String, String> handedIn();

    @BeforeEach
    void openBudget() {
        budget = open();
    }

    @AfterEach
    void stop() {
        budget.close();
        service.close();
        server.close();
    }

    private Batches desk() {
        return new Batches(service, budget, clock, folder.resolve("batches.journal"));
    }

    private Budget open() {
        return open(clock, Inquiry.NOBODY);
    }

    private Budget open(InstantSource now, Inquiry inquiry) {
        return Budget.open(
                FileLedger.open(folder.resolve("ledger"), FileLedger.Durability.PROCESS),
                PriceTable.standard(),
                Terms.of(Limit.daily(10_000_000)),
                now,
                inquiry,
                alert -> {});
    }

    /// The ledger in few words.
    private List<String> ledger() {
        List<String> lines = new ArrayList<>();
        FileLedger.read(
                folder.resolve("ledger"),
                entry -> lines.add(
                        switch (entry) {
                            case Entry.Held held -> "held " + held.tier();
                            case Entry.Settled settled ->
                                settled.outcome() + " " + settled.usage().input();
                            case Entry.Released released -> "released";
                        }));
        return lines;
    }

    private BatchItem item(String id) {
        return new BatchItem(
                id,
                Request.to(model)
                        .system("You are terse.")
                        .user("Name a city with " + id + ".")
                        .labels(Labels.of("post"))
                        .build());
    }

    private Ticket handIn(Batches desk) {
        takes("batches/7").forEach(server::willSay);
        return desk.submit(List.of(item("a"), item("b"), item("c")));
    }

    @Test
    void handsInAllAndCollectsEachByItsId() {
        try (Batches desk = desk()) {
            Ticket ticket = handIn(desk);
            assertThat(handedIn().keySet()).containsExactly("a", "b", "c");
            assertThat(handedIn().get("b")).contains("Name a city with b.").contains("You are terse.");

            server.willSay(running(ticket.id()));
            assertThat(desk.poll(ticket).over()).isFalse();
            server.willSay(running(ticket.id()));
            assertThatThrownBy(() -> desk.collect(ticket)).hasMessageContaining("running");

            server.willSay(over(ticket.id(), Stage.ENDED));
            results(ticket.id()).forEach(server::willSay);
            List<BatchResult> results = desk.collect(ticket);

            assertThat(results).extracting(BatchResult::id).containsExactly("a", "b", "c");
            assertThat(results.get(0)).isInstanceOfSatisfying(BatchResult.Answered.class, answered -> {
                assertThat(answered.completion().text()).isEqualTo("Aveiro.");
                assertThat(answered.completion().usage()).isEqualTo(wire.usage().at(Tier.BATCH));
            });
            assertThat(results.get(1))
                    .isInstanceOfSatisfying(
                            BatchResult.Failed.class,
                            failed -> assertThat(failed.failure()).isInstanceOf(BadRequest.class));
            assertThat(results.get(2))
                    .isInstanceOfSatisfying(
                            BatchResult.Failed.class,
                            failed -> assertThat(failed.failure()).isInstanceOfAny(TimedOut.class, BrokenAnswer.class));
            assertThat(ledger().subList(0, 5))
                    .containsExactly("held BATCH", "held BATCH", "held BATCH", "ANSWERED 1050", "FAILED 0");
            assertThat(ledger()).hasSize(6);
            assertThat(desk.open()).isEmpty();
        }
    }

    @Test
    void knowsAfterARestartWhatIsOut() {
        Ticket ticket;
        try (Batches desk = desk()) {
            ticket = handIn(desk);
        }
        budget.close();
        budget = open();
        try (Batches desk = desk()) {
            assertThat(desk.open()).containsExactly(ticket);
            server.willSay(over(ticket.id(), Stage.ENDED));
            results(ticket.id()).forEach(server::willSay);
            assertThat(desk.collect(desk.open().getFirst())).hasSize(3);
        }
        assertThat(ledger()).hasSize(6).contains("ANSWERED 1050");
        try (Batches desk = desk()) {
            assertThat(desk.open()).isEmpty();
        }
    }

    @Test
    void whatNobodyCollectedInTimeIsBookedAsTheProviderTellsIt() {
        Ticket ticket;
        try (Batches desk = desk()) {
            ticket = handIn(desk);
        }
        budget.close();
        InstantSource threeDaysOn = InstantSource.offset(clock, Duration.ofDays(3));
        server.willSay(over(ticket.id(), Stage.ENDED));
        results(ticket.id()).forEach(server::willSay);
        int before = server.asked().size();
        budget = open(threeDaysOn, new BatchInquiry(service, folder.resolve("batches.journal")));
        assertThat(ledger().subList(3, 5)).containsExactly("LOST 1050", "LOST 0");
        assertThat(ledger()).hasSize(6);
        assertThat(server.asked())
                .as("asked once for all calls")
                .hasSize(before + 1 + results("x").size());
        try (Batches desk = desk()) {
            server.willSay(over(ticket.id(), Stage.ENDED));
            results(ticket.id()).forEach(server::willSay);
            assertThat(desk.collect(desk.open().getFirst()))
                    .first()
                    .as("the answers are there all the same")
                    .isInstanceOf(BatchResult.Answered.class);
        }
        assertThat(ledger()).as("and cost nothing more").hasSize(6);
    }

    @Test
    void whatNobodyCanTellOfABatchCountsAsItsWorstCase() {
        try (Batches desk = desk()) {
            handIn(desk);
        }
        budget.close();
        int before = server.asked().size();
        server.willSay(500, Map.of(), wire.error(500, "down"));
        budget = open(
                InstantSource.offset(clock, Duration.ofDays(3)),
                new BatchInquiry(service, folder.resolve("batches.journal")));
        assertThat(ledger().subList(3, 6)).containsExactly("LOST 0", "LOST 0", "LOST 0");
        assertThat(budget.standings()).anyMatch(one -> one.spentMicros() > 0);
        assertThat(server.asked()).as("asked once for all calls").hasSize(before + 1);
    }

    @Test
    void whatIsCollectedTwiceSinceTheProcessDiedIsChargedOnce() throws IOException {
        Path file = folder.resolve("batches.journal");
        Ticket ticket;
        byte[] before;
        try (Batches desk = desk()) {
            ticket = handIn(desk);
            before = Files.readAllBytes(file);
            server.willSay(over(ticket.id(), Stage.ENDED));
            results(ticket.id()).forEach(server::willSay);
            assertThat(desk.collect(ticket)).hasSize(3);
        }
        Files.write(file, before);
        budget.close();
        budget = open();
        try (Batches desk = desk()) {
            server.willSay(over(ticket.id(), Stage.ENDED));
            results(ticket.id()).forEach(server::willSay);
            assertThat(desk.collect(desk.open().getFirst())).hasSize(3);
        }
        assertThat(ledger()).hasSize(6).containsOnlyOnce("ANSWERED 1050");
    }

    @Test
    void findsAgainWhatArrivedUnheard() {
        try (Batches desk = desk()) {
            List<String> taken = new ArrayList<>(takes("batches/7"));
            taken.removeLast();
            taken.forEach(server::willSay);
            server.willSay("{\"cut");
            assertThatThrownBy(() -> desk.submit(List.of(item("a")))).isInstanceOf(BrokenAnswer.class);
            Ticket lost = desk.open().getFirst();
            assertThat(lost.arrived()).isFalse();

            if (wire.provider() == Provider.ANTHROPIC) {
                assertThat(desk.find(lost)).isNull();
                desk.giveUp(lost);
                assertThat(desk.open()).isEmpty();
            } else {
                server.willSay(list("batches/9", lost.name()));
                Ticket found = desk.find(lost);
                assertThat(found).isNotNull().extracting(Ticket::id).isEqualTo("batches/9");
                assertThat(desk.open()).containsExactly(found);
            }
        }
    }

    @Test
    void whatIsRefusedIsNotOutAndNotReserved() {
        try (Batches desk = desk()) {
            server.willSay(401, Map.of(), wire.error(401, "wrong key"));
            assertThatThrownBy(() -> desk.submit(List.of(item("a"), item("b")))).isInstanceOf(Unauthorised.class);
            assertThat(desk.open()).isEmpty();
            assertThat(ledger()).containsExactly("held BATCH", "held BATCH", "released", "released");

            BatchItem dear = new BatchItem(
                    "b",
                    item("b").request().toBuilder()
                            .maxOutputTokens(2_000_000_000)
                            .build());
            assertThatThrownBy(() -> desk.submit(List.of(item("a"), dear))).isInstanceOf(OverBudget.class);
            assertThat(ledger().subList(4, 6)).containsExactly("held BATCH", "released");
        }
    }

    @Test
    void anEndByTheClockKeepsWhatWasAnswered() {
        try (Batches desk = desk()) {
            Ticket ticket = handIn(desk);
            server.willSay(over(ticket.id(), Stage.EXPIRED));
            results(ticket.id()).forEach(server::willSay);
            List<BatchResult> results = desk.collect(ticket);
            assertThat(results.getFirst()).isInstanceOf(BatchResult.Answered.class);
            assertThat(results.getLast())
                    .isInstanceOfSatisfying(
                            BatchResult.Failed.class,
                            failed -> assertThat(failed.failure())
                                    .isInstanceOf(TimedOut.class)
                                    .extracting(ModelFailure::usage)
                                    .isEqualTo(Usage.NONE));
        }
    }
}
