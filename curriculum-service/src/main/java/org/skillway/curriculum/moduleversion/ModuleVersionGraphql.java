package org.skillway.curriculum.moduleversion;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.ModuleRequest;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Page;

/** The history of a module for screens. */
@GraphQLApi
public class ModuleVersionGraphql {

    /** One page of versions; {@code nextCursor} is absent on the last one. */
    @Type("ModuleVersionsPage")
    public record ModuleVersionsPage(
            List<ModuleVersionView> data, @Nullable String nextCursor) {}

    @Inject
    ReadVersions readVersions;

    @Query("moduleVersions")
    @Description("Who published a module when and what that changed, the latest first")
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.ANALYST, Role.INTEGRATION})
    @RunOnVirtualThread
    public ModuleVersionsPage moduleVersions(
            @Pattern(regexp = ModuleRequest.KEY) String key,
            @DefaultValue("50") @Min(1) @Max(100) int limit,
            @Nullable String cursor) {
        Page<ModuleVersionView> page = readVersions.page(key, limit, cursor);
        return new ModuleVersionsPage(page.data(), page.nextCursor());
    }
}
