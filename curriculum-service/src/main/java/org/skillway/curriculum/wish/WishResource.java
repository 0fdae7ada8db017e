package org.skillway.curriculum.wish;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.skillway.platform.access.Role;

/** A learner's say about their own path. Each module is pinned or put off by itself, so that no change overwrites another. */
@Path("/v1/people/{id}")
@RunOnVirtualThread
class WishResource {

    private static final String KEY = "[a-z0-9-]{1,64}";

    /** Until when, and why. */
    record DeferralRequest(
            @NotNull LocalDate until,
            @NotBlank @Size(max = 500) String reason) {}

    @Inject
    SayWish sayWish;

    @Inject
    ReadWishes readWishes;

    @GET
    @Path("/path/wishes")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "getPathWishes", summary = "What somebody wants soon and what they put off")
    public WishesView wishes(@PathParam("id") UUID id) {
        return readWishes.of(id);
    }

    @PUT
    @Path("/path/pins/{module}")
    @RolesAllowed(Role.LEARNER)
    @Operation(operationId = "pinModule", summary = "Want a module soon; it comes before other new learning")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "409", description = "Passed already, or too many pins")
    @APIResponse(responseCode = "422", description = "No open target asks for it, or it fits no sitting")
    public WishesView pin(@PathParam("id") UUID id, @PathParam("module") @Pattern(regexp = KEY) String module) {
        return sayWish.pin(id, module);
    }

    @DELETE
    @Path("/path/pins/{module}")
    @RolesAllowed(Role.LEARNER)
    @Operation(operationId = "unpinModule", summary = "Leave a module to the planner again")
    @APIResponse(responseCode = "200")
    public WishesView unpin(@PathParam("id") UUID id, @PathParam("module") @Pattern(regexp = KEY) String module) {
        return sayWish.unpin(id, module);
    }

    @PUT
    @Path("/path/deferrals/{module}")
    @RolesAllowed(Role.LEARNER)
    @Operation(operationId = "deferModule", summary = "Put a module off until a day; the manager sees the reason")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "409", description = "Begun, or inserted for a reason: contest it instead")
    @APIResponse(responseCode = "422", description = "Too far ahead, or later than a required module is due")
    public WishesView defer(
            @PathParam("id") UUID id,
            @PathParam("module") @Pattern(regexp = KEY) String module,
            @Valid @NotNull DeferralRequest request) {
        return sayWish.defer(id, module, request.until(), request.reason());
    }

    @DELETE
    @Path("/path/deferrals/{module}")
    @RolesAllowed(Role.LEARNER)
    @Operation(operationId = "resumeModule", summary = "Take up what was put off")
    @APIResponse(responseCode = "200")
    public WishesView resume(@PathParam("id") UUID id, @PathParam("module") @Pattern(regexp = KEY) String module) {
        return sayWish.resume(id, module);
    }
}
