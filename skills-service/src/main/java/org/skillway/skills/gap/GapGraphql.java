package org.skillway.skills.gap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.skills.organisation.PersonView;
import org.skillway.skills.organisation.SensitiveReading;

@GraphQLApi
public class GapGraphql {

    @Inject
    ReadGaps readGaps;

    @Inject
    SensitiveReading sensitiveReading;

    @Description(
            "What this person's roles, or another role, ask for by a day or by the next checkpoint, and what would close it.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public List<GapsView> gaps(
            @Source List<PersonView> people,
            @Min(1) @Max(365) @Nullable Integer day,
            @Nullable String role,
            @Nullable Instant asOf,
            @Nullable Instant knownAt,
            @DefaultValue(GapQuery.AN_HOUR_A_WEEK) @Min(0) @Max(2_400) int minutesPerWeek) {
        sensitiveReading.aboutAll(people, "gap.read");
        var subjects = people.stream()
                .map(person ->
                        new ReadGaps.Subject(person.personId(), person.startDate(), ZoneId.of(person.timeZone())))
                .toList();
        return readGaps.of(subjects, new GapQuery(day, role, asOf, knownAt, minutesPerWeek));
    }
}
