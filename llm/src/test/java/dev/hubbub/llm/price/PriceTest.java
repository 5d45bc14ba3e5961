package dev.hubbub.llm.price;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.llm.Tier;
import dev.hubbub.llm.Usage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PriceTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final PriceTable TABLE = PriceTable.parse("prices", """
            provider,model,from,above_input,input,cache_read,cache_write_5m,cache_write_1h,output,reasoning,picture,storage_hour,batch,max_output
            acme,big,2025-01-01,0,3,0.3,3.75,6,15,16,30,4.5,50,8000
            acme,big,2025-01-01,200000,6,0.6,7.5,12,22.5,24,30,4.5,50,8000
            acme,odd,2025-01-01,0,0.000001,,,,0.333333,,,,33,
            """);

    @Test
    void eachBucketHasItsPrice() {
        assertThat(cost("big", usage(1_000_000, 0, 0, 0, 0, 0, 0)))
                .as("a million at the long-context tier")
                .isEqualTo(6_000_000);
        assertThat(cost("big", usage(100_000, 0, 0, 0, 0, 0, 0))).isEqualTo(300_000);
        assertThat(cost("big", usage(0, 100_000, 0, 0, 0, 0, 0))).isEqualTo(30_000);
        assertThat(cost("big", usage(0, 0, 100_000, 0, 0, 0, 0))).isEqualTo(375_000);
        assertThat(cost("big", usage(0, 0, 0, 100_000, 0, 0, 0))).isEqualTo(600_000);
        assertThat(cost("big", usage(0, 0, 0, 0, 1_000_000, 0, 0))).isEqualTo(15_000_000);
        assertThat(cost("big", usage(0, 0, 0, 0, 0, 1_000_000, 0))).isEqualTo(16_000_000);
        assertThat(cost("big", usage(0, 0, 0, 0, 0, 0, 1_290))).isEqualTo(38_700);
        assertThat(cost("big", Usage.NONE)).isZero();
    }

    @Test
    void theStepToTheLongContextTierIsAboveItsBoundAndCountsCachedTokens() {
        assertThat(cost("big", usage(200_000, 0, 0, 0, 0, 0, 0))).isEqualTo(600_000);
        assertThat(cost("big", usage(1, 200_000, 0, 0, 1000, 0, 0)))
                .as("the whole call pays the tier, its answer too")
                .isEqualTo(6 + 120_000 + 22_500);
    }

    @Test
    void aBatchPaysItsPercentAndIsRoundedOnce() {
        Usage usage = usage(1, 1, 1, 1, 1, 1, 0);
        assertThat(listed("big").cost(usage)).as("44.05").isEqualTo(Cost.micros(45));
        assertThat(listed("big").cost(usage.at(Tier.BATCH))).as("22.025").isEqualTo(Cost.micros(23));
        assertThat(listed("big").cost(usage.at(Tier.PRIORITY)))
                .isInstanceOfSatisfying(
                        Cost.Unknown.class, unknown -> assertThat(unknown.why()).contains("'priority' of acme/big"));
    }

    @Test
    void aCostIsTheExactSumRoundedUpOnce() {
        SplittableRandom random = new SplittableRandom(11);
        BigDecimal exactSum = BigDecimal.ZERO;
        long sum = 0;
        int calls = 20_000;
        for (int i = 0; i < calls; i++) {
            Usage usage = usage(random, 300_000);
            BigDecimal exact = exact(usage);
            long cost = ((Cost.Known) listed("big").cost(usage)).micros();
            assertThat(cost).isEqualTo(exact.setScale(0, RoundingMode.CEILING).longValueExact());
            exactSum = exactSum.add(exact);
            sum += cost;
        }
        BigDecimal above = BigDecimal.valueOf(sum).subtract(exactSum);
        assertThat(above).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(calls));
    }

    @Test
    void thePartsOfACostAddUpToIt() {
        SplittableRandom random = new SplittableRandom(12);
        for (int i = 0; i < 5_000; i++) {
            Usage usage = usage(random, i % 2 == 0 ? 50 : 300_000);
            long parts = listed("big").parts(usage).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            assertThat(Cost.micros(parts)).isEqualTo(listed("big").cost(usage));
        }
    }

    @Test
    void noCallCostsMoreThanTheWorstCaseOfItsBounds() {
        SplittableRandom random = new SplittableRandom(13);
        for (int i = 0; i < 20_000; i++) {
            Usage usage = usage(random, i % 2 == 0 ? 90_000 : 20);
            long prompt = usage.input() + random.nextLong(3);
            long answer = usage.output() + random.nextLong(3);
            Cost.Known worst = (Cost.Known) listed("big").worst(prompt, answer, true, usage.tier());
            Cost.Known cost = (Cost.Known) listed("big").cost(usage);
            assertThat(cost.micros()).as("%s", usage).isLessThanOrEqualTo(worst.micros());
        }
    }

    @Test
    void aPriceThatNobodyPutDownMakesTheCostUnknownOnlyWhereItIsNeeded() {
        Price.Listed odd = listed("odd");
        assertThat(odd.cost(usage(5, 0, 0, 0, 5, 0, 0))).isEqualTo(Cost.micros(2));
        assertThat(odd.cost(usage(5, 1, 0, 0, 5, 0, 0)))
                .isInstanceOfSatisfying(
                        Cost.Unknown.class, unknown -> assertThat(unknown.why()).contains("'cache_read' of acme/odd"));
        assertThat(odd.cost(usage(5, 0, 0, 0, 5, 1, 0))).isInstanceOf(Cost.Unknown.class);
        assertThat(odd.cost(usage(5, 0, 0, 0, 5, 0, 1))).isInstanceOf(Cost.Unknown.class);
        assertThat(odd.parts(usage(5, 1, 0, 0, 5, 0, 0))).isEmpty();
        assertThat(odd.storage(1000, 60)).isInstanceOf(Cost.Unknown.class);
    }

    @Test
    void amountsBeyondALongAreStillExactOrAtLeastEnough() {
        Usage many = usage(4_000_000_000_000L, 0, 0, 0, 0, 0, 0);
        assertThat(listed("big").cost(many)).isEqualTo(Cost.micros(24_000_000_000_000L));
        Cost.Known most = (Cost.Known) listed("big").cost(usage(Long.MAX_VALUE / 8, 0, 0, 0, 0, 0, 0));
        assertThat(most.micros()).isEqualTo(Long.MAX_VALUE / 4);
    }

    @Test
    void keepingACacheCostsByTokensAndHours() {
        assertThat(listed("big").storage(1_000_000, 3600)).isEqualTo(Cost.micros(4_500_000));
        assertThat(listed("big").storage(100_000, 300)).isEqualTo(Cost.micros(37_503)); // 8,334 token hours
    }

    private static Price.Listed listed(String model) {
        return (Price.Listed) TABLE.price("acme", model, NOW);
    }

    private static long cost(String model, Usage usage) {
        return ((Cost.Known) listed(model).cost(usage)).micros();
    }

    private static Usage usage(SplittableRandom random, long bound) {
        Usage usage = usage(
                random.nextLong(bound),
                random.nextLong(bound),
                random.nextLong(bound),
                random.nextLong(bound),
                random.nextLong(bound),
                random.nextLong(bound),
                random.nextInt(8) == 0 ? random.nextInt(4_000) : 0);
        return random.nextBoolean() ? usage.at(Tier.BATCH) : usage;
    }

    private static Usage usage(
            long plain, long read, long write5m, long write1h, long text, long reasoning, long picture) {
        return new Usage(
                plain,
                read,
                write5m,
                write1h,
                text,
                reasoning,
                picture,
                plain + read + write5m + write1h,
                text + reasoning + picture,
                Tier.STANDARD,
                false);
    }

    private static BigDecimal exact(Usage usage) {
        boolean far = usage.input() > 200_000;
        String[] prices = far
                ? new String[] {"6", "0.6", "7.5", "12", "22.5", "24", "30"}
                : new String[] {"3", "0.3", "3.75", "6", "15", "16", "30"};
        BigDecimal sum = BigDecimal.ZERO;
        for (Bucket bucket : Bucket.values()) {
            sum = sum.add(new BigDecimal(prices[bucket.ordinal()]).multiply(BigDecimal.valueOf(bucket.of(usage))));
        }
        return usage.tier() == Tier.BATCH ? sum.divide(BigDecimal.TWO) : sum;
    }
}
