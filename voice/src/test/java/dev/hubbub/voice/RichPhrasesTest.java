package dev.hubbub.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RichPhrasesTest {

    private static final Grammar ENGLISH = Voice.standard().grammar("en");

    @Test
    void moreRoomLetsInMorePhrasesAndTheShortestStandFirst() {
        int[] list = ENGLISH.rich.list(ENGLISH.bag("short"), 0);
        assertThat(list).hasSizeGreaterThan(24);
        int before = 0;
        for (int room = 0; room < 280; room += 5) {
            int within = ENGLISH.rich.within(list, room);
            assertThat(within).isBetween(Math.max(24, before), list.length);
            before = within;
        }
        assertThat(before).isEqualTo(list.length);
    }

    @Test
    void onlyPhrasesOfTheBagAreRich() {
        int bag = ENGLISH.bag("short");
        for (int cell = 0; cell < Grammar.CELLS; cell++) {
            int[] all = Arrays.stream(ENGLISH.list(bag, cell)).sorted().toArray();
            for (int phrase : ENGLISH.rich.list(bag, cell)) {
                assertThat(Arrays.binarySearch(all, phrase)).isNotNegative();
            }
        }
    }
}
