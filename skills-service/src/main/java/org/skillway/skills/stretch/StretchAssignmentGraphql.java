package org.skillway.skills.stretch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;
import org.skillway.skills.organisation.Standpoints;

@GraphQLApi
public class StretchAssignmentGraphql {

    /** By key; {@code nextCursor} is absent on the last page. */
    public record StretchAssignmentPage(
            List<StretchAssignmentView> data, @Nullable String nextCursor) {}

    @Inject
    StretchAssignments assignments;

    @Inject
    Cursors cursors;

    @Inject
    Standpoints standpoints;

    @Query
    @Description("The stretch assignments of the company, by key: what each exercises, and how many places are taken.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public StretchAssignmentPage stretchAssignments(
            @DefaultValue("20") @Min(1) @Max(100) int limit,
            @Nullable String cursor,
            @Nullable Instant asOf,
            @Nullable Instant knownAt) {
        var at = standpoints.onRecord(asOf, knownAt);
        var page = Page.of(
                assignments.page(cursors.keyOf("stretch-assignments", cursor, ""), null, at, limit + 1),
                limit,
                last -> cursors.after("stretch-assignments", last.key));
        return new StretchAssignmentPage(assignments.views(page.data(), at), page.nextCursor());
    }
}
