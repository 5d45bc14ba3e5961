package dev.hubbub.engine.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BiosTest {

    private static final List<SeedProfile> SEEDS = SeedGenerator.generate(1, 1000);

    @Test
    void seedsKeepTheirOwnBiography() {
        Bios bios = new Bios(1, SEEDS);
        for (int i = 0; i < 1000; i += 37) {
            assertThat(bios.bio(i, persona(i))).isEqualTo(SEEDS.get(i).bio());
        }
    }

    @Test
    void twentyThousandPeopleHaveThousandsOfBiographies() {
        Bios bios = new Bios(1, SEEDS);
        TreeSet<String> distinct = new TreeSet<>();
        for (int i = 1000; i < 21_000; i++) {
            String bio = bios.bio(i, persona(i));
            assertThat(bio.length()).isLessThanOrEqualTo(160);
            distinct.add(bio);
        }
        assertThat(distinct).hasSizeGreaterThan(14_000);
    }

    @Test
    void aBiographyIsAFunctionOfSeedAndPersona() {
        assertThat(new Bios(1, SEEDS).bio(4711, persona(4711))).isEqualTo(new Bios(1, SEEDS).bio(4711, persona(4711)));
    }

    @Test
    void everyTopicHasPhrasesInBothLanguages() {
        for (Topic topic : Topic.values()) {
            assertThat(BioPhrases.of(topic, false)).as("%s", topic).hasSize(3);
            assertThat(BioPhrases.of(topic, true)).as("%s", topic).hasSize(3);
            assertThat(BioPhrases.emoji(topic)).isNotBlank();
        }
    }

    private static Persona persona(int i) {
        SeedProfile seed = SEEDS.get(i % SEEDS.size());
        return new Persona(i, seed, seed.age(), seed.personality(), seed.leaning(), seed.style(), seed.activity());
    }
}
