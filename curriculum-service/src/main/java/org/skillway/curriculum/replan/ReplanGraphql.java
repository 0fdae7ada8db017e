package org.skillway.curriculum.replan;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** The progress of new plans, for the screen from which something was published. */
@GraphQLApi
public class ReplanGraphql {

    /** One page of them; {@code nextCursor} is absent on the last one. */
    @Type("ReplanPage")
    public record ReplanPage(
            List<ReplanView> data, @Nullable String nextCursor) {}

    @Inject
    Replans replans;

    @Inject
    ReadReplans readReplans;

    @Query("replans")
    @Description("New plans that publishing asked for, the latest first")
    @RolesAllowed({Role.LD_ADMIN, Role.INTEGRATION})
    @RunOnVirtualThread
    public ReplanPage replans(@DefaultValue("50") @Min(1) @Max(100) int limit, @Nullable String cursor) {
        var page = readReplans.page(limit, cursor);
        return new ReplanPage(page.data(), page.nextCursor());
    }

    @Query("replan")
    @Description("How far the new plans have come that publishing asked for")
    @RolesAllowed({Role.LD_ADMIN, Role.INTEGRATION})
    @RunOnVirtualThread
    public ReplanView replan(UUID id) {
        return replans.of(id)
                .map(ReplanView::of)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "No replan " + id + "."));
    }
}
