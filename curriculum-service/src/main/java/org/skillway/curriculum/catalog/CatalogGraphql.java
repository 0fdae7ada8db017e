package org.skillway.curriculum.catalog;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Page;

/** What can be learned, for screens. */
@GraphQLApi
public class CatalogGraphql {

    /** One page of modules; {@code nextCursor} is absent on the last one. */
    @Type("ModulesPage")
    public record ModulesPage(
            List<ModuleView> data, @Nullable String nextCursor) {}

    @Inject
    ReadModules readModules;

    @Query("modules")
    @Description("What can be learned, by key; with updatedSince what changed first comes first")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.ANALYST, Role.INTEGRATION})
    @RunOnVirtualThread
    public ModulesPage modules(
            @Nullable @Pattern(regexp = ModuleRequest.KEY) String skill,
            @Nullable @Pattern(regexp = ModuleQuery.KIND) String kind,
            @Nullable @Min(1) @Max(5) Integer level,
            @Nullable @Pattern(regexp = ModuleQuery.LANGUAGE) String language,
            @Nullable @Pattern(regexp = ModuleRequest.KEY) String role,
            @Nullable @Pattern(regexp = ModuleRequest.KEY) String moment,
            @Nullable @Pattern(regexp = ModuleQuery.STANDING) String standing,
            @Nullable @Size(min = 1, max = ModuleQuery.LONGEST) String query,
            @Nullable Instant updatedSince,
            @DefaultValue("50") @Min(1) @Max(100) int limit,
            @Nullable String cursor) {
        Page<ModuleView> page = readModules.page(
                new ModuleQuery(skill, kind, level, language, role, moment, standing, query, updatedSince),
                limit,
                cursor);
        return new ModulesPage(page.data(), page.nextCursor());
    }
}
