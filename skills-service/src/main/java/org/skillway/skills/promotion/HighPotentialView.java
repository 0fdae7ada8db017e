package org.skillway.skills.promotion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether somebody is held to be of high potential, by the last judgment that was decided. */
@Type("HighPotential")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HighPotentialView(
        UUID personId,
        boolean flagged,

        @Schema(description = "By which judgment; absent where none was decided.") @Nullable
        UUID judgmentId,

        @Nullable Instant decidedAt) {

    static HighPotentialView of(UUID personId, @Nullable JudgmentView last) {
        return last == null
                ? new HighPotentialView(personId, false, null, null)
                : new HighPotentialView(personId, last.state().equals("approved"), last.judgmentId(), last.decidedAt());
    }
}
