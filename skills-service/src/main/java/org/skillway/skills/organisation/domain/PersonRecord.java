package org.skillway.skills.organisation.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What the HR system says about a person, under its own key for them. */
public record PersonRecord(
        String externalId,
        String userName,
        String displayName,
        String email,
        @Nullable String managerExternalId,
        @Nullable String team,
        @Nullable String location,
        ZoneId timeZone,
        LocalDate startDate,
        @Nullable LocalDate endDate) {

    PersonRecord endingOn(LocalDate day) {
        return new PersonRecord(
                externalId,
                userName,
                displayName,
                email,
                managerExternalId,
                team,
                location,
                timeZone,
                startDate,
                day.isBefore(startDate) ? startDate : day);
    }

    /** Whether the person still works here; somebody who starts later is expected, and so active. */
    public boolean activeOn(LocalDate day) {
        return endDate == null || !endDate.isBefore(day);
    }
}
