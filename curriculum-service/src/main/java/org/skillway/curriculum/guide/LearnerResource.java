package org.skillway.curriculum.guide;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.skillway.curriculum.learner.SeenLearners.ReadPath;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.ETags;

@Path("/v1/people/{id}")
@RunOnVirtualThread
class LearnerResource {

    /** Everything that is believed about one person. */
    record Masteries(UUID personId, List<MasteryView> skills) {}

    @Inject
    ReadLearners learners;

    @Inject
    Clock clock;

    @GET
    @Path("/path")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "getPath", summary = "The path for the coming weeks, with what is left out")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "304", description = ETags.UNCHANGED)
    public RestResponse<PathView> path(@PathParam("id") UUID id) {
        ReadPath read = learners.path(id);
        PathView view = PathView.of(read, learners.reflection(id, read), clock.instant());
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.ofAnswer(read.version()))
                .build();
    }

    @GET
    @Path("/mastery")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "getMastery", summary = "What is believed about each skill, and how surely")
    public Masteries mastery(@PathParam("id") UUID id) {
        return new Masteries(id, LearnerView.masteries(learners.learner(id), clock.instant()));
    }
}
