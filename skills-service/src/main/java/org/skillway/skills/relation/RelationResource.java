package org.skillway.skills.relation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.ETags;
import org.skillway.skills.organisation.Standpoints;
import org.skillway.skills.relation.domain.Propagation;
import org.skillway.skills.taxonomy.Skills;

@Path("/v1")
@RunOnVirtualThread
class RelationResource {

    @Inject
    Skills skills;

    @Inject
    Relations relations;

    @Inject
    PutRelations putRelations;

    @Inject
    Standpoints standpoints;

    @GET
    @Path("/skills/{key}/relations")
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
    @Operation(operationId = "getSkillRelations", summary = "How a skill hangs together with others, now or as it was")
    public RestResponse<RelationsView> get(
            @PathParam("key") String key,
            @Parameter(description = "What was on record at this time.") @QueryParam("asOf") @Nullable Instant asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        // With the version of now: whoever changes it changes that.
        return answer(key, skills.requireVersion(key), standpoints.onRecord(asOf, knownAt));
    }

    @PUT
    @Path("/skills/{key}/relations")
    @RolesAllowed({Role.HR_ADMIN, Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "putSkillRelations",
            summary = "Say anew how a skill hangs together with others; the version is the skill's")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "422")
    public RestResponse<RelationsView> put(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull RelationsRequest request) {
        request.check(key);
        var version = putRelations.run(key, request.relations(key), request.criteria(key), ifMatch);
        return answer(key, version, Standpoints.FOR_EVER);
    }

    @POST
    @Path("/skills:propagate")
    @RolesAllowed({Role.LD_ADMIN, Role.HR_ADMIN, Role.ANALYST, Role.INTEGRATION})
    @Operation(
            operationId = "propagateLevels",
            summary =
                    "What levels in some skills say of others by equivalence, encompassing and criteria; stores nothing")
    public List<InferredView> propagate(@Valid @NotNull PropagationRequest request) {
        return Propagation.of(request.levels(), relations.all(), relations.allCriteria()).values().stream()
                .map(InferredView::of)
                .toList();
    }

    private RestResponse<RelationsView> answer(String key, long version, Instant at) {
        return RestResponse.ResponseBuilder.ok(relations.of(List.of(key), at).get(key))
                .header(HttpHeaders.ETAG, ETags.strong(version))
                .build();
    }
}
