package dev.hubbub.app.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.app.server.redis.Redis;
import dev.hubbub.app.server.redis.RedisServer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedisMeterTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private RedisServer server;
    private Redis one;
    private Redis two;

    @BeforeAll
    void start() {
        server = RedisServer.start();
        one = new Redis(server.url());
        two = new Redis(server.url());
    }

    @AfterAll
    void stop() {
        if (server != null) {
            one.close();
            two.close();
            server.close();
        }
    }

    private static Meter meter(Redis redis) {
        return new RedisMeter(redis, new MemoryMeter(System::currentTimeMillis));
    }

    @Test
    void serversShareALimit() throws InterruptedException {
        Meter here = meter(one);
        Meter there = meter(two);
        AtomicInteger taken = new AtomicInteger();
        Thread[] askers = new Thread[8];
        for (int i = 0; i < askers.length; i++) {
            Meter meter = i % 2 == 0 ? here : there;
            askers[i] = Thread.ofVirtual().start(() -> {
                for (int ask = 0; ask < 50; ask++) {
                    taken.addAndGet(meter.take("eve", 100, HOUR).taken() ? 1 : 0);
                }
            });
        }
        for (Thread asker : askers) {
            asker.join();
        }
        // An hour's hundred comes back one in 36 s, which a slow machine may see once or twice.
        assertThat(taken.get()).isBetween(100, 103);
    }

    @Test
    void itCountsAsTheMeterInMemoryDoes() {
        Meter here = meter(one);
        Meter memory = new MemoryMeter(System::currentTimeMillis);
        for (int i = 0; i < 7; i++) {
            Left shared = here.take("ada", 5, HOUR);
            Left alone = memory.take("ada", 5, HOUR);
            assertThat(shared.taken()).isEqualTo(alone.taken());
            assertThat(shared.remaining()).isEqualTo(alone.remaining());
            assertThat(shared.resetMs() - alone.resetMs()).isBetween(-60_000L, 60_000L);
            assertThat(shared.waitMs() - alone.waitMs()).isBetween(-60_000L, 60_000L);
        }
    }

    @Test
    void withoutRedisEachServerCountsForItself() {
        try (RedisServer dying = RedisServer.start();
                Redis redis = new Redis(dying.url())) {
            Meter meter = meter(redis);
            assertThat(meter.take("ada", 2, HOUR).taken()).isTrue();
            dying.kill();
            assertThat(meter.take("ada", 2, HOUR).taken()).isTrue();
            assertThat(meter.take("ada", 2, HOUR).taken()).isTrue();
            assertThat(meter.take("ada", 2, HOUR).taken()).isFalse();
        }
    }
}
