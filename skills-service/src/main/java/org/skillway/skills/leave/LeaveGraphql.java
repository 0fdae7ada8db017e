package org.skillway.skills.leave;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.skills.organisation.PersonView;
import org.skillway.skills.organisation.SensitiveReading;
import org.skillway.skills.organisation.Standpoints;

@GraphQLApi
public class LeaveGraphql {

    @Inject
    Leaves leaves;

    @Inject
    SensitiveReading sensitiveReading;

    @Inject
    Standpoints standpoints;

    @Description("When this person is away by plan, by the first day.")
    @RolesAllowed({Role.LEARNER, Role.MANAGER, Role.HR_ADMIN, Role.INTEGRATION})
    public List<List<LeaveView>> leaves(
            @Source List<PersonView> people, @Nullable Instant asOf, @Nullable Instant knownAt) {
        sensitiveReading.aboutAll(people, "leave.read");
        var at = standpoints.onRecord(asOf, knownAt);
        var standing = leaves.standing(people.stream().map(PersonView::personId).toList(), at);
        return people.stream()
                .map(person -> standing.getOrDefault(person.personId(), List.of()).stream()
                        .map(row -> LeaveView.of(row, at))
                        .toList())
                .toList();
    }
}
