package org.skillway.skills.name;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.platform.access.Role;

/** What people are called, for screens. */
@GraphQLApi
@RunOnVirtualThread
public class NameGraphql {

    @Inject
    Names names;

    @Query("names")
    @Description(
            "What people are called whom you may see, who offer help, or with whom you share a mentorship; others are"
                    + " left out. At most 100.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public List<PersonNameView> names(@NonNull @Size(max = 100) List<@NonNull UUID> personIds) {
        return names.of(personIds);
    }
}
