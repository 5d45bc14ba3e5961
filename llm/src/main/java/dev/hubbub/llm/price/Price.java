package dev.hubbub.llm.price;

import dev.hubbub.llm.Tier;
import dev.hubbub.llm.Usage;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a model costs on a day, or that no table knows.
public sealed interface Price {

    /// A model that no table knows on that day.
    ///
    /// @param why what is missing, and where to put it
    record Unlisted(String why) implements Price {}

    /// A model in the table.
    final class Listed implements Price {

        private static final long SECONDS_PER_HOUR = 3600;

        private final String name;
        private final List<Rate> rates;
        private final long maxOutput;
        private final @Nullable LocalDate checked;

        /// @param rates by [Rate#aboveInput()], falling; never empty
        Listed(String name, List<Rate> rates, long maxOutput, @Nullable LocalDate checked) {
            this.name = name;
            this.rates = List.copyOf(rates);
            this.maxOutput = maxOutput;
            this.checked = checked;
        }

        /// The day on which somebody compared the prices with the provider's page, or null if nobody did.
        public @Nullable LocalDate checked() {
            return checked;
        }

        /// Most tokens of one answer, or null if the table does not say.
        public @Nullable Long maxOutput() {
            return maxOutput == Rate.UNKNOWN ? null : maxOutput;
        }

        /// What a call that used this cost.
        public Cost cost(Usage usage) {
            return cost(rateFor(usage.input()), counts(usage), usage.tier());
        }

        /// The cost of a call by kind of token; the parts add up to the cost exactly, since each is the step from
        /// one rounded running sum to the next. Empty where the cost is unknown.
        public Map<Bucket, Long> parts(Usage usage) {
            Rate rate = rateFor(usage.input());
            long[] counts = counts(usage);
            long[] soFar = new long[Bucket.COUNT];
            EnumMap<Bucket, Long> parts = new EnumMap<>(Bucket.class);
            long before = 0;
            for (int i = 0; i < counts.length; i++) {
                soFar[i] = counts[i];
                if (!(cost(rate, soFar, usage.tier()) instanceof Cost.Known known)) {
                    return Map.of();
                }
                if (known.micros() > before) {
                    parts.put(Bucket.at(i), known.micros() - before);
                }
                before = known.micros();
            }
            return parts;
        }

        /// The most that a call can cost whose prompt has at most `prompt` tokens and whose answer, thoughts
        /// included, at most `answer`: every tier of length within reach, every token of the prompt written to
        /// the dearest cache it may be written to, every token of the answer of the dearest kind.
        ///
        /// @param hour whether the prompt may be written to a cache for an hour
        public Cost worst(long prompt, long answer, boolean hour, Tier tier) {
            long most = 0;
            for (Rate rate : rates) {
                if (rate.aboveInput() > 0 && rate.aboveInput() >= prompt) {
                    continue;
                }
                long in = rate.dearest(true, hour);
                long out = rate.dearest(false, hour);
                if (in == Rate.UNKNOWN || out == Rate.UNKNOWN) {
                    return unknown(in == Rate.UNKNOWN ? "input" : "output");
                }
                long percent = rate.percent(tier);
                if (percent == Rate.UNKNOWN) {
                    return unknown(tier.name().toLowerCase(Locale.ROOT));
                }
                most = Math.max(most, Rate.micros(new long[] {prompt, answer}, new long[] {in, out}, percent));
            }
            return Cost.micros(most);
        }

        /// What it costs to keep tokens in an explicit cache for a while.
        public Cost storage(long tokens, long seconds) {
            Rate rate = rateFor(0);
            if (rate.storageMicros() == Rate.UNKNOWN) {
                return unknown("storage_hour");
            }
            long[] tokenHours = {Math.ceilDiv(Math.multiplyExact(tokens, seconds), SECONDS_PER_HOUR)};
            return Cost.micros(Rate.micros(tokenHours, new long[] {rate.storageMicros()}, Rate.WHOLE));
        }

        /// What a prefix in an explicit cache costs: written to it, if it was not there before, and stored for a
        /// while.
        public Cost kept(long tokens, boolean written, long seconds) {
            Cost storage = storage(tokens, seconds);
            if (!written || !(storage instanceof Cost.Known stored)) {
                return storage;
            }
            Usage usage = new Usage(0, 0, tokens, 0, 0, 0, 0, tokens, 0, Tier.STANDARD, false);
            return cost(usage) instanceof Cost.Known making
                    ? Cost.micros(making.micros() + stored.micros())
                    : cost(usage);
        }

        private Cost cost(Rate rate, long[] counts, Tier tier) {
            long percent = rate.percent(tier);
            if (percent == Rate.UNKNOWN) {
                return unknown(tier.name().toLowerCase(Locale.ROOT));
            }
            long[] prices = rate.microsPerMillion().clone();
            for (int i = 0; i < counts.length; i++) {
                if (prices[i] == Rate.UNKNOWN && counts[i] > 0) {
                    return unknown(Bucket.at(i).column());
                }
                prices[i] = Math.max(0, prices[i]);
            }
            return Cost.micros(Rate.micros(counts, prices, percent));
        }

        private Rate rateFor(long prompt) {
            for (Rate rate : rates) {
                if (prompt > rate.aboveInput()) {
                    return rate;
                }
            }
            return rates.getLast();
        }

        private static long[] counts(Usage usage) {
            long[] counts = new long[Bucket.COUNT];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = Bucket.at(i).of(usage);
            }
            return counts;
        }

        private Cost unknown(String column) {
            return new Cost.Unknown(
                    "the price '" + column + "' of " + name + " must be in the price table, but was not");
        }
    }
}
