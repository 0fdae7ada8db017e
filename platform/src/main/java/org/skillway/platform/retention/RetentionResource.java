package org.skillway.platform.retention;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.ETags;

@Path("/v1/retention-policies")
@RunOnVirtualThread
class RetentionResource {

    record Policies(List<RetentionView> data) {}

    private static final String CLASS = "[a-z0-9-]{1,64}";

    @Inject
    Retention retention;

    @GET
    @RolesAllowed({Role.HR_ADMIN, Role.AUDITOR})
    @Operation(operationId = "listRetentionPolicies", summary = "How long this service keeps which data about people")
    public Policies list() {
        return new Policies(retention.all());
    }

    @GET
    @Path("/{class}")
    @RolesAllowed({Role.HR_ADMIN, Role.AUDITOR})
    @Operation(operationId = "getRetentionPolicy", summary = "How long this service keeps one class of data")
    public RestResponse<RetentionView> get(@PathParam("class") @Pattern(regexp = CLASS) String dataClass) {
        return answer(retention.of(dataClass));
    }

    @PUT
    @Path("/{class}")
    @RolesAllowed(Role.HR_ADMIN)
    @Operation(
            operationId = "decideRetentionPolicy",
            summary = "Decide how long a class of data is kept. Changing it needs the ETag you read")
    public RestResponse<RetentionView> decide(
            @PathParam("class") @Pattern(regexp = CLASS) String dataClass,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull RetentionRequest request) {
        return answer(retention.decide(dataClass, request, ifMatch));
    }

    @GET
    @Path("/{class}/due")
    @RolesAllowed({Role.HR_ADMIN, Role.AUDITOR})
    @Operation(
            operationId = "previewRetention",
            summary = "What keeping a class of data for so many days would let go now; nothing is deleted")
    public DueView due(
            @PathParam("class") @Pattern(regexp = CLASS) String dataClass,
            @Parameter(description = "Without, those of the policy; where there is none, the fewest that may be.")
                    @QueryParam("days")
                    @Min(1)
                    @Max(36500)
                    @Nullable
                    Integer days) {
        return retention.due(dataClass, days);
    }

    private static RestResponse<RetentionView> answer(RetentionView policy) {
        return RestResponse.ResponseBuilder.ok(policy)
                .header(HttpHeaders.ETAG, ETags.strong(policy.version()))
                .build();
    }
}
