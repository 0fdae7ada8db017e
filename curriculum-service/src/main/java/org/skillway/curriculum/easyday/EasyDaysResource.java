package org.skillway.curriculum.easyday;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.workday.EasyDaysRequest;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.ETags;

@Path("/v1/people/{id}/easy-days")
@RunOnVirtualThread
class EasyDaysResource {

    @Inject
    ChooseEasyDays chooseEasyDays;

    @GET
    @RolesAllowed({Role.LEARNER, Role.MANAGER, Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "getEasyDays",
            summary = "The days of the week on which somebody reviews less than usual, or nothing")
    public RestResponse<EasyDaysView> read(@PathParam("id") UUID id) {
        return answer(chooseEasyDays.of(id));
    }

    @PUT
    @RolesAllowed(Role.LEARNER)
    @Operation(
            operationId = "chooseEasyDays",
            summary = "Choose for yourself on which days you review less. Changing it needs the ETag you read")
    public RestResponse<EasyDaysView> choose(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull EasyDaysRequest request) {
        return chosen(id, ifMatch, request.shares());
    }

    @DELETE
    @RolesAllowed(Role.LEARNER)
    @Operation(
            operationId = "unchooseEasyDays",
            summary = "Leave it to your company again on which days you review less. It needs the ETag you read")
    @APIResponse(responseCode = "200")
    public RestResponse<EasyDaysView> leave(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return chosen(id, ifMatch, null);
    }

    private RestResponse<EasyDaysView> chosen(
            UUID id, @Nullable String ifMatch, @Nullable Map<DayOfWeek, Double> shares) {
        return answer(chooseEasyDays.choose(id, shares, known -> {
            if (known.version() > 0) {
                ETags.requireMatch(ifMatch, known.version());
            }
        }));
    }

    private static RestResponse<EasyDaysView> answer(EasyDaysView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.strong(view.version()))
                .build();
    }
}
