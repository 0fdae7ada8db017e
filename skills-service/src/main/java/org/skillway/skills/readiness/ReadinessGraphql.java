package org.skillway.skills.readiness;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.skills.organisation.PersonView;
import org.skillway.skills.organisation.SensitiveReading;
import org.skillway.skills.profile.Moments;

@GraphQLApi
public class ReadinessGraphql {

    @Inject
    ReadReadiness readReadiness;

    @Inject
    Moments moments;

    @Inject
    SensitiveReading sensitiveReading;

    @Description("When this person could meet what a role, or each that may come next, asks. A forecast, no judgment.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public List<List<ReadinessView>> readiness(
            @Source List<PersonView> people,
            @Nullable String role,
            @Nullable Instant asOf,
            @Nullable Instant knownAt,
            @DefaultValue("60") @Min(0) @Max(2_400) int minutesPerWeek) {
        sensitiveReading.aboutAll(people, "readiness.read");
        return readReadiness.of(
                people.stream().map(PersonView::personId).toList(),
                role,
                minutesPerWeek,
                moments.of(asOf, knownAt),
                asOf == null && knownAt == null);
    }
}
