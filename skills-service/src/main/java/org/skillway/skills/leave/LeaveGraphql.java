package org.skillway.skills.leave;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.skillway.platform.access.Role;
import org.skillway.skills.organisation.PersonView;
import org.skillway.skills.organisation.SensitiveReading;

@GraphQLApi
public class LeaveGraphql {

    @Inject
    Leaves leaves;

    @Inject
    SensitiveReading sensitiveReading;

    @Description("When this person is away by plan, by the first day.")
    @RolesAllowed({Role.LEARNER, Role.MANAGER, Role.HR_ADMIN, Role.INTEGRATION})
    public List<List<LeaveView>> leaves(@Source List<PersonView> people) {
        sensitiveReading.aboutAll(people, "leave.read");
        var standing = leaves.standing(people.stream().map(PersonView::personId).toList());
        return people.stream()
                .map(person -> standing.getOrDefault(person.personId(), List.of()).stream()
                        .map(LeaveView::of)
                        .toList())
                .toList();
    }
}
