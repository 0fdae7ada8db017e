package org.skillway.curriculum.taking;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.curriculum.catalog.ModuleRequest;
import org.skillway.platform.access.Role;

/** A module for the screen on which somebody takes it. */
@GraphQLApi
public class TakenModuleGraphql {

    @Inject
    ReadTakenModule readTakenModule;

    @Query("takenModule")
    @Description("A module as somebody takes it, with the example from their own work")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @RunOnVirtualThread
    public TakenModuleView takenModule(UUID personId, @Pattern(regexp = ModuleRequest.KEY) String key) {
        return readTakenModule.of(personId, key);
    }
}
