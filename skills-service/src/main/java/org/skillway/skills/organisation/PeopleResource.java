package org.skillway.skills.organisation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.ETags;
import org.skillway.platform.rest.Page;

@Path("/v1")
@RunOnVirtualThread
class PeopleResource {

    static final String BEFORE_EVERYBODY = new UUID(0, 0).toString();

    @Inject
    People people;

    @Inject
    ImportPeople importPeople;

    @Inject
    Cursors cursors;

    @Inject
    Clock clock;

    @POST
    @Path("/people:import")
    @Consumes("text/csv")
    @RolesAllowed({Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "importPeople",
            summary = "Create and update people from a CSV file, or see what it would do; bad rows are reported")
    public ImportReport importPeople(
            @Parameter(description = "Only report what the file would do.") @QueryParam("dryRun") @DefaultValue("false")
                    boolean dryRun,
            @NotNull String file) {
        var readings = PeopleFile.read(file);
        return dryRun ? importPeople.preview(readings) : importPeople.run(readings);
    }

    @GET
    @Path("/people")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "listPeople", summary = "The people you may see, oldest first")
    public Page<PersonView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("updatedSince") @Nullable Instant updatedSince,
            @Parameter(description = "The HR system's key.") @QueryParam("externalId") @Nullable String externalId) {
        var after = UUID.fromString(cursors.keyOf("people", cursor, BEFORE_EVERYBODY));
        var rows = people.visiblePage(after, updatedSince, externalId, limit + 1);
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return Page.of(rows, limit, last -> cursors.after("people", last.personId.toString()))
                .map(row -> PersonView.of(row, today));
    }

    @GET
    @Path("/people/{personId}")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "getPerson", summary = "One person")
    @APIResponse(responseCode = "200", headers = @Header(name = "ETag", ref = "ETag"))
    public RestResponse<PersonView> get(@PathParam("personId") UUID personId) {
        var row = people.requireRow(personId);
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return RestResponse.ResponseBuilder.ok(PersonView.of(row, today))
                .header(HttpHeaders.ETAG, ETags.strong(row.version))
                .build();
    }
}
