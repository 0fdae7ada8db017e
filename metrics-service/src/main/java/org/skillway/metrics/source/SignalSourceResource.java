package org.skillway.metrics.source;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.signal.domain.Mapping;
import org.skillway.platform.access.Role;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.ETags;
import org.skillway.platform.rest.Page;

@Path("/v1/signal-sources")
@RunOnVirtualThread
class SignalSourceResource {

    @Inject
    SignalSources sources;

    @Inject
    RegisterSource registerSource;

    @Inject
    ReadSources readSources;

    @PUT
    @Path("/{key}")
    @RolesAllowed({Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "registerSignalSource", summary = "Create a signal source, or change it with If-Match")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "201", description = "Created")
    public RestResponse<SignalSourceView> register(
            @PathParam("key") @Pattern(regexp = "[a-z0-9-]{1,64}") String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull SignalSourceRequest request) {
        var registered = registerSource.register(key, request, ifMatch);
        var status = registered.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK;
        return RestResponse.ResponseBuilder.create(status, readSources.view(registered.source()))
                .header("ETag", ETags.strong(registered.source().version))
                .build();
    }

    /** Open to everybody: each source says what is collected about people, why, and what they were told. */
    @GET
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
    @Operation(operationId = "listSignalSources", summary = "All signal sources, by key, without their secrets")
    public Page<SignalSourceView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return readSources.page(limit, cursor);
    }

    @GET
    @Path("/{key}")
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
    @Operation(operationId = "getSignalSource", summary = "One signal source, without its secret")
    public RestResponse<SignalSourceView> get(@PathParam("key") String key) {
        var source = sources.requireKey(key);
        return RestResponse.ResponseBuilder.ok(readSources.view(source))
                .header("ETag", ETags.strong(source.version))
                .build();
    }

    @POST
    @Path("/{id}:preview")
    @RolesAllowed({Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "previewSignal", summary = "What a source would make of this event; stores nothing")
    public PreviewView preview(@PathParam("id") UUID id, @NotNull Object event) {
        var mapping = sources.require(id).effectiveMapping();
        var events = event instanceof List<?> several ? several : List.of(event);
        if (events.size() > Mapping.MOST_EVENTS) {
            throw new Problem(ProblemCode.VALIDATION_FAILED, "At most 100 events, not " + events.size() + ".");
        }
        return PreviewView.of(
                events.stream().flatMap(one -> mapping.apply(one).stream()).toList());
    }
}
