package dev.hubbub.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.llm.Completion;
import dev.hubbub.llm.Labels;
import dev.hubbub.llm.Meter;
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
import dev.hubbub.llm.batch.BatchItem;
import dev.hubbub.llm.batch.BatchResult;
import dev.hubbub.llm.batch.BatchState.Stage;
import dev.hubbub.llm.batch.Batches;
import dev.hubbub.llm.batch.Ticket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every provider's batches must do, over the wire, through a desk that may be restarted.
abstract class BatchContract {
    @TempDir
    Path folder;

    final FakeServer server = new FakeServer();
    final WireFormat wire = wireFormat();
    final ModelRef model = ModelRef.of(wire.provider(), wire.model());
    final List<String> metered = new CopyOnWriteArrayList<>();
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

    @AfterEach
    void stop() {
        service.close();
        server.close();
    }

    private Batches desk() {
        return new Batches(service, meter(), folder.resolve("batches.journal"));
    }

    private Meter meter() {
        return request -> {
            if (request.maxOutputTokens() > 100_000) {
                throw new OverBudget("too much");
            }
            metered.add("open " + request.labels().purpose());
            return new Meter.Reading() {
                @Override
                public void close(Completion completion) {
                    metered.add(
                            completion.usage().tier() + " " + completion.usage().input());
                }

                @Override
                public void close(ModelFailure failure) {
                    metered.add(failure.getClass().getSimpleName());
                }
            };
        };
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
            List<BatchResult> results = desk.collect(ticket).results();

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
            assertThat(metered.subList(0, 5))
                    .containsExactly("open post", "open post", "open post", "BATCH 1050", "BadRequest");
            assertThat(metered).hasSize(6);
            assertThat(desk.open()).isEmpty();
        }
    }

    @Test
    void knowsAfterARestartWhatIsOut() {
        Ticket ticket;
        try (Batches desk = desk()) {
            ticket = handIn(desk);
        }
        metered.clear();
        try (Batches desk = desk()) {
            assertThat(desk.open()).containsExactly(ticket);
            server.willSay(over(ticket.id(), Stage.ENDED));
            results(ticket.id()).forEach(server::willSay);
            Batches.Collected collected = desk.collect(desk.open().getFirst());
            assertThat(collected.results()).hasSize(3);
            assertThat(collected.unmetered()).isZero();
        }
        assertThat(metered).hasSize(6).startsWith("open post", "BATCH 1050");
        try (Batches desk = desk()) {
            assertThat(desk.open()).isEmpty();
        }
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
            assertThat(metered).containsExactly("open post", "open post", "Cancelled", "Cancelled");

            metered.clear();
            BatchItem dear = new BatchItem(
                    "b",
                    item("b").request().toBuilder().maxOutputTokens(200_000).build());
            assertThatThrownBy(() -> desk.submit(List.of(item("a"), dear))).isInstanceOf(OverBudget.class);
            assertThat(metered).containsExactly("open post", "Cancelled");
        }
    }

    @Test
    void anEndByTheClockKeepsWhatWasAnswered() {
        try (Batches desk = desk()) {
            Ticket ticket = handIn(desk);
            server.willSay(over(ticket.id(), Stage.EXPIRED));
            results(ticket.id()).forEach(server::willSay);
            List<BatchResult> results = desk.collect(ticket).results();
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
