package org.skillway.curriculum.setback;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Page;

/** What the service could not do by itself, for screens. */
@GraphQLApi
public class SetbackGraphql {

    /** One page of setbacks; {@code nextCursor} is absent on the last one. */
    @Type("SetbacksPage")
    public record SetbacksPage(
            List<SetbackView> data, @Nullable String nextCursor) {}

    @Inject
    ReadSetbacks readSetbacks;

    @Query("setbacks")
    @Description("Learners whose path or nudge could not be made, and when that is tried again")
    @RolesAllowed({Role.LD_ADMIN, Role.INTEGRATION})
    @RunOnVirtualThread
    public SetbacksPage setbacks(@DefaultValue("50") @Min(1) @Max(100) int limit, @Nullable String cursor) {
        Page<SetbackView> page = readSetbacks.page(limit, cursor);
        return new SetbacksPage(page.data(), page.nextCursor());
    }
}
