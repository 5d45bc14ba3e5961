package dev.hubbub.engine.population;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.engine.RandomTrial;
import dev.hubbub.engine.kernel.Chance;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static final List<SeedProfile> SEEDS = SeedGenerator.generate(1, 1000);

    /// Handles are compared by a hash of 64 bits: a false alarm has a chance of n² / 2⁶⁵, 2.4e-7 for three million.
    @Test
    void noHandleIsGivenTwiceAmongThreeMillion() {
        assertThat(handles(new Names(42, SEEDS), 3_000_000)).isEqualTo(3_000_000);
    }

    @Test
    void noHandleIsGivenTwiceWhenEverybodyIsOfOneCulture() {
        List<SeedProfile> one = SEEDS.stream()
                .filter(s -> s.country().equals("NL") && s.gender() == Gender.MAN)
                .limit(2)
                .toList();
        assertThat(handles(new Names(42, one), 1_000_000)).isEqualTo(1_000_000);
    }

    @RandomTrial(times = 20)
    void handlesAreShortAndPlain(RandomGenerator random) {
        Names names = new Names(random.nextLong(), SEEDS);
        for (int k = 0; k < 500; k++) {
            assertThat(names.handle(random.nextInt(100_000_000))).matches("[a-z0-9_]{3,20}");
        }
    }

    /// The bound that keeps every handle within 20 letters even if all of the largest world were in one group.
    @Test
    void theLargestWorldNeedsNoMoreThanSevenDigits() {
        for (int group = 0; group < Handles.GROUPS; group++) {
            int blocks = 100_000_000 / Handles.pairs(group) + 1;
            assertThat(Handles.highestCode(group, blocks)).isLessThan(9_999_999);
        }
    }

    @Test
    void namesDependOnSeedAndIndexAlone() {
        Names names = new Names(7, SEEDS);
        Names again = new Names(7, SEEDS);
        again.handle(99_999_999);
        for (int i = 5000; i >= 0; i -= 7) {
            assertThat(again.handle(i)).isEqualTo(names.handle(i));
            assertThat(again.name(i)).isEqualTo(names.name(i));
        }
        assertThat(new Names(8, SEEDS).handle(3)).isNotEqualTo(names.handle(3));
    }

    @Test
    void accentsStandInDisplayNamesOnly() {
        Names names = new Names(7, SEEDS);
        int accented = 0;
        for (int i = 0; i < 5000; i++) {
            accented += names.name(i).chars().anyMatch(letter -> "áéíóúñüçãêöä".indexOf(letter) >= 0) ? 1 : 0;
            assertThat(names.handle(i).chars()).allMatch(letter -> letter < 128);
            assertThat(names.name(i)).isNotBlank();
        }
        assertThat(accented).isGreaterThan(500);
    }

    @Test
    void namesFitTheCountryAndTheGender() {
        Names names = new Names(7, SEEDS);
        for (int s = 0; s < SEEDS.size(); s++) {
            SeedProfile seed = SEEDS.get(s);
            if (seed.country().equals("JP") && seed.gender() == Gender.WOMAN) {
                String given = names.name(s).split(" ")[0];
                assertThat(NameCulture.JAPANESE.given(true)).anyMatch(name -> name.equalsIgnoreCase(given));
            }
        }
    }

    @Test
    void theStocksAreLargeAndTheirNamesLeaveLetters() {
        for (NameCulture culture : NameCulture.values()) {
            assertThat(culture.given(true)).as("%s", culture).hasSizeGreaterThanOrEqualTo(60);
            assertThat(culture.given(false)).as("%s", culture).hasSizeGreaterThanOrEqualTo(60);
            assertThat(culture.family()).as("%s", culture).hasSizeGreaterThanOrEqualTo(80);
            assertThat(culture.family())
                    .allMatch(name -> NameCulture.plain(name).length() >= 2);
        }
        for (NameCulture large : List.of(NameCulture.ANGLO, NameCulture.AMERICAN, NameCulture.PENINSULAR)) {
            assertThat(large.given(true)).hasSizeGreaterThanOrEqualTo(140);
            assertThat(large.given(false)).hasSizeGreaterThanOrEqualTo(150);
            assertThat(large.family()).hasSizeGreaterThanOrEqualTo(200);
        }
    }

    private static long handles(Names names, int count) {
        long[] hashes = new long[count];
        for (int i = 0; i < count; i++) {
            hashes[i] = hash(names.handle(i));
        }
        Arrays.sort(hashes);
        long distinct = 1;
        for (int i = 1; i < count; i++) {
            distinct += hashes[i] == hashes[i - 1] ? 0 : 1;
        }
        return distinct;
    }

    private static long hash(String text) {
        long hash = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < text.length(); i++) {
            hash = Chance.mix(hash + text.charAt(i));
        }
        return hash;
    }
}
