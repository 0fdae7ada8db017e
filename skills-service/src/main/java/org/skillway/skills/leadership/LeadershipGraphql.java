package org.skillway.skills.leadership;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.skills.organisation.PersonView;
import org.skillway.skills.organisation.SensitiveReading;

@GraphQLApi
public class LeadershipGraphql {

    @Inject
    SensitiveReading sensitiveReading;

    @Inject
    ReadLeadership readLeadership;

    @Description("What a year of mentoring tells of this person's leading others. Evidence, no judgment.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public List<LeadershipView> leadershipSignal(
            @Source List<PersonView> people, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        sensitiveReading.aboutAll(people, "leadership-signal.read");
        return readLeadership.of(people.stream().map(PersonView::personId).toList(), asOf, knownAt);
    }
}
