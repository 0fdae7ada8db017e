package org.skillway.curriculum.path.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A work signal that slipped: which KPI, which skill it speaks about, and whether a refresher was taken for it.
 *
 * @param notBefore until when its refresher waits; null for one that comes at once
 */
public record Drift(
        UUID id,
        String kpi,
        String skill,
        Instant since,
        boolean answered,
        @Nullable Instant notBefore) {

    public Drift(UUID id, String kpi, String skill, Instant since, boolean answered) {
        this(id, kpi, skill, since, answered, null);
    }

    public Drift nowAnswered() {
        return new Drift(id, kpi, skill, since, true, notBefore);
    }

    /** The same, where its skill is called otherwise. */
    public Drift in(String other) {
        return new Drift(id, kpi, other, since, answered, notBefore);
    }

    public Drift waitingUntil(@Nullable Instant later) {
        return new Drift(id, kpi, skill, since, answered, later);
    }

    boolean waits(Instant now) {
        return notBefore != null && now.isBefore(notBefore);
    }
}
