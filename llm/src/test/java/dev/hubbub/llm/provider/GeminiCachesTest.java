package dev.hubbub.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.llm.Keep;
import dev.hubbub.llm.Labels;
import dev.hubbub.llm.ModelFailure.BadRequest;
import dev.hubbub.llm.ModelFailure.BrokenAnswer;
import dev.hubbub.llm.ModelFailure.OverBudget;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Part;
import dev.hubbub.llm.Provider;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Time;
import dev.hubbub.llm.budget.Budget;
import dev.hubbub.llm.budget.Inquiry;
import dev.hubbub.llm.budget.Limit;
import dev.hubbub.llm.budget.Shares;
import dev.hubbub.llm.budget.Terms;
import dev.hubbub.llm.ledger.By;
import dev.hubbub.llm.ledger.Entry;
import dev.hubbub.llm.ledger.FileLedger;
import dev.hubbub.llm.ledger.FileLedger.Durability;
import dev.hubbub.llm.ledger.Sum;
import dev.hubbub.llm.ledger.Sums;
import dev.hubbub.llm.prefix.HeldPrefix;
import dev.hubbub.llm.prefix.MeteredPrefixes;
import dev.hubbub.llm.price.Cost;
import dev.hubbub.llm.price.PriceTable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeminiCachesTest {

    /// A token costs a micro-dollar to write and three micro-dollars an hour to keep.
    private static final PriceTable PRICES = PriceTable.parse("prices", """
            provider,model,from,input,cache_read,cache_write_5m,output,storage_hour,checked
            gemini,plain,2026-01-01,1,0.10,1,2,3,2026-01-01
            gemini,unstored,2026-01-01,1,0.10,1,2,,2026-01-01
            """);

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    private Path folder;

    private final FakeServer server = new FakeServer();
    private final GeminiCaches caches = new GeminiCaches(
            Accounts.none().with(Provider.GEMINI, server.address(), ModelContract.KEY),
            Duration.ofSeconds(10),
            Time.system());

    @AfterEach
    void stop() {
        caches.close();
        server.close();
    }

    private static Request request(String model) {
        return Request.to(ModelRef.parse("gemini/" + model))
                .system(Part.of("The rules.").kept(Keep.ONE_HOUR))
                .system("The card.")
                .user("Name a city.")
                .labels(Labels.of("post").content("post"))
                .build();
    }

    private static String held(String until) {
        return "{\"name\":\"cachedContents/abc\",\"expireTime\":\"" + until
                + "\",\"usageMetadata\":{\"totalTokenCount\":1000}}";
    }

    private Budget budget(long limitMicros) {
        return Budget.open(
                FileLedger.open(folder.resolve("ledger"), Durability.PROCESS),
                PRICES,
                Terms.of(Limit.daily(limitMicros).shared(Shares.NONE)),
                InstantSource.fixed(NOON),
                Inquiry.NOBODY,
                alert -> {});
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        FileLedger.read(folder.resolve("ledger"), entries::add);
        return entries;
    }

    private Sum total() {
        Sums sums = Sums.by(By.PURPOSE);
        FileLedger.read(folder.resolve("ledger"), sums::add);
        return sums.total();
    }

    @Test
    void aPrefixIsMadeUsedProlongedAndDeleted() {
        Request request = request("gemini-2.5-flash");
        server.willSay(held("2026-11-21T13:00:00Z"));
        HeldPrefix held = caches.hold(request, Duration.ofHours(1));
        assertThat(held.tokens()).isEqualTo(1_000);
        assertThat(server.last().path()).isEqualTo("/v1/cachedContents");
        assertThat(server.last().body())
                .contains("\"ttl\":\"3600s\"")
                .contains("models/gemini-2.5-flash")
                .contains("The rules.")
                .doesNotContain("The card.");

        Instant before = Instant.parse("2026-11-21T12:59:59Z");
        assertThat(held.in(request, before).heldPrefix()).isEqualTo("cachedContents/abc");
        assertThat(held.in(request, before.plusSeconds(1))).isSameAs(request);

        server.willSay("{\"name\":\"cachedContents/abc\",\"expireTime\":\"2026-11-21T14:00:00Z\"}");
        HeldPrefix longer = caches.prolong(held, Duration.ofHours(2));
        assertThat(server.last().method()).isEqualTo("PATCH");
        assertThat(longer.tokens()).isEqualTo(1_000);
        assertThat(longer.in(request, before.plusSeconds(1)).heldPrefix()).isEqualTo("cachedContents/abc");

        server.willSay("{}");
        caches.delete(longer);
        assertThat(server.last().method()).isEqualTo("DELETE");
        assertThat(server.last().path()).isEqualTo("/v1/cachedContents/abc");

        assertThatThrownBy(
                        () -> caches.hold(Request.to(request.model()).user("x").build(), Duration.ofHours(1)))
                .isInstanceOf(BadRequest.class);
        server.willSay("{\"name\":\"cachedContents/abc\",\"expireTime\":\"2026-11-21T14:00:00Z\"}");
        assertThatThrownBy(() -> caches.hold(request, Duration.ofHours(1)))
                .as("nothing could be charged for a length that nobody tells")
                .isInstanceOf(BrokenAnswer.class);
    }

    @Test
    void makingAndStoringAreBookedForTheWholeTimeAskedFor() {
        try (Budget budget = budget(1_000_000)) {
            MeteredPrefixes prefixes = new MeteredPrefixes(caches, budget);
            server.willSay(held("2026-11-21T12:30:00Z"));
            HeldPrefix held = prefixes.hold(request("plain"), Duration.ofMinutes(30));
            assertThat(total().micros()).as("written, and half an hour at 3").isEqualTo(1_000 + 1_500);
            assertThat(total().cacheWrite()).isEqualTo(1_000);
            assertThat(total().estimatedMicros()).isZero();
            Entry.Held reserved = (Entry.Held) entries().getFirst();
            assertThat(reserved.labels().purpose()).isEqualTo("prefix");
            assertThat(reserved.labels().content()).isEqualTo("post");
            assertThat(((Cost.Known) reserved.hold()).micros())
                    .as("a byte of the marked parts is a token at most")
                    .isBetween(2_500L, 3_500L);

            server.willSay(held("2026-11-21T13:00:00Z"));
            HeldPrefix longer = prefixes.prolong(held, Duration.ofHours(1));
            assertThat(total().micros()).as("half an hour more").isEqualTo(2_500 + 1_500);

            server.willSay("{}");
            prefixes.delete(longer);
            assertThat(total().micros())
                    .as("the provider bills the time that was set")
                    .isEqualTo(4_000);
            assertThat(budget.standings()).first().satisfies(one -> {
                assertThat(one.spentMicros()).isEqualTo(4_000);
                assertThat(one.heldMicros()).isZero();
            });
        }
    }

    @Test
    void whatIsNotHeldIsGivenBackAndWhatMayBeHeldIsNot() {
        try (Budget budget = budget(1_000_000)) {
            MeteredPrefixes prefixes = new MeteredPrefixes(caches, budget);
            server.willSay(400, Map.of(), "{\"error\":{\"code\":400,\"message\":\"too short\"}}");
            assertThatThrownBy(() -> prefixes.hold(request("plain"), Duration.ofHours(1)))
                    .isInstanceOf(BadRequest.class);
            assertThat(entries().getLast()).isInstanceOf(Entry.Released.class);
            assertThat(total().micros()).isZero();

            server.willSay("{\"name\":\"cach");
            assertThatThrownBy(() -> prefixes.hold(request("plain"), Duration.ofHours(1)))
                    .isInstanceOf(BrokenAnswer.class);
            Cost worst = ((Entry.Held) entries().get(2)).hold();
            assertThat(total().lost()).isEqualTo(1);
            assertThat(Cost.micros(total().micros())).isEqualTo(worst);
            assertThat(total().estimatedMicros()).isEqualTo(total().micros());
        }
    }

    @Test
    void noPrefixIsMadeThatTheBudgetDoesNotCoverOrWhosePriceNobodyKnows() {
        int before = server.asked().size();
        try (Budget budget = budget(2_000)) {
            MeteredPrefixes prefixes = new MeteredPrefixes(caches, budget);
            assertThatThrownBy(() -> prefixes.hold(request("plain"), Duration.ofHours(1)))
                    .isInstanceOf(OverBudget.class);
            assertThatThrownBy(() -> prefixes.hold(request("unstored"), Duration.ofSeconds(1)))
                    .isInstanceOf(OverBudget.class)
                    .hasMessageContaining("storage_hour");
        }
        assertThat(server.asked()).hasSize(before);
        assertThat(entries()).isEmpty();
    }
}
