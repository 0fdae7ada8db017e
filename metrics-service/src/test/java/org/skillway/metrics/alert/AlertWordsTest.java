package org.skillway.metrics.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skillway.metrics.alert.Alert.Refresher;
import org.skillway.metrics.drift.Because;
import org.skillway.metrics.kpi.domain.Direction;

class AlertWordsTest {

    private static final UUID ID = new UUID(0, 1);
    private static final Instant SINCE = Instant.parse("2026-10-29T14:20:00Z");

    @Test
    void saysWhatFellSinceWhenAndWhatIsDone() {
        var alert = alert(
                Direction.HIGHER_IS_BETTER, 86.13, 71.4, "percent", new Refresher("notes-refresher", 3, SINCE), null);

        assertThat(AlertWords.of(alert))
                .isEqualTo("Ticket note quality of rosa.lindqvist fell from 86 to 71 percent over the last 6"
                        + " observations, since 29 October 2026. The usual ups and downs of this person's own work"
                        + " do not explain it. A 3-minute refresher, notes-refresher, was put on the path on"
                        + " 29 October 2026.");
    }

    @Test
    void saysThatAFigureWhichShouldFallRose() {
        var alert = alert(Direction.LOWER_IS_BETTER, 1.25, 2, "", null, null);

        assertThat(AlertWords.of(alert)).contains("rose from 1.25 to 2 over");
    }

    @Test
    void saysBothFiguresSoThatTheyDiffer() {
        var alert = alert(Direction.HIGHER_IS_BETTER, 86.14, 85.87, "percent", null, null);

        assertThat(AlertWords.of(alert)).contains("fell from 86.1 to 85.9 percent");
    }

    @Test
    void saysThatItIsOver() {
        var alert = alert(Direction.HIGHER_IS_BETTER, 86, 71, "percent", null, Instant.parse("2026-11-09T10:40:00Z"));

        assertThat(AlertWords.of(alert)).endsWith("It is back at the old level since 9 November 2026.");
    }

    private static Alert alert(
            Direction direction,
            double baseline,
            double recent,
            String unit,
            @Nullable Refresher refresher,
            @Nullable Instant cleared) {
        return new Alert(
                ID,
                ID,
                "rosa.lindqvist",
                "ticket-note-quality",
                "Ticket note quality",
                unit,
                "ticket-notes",
                direction,
                6,
                baseline,
                recent,
                SINCE,
                SINCE,
                cleared == null ? null : new Alert.Cleared(cleared, Because.RECOVERED),
                refresher,
                ID);
    }
}
