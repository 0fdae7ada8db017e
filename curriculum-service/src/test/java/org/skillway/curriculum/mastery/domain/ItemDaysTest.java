package org.skillway.curriculum.mastery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemDaysTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

    @Test
    void aDayIsClosedTenMinutesAfterItEndsAndGatheredTenMinutesLater() {
        assertThat(ItemDays.of(Instant.parse("2026-03-01T23:59:59.999Z"))).isEqualTo(MONDAY.minusDays(1));
        assertThat(ItemDays.servedBefore(Instant.parse("2026-03-02T00:09:59.999Z")))
                .isEqualTo(MONDAY.minusDays(1));
        assertThat(ItemDays.servedBefore(Instant.parse("2026-03-02T00:10:00Z"))).isEqualTo(MONDAY);
        assertThat(ItemDays.gatheredBefore(Instant.parse("2026-03-02T00:19:59.999Z")))
                .isEqualTo(MONDAY.minusDays(1));
        assertThat(ItemDays.gatheredBefore(Instant.parse("2026-03-02T00:20:00Z")))
                .isEqualTo(MONDAY);
    }

    /** Whatever another replica's clock says, within ten minutes. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void nothingIsAddedToWhatIsServedAndNothingGatheredThatSomebodyIsServedWithout(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            Instant now = Instant.parse("2026-03-01T00:00:00Z").plusMillis(random.nextLong(3 * 86_400_000L));
            Instant elsewhere = now.plus(Duration.ofMillis(random.nextLong(-600_000, 600_000)));

            assertThat(ItemDays.of(elsewhere)).isAfterOrEqualTo(ItemDays.servedBefore(now));
            assertThat(ItemDays.gatheredBefore(elsewhere)).isBeforeOrEqualTo(ItemDays.servedBefore(now));
        }
    }
}
