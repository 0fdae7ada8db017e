package org.skillway.skills.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MissingContentPlaceTest {

    private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");
    private static final UUID ROSA = new UUID(0, 1);
    private static final UUID WIM = new UUID(0, 2);
    private static final UUID BOTH = rosaWhoChangedBeforeAndWim(NOW).digest();

    private static OpenGaps.InSight rosaWhoChangedBeforeAndWim(Instant changed) {
        return new OpenGaps.InSight(
                List.of(),
                Map.of(
                        ROSA, new OpenGaps.Concerned("rosa", NOW.minus(Duration.ofDays(1))),
                        WIM, new OpenGaps.Concerned("wim", changed)));
    }

    @Test
    void theFirstPagePutsEverybodyOnRecordAndTheNextOnlyWhoChangedSince() {
        var start = MissingContentPlace.of(MissingContentPlace.START, NOW);
        var later = NOW.plus(Duration.ofMinutes(5));
        var next = MissingContentPlace.of(start.next(BOTH, "step", NOW), later);

        assertThat(rosaWhoChangedBeforeAndWim(NOW.minus(Duration.ofDays(2))).changedSince(start.recordedOf(BOTH)))
                .containsOnlyKeys(ROSA, WIM);
        assertThat(rosaWhoChangedBeforeAndWim(NOW.minus(Duration.ofDays(2))).changedSince(next.recordedOf(BOTH)))
                .isEmpty();
        assertThat(rosaWhoChangedBeforeAndWim(NOW.plusSeconds(1)).changedSince(next.recordedOf(BOTH)))
                .containsOnlyKeys(WIM);
        assertThat(next.after()).isEqualTo("step");
    }

    @Test
    void whoReadsOnAnHourLaterPutsEverybodyOnRecordAgain() {
        var key = MissingContentPlace.of(MissingContentPlace.START, NOW).next(BOTH, "step", NOW);

        assertThat(MissingContentPlace.of(key, NOW.plus(Duration.ofMinutes(61))).recorded())
                .isEqualTo(Instant.EPOCH);
    }

    @Test
    void whoComesToSeeOthersPutsEverybodyOnRecordAgain() {
        var key = MissingContentPlace.of(MissingContentPlace.START, NOW).next(BOTH, "step", NOW);
        var alone = new OpenGaps.InSight(List.of(), Map.of(ROSA, new OpenGaps.Concerned("rosa", NOW)));

        assertThat(MissingContentPlace.of(key, NOW).recordedOf(alone.digest())).isEqualTo(Instant.EPOCH);
    }
}
