package org.skillway.skills.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A team as clients see it. */
@Type("Team")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TeamView(
        String key,
        String name,

        @Schema(description = "The team it is part of.") @Nullable
        String parent,

        @Nullable UUID leadId,

        @Schema(description = "The day from which this holds.")
        LocalDate from,

        @Schema(description = "Its last day; absent while it goes on.") @Nullable
        LocalDate to,

        Instant updatedAt) {

    static TeamView of(TeamRow row) {
        return new TeamView(row.key, row.name, row.parent, row.leadId, row.validFrom, row.validTo, row.updatedAt);
    }

    static TeamView of(TeamVersionRow row) {
        return new TeamView(row.key, row.name, row.parent, row.leadId, row.validFrom, row.validTo, row.toldAt);
    }
}
