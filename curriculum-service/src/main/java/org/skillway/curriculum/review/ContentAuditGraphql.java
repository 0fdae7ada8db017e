package org.skillway.curriculum.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.platform.access.Role;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** The content audit for screens. */
@GraphQLApi
public class ContentAuditGraphql {

    private static final int MOST_MONTHS = 120;

    @Inject
    AuditContent auditContent;

    @Query("contentAudit")
    @Description("What content is missing, stale or doubled, and how many people wait for it")
    @RolesAllowed({Role.LD_ADMIN, Role.INTEGRATION})
    @RunOnVirtualThread
    public ContentAuditView contentAudit(@DefaultValue("12") int months) {
        if (months < 1 || months > MOST_MONTHS) {
            throw new Problem(ProblemCode.VALIDATION_FAILED, "1 to " + MOST_MONTHS + " months, not " + months + ".");
        }
        return auditContent.audit(months);
    }
}
