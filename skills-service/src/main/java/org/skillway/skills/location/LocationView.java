package org.skillway.skills.location;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place where people work, as clients see it. */
@Type("Location")
public record LocationView(
        @Schema(description = "What people's locationKey refers to.")
        String key,

        String name,
        String timeZone,

        @Schema(description = "The day from which this holds.")
        LocalDate from,

        Instant updatedAt) {

    static LocationView of(LocationRow row) {
        return new LocationView(row.key, row.name, row.timeZone, row.validFrom, row.updatedAt);
    }

    static LocationView of(LocationVersionRow row) {
        return new LocationView(row.key, row.name, row.timeZone, row.validFrom, row.toldAt);
    }
}
