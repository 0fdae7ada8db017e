package org.skillway.curriculum.backlog;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.skillway.curriculum.backlog.BacklogView.DecisionView;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.platform.access.Role;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

@Path("/v1/content-backlog")
@RunOnVirtualThread
class BacklogResource {

    /** What somebody decides about a module, and why. */
    record DecisionRequest(
            @NotNull @Pattern(regexp = "strengthen|revise|retire|keep")
            String decision,

            @NotBlank @Size(max = 500) String note) {}

    @Inject
    ReadBacklog readBacklog;

    @Inject
    Decisions decisions;

    @Inject
    Catalogues catalogues;

    @GET
    @RolesAllowed({Role.LD_ADMIN, Role.ANALYST})
    @Operation(operationId = "getContentBacklog", summary = "The content that costs learners most minutes, by skill")
    public BacklogView read(@QueryParam("days") @DefaultValue("90") @Min(1) @Max(365) int days) {
        return readBacklog.over(days);
    }

    @POST
    @Path("/{key}:decide")
    @RolesAllowed(Role.LD_ADMIN)
    @Operation(
            operationId = "decideContent",
            summary = "Decide in your own name what happens to a module: what is retired is planned no more, what is"
                    + " strengthened comes first among equals")
    @APIResponse(responseCode = "200")
    public DecisionView decide(
            @PathParam("key") @Pattern(regexp = "[a-z0-9-]{1,64}") String key,
            @Valid @NotNull DecisionRequest request) {
        Module module = catalogues
                .stored()
                .module(key)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "No module '" + key + "'."));
        return DecisionView.of(decisions.decide(module, request.decision(), request.note()));
    }
}
