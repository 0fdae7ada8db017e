package org.skillway.skills.organisation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.skillway.platform.csv.CsvFile;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.ETags;
import org.skillway.platform.rest.Page;
import org.skillway.skills.organisation.domain.Endings;

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
    ReadPeople readPeople;

    @Inject
    Standpoints standpoints;

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
            @Parameter(
                            description =
                                    "What becomes of active people whom the file lacks: leave, or end for a file of everybody.")
                    @QueryParam("missing")
                    @DefaultValue("leave")
                    @Pattern(regexp = "leave|end")
                    String missing,
            @Parameter(description = "Where it would end more people, the file is refused: maybe it is cut off.")
                    @QueryParam("maxEnded")
                    @DefaultValue("10")
                    @Min(0)
                    @Max(CsvFile.MAX_ROWS)
                    int maxEnded,
            @NotNull byte[] file) {
        var readings = PeopleFile.read(file);
        var endings = missing.equals("end") ? new Endings(maxEnded) : Endings.NONE;
        return dryRun ? importPeople.preview(readings, endings) : importPeople.run(readings, endings);
    }

    @GET
    @Path("/people")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "listPeople", summary = "The people you may see, oldest first")
    public Page<PersonView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("updatedSince") @Nullable Instant updatedSince,
            @Parameter(description = "The HR system's key.") @QueryParam("externalId") @Nullable String externalId,
            @Parameter(description = "As whom they sign in; of two, the one who left is not active.")
                    @QueryParam("userName")
                    @Nullable
                    String userName,
            @Parameter(description = "Where they stood on this day; names are always today's.")
                    @QueryParam("asOf")
                    @Nullable
                    LocalDate asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        var after = UUID.fromString(cursors.keyOf("people", cursor, BEFORE_EVERYBODY));
        var rows = people.visiblePage(after, new People.Wanted(updatedSince, externalId, userName, knownAt), limit + 1);
        var page = Page.of(rows, limit, last -> cursors.after("people", last.personId.toString()));
        return new Page<>(readPeople.views(page.data(), asOf, knownAt), page.nextCursor());
    }

    @GET
    @Path("/people/{personId}")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "getPerson", summary = "One person")
    @APIResponse(responseCode = "200", headers = @Header(name = "ETag", ref = "ETag"))
    public RestResponse<PersonView> get(
            @PathParam("personId") UUID personId,
            @Parameter(description = "Where they stood on this day; names are always today's.")
                    @QueryParam("asOf")
                    @Nullable
                    LocalDate asOf,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        return RestResponse.ResponseBuilder.ok(readPeople.one(personId, asOf, knownAt))
                .header(HttpHeaders.ETAG, ETags.strong(people.requireRow(personId).version))
                .build();
    }

    @GET
    @Path("/people/{personId}/placements")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "listPlacements", summary = "Team, location and manager of a person over time")
    public PlacementsView placements(
            @PathParam("personId") UUID personId,
            @Parameter(description = "As far as it was known at this time.") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        var at = standpoints.of(null, knownAt).knownAt();
        return new PlacementsView(personId, at, readPeople.periods(personId, at));
    }
}
