package org.skillway.curriculum.activity;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** A learner did something with a module. */
@FactType("org.skillway.curriculum.activity.recorded.v1")
record ActivityRecorded(
        UUID activityId,
        UUID personId,
        String module,
        String skill,
        String kind,
        @Nullable String item,
        @Nullable Integer response,
        @Nullable Boolean correct,
        String helpLevel,
        @Nullable Integer seconds,
        @Nullable Instant occurredAt)
        implements Fact {

    static ActivityRecorded of(UUID id, ActivityRequest request, @Nullable Boolean correct, Module module) {
        return new ActivityRecorded(
                id,
                request.personId(),
                module.key(),
                module.skill(),
                request.kind(),
                request.item(),
                request.response(),
                correct,
                request.help().name().toLowerCase(Locale.ROOT),
                request.seconds(),
                request.occurredAt());
    }
}
