package dev.hubbub.llm.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.llm.Call;
import dev.hubbub.llm.Completion;
import dev.hubbub.llm.Finish;
import dev.hubbub.llm.Labels;
import dev.hubbub.llm.Model;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Provider;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Tier;
import dev.hubbub.llm.Usage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskCacheTest {

    private static final CacheRules RULES =
            new CacheRules(200_000, new Lifetime(Duration.ofHours(1), Duration.ofHours(9)));

    @TempDir
    private Path folder;

    private final AtomicLong nowMs = new AtomicLong(1_000_000);
    private final InstantSource clock = () -> Instant.ofEpochMilli(nowMs.get());

    @Test
    void entriesAndTheirUsesOutliveTheProcess() {
        Path file = folder.resolve("cache");
        try (DiskCache cache = DiskCache.open(file, RULES, clock)) {
            cache.put("a", "line one\nline two\t✓");
            cache.put("b", "");
            cache.put("c", "gone");
            cache.forget("c");
            for (int i = 0; i < 3; i++) {
                assertThat(cache.value("a")).isEqualTo("line one\nline two\t✓");
            }
        }
        nowMs.addAndGet(Duration.ofHours(2).toMillis());
        try (DiskCache cache = DiskCache.open(file, RULES, clock)) {
            assertThat(cache.value("a"))
                    .as("used three times, so it lives three hours")
                    .isNotNull();
            assertThat(cache.value("b")).as("nobody used it").isNull();
            assertThat(cache.value("c")).isNull();
            assertThat(cache.stats().hitRate()).isEqualTo(1 / 3.0);
        }
    }

    @Test
    void aCrashKeepsWhatWasPut() throws Exception {
        Path file = folder.resolve("cache");
        Path copy = folder.resolve("copy");
        try (DiskCache cache = DiskCache.open(file, RULES, clock)) {
            for (int i = 0; i < 50; i++) {
                cache.put("key " + i, "value " + i);
            }
            Files.copy(file, copy);
        }
        try (DiskCache cache = DiskCache.open(copy, RULES, clock)) {
            for (int i = 0; i < 50; i++) {
                assertThat(cache.value("key " + i)).isEqualTo("value " + i);
            }
        }
    }

    @Test
    void theFileStaysWithinItsBoundHoweverMuchIsPut() throws Exception {
        Path file = folder.resolve("cache");
        SplittableRandom random = new SplittableRandom(5);
        try (DiskCache cache = DiskCache.open(file, RULES, clock)) {
            for (int i = 0; i < 6_000; i++) {
                cache.put("key " + random.nextInt(500), "x".repeat(random.nextInt(2_000)));
                assertThat(cache.stats().bytes()).isLessThanOrEqualTo(RULES.mostBytes());
            }
            assertThat(Files.size(file)).isLessThan((1 << 20) + 100_000);
            assertThat(cache.stats().evicted()).isPositive();
        }
        assertThat(Files.size(file)).isLessThan(RULES.mostBytes());
    }

    @Test
    void theSameRequestIsAnsweredOnceAndACostlyAnswerIsFreeTheSecondTime() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Model model = (request, call) -> {
            asked.incrementAndGet();
            Usage usage = new Usage(9, 0, 0, 0, 7, 0, 0, 9, 7, Tier.STANDARD, false);
            Finish finish = request.maxOutputTokens() < 10 ? Finish.LENGTH : Finish.DONE;
            return new Completion("said\n" + asked, "thought", finish, usage, "m-1", "id-1");
        };
        Request first =
                Request.to(ModelRef.of(Provider.OPENAI, "m")).user("Hello").build();
        try (DiskCache cache = DiskCache.open(folder.resolve("cache"), RULES, clock)) {
            Model cached = new Cached(model, cache);
            Completion fresh = cached.complete(first);
            StringBuilder heard = new StringBuilder();
            Request again = first.toBuilder().labels(Labels.of("other")).build();
            Completion known = cached.complete(again, Call.to(heard::append));
            assertThat(known.text()).isEqualTo(fresh.text()).isEqualTo(heard.toString());
            assertThat(known.thinking()).isEqualTo("thought");
            assertThat(known.usage()).isEqualTo(Usage.NONE);
            assertThat(asked).hasValue(1);

            cached.complete(first.toBuilder().user("Hello, and more").build());
            cached.complete(first.toBuilder().temperature(0.5).build());
            assertThat(asked).as("alike is not the same").hasValue(3);

            Request cut = first.toBuilder().maxOutputTokens(5).build();
            cached.complete(cut);
            cached.complete(cut);
            assertThat(asked).as("an answer that was cut off is not kept").hasValue(5);
        }
    }

    @Test
    void templatesGatherForAnOccasionAndTheOldestGo() {
        try (DiskCache cache = DiskCache.open(folder.resolve("cache"), RULES, clock)) {
            TemplateCache templates = new TemplateCache(cache, 3);
            assertThat(templates.template("goal", 7)).isNull();
            templates.add("goal", List.of("{team} did it!", "What a {noun}", "{team} did it!", ""));
            assertThat(templates.templates("goal")).containsExactly("{team} did it!", "What a {noun}");
            templates.add("goal", List.of("Three\nlines\there", "Four"));
            assertThat(templates.templates("goal")).containsExactly("What a {noun}", "Three\nlines\there", "Four");
            assertThat(templates.template("goal", -1))
                    .isEqualTo(templates.template("goal", -1))
                    .isNotNull();
            assertThat(templates.templates("flood")).isEmpty();
        }
    }

    @Test
    void manyThreadsShareACache() throws Exception {
        try (DiskCache cache = DiskCache.open(folder.resolve("cache"), RULES, clock);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int t = 0; t < 64; t++) {
                int thread = t;
                all.add(threads.submit(() -> {
                    SplittableRandom random = new SplittableRandom(thread);
                    for (int i = 0; i < 200; i++) {
                        String key = "key " + random.nextInt(100);
                        String value = cache.value(key);
                        assertThat(value == null || value.startsWith(key + " is "))
                                .isTrue();
                        if (value == null || random.nextInt(4) == 0) {
                            cache.put(key, key + " is " + "x".repeat(random.nextInt(3_000)));
                        }
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
            assertThat(cache.stats().hits() + cache.stats().misses()).isEqualTo(64 * 200);
        }
    }
}
