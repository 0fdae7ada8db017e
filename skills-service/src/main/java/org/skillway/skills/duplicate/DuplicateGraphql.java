package org.skillway.skills.duplicate;

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
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;

@GraphQLApi
public class DuplicateGraphql {

    @Inject
    FindDuplicates findDuplicates;

    @Query
    @Description("Skills that may be the same, the most alike first, after a pair's cursor.")
    @RolesAllowed({Role.LD_ADMIN, Role.HR_ADMIN})
    public List<DuplicateView> duplicateSkills(
            @DefaultValue("0.8") @DecimalMin("0.5") @DecimalMax("1") double atLeast,
            @DefaultValue("50") @Min(1) @Max(100) int limit,
            @Nullable String cursor) {
        return findDuplicates.run(atLeast, cursor, limit);
    }
}
