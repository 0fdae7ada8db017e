package org.skillway.mentor.mentoring;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.mentor.mentoring.domain.Mentoring;
import org.skillway.platform.access.Role;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.ETags;

/** What one person offers as a mentor. */
@Path("/v1/people/{id}/mentoring")
@RunOnVirtualThread
class MentoringResource {

    @Inject
    ReadMentoring readMentoring;

    @Inject
    OfferMentoring offerMentoring;

    @Inject
    OfferRights rights;

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "getMentoring", summary = "What somebody offers as a mentor")
    public RestResponse<MentoringView> read(@PathParam("id") UUID personId) {
        var read = readMentoring.of(personId);
        return answer(RestResponse.Status.OK, read.view(), read.version());
    }

    @PUT
    @RolesAllowed({Role.MENTOR, Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "putMentoring", summary = "Offer to mentor; a change needs If-Match with the ETag read")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "201", description = "Created")
    @APIResponse(responseCode = "422")
    public RestResponse<MentoringView> put(
            @PathParam("id") UUID personId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid MentoringRequest request) {
        var home = rights.require(personId).timeZone();
        var offered = offerMentoring.offer(checked(() -> request.mentoring(personId, home)), ifMatch);
        return answer(
                offered.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                MentoringView.of(offered.mentoring(), offered.left()),
                offered.version());
    }

    private static Mentoring checked(Supplier<Mentoring> asked) {
        try {
            return asked.get();
        } catch (IllegalArgumentException e) {
            throw new Problem(ProblemCode.UNPROCESSABLE, String.valueOf(e.getMessage()));
        }
    }

    private static RestResponse<MentoringView> answer(
            RestResponse.Status status, MentoringView mentoring, long version) {
        return RestResponse.ResponseBuilder.create(status, mentoring)
                .header(HttpHeaders.ETAG, ETags.strong(version))
                .build();
    }
}
