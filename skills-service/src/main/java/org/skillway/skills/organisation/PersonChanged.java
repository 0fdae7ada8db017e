package org.skillway.skills.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** A person is new or HR has changed what it says about them. Name and address stay here. */
@FactType("org.skillway.skills.person.changed.v1")
@JsonInclude(JsonInclude.Include.NON_NULL)
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
        boolean active)
        implements Fact {}
