package org.skillway.skills.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.organisation.domain.LocationKey;
import org.skillway.skills.organisation.domain.PlacementHistory;

/** A person as clients see them. */
@Type("Person")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonView(
        UUID personId,
        String externalId,
        String userName,
        String displayName,
        String email,
        @Nullable UUID managerId,
        @Nullable String team,
        @Nullable String location,

        @Schema(description = "The key of that location.") @Nullable
        String locationKey,

        @Schema(description = "The day from which team, location and manager are so.") @Nullable
        LocalDate placedFrom,

        String timeZone,
        LocalDate startDate,
        @Nullable LocalDate endDate,
        boolean active,
        Instant updatedAt) {

    static PersonView of(PersonRow row, LocalDate today) {
        return new PersonView(
                row.personId,
                row.externalId,
                row.userName,
                row.displayName,
                row.email,
                row.managerId,
                row.team,
                row.location,
                key(row.location),
                row.placedFrom,
                row.timeZone,
                row.startDate,
                row.endDate,
                row.activeOn(today),
                row.updatedAt);
    }

    /** Where the person stood on a day by what was told; nowhere yet before the first day anything was told of. */
    static PersonView of(PersonRow row, PlacementHistory told, LocalDate day) {
        var placed = told.on(day).orElse(null);
        var end = told.latest().endDate();
        return new PersonView(
                row.personId,
                row.externalId,
                row.userName,
                row.displayName,
                row.email,
                placed == null ? null : placed.managerId(),
                placed == null ? null : placed.team(),
                placed == null ? null : placed.location(),
                placed == null ? null : key(placed.location()),
                placed == null ? null : placed.from(),
                row.timeZone,
                told.latest().startDate(),
                end,
                end == null || !end.isBefore(day),
                told.latest().toldAt());
    }

    private static @Nullable String key(@Nullable String location) {
        return location == null ? null : LocationKey.of(location).value();
    }
}
