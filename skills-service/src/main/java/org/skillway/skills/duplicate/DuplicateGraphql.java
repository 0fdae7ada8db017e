package org.skillway.skills.duplicate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;

@GraphQLApi
public class DuplicateGraphql {

    /** Oldest first; {@code nextCursor} is absent on the last page. */
    public record SkillDifferencePage(
            List<DifferenceView> data, @Nullable String nextCursor) {}

    @Inject
    FindDuplicates findDuplicates;

    @Inject
    ReadDifferences readDifferences;

    @Query
    @Description("Who told which skills apart and why, oldest first.")
    @RolesAllowed({Role.LD_ADMIN, Role.HR_ADMIN, Role.AUDITOR})
    public SkillDifferencePage skillDifferences(
            @DefaultValue("50") @Min(1) @Max(100) int limit, @Nullable String cursor, @Nullable Instant updatedSince) {
        var page = readDifferences.page(limit, cursor, updatedSince);
        return new SkillDifferencePage(page.data(), page.nextCursor());
    }

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
