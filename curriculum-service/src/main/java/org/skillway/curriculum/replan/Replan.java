package org.skillway.curriculum.replan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.learner.ChangeCause;
import org.skillway.platform.event.Cause;

/**
 * New plans for all who hold some roles, asked for together.
 *
 * @param roles none where it is for everybody whom its ground concerns
 * @param learners how many it concerned when it was asked for
 * @param planned how many it planned for; who did something meanwhile was planned for by that
 * @param changed how many of these paths ask for something else now
 * @param failed how many could not be planned for and keep their older path
 */
record Replan(
        UUID id,
        Ground ground,
        long edition,
        List<String> roles,
        String reason,
        int learners,
        int planned,
        int changed,
        int failed,
        Instant askedAt,
        String askedBy,
        Cause.Link link,
        @Nullable Instant doneAt) {

    Replan {
        roles = List.copyOf(roles);
    }

    ChangeCause cause() {
        return ChangeCause.of(ground.cause(), reason);
    }
}
