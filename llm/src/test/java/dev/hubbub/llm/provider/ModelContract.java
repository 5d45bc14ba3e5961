package dev.hubbub.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hubbub.llm.Allowance;
import dev.hubbub.llm.ApiKey;
import dev.hubbub.llm.Call;
import dev.hubbub.llm.Completion;
import dev.hubbub.llm.Finish;
import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.ModelFailure.AccountEmpty;
import dev.hubbub.llm.ModelFailure.BadRequest;
import dev.hubbub.llm.ModelFailure.BrokenAnswer;
import dev.hubbub.llm.ModelFailure.Cancelled;
import dev.hubbub.llm.ModelFailure.ContentRefused;
import dev.hubbub.llm.ModelFailure.Overloaded;
import dev.hubbub.llm.ModelFailure.RateLimited;
import dev.hubbub.llm.ModelFailure.TimedOut;
import dev.hubbub.llm.ModelFailure.Unauthorised;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Provider;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Schema;
import dev.hubbub.llm.Time;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What every provider's adapter must do, over the wire, against a server that speaks the provider's format.
///
/// What a real service can be made to do as well is also run against it where `HUBBUB_LIVE_TESTS=1` and a key are
/// set.
abstract class ModelContract {
    static final ApiKey KEY = ApiKey.of("sk-test-0123456789");
    static final Schema CITY = new Schema("city", """
            {"type":"object","properties":{"why":{"type":"string"},"city":{"type":"string"}},\
            "required":["why","city"],"additionalProperties":false}""");

    final FakeServer server = new FakeServer();
    final List<Allowance> allowances = new ArrayList<>();
    final WireFormat wire = wireFormat();
    final RemoteModel model = new RemoteModel(
            Accounts.none().with(wire.provider(), server.address(), KEY),
            Duration.ofSeconds(20),
            Time.system(),
            (ref, account, allowance) -> allowances.add(allowance));

    abstract WireFormat wireFormat();

    @AfterEach
    void stop() {
        model.close();
        server.close();
    }

    Request.Builder request() {
        return Request.to(ModelRef.of(wire.provider(), wire.model()))
                .system("You are terse.")
                .user("Name a city.")
                .maxOutputTokens(200);
    }

    private <F extends ModelFailure> F failure(Class<F> type, @Nullable List<String> heard) {
        F failure = catchThrowableOfType(
                type, () -> model.complete(request().build(), heard == null ? Call.silent() : Call.to(heard::add)));
        assertThat(failure).isNotNull();
        assertThat(failure).hasMessageNotContaining(KEY.secret());
        return failure;
    }

    @TestFactory
    Stream<DynamicTest> answersWithTextFinishAndUsage() {
        return both(() -> server.willSay(wire.whole("Lisbon.")), (model, ref) -> {
            Completion completion = model.complete(live(ref).build());
            assertThat(completion.text()).isNotBlank();
            assertThat(completion.finish()).isEqualTo(Finish.DONE);
            assertThat(completion.servedBy()).isNotBlank();
            assertThat(completion.usage().estimated()).isFalse();
            assertThat(completion.usage().reconciles()).isTrue();
            assertThat(completion.usage().input()).isPositive();
            assertThat(completion.usage().output()).isPositive();
        });
    }

    @TestFactory
    Stream<DynamicTest> streamsTextAndAddsItUp() {
        return both(() -> server.willStream(wire.stream("Lis", "bo", "n.")), (model, ref) -> {
            StringBuilder heard = new StringBuilder();
            Completion completion = model.stream(live(ref).build(), heard::append);
            assertThat(heard.toString()).isNotBlank().isEqualTo(completion.text());
            assertThat(completion.usage().reconciles()).isTrue();
            assertThat(completion.usage().output()).isPositive();
        });
    }

    @TestFactory
    Stream<DynamicTest> asksForTheShapeOfASchema() {
        return both(() -> server.willSay(wire.whole("{\"why\":\"sun\",\"city\":\"Lisbon\"}")), (model, ref) -> {
            Completion completion = model.complete(live(ref).schema(CITY).build());
            assertThat(Json.read(completion.text()).path("city").asString()).isNotBlank();
        });
    }

    /// One test on the fake and one on the real service, where somebody wants that.
    private Stream<DynamicTest> both(Runnable script, Check check) {
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(DynamicTest.dynamicTest("fake", () -> {
            script.run();
            check.on(model, ModelRef.of(wire.provider(), wire.model()));
        }));
        String key = System.getenv(wire.provider().keyVariable());
        String name = System.getenv("HUBBUB_LIVE_" + wire.provider().name());
        if ("1".equals(System.getenv("HUBBUB_LIVE_TESTS")) && key != null && !key.isBlank()) {
            tests.add(DynamicTest.dynamicTest("live", () -> {
                try (RemoteModel real = new RemoteModel(Accounts.from(System.getenv()))) {
                    check.on(real, ModelRef.of(wire.provider(), name == null ? wire.model() : name));
                }
            }));
        }
        return tests.stream();
    }

