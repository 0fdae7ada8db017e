package org.skillway.skills.undertaking;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** What one side says to what the other proposed; to decline needs a reason. */
record AnswerRequest(
        @NotNull @Pattern(regexp = "accept|decline") String answer,

        @Schema(description = "Needed to decline.") @Nullable @Size(max = 2_000)
        String reason) {

    boolean accepts() {
        return answer.equals("accept");
    }

    void check() {
        if (!accepts() && (reason == null || reason.isBlank())) {
            throw new Problem(
                    ProblemCode.VALIDATION_FAILED, "Whoever declines says why.", Problem.at("/reason", "is missing"));
        }
    }
}
