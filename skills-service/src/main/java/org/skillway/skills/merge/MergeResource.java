package org.skillway.skills.merge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Idempotency;
import org.skillway.platform.rest.Page;
import org.skillway.skills.taxonomy.Skills;

@Path("/v1")
@RunOnVirtualThread
class MergeResource {

    private static final String BEFORE_ALL = new UUID(0, 0).toString();

    @Inject
    Skills skills;

    @Inject
    MergeSkills mergeSkills;

    @Inject
    MergeTable table;

    @Inject
    Idempotency idempotency;

    @Inject
    Cursors cursors;

    @GET
    @Path("/skills/{key}/merge-impact")
    @RolesAllowed({Role.LD_ADMIN, Role.HR_ADMIN})
    @Operation(operationId = "getMergeImpact", summary = "What names a skill and would follow it into another")
    public MergeImpact impact(@PathParam("key") String key) {
        skills.requireVersion(key);
        return table.impactOf(key);
    }

    @POST
    @Path("/skill-merges")
    @RolesAllowed({Role.LD_ADMIN, Role.HR_ADMIN})
    @Operation(
            operationId = "mergeSkills",
            summary = "Decide that one skill is another; it answers with that one from then on")
    @APIResponse(
            responseCode = "201",
            description = "Decided",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MergeView.class)))
    public Response merge(@HeaderParam(Idempotency.HEADER) @Nullable String key, @Valid @NotNull MergeRequest request) {
        return idempotency.once(key, request, () -> mergeSkills.run(request));
    }

    @GET
    @Path("/skill-merges")
    @RolesAllowed({Role.LD_ADMIN, Role.HR_ADMIN, Role.AUDITOR})
    @Operation(operationId = "listSkillMerges", summary = "Who merged which skills and why, oldest first")
    public Page<MergeView> merges(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("updatedSince") @Nullable Instant updatedSince) {
        var after = UUID.fromString(cursors.keyOf("skill-merges", cursor, BEFORE_ALL));
        return Page.of(
                table.page(after, updatedSince, limit + 1),
                limit,
                last -> cursors.after("skill-merges", last.mergeId().toString()));
    }
}
