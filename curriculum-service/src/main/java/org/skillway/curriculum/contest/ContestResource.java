package org.skillway.curriculum.contest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.docket.Docket.Wanted;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Idempotency;
import org.skillway.platform.rest.Page;

/** The contests that somebody is to decide. */
@Path("/v1/contests")
@RunOnVirtualThread
class ContestResource {

    /** Upheld without a day or a level puts the step off for four weeks; a level counts as an observation. */
    record RulingRequest(
            @NotNull @Pattern(regexp = "upheld|kept") String outcome,
            @NotBlank @Size(max = 1000) String reason,
            @Nullable LocalDate putOffUntil,
            @DecimalMin("0") @DecimalMax("5") @Nullable Double level) {}

    @Inject
    DecideContest decideContest;

    @Inject
    ReadContests readContests;

    @Inject
    Idempotency idempotency;

    @GET
    @RolesAllowed({Role.MANAGER, Role.HR_ADMIN})
    @Operation(
            operationId = "listContests",
            summary = "The contests that are yours to decide, the oldest first; of those decided the latest")
    public Page<ContestView> list(
            @QueryParam("status") @DefaultValue("open") @Pattern(regexp = "open|overdue|decided") String status,
            @Parameter(description = "About whom; without it, everybody.") @QueryParam("personId") @Nullable
                    UUID personId,
            @Parameter(description = "What was opened, came to be overdue or was decided since then.")
                    @QueryParam("updatedSince")
                    @Nullable
                    Instant updatedSince,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return readContests.page(status, new Wanted(personId, updatedSince), limit, cursor);
    }

    @POST
    @Path("/{contestId}/decisions")
    @RolesAllowed({Role.MANAGER, Role.HR_ADMIN})
    @Operation(
            operationId = "decideContest",
            summary = "Uphold a contest, so that the step waits, or keep the step; with a reason")
    @APIResponse(
            responseCode = "201",
            description = "Decided",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ContestView.class)))
    @APIResponse(responseCode = "409", description = "Decided already")
    @APIResponse(responseCode = "422", description = "Contradicts itself, or puts off for too long")
    public Response decide(
            @PathParam("contestId") UUID contestId,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @Valid @NotNull RulingRequest request) {
        return idempotency.once(key, request, () -> ContestView.of(decideContest.decide(contestId, request)));
    }
}
