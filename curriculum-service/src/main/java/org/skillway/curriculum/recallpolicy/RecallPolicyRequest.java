package org.skillway.curriculum.recallpolicy;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.memory.domain.Retention;
import org.skillway.curriculum.memory.domain.Retentions;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** The probability of recall at which something is due for review. */
record RecallPolicyRequest(
        @Schema(description = "From 0.7 to 0.97: higher means more reviews, and less forgotten in between.")
        @NotNull
        @DecimalMin("0.7")
        @DecimalMax("0.97")
        Double usual,

        @Schema(
                description =
                        "In skills that a role of the person calls critical, never less than the usual one; without it, the"
                                + " same.")
        @Nullable
        @DecimalMin("0.7")
        @DecimalMax("0.97")
        Double critical) {

    Retentions toRetentions() {
        double forCritical = critical == null ? usual : critical;
        if (forCritical < usual) {
            throw new Problem(
                    ProblemCode.VALIDATION_FAILED,
                    "What is critical is kept no less surely than the rest.",
                    Problem.at("/critical", "below 'usual'"));
        }
        return new Retentions(new Retention(usual), new Retention(forCritical));
    }
}
