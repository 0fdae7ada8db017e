package org.skillway.skills.profile;

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

@GraphQLApi
public class ProfileGraphql {

    @Inject
    ReadProfiles readProfiles;

    @Inject
    Moments moments;

    @Inject
    SensitiveReading sensitiveReading;

    @Description("What is believed of this person in each skill, what is attested, and what they are sure of;"
            + " as of a time, as far as it was known at another.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public List<List<SkillProfileView>> profile(
            @Source List<PersonView> people, @Nullable Instant asOf, @Nullable Instant knownAt) {
        sensitiveReading.aboutAll(people, "profile.read");
        return readProfiles.of(people.stream().map(PersonView::personId).toList(), moments.of(asOf, knownAt));
    }
}
