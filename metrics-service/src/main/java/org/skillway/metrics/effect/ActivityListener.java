package org.skillway.metrics.effect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.event.FactHandler;
import org.skillway.platform.event.Hears;
import org.skillway.platform.event.Received;
import org.skillway.platform.event.Topic;

/** Remembers when somebody first took a module: by answering in it, or by going through it. */
@ApplicationScoped
@Hears(type = "org.skillway.curriculum.activity.recorded.v1", from = Topic.CURRICULUM)
class ActivityListener implements FactHandler<ActivityListener.ActivityRecorded> {

    private static final Set<String> TAKING = Set.of("answered", "completed");

    record ActivityRecorded(
            UUID personId,
            String module,
            String skill,
            String kind,
            @Nullable Instant occurredAt) {

        /** When it was: no later than it was told, however clocks differ; earlier releases told nothing else. */
        Instant at(Received received) {
            return occurredAt == null || occurredAt.isAfter(received.time()) ? received.time() : occurredAt;
        }
    }

    @Inject
    EffectSql sql;

    @Override
    public Class<ActivityRecorded> payload() {
        return ActivityRecorded.class;
    }

    @Override
    public void handle(ActivityRecorded fact, Received received) {
        if (TAKING.contains(fact.kind())) {
            sql.change(
                    "insert into module_taking as t values (current_tenant(), ?, ?, skill_now(?), ?)"
                            + " on conflict (tenant, module, person_id) do update"
                            + " set skill = excluded.skill, taken_at = least(t.taken_at, excluded.taken_at)",
                    fact.module(),
                    fact.personId(),
                    fact.skill(),
                    fact.at(received));
        }
    }
}
