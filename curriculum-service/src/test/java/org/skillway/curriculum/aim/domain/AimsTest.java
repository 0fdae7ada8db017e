package org.skillway.curriculum.aim.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.skillway.curriculum.catalog.domain.Draft.draft;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.aim.domain.Aims.Seen;
import org.skillway.curriculum.catalog.domain.Module;

class AimsTest {

    private static final Module FIVE_MINUTES = draft().minutes(5).module();

    @Test
    void fiveOfFiveWhoTookLongerAreNoChance() {
        assertThat(missed(new Seen(List.of(301, 400, 420, 500, 600), 0, 0, false)))
                .containsExactly("It says 5 minutes, and 5 of 5 people took longer; the middle one took 7 minutes.");
    }

    @Test
    void neitherIsOneBadDayNorAreFourPeople() {
        assertThat(missed(new Seen(List.of(3000, 200, 250, 310, 290), 0, 0, false)))
                .isEmpty();
        assertThat(missed(new Seen(List.of(900, 900, 900, 900), 0, 0, false))).isEmpty();
        assertThat(missed(new Seen(List.of(900, 900, 900, 900, 900, 200), 0, 0, false)))
                .as("one in six in time happens in 11 of 100 cases")
                .isEmpty();
    }

    @Test
    void whatIsLearnedAndNotUsedIsFlaggedWhereUsesAreTold() {
        assertThat(missed(new Seen(List.of(), 12, 2, true)))
                .containsExactly("Of 12 people who learned it, 2 used it at work within 7 days.");
        assertThat(missed(new Seen(List.of(), 12, 3, true))).isEmpty();
        assertThat(missed(new Seen(List.of(), 12, 0, false))).isEmpty();
    }

    @Test
    void tossesOfACoin() {
        assertThat(Coins.atMost(0, 5)).isEqualTo(1 / 32.0);
        assertThat(Coins.atMost(2, 12)).isCloseTo(79 / 4096.0, within(1e-12));
        assertThat(Coins.atMost(10, 10)).isEqualTo(1);
    }

    private static List<String> missed(Seen seen) {
        return Aims.missed(FIVE_MINUTES, seen);
    }
}
