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
import org.skillway.skills.assignment.domain.RoleHistory;
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
        var ids = people.stream().map(PersonView::personId).toList();
        if (asOf == null && knownAt == null) {
            var now = assignments.of(ids);
            return ids.stream()
                    .map(id -> RoleView.of(now.getOrDefault(id, List.of())))
                    .toList();
        }
        var then = assignments.asOf(ids, standpoints.past(asOf, "?asOf"), standpoints.past(knownAt, "?knownAt"));
        return ids.stream()
                .map(id -> RoleView.of(
                        then.getOrDefault(id, RoleHistory.Told.NOTHING).roles()))
                .toList();
    }
}
