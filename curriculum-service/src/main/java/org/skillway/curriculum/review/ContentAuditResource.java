package org.skillway.curriculum.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.skillway.platform.access.Role;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

@Path("/v1")
@RunOnVirtualThread
class ContentAuditResource {

    /** When a procedure changed. */
    record SourceChange(@NotNull Instant changedAt) {}

    @Inject
    AuditContent auditContent;

    @Inject
    Sources sources;

    @Inject
    Clock clock;

    @GET
    @Path("/content-audit")
    @RolesAllowed({Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "auditContent",
            summary = "What content is missing, stale or doubled, and who waits for it")
    public ContentAuditView audit(@QueryParam("months") @DefaultValue("12") @Min(1) @Max(120) int months) {
        return auditContent.audit(months);
    }

    @PUT
    @Path("/sources/{key}")
    @RolesAllowed({Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "changeSource",
            summary = "Say that an approved procedure changed; modules that teach from it become stale")
    public SourceChange changed(
            @PathParam("key") @Pattern(regexp = "[a-z0-9-]{1,64}") String key, @Valid @NotNull SourceChange change) {
        if (change.changedAt().isAfter(clock.instant()) || change.changedAt().isBefore(Instant.EPOCH)) {
            throw new Problem(
                    ProblemCode.VALIDATION_FAILED,
                    "A change lies between 1970 and now.",
                    Problem.at("/changedAt", "it is " + clock.instant() + " here"));
        }
        sources.changed(key, change.changedAt());
        return change;
    }
}
