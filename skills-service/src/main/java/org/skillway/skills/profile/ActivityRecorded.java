package org.skillway.skills.profile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the profile needs of curriculum-service's {@code activity.recorded}; only an answer is right or wrong. */
record ActivityRecorded(
        UUID activityId,
        UUID personId,
        String module,
        String skill,
        String kind,
        @Nullable Boolean correct,
        String helpLevel) {}
