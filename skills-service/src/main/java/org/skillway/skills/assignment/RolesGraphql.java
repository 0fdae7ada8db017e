package org.skillway.skills.assignment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.skillway.platform.access.Role;
import org.skillway.skills.organisation.PersonView;

@GraphQLApi
public class RolesGraphql {

    @Inject
    Assignments assignments;

    @Description("The roles this person holds.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public List<List<RoleView>> roles(@Source List<PersonView> people) {
        var held = assignments.of(people.stream().map(PersonView::personId).toList());
        return people.stream()
                .map(person -> held.getOrDefault(person.personId(), List.of()).stream()
                        .map(RoleView::of)
                        .toList())
                .toList();
    }
}
