package org.skillway.curriculum.refresher;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.path.domain.Drift;
import org.skillway.curriculum.refresher.domain.Lot;
import org.skillway.curriculum.refresher.domain.Trial;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** A refresher takes part in a trial: by lot it comes at once, or later. */
@FactType("org.skillway.curriculum.refresher.scheduled.v1")
record RefresherScheduled(
        UUID driftId,
        UUID personId,
        String kpi,
        String skill,
        double share,
        int policyVersion,
        boolean delayed,
        @Nullable Instant until)
        implements Fact {

    static RefresherScheduled of(UUID personId, Drift drift, Trial trial, int policyVersion, Lot lot) {
        return new RefresherScheduled(
                drift.id(),
                personId,
                drift.kpi(),
                drift.skill(),
                trial.share(),
                policyVersion,
                lot.delayed(),
                lot.until());
    }
}
