package org.skillway.skills.coverage;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.skills.alias.StoredAliases;
import org.skillway.skills.coverage.domain.Coverage;
import org.skillway.skills.profile.Moments;
import org.skillway.skills.taxonomy.Skills;

@Path("/v1")
@RunOnVirtualThread
class CoverageResource {

    @Inject
    Skills skills;

    @Inject
    Assets assets;

    @Inject
    StoredAliases aliases;

    @Inject
    ReadMissingContent readMissingContent;

    @Inject
    Moments moments;

    @GET
    @Path("/skills/{key}/coverage")
    @RolesAllowed({Role.MANAGER, Role.MENTOR, Role.LD_ADMIN, Role.HR_ADMIN, Role.ANALYST, Role.INTEGRATION})
    @Operation(operationId = "getSkillCoverage", summary = "Which modules teach the way from level to level")
    public CoverageView coverage(
            @PathParam("key") String key,
            @Parameter(description = "What was true at this time.") @QueryParam("asOf") @Nullable Instant asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        skills.requireVersion(key);
        var moment = moments.of(asOf, knownAt);
        var skill = aliases.asOf(moment.documents()).canonical(key);
        return CoverageView.of(skill, assets.asOf(List.of(skill), moment).getOrDefault(skill, Coverage.NONE));
    }

    @GET
    @Path("/missing-content")
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "getMissingContent",
            summary = "What people in your sight have to learn and nothing teaches, dearest first")
    public MissingContentView missing(
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return readMissingContent.run(limit, cursor);
    }
}
