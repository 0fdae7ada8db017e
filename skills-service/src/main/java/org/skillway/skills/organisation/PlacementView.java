package org.skillway.skills.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.organisation.domain.PlacementHistory.Period;

/** Where a person stood in the company, from one day to another. */
@Type("Placement")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlacementView(
        LocalDate from,

        @Schema(description = "The last day; absent where it still holds.") @Nullable
        LocalDate to,

        @Nullable UUID managerId,
        @Nullable String team,
        @Nullable String location,
        Instant toldAt) {

    static PlacementView of(Period period) {
        var placement = period.placement();
        return new PlacementView(
                period.from(),
                period.to(),
                placement.managerId(),
                placement.team(),
                placement.location(),
                placement.toldAt());
    }
}
