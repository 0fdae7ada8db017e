package org.skillway.skills.worklist;

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
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;

@GraphQLApi
public class WorklistGraphql {

    /** One page of judgments; {@code nextCursor} is absent on the last one. */
    public record WorklistPage(
            List<WorklistView> data, @Nullable String nextCursor) {}

    @Inject
    ReadWorklist readWorklist;

    @Query
    @Description("The judgments of everybody you may see, newest first, and which wait for your signature.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.HR_ADMIN})
    public WorklistPage worklist(
            @Pattern(regexp = "open|awaiting-second-signature|approved|declined") @Nullable String state,
            @Pattern(regexp = "promotion|high-potential") @Nullable String kind,
            @DefaultValue("false") boolean awaitingMe,
            @DefaultValue("50") @Min(1) @Max(100) int limit,
            @Nullable String cursor) {
        var page = readWorklist.page(new WorklistQuery(state, kind, awaitingMe, null), limit, cursor);
        return new WorklistPage(page.data(), page.nextCursor());
    }
}
