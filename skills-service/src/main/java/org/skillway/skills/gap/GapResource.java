package org.skillway.skills.gap;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.skills.organisation.SensitiveReading;

@Path("/v1/people/{personId}/gaps")
@RunOnVirtualThread
class GapResource {

    @Inject
    SensitiveReading sensitiveReading;

    @Inject
    ReadGaps readGaps;

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "getGaps",
            summary = "What the person's roles ask for by a day, what is believed of them, and what would close it")
    public GapsView gaps(
            @PathParam("personId") UUID personId,
            @Parameter(description = "Days since a role was taken up; without it, each role's next of 30, 60 and 90.")
                    @QueryParam("day")
                    @Min(1)
                    @Max(365)
                    @Nullable
                    Integer day,
            @Parameter(description = "Compare with this role instead of those held.")
                    @QueryParam("role")
                    @Pattern(regexp = "[a-z0-9-]{1,64}")
                    @Nullable
                    String role,
            @Parameter(description = "What was true at this time.") @QueryParam("asOf") @Nullable Instant asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt,
            @Parameter(description = "Time to practise, for whether the person is on track.")
                    @QueryParam("minutesPerWeek")
                    @DefaultValue(GapQuery.AN_HOUR_A_WEEK)
                    @Min(0)
                    @Max(2_400)
                    int minutesPerWeek) {
        var person = sensitiveReading.about(personId, "gap.read");
        var subject = new ReadGaps.Subject(person.personId(), person.startDate(), person.timeZone());
        return readGaps.of(List.of(subject), new GapQuery(day, role, asOf, knownAt, minutesPerWeek))
                .getFirst();
    }
}
