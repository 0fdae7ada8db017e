package org.skillway.platform.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the directory copy needs of skills-service's {@code person.changed}. */
record PersonChanged(
        UUID personId,
        String externalId,
        String userName,
        @Nullable UUID managerId,
        @Nullable String team,
        @Nullable String location,
        String timeZone,
        LocalDate startDate,
        @Nullable LocalDate endDate,
        boolean active) {}
