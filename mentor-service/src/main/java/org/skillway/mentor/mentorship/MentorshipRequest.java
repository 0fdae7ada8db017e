package org.skillway.mentor.mentorship;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Who is to help whom: for a need as a mentor, or a learner as their buddy. */
record MentorshipRequest(
        @NotNull UUID mentorId,

        @Schema(description = "The need that a mentor is for; its learner and skill are the mentorship's.") @Nullable
        UUID needId,

        @Schema(description = "The learner who gets a buddy; not together with a need.") @Nullable
        UUID learnerId) {

    void requireOne() {
        if ((needId == null) == (learnerId == null)) {
            throw new Problem(
                    ProblemCode.VALIDATION_FAILED,
                    "A mentor is for a need, a buddy for a learner: name one of the two.",
                    Problem.at("/needId", "is there together with learnerId, or neither is"));
        }
    }
}
