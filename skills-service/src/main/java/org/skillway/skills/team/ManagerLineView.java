package org.skillway.skills.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who leads a person: the line of managers, and the lead of their team. */
@Type("ManagerLine")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ManagerLineView(
        UUID personId,
        LocalDate asOf,
        Instant knownAt,
        @Schema(description = "The direct manager first.") List<LeaderView> managers,
        @Nullable String team,

        @Schema(description = "Who leads the team; absent where nobody was named.") @Nullable
        LeaderView teamLead) {

    /** Somebody who leads the person. Whoever sees a person sees who leads them, by name and no more. */
    @Type("Leader")
    public record LeaderView(UUID personId, String displayName) {}
}
