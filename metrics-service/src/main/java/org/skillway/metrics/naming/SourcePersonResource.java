package org.skillway.metrics.naming;

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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.ETags;
import org.skillway.platform.rest.Page;

/** Whom a tool means by its own references. One that a path has no place for comes and goes by file. */
@Path("/v1/signal-sources/{key}/people")
@RunOnVirtualThread
class SourcePersonResource {

    private static final String REF = "[A-Za-z0-9._~:@-]{1,200}";

    /** Whom the tool means. */
    record SourcePersonRequest(
            @Schema(description = "The person's `externalId`, as the HR system has it.")
            @NotBlank
            @Size(max = 128)
            @Pattern(regexp = "[^\\x00]*")
            String person) {}

    @Inject
    SourcePeople sourcePeople;

    @Inject
    NamePerson namePerson;

    @Inject
    Cursors cursors;

    @Inject
    Audit audit;

    @GET
    @RolesAllowed({Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "listSourcePeople", summary = "Whom a source means by its own references, in their order")
    public Page<SourcePersonView> list(
            @PathParam("key") String key,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var sourceId = sourcePeople.requireSource(key);
        var list = "signal-sources/" + sourceId + "/people";
        var page = Page.of(
                sourcePeople.after(sourceId, cursors.keyOf(list, cursor, ""), limit + 1),
                limit,
                last -> cursors.after(list, last.ref()));
        audit.read("source-person.read", "signal-source/" + key);
        return page.map(SourcePersonView::of);
    }

    @GET
    @Path("/{ref}")
    @RolesAllowed({Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "getSourcePerson", summary = "Whom a source means by one of its references")
    public RestResponse<SourcePersonView> get(@PathParam("key") String key, @PathParam("ref") String ref) {
        var person = sourcePeople.require(sourcePeople.requireSource(key), ref);
        audit.read("source-person.read", "person/" + person.personId());
        return answer(person, RestResponse.Status.OK);
    }

    @PUT
    @Path("/{ref}")
    @RolesAllowed({Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "nameSourcePerson",
            summary =
                    "Say whom a source means by a reference, or somebody else with If-Match; what is parked is counted")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "201", description = "Created")
    @APIResponse(responseCode = "422", description = "Nobody has this externalId")
    public RestResponse<SourcePersonView> name(
            @PathParam("key") String key,
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull SourcePersonRequest request) {
        var named = namePerson.name(key, ref, request.person(), ifMatch);
        return answer(named.person(), named.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK);
    }

    @DELETE
    @Path("/{ref}")
    @RolesAllowed({Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "removeSourcePerson",
            summary = "Say that a reference, of which you read the ETag, means nobody any more")
    @APIResponse(responseCode = "204")
    public RestResponse<Void> remove(
            @PathParam("key") String key,
            @PathParam("ref") String ref,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        namePerson.remove(key, ref, ifMatch);
        return RestResponse.noContent();
    }

    private static RestResponse<SourcePersonView> answer(SourcePerson person, RestResponse.Status status) {
        return RestResponse.ResponseBuilder.create(status, SourcePersonView.of(person))
                .header(HttpHeaders.ETAG, ETags.strong(person.version()))
                .build();
    }
}
