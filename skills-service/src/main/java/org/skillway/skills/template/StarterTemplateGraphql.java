package org.skillway.skills.template;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.platform.access.Role;

@GraphQLApi
public class StarterTemplateGraphql {

    @Inject
    StarterTemplates templates;

    @Query
    @Description("Role maps to start from.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public List<StarterTemplateView> roleMapTemplates() {
        return templates.all().stream().map(StarterTemplateView::of).toList();
    }
}
