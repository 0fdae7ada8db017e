package org.skillway.curriculum.heard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.skillway.curriculum.path.domain.Drift;
import org.skillway.curriculum.refresher.ScheduleRefresher;
import org.skillway.platform.event.FactHandler;
import org.skillway.platform.event.Hears;
import org.skillway.platform.event.Received;
import org.skillway.platform.event.Topic;

/** Work slipped: a refresher goes on the path, within the approved minutes. */
@ApplicationScoped
@Hears(type = "org.skillway.metrics.drift.detected.v1", from = Topic.METRICS)
class DriftDetectedListener implements FactHandler<DriftDetectedListener.DriftDetected> {

    record DriftDetected(UUID driftId, UUID personId, String kpi, String skill, Instant since) {}

    @Inject
    ScheduleRefresher scheduleRefresher;

    @Override
    public Class<DriftDetected> payload() {
        return DriftDetected.class;
    }

    @Override
    public void handle(DriftDetected fact, Received received) {
        var drift = new Drift(fact.driftId(), fact.kpi(), fact.skill(), fact.since(), false);
        scheduleRefresher.slipped(fact.personId(), drift, received.time());
    }
}
