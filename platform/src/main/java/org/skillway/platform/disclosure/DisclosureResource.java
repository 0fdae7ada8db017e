package org.skillway.platform.disclosure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.skillway.platform.access.Role;

/** A copy of all that this service holds about a person. */
@Path("/v1/people/{id}:export")
@RunOnVirtualThread
class DisclosureResource {

    @Inject
    DisclosePerson disclosePerson;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Role.LEARNER,
        Role.MENTOR,
        Role.MANAGER,
        Role.LD_ADMIN,
        Role.HR_ADMIN,
        Role.ANALYST,
        Role.AUDITOR,
        Role.INTEGRATION
    })
    @Operation(
            operationId = "exportPerson",
            summary = "All that this service holds about you, as it is stored; of whoever has left, for HR")
    @APIResponse(
            responseCode = "200",
            description = "All of it, of one moment",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DisclosureView.class)))
    @APIResponse(responseCode = "404")
    public StreamingOutput export(@PathParam("id") UUID personId) {
        var copy = disclosePerson.run(personId);
        // Also where whoever asked has gone.
        CurrentRequestManager.get().registerCompletionCallback(_ -> copy.close());
        return out -> {
            // Before its last byte is sent: whoever has all of it may ask again at once.
            try (copy;
                    var unpacked = copy.unpacked()) {
                unpacked.transferTo(out);
            }
        };
    }
}
