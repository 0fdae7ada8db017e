package org.skillway.curriculum.contest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.docket.Docket.Part;
import org.skillway.curriculum.docket.Docket.Wanted;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Idempotency;
import org.skillway.platform.rest.Page;

/** What learners contest about their own paths, and what became of it. */
@Path("/v1/people/{id}/path/contests")
@RunOnVirtualThread
class PathContestResource {

    /** Which step, by its module, and why it is contested. */
    record ContestRequest(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String step,
            @NotBlank @Size(max = 1000) String reason) {}

    @Inject
    OpenContest openContest;

    @Inject
    ReadContests readContests;

    @Inject
    Cursors cursors;

    @Inject
    Idempotency idempotency;

    @POST
    @RolesAllowed(Role.LEARNER)
    @Operation(
            operationId = "contestStep",
            summary = "Contest a step of your path; a person decides within five working days")
    @APIResponse(
            responseCode = "201",
            description = "Brought before the manager, or HR where there is none",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ContestView.class)))
    @APIResponse(responseCode = "409", description = "Contested already")
    @APIResponse(responseCode = "422", description = "No step of the path")
    public Response contest(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @Valid @NotNull ContestRequest request) {
        return idempotency.once(
                key, request, () -> ContestView.of(openContest.open(id, request.step(), request.reason())));
    }

    @GET
    @RolesAllowed({Role.LEARNER, Role.MANAGER, Role.HR_ADMIN})
    @Operation(operationId = "listPathContests", summary = "The contests about one path, the latest first")
    public Page<ContestView> about(
            @PathParam("id") UUID id,
            @Parameter(description = "What was opened, came to be overdue or was decided since then.")
                    @QueryParam("updatedSince")
                    @Nullable
                    Instant updatedSince,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        String list = new Wanted(id, updatedSince).cursorsOf("path-contests");
        UUID before = UUID.fromString(cursors.keyOf(list, cursor, Part.AFTER_ALL.toString()));
        return Page.of(
                        readContests.about(id, updatedSince, before, limit + 1),
                        limit,
                        last -> cursors.after(list, last.id().toString()))
                .map(ContestView::of);
    }
}
