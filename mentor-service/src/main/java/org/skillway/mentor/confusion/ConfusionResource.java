package org.skillway.mentor.confusion;

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

/** Where learners are confused. */
@Path("/v1/people/{id}/confusions")
@RunOnVirtualThread
class ConfusionResource {

    private static final String AFTER_ALL = new UUID(-1, -1).toString();

    @Inject
    TagConfusion tagConfusion;

    @Inject
    Idempotency idempotency;

    @Inject
    Cursors cursors;

    @POST
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER})
    @Operation(
            operationId = "tagConfusion",
            summary = "Say where you, a report of yours or somebody you mentor is confused")
    @APIResponse(
            responseCode = "201",
            description = "Kept, and told to those who look after the content",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConfusionView.class)))
    public Response tag(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @Valid @NotNull ConfusionRequest request) {
        return idempotency.once(key, request, () -> ConfusionView.of(tagConfusion.tag(id, request)));
    }

    @GET
    @RolesAllowed({Role.LEARNER, Role.MANAGER, Role.LD_ADMIN})
    @Operation(operationId = "listConfusions", summary = "Where somebody was found confused, the latest first")
    public Page<ConfusionView> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("updatedSince") @Nullable Instant updatedSince) {
        var list = list(id);
        var before = UUID.fromString(cursors.keyOf(list, cursor, AFTER_ALL));
        return Page.of(
                        tagConfusion.of(id, updatedSince, before, limit + 1),
                        limit,
                        last -> cursors.after(list, last.id().toString()))
                .map(ConfusionView::of);
    }

    /** The list as GraphQL names it too: a cursor of the one goes on in the other. */
    static String list(UUID personId) {
        return "confusions/" + personId;
    }
}
