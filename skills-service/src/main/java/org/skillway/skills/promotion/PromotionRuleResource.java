package org.skillway.skills.promotion;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.ETags;
import org.skillway.skills.organisation.Standpoints;
import org.skillway.skills.rolemap.RoleMaps;

@Path("/v1/roles/{role}/promotion-rule")
@RunOnVirtualThread
class PromotionRuleResource {

    @Inject
    Judgments judgments;

    @Inject
    RoleMaps maps;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Inject
    Standpoints standpoints;

    @PUT
    @Transactional
    @RolesAllowed(Role.HR_ADMIN)
    @Operation(
            operationId = "putPromotionRule",
            summary = "Say whether two people have to sign a promotion into a role")
    @APIResponse(responseCode = "200")
    public RestResponse<PromotionRuleView> put(
            @PathParam("role") String role,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull PromotionRuleRequest request) {
        requireMap(role);
        var existing = judgments.lockedRule(role);
        if (ifMatch != null || existing.isPresent()) {
            ETags.requireMatch(ifMatch, existing.map(row -> row.version).orElse(0L));
        }
        var row = existing.orElseGet(() -> new PromotionRuleRow(role));
        row.become(request.secondSigner(), clock.instant());
        judgments.add(row);
        audit.wrote("promotion-rule.put", "role-map/" + role);
        return answer(role, row.secondSigner, row.version);
    }

    @GET
    @RolesAllowed({Role.MANAGER, Role.HR_ADMIN, Role.LD_ADMIN, Role.AUDITOR})
    @Operation(operationId = "getPromotionRule", summary = "Whether two people have to sign a promotion into a role")
    public RestResponse<PromotionRuleView> get(
            @PathParam("role") String role,
            @Parameter(description = "What held at this time.") @QueryParam("asOf") @Nullable Instant asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        requireMap(role);
        // With the version of now: whoever changes the rule changes that.
        return answer(
                role,
                judgments.secondSigner(role, standpoints.onRecord(asOf, knownAt)),
                judgments.rule(role).map(row -> row.version).orElse(0L));
    }

    private void requireMap(String role) {
        if (maps.of(List.of(role)).isEmpty()) {
            throw new Problem(ProblemCode.NOT_FOUND, "No map of role '" + role + "'.");
        }
    }

    private static RestResponse<PromotionRuleView> answer(String role, boolean secondSigner, long version) {
        return RestResponse.ResponseBuilder.ok(new PromotionRuleView(role, secondSigner))
                .header(HttpHeaders.ETAG, ETags.strong(version))
                .build();
    }
}