    private Request.Builder live(ModelRef ref) {
        return request().model(ref).maxOutputTokens(2_000);
    }

    /// What is held against a fake or a real service.
    interface Check {
        void on(RemoteModel model, ModelRef ref);
    }

    @Test
    void sortsEveryTokenIntoOneBucket() {
        server.willSay(wire.whole("Lisbon."));
        assertThat(model.complete(request().build()).usage()).isEqualTo(wire.usage());

        server.willStream(wire.stream("Lisbon."));
        assertThat(model.stream(request().build(), piece -> {}).usage()).isEqualTo(wire.usage());
    }

    @Test
    void sendsTheSchemaInTheOrderItWasWritten() {
        server.willSay(wire.whole("{\"why\":\"sun\",\"city\":\"Lisbon\"}"));
        model.complete(request().schema(CITY).build());

        assertThat(wire.schemaIn(server.last().json()).toString()).isEqualTo(CITY.json());
    }

    @Test
    void sendsTheKeyWhereTheProviderLooksForIt() {
        server.willSay(wire.whole("Lisbon."));
        model.complete(request().build());

        assertThat(server.last().header(wire.keyHeader())).endsWith(KEY.secret());
        assertThat(server.last().path()).isEqualTo("/v1" + wire.path(false)).doesNotContain(KEY.secret());
        assertThat(server.last().header("upgrade")).isEmpty();
    }

    @Test
    void neverSendsOurKeyToAnAddressSomebodyElseNamed() {
        server.willSay(wire.whole("Lisbon."));
        URI elsewhere = URI.create(server.address().toString().replace("localhost", "127.0.0.1"));
        Request foreign = request()
                .model(ModelRef.of(wire.provider(), wire.model()).at(elsewhere))
                .build();
        if (wire.provider() == Provider.COMPATIBLE) {
            model.complete(foreign);
        } else {
            assertThat(catchThrowableOfType(Unauthorised.class, () -> model.complete(foreign)))
                    .hasMessageContaining(wire.provider().keyVariable());
        }

        assertThat(server.asked())
                .allSatisfy(asked -> assertThat(asked.headers().toString()).doesNotContain(KEY.secret()));

        server.willSay(wire.whole("Lisbon."));
        ApiKey own = ApiKey.of("sk-guest");
        model.complete(request().model(foreign.model().with(own)).build());
        assertThat(server.last().header(wire.keyHeader())).endsWith("sk-guest");
    }

    @Test
    void tellsARunIntoTheOutputLimitApart() {
        server.willSay(wire.cutByLength("Lis"));
        assertThat(model.complete(request().build()).finish()).isEqualTo(Finish.LENGTH);
    }

    @Test
    void aRefusalIsAFailureThatWasPaidFor() {
        server.willSay(wire.refused());
        assertThat(failure(ContentRefused.class, null).usage().input()).isPositive();
    }

    @Test
    void anAnswerWithoutFinishReasonIsBroken() {
        server.willSay(wire.withoutFinish("Lisbon."));
        BrokenAnswer whole = failure(BrokenAnswer.class, null);
        assertThat(whole.partialText()).isEqualTo("Lisbon.");
        assertThat(whole.usage().estimated()).isTrue();

        server.willStream(wire.streamWithoutFinish("Lisbon."));
        assertThat(failure(BrokenAnswer.class, new ArrayList<>()).partialText()).isEqualTo("Lisbon.");
    }

    @Test
    void anAnswerWithoutUsageIsBroken() {
        server.willSay(wire.withoutUsage("Lisbon."));
        assertThat(failure(BrokenAnswer.class, null).usage().output()).isPositive();

        server.willStream(wire.streamWithoutUsage("Lisbon."));
        assertThat(failure(BrokenAnswer.class, new ArrayList<>()).usage().estimated())
                .isTrue();
    }

    @Test
    void anErrorInTheMiddleOfAStreamIsBroken() {
        for (List<String> events : wire.streamsWithError("Lis")) {
            server.willStream(events);
            List<String> heard = new ArrayList<>();
            BrokenAnswer broken = failure(BrokenAnswer.class, heard);
            assertThat(heard).containsExactly("Lis");
            assertThat(broken).hasMessageContaining("out of breath");
            assertThat(broken.usage().input()).isPositive();
        }
    }

    @Test
    void aCutStreamIsBroken() {
        List<String> events = wire.stream("Lis", "bon.");
        server.willStreamAndCut(events.subList(0, wire.eventsBefore("bon.", events)));
        assertThat(failure(BrokenAnswer.class, new ArrayList<>()).partialText()).isEqualTo("Lis");
    }

    @Test
    void aGarbledAnswerIsBroken() {
        server.willSay("{\"choices\": [");
        failure(BrokenAnswer.class, null);
        server.willSay("[]");
        failure(BrokenAnswer.class, null);
        server.willStream(List.of("data: {\"oops"));
        failure(BrokenAnswer.class, new ArrayList<>());
    }

