package org.skillway.curriculum.path.domain;

import java.time.Instant;
import java.util.UUID;

/** A work signal that slipped: which KPI, which skill it speaks about, and whether a refresher was taken for it. */
public record Drift(UUID id, String kpi, String skill, Instant since, boolean answered) {

    public Drift nowAnswered() {
        return new Drift(id, kpi, skill, since, true);
    }
}
