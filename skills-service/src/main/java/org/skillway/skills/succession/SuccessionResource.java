package org.skillway.skills.succession;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.skills.profile.Moments;

@Path("/v1")
@RunOnVirtualThread
class SuccessionResource {

    @Inject
    ReadBenches readBenches;

    @Inject
    ReadSkillRisks readSkillRisks;

    @Inject
    Moments moments;

    @GET
    @Path("/roles/{role}/bench")
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN})
    @Operation(operationId = "getBench", summary = "Who of those you lead could take over a role, and when")
    public BenchView bench(
            @PathParam("role") String role,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "What was true at this time.") @QueryParam("asOf") @Nullable Instant asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        return readBenches.ofRole(role, asOf, knownAt, limit, cursor);
    }

    @GET
    @Path("/role-families/{family}/pipeline")
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN})
    @Operation(operationId = "getPipeline", summary = "How many could take over each role of a family, and by when")
    public PipelineView pipeline(
            @PathParam("family") String family,
            @Parameter(description = "What was true at this time.") @QueryParam("asOf") @Nullable Instant asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        return readBenches.ofFamily(family, moments.of(asOf, knownAt));
    }

    @GET
    @Path("/skill-risks")
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN})
    @Operation(
            operationId = "getSkillRisks",
            summary = "Which skills rest on one person or none, and whom to train in what first")
    public SkillRisksView risks(
            @Parameter(description = "Minutes there are for cross-training.")
                    @QueryParam("minutes")
                    @DefaultValue("3000")
                    @Min(0)
                    @Max(100_000)
                    int minutes,
            @Parameter(description = "What was true at this time.") @QueryParam("asOf") @Nullable Instant asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        return readSkillRisks.run(minutes, moments.of(asOf, knownAt));
    }
}
