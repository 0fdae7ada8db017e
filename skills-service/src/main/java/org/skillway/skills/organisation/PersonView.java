package org.skillway.skills.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

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
                row.timeZone,
                row.startDate,
                row.endDate,
                row.activeOn(today),
                row.updatedAt);
    }
}
