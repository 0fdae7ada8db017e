package org.skillway.skills.duplicate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Idempotency;
import org.skillway.platform.rest.Page;

@Path("/v1")
@RunOnVirtualThread
class DuplicateResource {

    @Inject
    FindDuplicates findDuplicates;

    @Inject
    TellApart tellApart;

    @Inject
    ReadDifferences readDifferences;

    @Inject
    Idempotency idempotency;

    @GET
    @Path("/skill-duplicates")
    @RolesAllowed({Role.LD_ADMIN, Role.HR_ADMIN})
    @Operation(operationId = "findDuplicateSkills", summary = "Skills that may be the same, the most alike first")
    public Page<DuplicateView> duplicates(
            @Parameter(description = "How alike, from 0.5 to 1.")
                    @QueryParam("atLeast")
                    @DefaultValue("0.8")
                    @DecimalMin("0.5")
                    @DecimalMax("1")
                    double atLeast,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return Page.of(findDuplicates.run(atLeast, cursor, limit + 1), limit, DuplicateView::cursor);
    }

    @POST
    @Path("/skill-differences")
    @RolesAllowed({Role.LD_ADMIN, Role.HR_ADMIN})
    @Operation(
            operationId = "tellSkillsApart",
            summary = "Decide that two skills are not the same; they are not proposed again")
    @APIResponse(
            responseCode = "201",
            description = "Decided",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DifferenceView.class)))
    @APIResponse(responseCode = "409")
    public Response tellApart(
            @HeaderParam(Idempotency.HEADER) @Nullable String key, @Valid @NotNull DifferenceRequest request) {
        return idempotency.once(key, request, () -> tellApart.run(request));
    }

    @GET
    @Path("/skill-differences")
    @RolesAllowed({Role.LD_ADMIN, Role.HR_ADMIN, Role.AUDITOR})
    @Operation(operationId = "listSkillDifferences", summary = "Who told which skills apart and why, oldest first")
    public Page<DifferenceView> differences(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("updatedSince") @Nullable Instant updatedSince) {
        return readDifferences.page(limit, cursor, updatedSince);
    }
}
