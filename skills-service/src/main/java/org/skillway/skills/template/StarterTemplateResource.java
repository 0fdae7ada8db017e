package org.skillway.skills.template;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Idempotency;
import org.skillway.platform.rest.Page;

@Path("/v1/role-map-templates")
@RunOnVirtualThread
class StarterTemplateResource {

    @Inject
    StarterTemplates templates;

    @Inject
    AdoptTemplate adoptTemplate;

    @Inject
    Idempotency idempotency;

    @GET
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "listStarterTemplates", summary = "Role maps to start from; there are few, on one page")
    public Page<StarterTemplateView> list(
            @Parameter(description = "Those that came or read otherwise since then.")
                    @QueryParam("updatedSince")
                    @Nullable
                    Instant updatedSince) {
        return new Page<>(
                templates.since(updatedSince == null ? Instant.EPOCH : updatedSince).stream()
                        .map(StarterTemplateView::of)
                        .toList(),
                null);
    }

    @GET
    @Path("/{key}")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "getStarterTemplate", summary = "One role map to start from, with its skills")
    public StarterTemplateView get(@PathParam("key") String key) {
        return StarterTemplateView.of(templates.require(key));
    }

    @POST
    @Path("/{key}:adopt")
    @RolesAllowed({Role.HR_ADMIN, Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "adoptStarterTemplate",
            summary =
                    "Make a template a role of the company: adds missing skills and publishes the map's first version")
    @APIResponse(
            responseCode = "201",
            description = "Published",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AdoptionView.class)))
    @APIResponse(responseCode = "412", description = "The role has a map already.")
    public Response adopt(
            @PathParam("key") String key,
            @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
            @Valid @NotNull AdoptionRequest request) {
        var template = templates.require(key);
        return idempotency.once(idempotencyKey, request, () -> adoptTemplate.run(template, request));
    }
}
