package org.skillway.skills.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.skills.workforce.Audience.Concerned;

class SittingTest {

    private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(2));
    private static final UUID ROSA = new UUID(0, 1);
    private static final UUID WIM = new UUID(0, 2);

    private static Audience rosaWhoChangedBeforeAndWim(Instant changed) {
        return new Audience(
                Map.of(ROSA, new Concerned("rosa", NOW.minus(Duration.ofDays(1))), WIM, new Concerned("wim", changed)));
    }

    private static Sitting afterAPage(Instant readOn) {
        return Sitting.of(Sitting.START.next(rosaWhoChangedBeforeAndWim(LONG_AGO), "a step", NOW), readOn);
    }

    @Test
    void theFirstPagePutsEverybodyOnRecordAndTheNextOnlyWhoChangedSince() {
        var next = afterAPage(NOW.plus(Duration.ofMinutes(5)));

        assertThat(Sitting.of(Sitting.START.key(), NOW).unrecorded(rosaWhoChangedBeforeAndWim(LONG_AGO)))
                .containsOnlyKeys(ROSA, WIM);
        assertThat(next.unrecorded(rosaWhoChangedBeforeAndWim(LONG_AGO))).isEmpty();
        assertThat(next.unrecorded(rosaWhoChangedBeforeAndWim(NOW.plusSeconds(1))))
                .containsOnlyKeys(WIM);
        assertThat(next.after()).isEqualTo("a step");
    }

    @Test
    void whoReadsOnAnHourLaterPutsEverybodyOnRecordAgain() {
        assertThat(afterAPage(NOW.plus(Duration.ofMinutes(61))).unrecorded(rosaWhoChangedBeforeAndWim(LONG_AGO)))
                .containsOnlyKeys(ROSA, WIM);
    }

    @Test
    void whoComesToSeeOthersPutsEverybodyOnRecordAgain() {
        var alone = new Audience(Map.of(ROSA, new Concerned("rosa", LONG_AGO)));

        assertThat(afterAPage(NOW).unrecorded(alone)).containsOnlyKeys(ROSA);
    }
}
