package org.skillway.skills.assignment;

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
import org.skillway.skills.organisation.Standpoints;

@GraphQLApi
public class RolesGraphql {

    @Inject
    Assignments assignments;

    @Inject
    Standpoints standpoints;

    @Description("The roles this person holds, or held.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public List<List<RoleView>> roles(
            @Source List<PersonView> people, @Nullable Instant asOf, @Nullable Instant knownAt) {
        var held = assignments.asOf(
                people.stream().map(PersonView::personId).toList(), standpoints.onRecord(asOf, knownAt));
        return people.stream()
                .map(person -> held.getOrDefault(person.personId(), List.of()).stream()
                        .map(RoleView::of)
                        .toList())
                .toList();
    }
}
