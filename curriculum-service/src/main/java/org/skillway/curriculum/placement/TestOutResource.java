package org.skillway.curriculum.placement;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.placement.ReadTestOuts.TestOutReplayView;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Idempotency;
import org.skillway.platform.rest.Page;

@Path("/v1/people/{id}/test-outs")
@RunOnVirtualThread
class TestOutResource {

    @Inject
    BeginTestOut beginTestOut;

    @Inject
    AnswerTestOut answerTestOut;

    @Inject
    LeaveTestOut leaveTestOut;

    @Inject
    ReadTestOuts readTestOuts;

    @Inject
    Cursors cursors;

    @Inject
    Idempotency idempotency;

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "listTestOuts", summary = "Somebody's tests, the latest first")
    public Page<TestOutView> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        String list = "test-outs/" + id;
        String[] before = cursors.keyOf(list, cursor, ReadTestOuts.LATEST).split(" ", 2);
        return Page.of(
                        readTestOuts.before(id, before[0], UUID.fromString(before[1]), limit + 1),
                        limit,
                        last -> cursors.after(list, last.beganAt() + " " + last.id()))
                .map(readTestOuts::view);
    }

    @GET
    @Path("/{testOutId}")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "getTestOut", summary = "One test: the item asked, or the verdict")
    public TestOutView read(@PathParam("id") UUID id, @PathParam("testOutId") UUID testOut) {
        return readTestOuts.one(id, testOut);
    }

    @GET
    @Path("/{testOutId}/why")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "explainTestOut",
            summary = "What each answer of an ended test weighed, and the fewest that would have changed the outcome")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "409", description = "A test of the skill is under way")
    public TestOutWhyView why(@PathParam("id") UUID id, @PathParam("testOutId") UUID testOut) {
        return readTestOuts.why(id, testOut);
    }

    @POST
    @Path("/{testOutId}:replay")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "replayTestOut", summary = "Hold an ended test again from what is kept of it, and compare")
    @APIResponse(responseCode = "200", description = "Whether the verdict is the same to the last character")
    @APIResponse(responseCode = "409", description = "A test of the skill is under way")
    public TestOutReplayView replay(@PathParam("id") UUID id, @PathParam("testOutId") UUID testOut) {
        return readTestOuts.replay(id, testOut);
    }

    @POST
    @RolesAllowed({Role.LEARNER, Role.INTEGRATION})
    @Operation(operationId = "beginTestOut", summary = "Begin a test to skip what you can do, or get the one under way")
    @APIResponse(
            responseCode = "201",
            description = "Under way, with the item asked",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TestOutView.class)))
    public Response begin(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @Valid @NotNull TestOutRequest request) {
        return idempotency.once(key, request, () -> beginTestOut.begin(id, request));
    }

    @POST
    @Path("/{testOutId}/answers")
    @RolesAllowed({Role.LEARNER, Role.INTEGRATION})
    @Operation(operationId = "answerTestOut", summary = "Answer the item asked; gives the next one or the verdict")
    @APIResponse(
            responseCode = "201",
            description = "Taken, with the next item or the verdict",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TestOutView.class)))
    public Response answer(
            @PathParam("id") UUID id,
            @PathParam("testOutId") UUID testOut,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @Valid @NotNull TestAnswerRequest request) {
        return idempotency.once(key, request, () -> answerTestOut.answer(id, testOut, request));
    }

    @DELETE
    @Path("/{testOutId}")
    @RolesAllowed({Role.LEARNER, Role.INTEGRATION})
    @Operation(
            operationId = "leaveTestOut",
            summary =
                    "Give up a test under way: it ends as left, nothing is claimed, and the next waits as after any other")
    public TestOutView leave(@PathParam("id") UUID id, @PathParam("testOutId") UUID testOut) {
        return leaveTestOut.leave(id, testOut);
    }
}
