package org.skillway.skills.organisation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was told at a time of where a person stands from a day on, and of when they start and end. */
public record Placement(
        long version,
        LocalDate from,
        @Nullable UUID managerId,
        @Nullable String team,
        @Nullable String location,
        LocalDate startDate,
        @Nullable LocalDate endDate,
        Instant toldAt) {

    boolean standsLike(Placement other) {
        return Objects.equals(managerId, other.managerId)
                && Objects.equals(team, other.team)
                && Objects.equals(location, other.location);
    }
}
