package dev.hubbub.llm.route;

import dev.hubbub.llm.Allowance;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What each key may ask of each model in a minute, as set, and as the providers' headers tell.
///
/// Buckets fill evenly over the minute. What is asked for is taken at once, so a thousand callers each
/// learn a wait of their own.
public final class Limits implements Allowance.Listener {
    private final PerMinute standard;
    private final Map<String, Buckets> buckets = new ConcurrentHashMap<>();

    /// The most per minute; 0 is no limit until a header tells one.
    public record PerMinute(long requests, long inputTokens, long outputTokens) {
        public static final PerMinute UNKNOWN = new PerMinute(0, 0, 0);
    }

    /// @param standard what holds before any header was seen
    public Limits(PerMinute standard) {
        this.standard = standard;
    }

    @Override
    public void told(ModelRef model, String account, Allowance allowance) {
        buckets(model, account).told(allowance);
    }

    /// Takes one request of so many tokens.
    ///
    /// @return how long to wait before sending it
    Duration take(ModelRef model, String account, long inputTokens, long outputTokens, Instant now) {
        return buckets(model, account).take(inputTokens, outputTokens, now);
    }

    /// Gives back what was taken too much, or takes what was too little.
    void settle(ModelRef model, String account, long inputTokens, long outputTokens, Usage truth) {
        buckets(model, account).settle(inputTokens, outputTokens, truth);
    }

    /// Gives back a request that was never sent.
    void giveBack(ModelRef model, String account, long inputTokens, long outputTokens) {
        buckets(model, account).giveBack(inputTokens, outputTokens);
    }

    /// Sends nothing before `until`: the provider said so.
    void pause(ModelRef model, String account, Instant until) {
        buckets(model, account).pause(until);
    }

    private Buckets buckets(ModelRef model, String account) {
        return buckets.computeIfAbsent(
                model.id() + " " + model.endpoint() + " " + account, name -> new Buckets(standard));
    }

    /// The buckets of one key and model.
    private static final class Buckets {
        private final Bucket requests;
        private final Bucket tokens = new Bucket(0);
        private final Bucket input;
        private final Bucket output;
        private Instant pausedUntil = Instant.MIN;

        Buckets(PerMinute limits) {
            requests = new Bucket(limits.requests());
            input = new Bucket(limits.inputTokens());
            output = new Bucket(limits.outputTokens());
        }

        synchronized Duration take(long inputTokens, long outputTokens, Instant now) {
            double seconds = Math.max(
                    Math.max(requests.take(1, now), tokens.take(inputTokens + outputTokens, now)),
                    Math.max(input.take(inputTokens, now), output.take(outputTokens, now)));
            Duration wait = Duration.ofMillis((long) Math.ceil(seconds * 1000));
            Duration pause = pausedUntil.isAfter(now) ? Duration.between(now, pausedUntil) : Duration.ZERO;
            return wait.compareTo(pause) < 0 ? pause : wait;
        }

        /// What was read from a cache does not count as input where the kinds are counted apart.
        synchronized void settle(long inputTokens, long outputTokens, Usage truth) {
            if (truth.nothing()) {
                return;
            }
            long in = truth.input() - inputTokens;
            long out = truth.output() - outputTokens;
            tokens.add(-in - out);
            input.add(-in + truth.cacheRead());
            output.add(-out);
        }

        synchronized void giveBack(long inputTokens, long outputTokens) {
            requests.add(1);
            tokens.add(inputTokens + outputTokens);
            input.add(inputTokens);
            output.add(outputTokens);
        }

        synchronized void told(Allowance allowance) {
            requests.told(allowance.requests());
            tokens.told(allowance.tokens());
            input.told(allowance.inputTokens());
            output.told(allowance.outputTokens());
        }

        synchronized void pause(Instant until) {
            pausedUntil = until.isAfter(pausedUntil) ? until : pausedUntil;
        }
    }

    /// A bucket that refills in a minute; one without a limit is never empty.
    private static final class Bucket {
        private long perMinute;
        private double level;
        private @Nullable Instant at;

        Bucket(long perMinute) {
            this.perMinute = perMinute;
            level = (double) perMinute;
        }

        /// Takes `amount` and says how many seconds it takes until it had been there. What is more than the whole
        /// bucket waits for a full one.
        double take(long amount, Instant now) {
            if (perMinute == 0) {
                return 0;
            }
            if (at != null && now.isAfter(at)) {
                level = Math.min(
                        (double) perMinute, level + Duration.between(at, now).toMillis() / 60_000.0 * perMinute);
            }
            at = at == null || now.isAfter(at) ? now : at;
            level -= (double) Math.min(amount, perMinute);
            return level >= 0 ? 0 : -level * 60.0 / perMinute;
        }

        void add(long amount) {
            level = Math.min((double) perMinute, level + (double) amount);
        }

        /// The provider's word: a new limit moves the level along, and less left than thought is believed at once.
        /// More left is not, since calls on their way are not in it.
        void told(Allowance.@Nullable Left left) {
            if (left == null || left.limit() <= 0) {
                return;
            }
            level = level + (double) (left.limit() - perMinute);
            perMinute = left.limit();
            level = Math.min(level, (double) left.remaining());
        }
    }
}
