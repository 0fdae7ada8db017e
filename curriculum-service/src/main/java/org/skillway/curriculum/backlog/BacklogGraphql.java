package org.skillway.curriculum.backlog;

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
import org.skillway.curriculum.backlog.BacklogView.DecisionView;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Page;

/** The content backlog for screens. */
@GraphQLApi
public class BacklogGraphql {

    /** One page of decisions; {@code nextCursor} is absent on the last one. */
    @Type("ContentDecisionsPage")
    public record ContentDecisionsPage(
            List<DecisionView> data, @Nullable String nextCursor) {}

    @Inject
    ReadContentDecisions readDecisions;

    @Inject
    ReadBacklog readBacklog;

    @Query("contentBacklog")
    @Description("The content that costs learners most minutes, by skill, with what was decided about it")
    @RolesAllowed({Role.LD_ADMIN, Role.ANALYST})
    @RunOnVirtualThread
    public BacklogView contentBacklog(@DefaultValue("90") int days) {
        return readBacklog.over(days);
    }

    @Query("contentDecisions")
    @Description("What was decided about a module, the latest first")
    @RolesAllowed({Role.LD_ADMIN, Role.ANALYST})
    @RunOnVirtualThread
    public ContentDecisionsPage contentDecisions(
            @Pattern(regexp = "[a-z0-9-]{1,64}") String module,
            @DefaultValue("50") @Min(1) @Max(100) int limit,
            @Nullable String cursor) {
        Page<DecisionView> page = readDecisions.page(module, limit, cursor).page();
        return new ContentDecisionsPage(page.data(), page.nextCursor());
    }
}
