package org.skillway.metrics.effect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.event.FactHandler;
import org.skillway.platform.event.Hears;
import org.skillway.platform.event.Received;
import org.skillway.platform.event.Topic;

/** Remembers which lot a refresher drew in a trial. */
@ApplicationScoped
@Hears(type = "org.skillway.curriculum.refresher.scheduled.v1", from = Topic.CURRICULUM)
class RefresherListener implements FactHandler<RefresherListener.RefresherScheduled> {

    record RefresherScheduled(
            UUID driftId,
            UUID personId,
            String kpi,
            String skill,
            int policyVersion,
            boolean delayed,
            @Nullable Instant until) {}

    @Inject
    EffectSql sql;

    @Override
    public Class<RefresherScheduled> payload() {
        return RefresherScheduled.class;
    }

    @Override
    public void handle(RefresherScheduled fact, Received received) {
        sql.change(
                "insert into refresher_lot values (current_tenant(), ?, ?, ?, skill_now(?), ?, ?, ?, ?) on conflict do nothing",
                fact.driftId(),
                fact.personId(),
                fact.kpi(),
                fact.skill(),
                fact.policyVersion(),
                fact.delayed(),
                fact.until(),
                received.time());
    }
}