    @Test
    void aWrongContentTypeIsBroken() {
        server.willSay("text/html", "<html>Sign in to the hotel</html>");
        assertThat(failure(BrokenAnswer.class, null)).hasMessageContaining("text/html");
        server.willSay("application/json", wire.whole("Lisbon."));
        failure(BrokenAnswer.class, new ArrayList<>());
    }

    @Test
    void aLimitTellsHowLongToWait() {
        server.willSay(429, Map.of("retry-after", "3"), wire.error(429, "slow down"));
        RateLimited limited = failure(RateLimited.class, null);
        assertThat(limited.retryAfter()).isEqualTo(Duration.ofSeconds(3));
        assertThat(limited).hasMessageContaining("slow down");

        server.willSay(429, Map.of("retry-after", "1.5"), wire.error(429, "slow down"));
        assertThat(failure(RateLimited.class, new ArrayList<>()).retryAfter()).isEqualTo(Duration.ofMillis(1500));

        server.willSay(429, Map.of(), wire.error(429, "slow down"));
        assertThat(failure(RateLimited.class, null).retryAfter()).isNull();
    }

    @Test
    void troubleIsNamedByWhatCanBeDone() {
        server.willSay(503, Map.of("retry-after", "2"), wire.error(503, "busy"));
        assertThat(failure(Overloaded.class, null).retryAfter()).isEqualTo(Duration.ofSeconds(2));
        server.willSay(529, Map.of(), "");
        failure(Overloaded.class, null);
        server.willSay(502, Map.of("content-type", "text/html"), "<html>bad gateway</html>");
        failure(Overloaded.class, new ArrayList<>());
        server.willSay(401, Map.of(), wire.error(401, "wrong key " + KEY.secret()));
        assertThat(failure(Unauthorised.class, null)).hasMessageContaining("(key)");
        server.willSay(400, Map.of(), wire.error(400, "no such field"));
        failure(BadRequest.class, null);
        server.willSay(404, Map.of(), wire.error(404, "no such model"));
        assertThat(failure(BadRequest.class, null)).hasMessageContaining("no such model");
        server.willSay(402, Map.of(), wire.error(402, "pay first"));
        failure(AccountEmpty.class, null);
    }

    @Test
    void nobodyThereIsTroubleThatCostsNothing() {
        server.close();
        assertThat(failure(Overloaded.class, null).usage().nothing()).isTrue();
    }

    @Test
    void aSlowAnswerEndsAtTheDeadline() {
        server.willWait(5_000, wire.whole("Lisbon."));
        Request hurried = request().deadline(Instant.now().plusMillis(300)).build();
        TimedOut late = catchThrowableOfType(TimedOut.class, () -> model.complete(hurried));
        assertThat(late.usage().estimated()).isTrue();
        assertThat(late.usage().input()).isPositive();
    }

    @Test
    void aStalledStreamEndsAtTheDeadline() {
        List<String> events = wire.stream("Lis", "bon.");
        server.willStreamAndStall(events.subList(0, wire.eventsBefore("bon.", events)), 5_000);
        Request hurried = request().deadline(Instant.now().plusMillis(700)).build();
        StringBuilder heard = new StringBuilder();
        TimedOut late = catchThrowableOfType(TimedOut.class, () -> model.stream(hurried, heard::append));
        assertThat(late).isNotNull();
        assertThat(heard).hasToString("Lis");
    }

    @Test
    void aCancelEndsAStreamAndKeepsWhatWasSaid() {
        List<String> events = wire.stream("Lis", "bon.");
        server.willStreamAndStall(events.subList(0, wire.eventsBefore("bon.", events)), 5_000);
        Call[] call = new Call[1];
        call[0] = Call.to(piece -> call[0].cancel());
        Cancelled cancelled = catchThrowableOfType(
                Cancelled.class, () -> model.complete(request().build(), call[0]));
        assertThat(cancelled.partialText()).isEqualTo("Lis");
        assertThat(cancelled.usage().estimated()).isTrue();
        assertThat(cancelled.usage().output()).isPositive();
    }

    @Test
    void aCancelEndsAWaitingCall() throws InterruptedException {
        server.willWait(5_000, wire.whole("Lisbon."));
        Call call = Call.silent();
        Thread other = Thread.startVirtualThread(() -> {
            while (server.asked().isEmpty()) {
                Thread.onSpinWait();
            }
            call.cancel();
        });
        assertThat(catchThrowableOfType(
                        Cancelled.class, () -> model.complete(request().build(), call)))
                .isNotNull();
        other.join();
    }

    @Test
    void manyStreamsAtOnceAllArriveWhole() throws InterruptedException {
        int streams = 200;
        for (int i = 0; i < streams; i++) {
            server.willStream(wire.stream("Lisbon."));
        }
        List<Thread> threads = new ArrayList<>();
        List<String> texts = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < streams; i++) {
            threads.add(Thread.startVirtualThread(
                    () -> texts.add(model.stream(request().build(), piece -> {}).text())));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(texts).hasSize(streams).containsOnly("Lisbon.");
    }
}
