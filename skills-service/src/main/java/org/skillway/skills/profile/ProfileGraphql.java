package org.skillway.skills.profile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.skillway.platform.access.Role;
import org.skillway.skills.organisation.PersonView;
import org.skillway.skills.organisation.SensitiveReading;

@GraphQLApi
public class ProfileGraphql {

    @Inject
    Profiles profiles;

    @Inject
    SensitiveReading sensitiveReading;

    @Description("What is believed of this person in each skill.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public List<List<SkillEstimateView>> profile(@Source List<PersonView> people) {
        sensitiveReading.aboutAll(people, "profile.read");
        var believed = profiles.rows(people.stream().map(PersonView::personId).toList()).stream()
                .collect(Collectors.groupingBy(
                        row -> row.personId, Collectors.mapping(SkillEstimateView::of, Collectors.toList())));
        return people.stream()
                .map(person -> believed.getOrDefault(person.personId(), List.of()))
                .toList();
    }
}
