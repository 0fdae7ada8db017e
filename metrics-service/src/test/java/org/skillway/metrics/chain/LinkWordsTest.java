package org.skillway.metrics.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinkWordsTest {

    @Test
    void saysWhatAToolReported() {
        assertThat(words(
                        "signal.received",
                        Map.of("source", "zendesk", "metric", "note-quality", "value", 71.0, "unit", "percent")))
                .isEqualTo("zendesk reported note-quality 71 percent for rosa.");
    }

    @Test
    void saysThatASignalCouldNotBeRead() {
        assertThat(words("signal.received", Map.of("source", "zendesk", "state", "UNREADABLE")))
                .isEqualTo("zendesk reported something that its mapping cannot read.");
    }

    @Test
    void saysWhetherAnObservationWasJudged() {
        assertThat(words("observation.recorded", Map.of("kpi", "note-quality", "charted", true)))
                .isEqualTo("It counts as note-quality of rosa.");
        assertThat(words("observation.recorded", Map.of("kpi", "note-quality", "charted", false)))
                .endsWith("too late to be judged.");
    }

    @Test
    void saysASlipAndItsEnd() {
        assertThat(words(
                        "drift.detected",
                        Map.of(
                                "kpi",
                                "note-quality",
                                "baseline",
                                86.13,
                                "recent",
                                71,
                                "observations",
                                6,
                                "skill",
                                "ticket-notes")))
                .isEqualTo(
                        "note-quality of rosa slipped from 86.1 to 71 over 6 observations; the skill is ticket-notes.");
        assertThat(words("drift.cleared", Map.of("kpi", "note-quality", "baseline", 86.13)))
                .isEqualTo("note-quality of rosa is back at 86.1.");
    }

    @Test
    void saysWhatThePathGot() {
        var refresher = Map.of("module", "notes-refresher", "kind", "refresher", "minutes", 3);

        assertThat(words("path.changed", Map.of("inserted", List.of(refresher))))
                .isEqualTo("The path of rosa got notes-refresher (refresher, 3 minutes).");
        assertThat(words("path.changed", Map.of("inserted", List.of()))).contains("no step was added");
    }

    @Test
    void refusesAKindItDoesNotKnow() {
        assertThatThrownBy(() -> words("signal.lost", Map.of())).hasMessageContaining("signal.lost");
    }

    private static String words(String kind, Map<String, Object> facts) {
        return LinkWords.of(new Link(new UUID(0, 1), kind, Instant.EPOCH, null, new UUID(0, 2), "rosa", facts));
    }
}
