package dev.hubbub.app.server.security;

import dev.hubbub.app.server.redis.Redis;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A meter that several servers share; by the clock of Redis, so that theirs need not agree. While Redis is
/// gone, each server counts for itself.
final class RedisMeter implements Meter {

    private static final Logger LOG = LoggerFactory.getLogger(RedisMeter.class);
    private static final long PAUSE_NS = TimeUnit.SECONDS.toNanos(5);

    /// As [MemoryMeter] has it, in microseconds, which a Lua number holds exactly.
    private static final String SCRIPT = """
            local time = redis.call('TIME')
            local now = time[1] * 1000000 + time[2]
            local period = tonumber(ARGV[2])
            local one = period / tonumber(ARGV[1])
            local whole = tonumber(redis.call('GET', KEYS[1]) or now)
            whole = math.max(now, math.min(whole, now + period))
            local next = whole + one
            local wait = next - now - period
            if wait > 0.5 then
                return {0, 0, math.floor(whole / 1000), math.ceil(wait / 1000)}
            end
            redis.call('SET', KEYS[1], string.format('%.3f', next), 'PX', math.ceil((next - now) / 1000) + 1)
            return {1, math.floor((period - (next - now)) / one + 0.001), math.floor(next / 1000), 0}
            """;

    private final Redis redis;
    private final Meter alone;
    private volatile long againNs = System.nanoTime();

    RedisMeter(Redis redis, Meter alone) {
        this.redis = redis;
        this.alone = alone;
    }

    @Override
    public Left take(String name, int most, Duration period) {
        if (System.nanoTime() - againNs >= 0) {
            try {
                List<Long> answer = redis.numbers(
                        SCRIPT,
                        List.of("hubbub:limit:" + name),
                        List.of(
                                Integer.toString(most),
                                Long.toString(TimeUnit.NANOSECONDS.toMicros(period.toNanos()))));
                return new Left(
                        most,
                        answer.get(1).intValue(),
                        answer.get(2),
                        answer.get(0) == 1 ? 0 : Math.max(1, answer.get(3)));
            } catch (Redis.Gone e) {
                againNs = System.nanoTime() + PAUSE_NS;
                LOG.warn("limits are counted by this server alone: {}", e.getMessage());
            }
        }
        return alone.take(name, most, period);
    }
}
