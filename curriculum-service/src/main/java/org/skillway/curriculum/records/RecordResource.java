package org.skillway.curriculum.records;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.skillway.platform.access.Role;

@Path("/v1/people/{id}/records")
@RunOnVirtualThread
class RecordResource {

    @Inject
    ReadRecords records;

    @GET
    @Path("/streak")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "getStreak", summary = "How steadily somebody learns, and their small wins")
    public StreakView streak(@PathParam("id") UUID id) {
        return records.streak(id);
    }

    @GET
    @Path("/coverage")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "getCoverage",
            summary = "How much of what their roles ask for somebody has worked through")
    public RecordCoverageView coverage(@PathParam("id") UUID id) {
        return records.coverage(id);
    }

    @GET
    @Path("/scenario-accuracy")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "getScenarioAccuracy",
            summary = "How well somebody decides in scenarios, apart from completion")
    public ScenarioAccuracyView scenarioAccuracy(
            @PathParam("id") UUID id, @QueryParam("days") @DefaultValue("365") @Min(1) @Max(3650) int days) {
        return records.scenarioAccuracy(id, days);
    }

    @GET
    @Path("/application")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "getApplication", summary = "How long it took from learning something to using it at work")
    public ApplicationView application(
            @PathParam("id") UUID id, @QueryParam("days") @DefaultValue("90") @Min(1) @Max(3650) int days) {
        return records.application(id, days);
    }
}
