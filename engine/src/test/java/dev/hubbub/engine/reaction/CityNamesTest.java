package dev.hubbub.engine.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CityNamesTest {

    @Test
    void englishNamesAndThoseAtHomeMeanTheSameCity() {
        assertThat(CityNames.same("Seville", "Sevilla")).isTrue();
        assertThat(CityNames.same("Malaga", "Málaga")).isTrue();
        assertThat(CityNames.same("Montreal", "Montréal")).isTrue();
        assertThat(CityNames.same("Cologne", "Köln")).isTrue();
    }

    @Test
    void otherCitiesAndNoCityAreNotTheSame() {
        assertThat(CityNames.same("Madrid", "Sevilla")).isFalse();
        assertThat(CityNames.same("", "")).isFalse();
    }
}
