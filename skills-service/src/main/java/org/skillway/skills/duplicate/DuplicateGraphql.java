package org.skillway.skills.merge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.platform.access.Role;
import org.skillway.skills.merge.domain.DuplicateFinder;
import org.skillway.skills.taxonomy.Skills;

@GraphQLApi
public class DuplicateGraphql {

    @Inject
    Skills skills;

    @Query
    @Description("Skills that may be the same, the most alike first.")
    @RolesAllowed({Role.LD_ADMIN, Role.HR_ADMIN})
    public List<DuplicateView> duplicateSkills(
            @DefaultValue("0.8") @DecimalMin("0.5") @DecimalMax("1") double atLeast,
            @DefaultValue("50") @Min(1) @Max(100) int limit) {
        return DuplicateFinder.find(skills.all().values(), atLeast, limit).stream()
                .map(DuplicateView::of)
                .toList();
    }
}
