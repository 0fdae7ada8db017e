package org.skillway.skills.organisation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocationKeyTest {

    @ParameterizedTest
    @CsvSource({
        "Dublin, dublin",
        "DUBLIN, dublin",
        "New York, new-york",
        "new  york, new-york",
        "'St. John''s', st-john-s"
    })
    void thePlaceInOtherLettersIsTheSame(String name, String key) {
        assertThat(LocationKey.of(name).value()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zürich",
                "東京",
                "-",
                "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, Ynys Môn, Cymru",
                "a"
            })
    void everyNameHasAKeyThatFits(String name) {
        assertThat(LocationKey.of(name).value()).matches("[a-z0-9-]{1,64}");
    }

    @Test
    void lettersThatWouldBeLostPartNames() {
        assertThat(LocationKey.of("Malmö")).isNotEqualTo(LocationKey.of("Malmå"));
        assertThat(LocationKey.of("東京")).isNotEqualTo(LocationKey.of("大阪"));
    }
}
