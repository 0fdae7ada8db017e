package org.skillway.curriculum.moment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.skillway.curriculum.slot.domain.Moment;
import org.skillway.platform.access.Role;

@Path("/v1/people/{id}/moments")
@RunOnVirtualThread
class MomentResource {

    /** Something in somebody's work that happened or will happen. */
    record MomentRequest(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String moment,
            @NotNull Instant at) {}

    @Inject
    NoteMoment noteMoment;

    @POST
    @RolesAllowed({Role.LEARNER, Role.MANAGER, Role.INTEGRATION})
    @Operation(operationId = "noteMoment", summary = "Say that something happened or will; said twice it is still one")
    @APIResponse(responseCode = "200")
    public MomentView note(@PathParam("id") UUID id, @Valid @NotNull MomentRequest request) {
        return noteMoment.note(id, new Moment(request.moment(), request.at()));
    }
}
