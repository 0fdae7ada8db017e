package org.skillway.skills.undertaking;

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
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Idempotency;
import org.skillway.platform.rest.Page;

@Path("/v1")
@RunOnVirtualThread
class UndertakingResource {

    @Inject
    ProposeUndertaking propose;

    @Inject
    AnswerUndertaking answer;

    @Inject
    EndUndertaking end;

    @Inject
    WithdrawUndertaking withdraw;

    @Inject
    ReadUndertakings read;

    @Inject
    Idempotency idempotency;

    @POST
    @Path("/people/{personId}/stretch-assignments")
    @RolesAllowed({Role.MANAGER, Role.HR_ADMIN})
    @Operation(
            operationId = "giveStretchAssignment",
            summary = "Offer somebody a stretch assignment, which takes a place; it runs once they accept")
    @APIResponse(
            responseCode = "201",
            description = "Offered",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UndertakingView.class)))
    @APIResponse(responseCode = "409", description = "They have it already, or no place is free.")
    public Response give(
            @PathParam("personId") UUID personId,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @Valid @NotNull ProposalRequest request) {
        return idempotency.once(key, request, () -> propose.give(personId, request));
    }

    @POST
    @Path("/people/{personId}/stretch-assignments:ask")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.HR_ADMIN})
    @Operation(
            operationId = "askForStretchAssignment",
            summary = "Ask for a stretch assignment for yourself; it runs once somebody who leads you accepts")
    @APIResponse(
            responseCode = "201",
            description = "Asked for",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UndertakingView.class)))
    @APIResponse(responseCode = "409", description = "You have it already, or no place is free.")
    public Response ask(
            @PathParam("personId") UUID personId,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @Valid @NotNull ProposalRequest request) {
        return idempotency.once(key, request, () -> propose.ask(personId, request));
    }

    @POST
    @Path("/stretch-undertakings/{undertakingId}/answers")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.HR_ADMIN})
    @Operation(
            operationId = "answerStretchUndertaking",
            summary = "Accept or decline what the other side proposed; your own you can only take back, by declining")
    @APIResponse(
            responseCode = "201",
            description = "Answered",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UndertakingView.class)))
    @APIResponse(responseCode = "409", description = "It was answered before, or no place is free.")
    public Response answer(
            @PathParam("undertakingId") UUID undertakingId,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @Valid @NotNull AnswerRequest request) {
        return idempotency.once(key, request, () -> answer.run(undertakingId, request));
    }

    @POST
    @Path("/stretch-undertakings/{undertakingId}/endings")
    @RolesAllowed({Role.MANAGER, Role.HR_ADMIN})
    @Operation(
            operationId = "endStretchUndertaking",
            summary = "Say that a stretch assignment is completed or stopped, and what you saw in each skill")
    @APIResponse(
            responseCode = "201",
            description = "Ended; what was seen is among the person's evidence",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UndertakingView.class)))
    @APIResponse(responseCode = "409", description = "It does not run.")
    public Response end(
            @PathParam("undertakingId") UUID undertakingId,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @Valid @NotNull EndingRequest request) {
        return idempotency.once(key, request, () -> end.run(undertakingId, request));
    }

    @POST
    @Path("/stretch-undertakings/{undertakingId}/withdrawals")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.HR_ADMIN})
    @Operation(
            operationId = "withdrawFromStretchUndertaking",
            summary = "Give up a stretch assignment of yours that runs; its place is free again")
    @APIResponse(
            responseCode = "201",
            description = "Withdrawn; who leads you reads why",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UndertakingView.class)))
    @APIResponse(responseCode = "409", description = "It does not run.")
    public Response withdraw(
            @PathParam("undertakingId") UUID undertakingId,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @Valid @NotNull WithdrawalRequest request) {
        return idempotency.once(key, request, () -> withdraw.run(undertakingId, request));
    }

    @GET
    @Path("/stretch-undertakings/{undertakingId}")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.HR_ADMIN})
    @Operation(operationId = "getStretchUndertaking", summary = "One person's stretch assignment, and where it stands")
    public UndertakingView get(
            @PathParam("undertakingId") UUID undertakingId,
            @Parameter(description = "What was on record at this time.") @QueryParam("asOf") @Nullable Instant asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        return read.one(undertakingId, asOf, knownAt);
    }

    @GET
    @Path("/stretch-undertakings")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.HR_ADMIN})
    @Operation(
            operationId = "listStretchUndertakings",
            summary = "The stretch assignments of everybody you may see, newest first; those asked for wait for you")
    public Page<UndertakingView> inSight(
            @QueryParam("state")
                    @DefaultValue("")
                    @Pattern(regexp = "(asked|offered|running|declined|completed|stopped|withdrawn|left)?")
                    String state,
            @Parameter(description = "Only those that are to be looked at by this day.")
                    @QueryParam("reviewBy")
                    @Nullable
                    LocalDate reviewBy,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "What was proposed, agreed on or ended since then.")
                    @QueryParam("updatedSince")
                    @Nullable
                    Instant updatedSince) {
        return read.inSight(state, reviewBy, updatedSince, limit, cursor);
    }

    @GET
    @Path("/people/{personId}/stretch-assignments")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.HR_ADMIN})
    @Operation(
            operationId = "listStretchAssignmentsOfPerson",
            summary = "What a person was offered, asked for, does and did, newest first")
    public Page<UndertakingView> list(
            @PathParam("personId") UUID personId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "What was proposed, agreed on or ended since then.")
                    @QueryParam("updatedSince")
                    @Nullable
                    Instant updatedSince,
            @Parameter(description = "What was on record at this time.") @QueryParam("asOf") @Nullable Instant asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        return read.of(personId, updatedSince, asOf, knownAt, limit, cursor);
    }
}
