package org.skillway.skills.organisation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person as the other features need to know them. */
public record Person(
        UUID personId,
        String userName,
        @Nullable UUID managerId,
        LocalDate startDate,
        @Nullable LocalDate endDate,
        ZoneId timeZone) {}
