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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.backlog.BacklogView.DecisionView;
import org.skillway.curriculum.backlog.ReadContentDecisions.DecisionsOfModule;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.impact.PathImpactView;
import org.skillway.curriculum.impact.PreviewImpact;
import org.skillway.curriculum.standing.domain.Standings;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.ETags;
import org.skillway.platform.rest.Idempotency;
import org.skillway.platform.rest.Page;

@Path("/v1/content-backlog")
@RunOnVirtualThread
class BacklogResource {

    /** What somebody decides about a module, and why. */
    record DecisionRequest(
            @NotNull @Pattern(regexp = "strengthen|revise|retire|keep")
            String decision,

            @NotBlank @Size(max = 500) String note) {}

    /** What somebody thinks of deciding about a module. */
    record ThoughtRequest(
            @NotNull @Pattern(regexp = "strengthen|revise|retire|keep")
            String decision) {}

    @Inject
    ReadBacklog readBacklog;

    @Inject
    Decisions decisions;

    @Inject
    ReadContentDecisions readDecisions;

    @Inject
    Catalogues catalogues;

    @Inject
    PreviewImpact previewImpact;

    @Inject
    Idempotency idempotency;

    @GET
    @RolesAllowed({Role.LD_ADMIN, Role.ANALYST})
    @Operation(operationId = "getContentBacklog", summary = "The content that costs learners most minutes, by skill")
    public BacklogView read(@QueryParam("days") @DefaultValue("90") @Min(1) @Max(365) int days) {
        return readBacklog.over(days);
    }

    @GET
    @Path("/{key}/decisions")
    @RolesAllowed({Role.LD_ADMIN, Role.ANALYST})
    @Operation(operationId = "listContentDecisions", summary = "What was decided about a module, the latest first")
    @APIResponse(responseCode = "200", headers = @Header(name = "ETag", ref = "ETag"))
    public RestResponse<Page<DecisionView>> decisions(
            @PathParam("key") @Pattern(regexp = "[a-z0-9-]{1,64}") String key,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        DecisionsOfModule read = readDecisions.page(key, limit, cursor);
        return RestResponse.ResponseBuilder.ok(read.page())
                .header(HttpHeaders.ETAG, ETags.strong(read.version()))
                .build();
    }

    @POST
    @Path("/{key}:preview")
    @RolesAllowed(Role.LD_ADMIN)
    @Operation(
            operationId = "previewContentDecision",
            summary = "Whose path a decision about a module would change, and how; nothing is decided")
    @APIResponse(responseCode = "200")
    public PathImpactView preview(
            @PathParam("key") @Pattern(regexp = "[a-z0-9-]{1,64}") String key, @Valid @NotNull ThoughtRequest request) {
        Catalogue now = catalogues.stored();
        Standings then = now.standings().after(readDecisions.require(key).key(), request.decision());
        return PathImpactView.of(previewImpact.of(now, now.standing(then)));
    }

    @POST
    @Path("/{key}:decide")
    @RolesAllowed(Role.LD_ADMIN)
    @Operation(
            operationId = "decideContent",
            summary = "Decide in your own name what happens to a module: what is retired is planned no more, what is"
                    + " strengthened comes first among equals. Deciding again needs the ETag of the decisions you read")
    @APIResponse(
            responseCode = "201",
            description = "Decided; earlier decisions stay beside it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DecisionView.class)))
    public Response decide(
            @PathParam("key") @Pattern(regexp = "[a-z0-9-]{1,64}") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
            @Valid @NotNull DecisionRequest request) {
        return idempotency.once(
                idempotencyKey,
                request,
                () -> DecisionView.of(decisions.decide(
                        readDecisions.require(key), request.decision(), request.note(), version -> {
                            if (version > 0) {
                                ETags.requireMatch(ifMatch, version);
                            }
                        })));
    }
}
