package org.skillway.curriculum.priority;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.ModuleRequest;
import org.skillway.platform.access.Role;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.ETags;
import org.skillway.platform.rest.Page;

@Path("/v1/work-moments")
@RunOnVirtualThread
class WorkMomentResource {

    private static final String LIST = "work-moments";

    @Inject
    ReadMoments readMoments;

    @Inject
    RateMoment rateMoment;

    @Inject
    Cursors cursors;

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.ANALYST, Role.INTEGRATION
    })
    @Operation(operationId = "listWorkMoments", summary = "The moments of work that are rated, what counts most first")
    public Page<WorkMomentView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        String[] after = cursors.keyOf(LIST, cursor, "Infinity ").split(" ", 2);
        double emphasis = Double.parseDouble(after[0]);
        List<WorkMomentView> left = readMoments.all().stream()
                .filter(moment -> moment.emphasis() < emphasis
                        || (moment.emphasis() == emphasis && moment.key().compareTo(after[1]) > 0))
                .toList();
        return Page.of(left, limit, last -> cursors.after(LIST, last.emphasis() + " " + last.key()));
    }

    @GET
    @Path("/{key}")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.ANALYST, Role.INTEGRATION
    })
    @Operation(operationId = "getWorkMoment", summary = "A moment of work as it is rated")
    public RestResponse<WorkMomentView> read(@PathParam("key") @Pattern(regexp = ModuleRequest.KEY) String key) {
        return answer(key);
    }

    @PUT
    @Path("/{key}")
    @RolesAllowed({Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "rateWorkMoment",
            summary = "Say how much hangs on a moment and how often it gets stuck. Changing it needs the ETag you read")
    public RestResponse<WorkMomentView> rate(
            @PathParam("key") @Pattern(regexp = ModuleRequest.KEY) String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull WorkMomentRequest request) {
        rateMoment.rate(
                request.toMoment(key), known -> known.ifPresent(rated -> ETags.requireMatch(ifMatch, rated.version())));
        return answer(key);
    }

    private RestResponse<WorkMomentView> answer(String key) {
        WorkMomentView view = readMoments
                .of(key)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "The moment '" + key + "' is not rated."));
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.strong(view.version()))
                .build();
    }
}
