package org.skillway.curriculum.replan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far new plans have come. */
public record ReplanView(
        UUID id,

        @Schema(description = "running or done.") String state,

        @Schema(description = "What is new: catalogue, role-maps, pace-policy or easy-day-policy.")
        String ground,

        String reason,

        @Schema(description = "Whose holders it is for; none where a policy is new.")
        List<String> roles,

        @Schema(description = "How many it was for when it was asked for.")
        int learners,

        @Schema(description = "Who did something meanwhile was planned for by that and is not counted.")
        int planned,

        @Schema(description = "Planned for, and the path asks for something else now.")
        int changed,

        @Schema(description = "Could not be planned for and keep their older path.")
        int failed,

        @Schema(description = "Still to be planned for.") int waiting,

        Instant askedAt,
        String askedBy,
        @Nullable Instant doneAt) {

    static ReplanView of(Replans.Counted counted) {
        Replan replan = counted.replan();
        return new ReplanView(
                replan.id(),
                replan.doneAt() == null ? "running" : "done",
                replan.ground().code(),
                replan.reason(),
                replan.roles(),
                replan.learners(),
                replan.planned(),
                replan.changed(),
                replan.failed(),
                counted.waiting(),
                replan.askedAt(),
                replan.askedBy(),
                replan.doneAt());
    }
}
