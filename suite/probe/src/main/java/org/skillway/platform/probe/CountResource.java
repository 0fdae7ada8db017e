package org.skillway.platform.probe;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Role;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.ETags;
import org.skillway.platform.rest.Idempotency;

@Path("/v1/counters")
@RunOnVirtualThread
class CountResource {

    record Step(@NotNull UUID personId, @NotNull @Max(1_000) Long step) {}

    record Total(UUID personId, long total) {}

    record Note(String text, @Nullable String secret) {}

    @Inject
    Idempotency idempotency;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Counters counters;

    @Inject
    Sight sight;

    @Inject
    Caller caller;

    @Inject
    DataSource dataSource;

    @POST
    @RolesAllowed(Role.INTEGRATION)
    @Operation(operationId = "countStep", summary = "Add a step to a counter")
    public Response count(@HeaderParam(Idempotency.HEADER) @Nullable String key, @Valid @NotNull Step step) {
        return idempotency.once(key, step, () -> {
            outbox.tell("counter", step.personId().toString(), new Counted(step.personId(), step.step()));
            audit.wrote("counter.count", "counter/" + step.personId());
            return step;
        });
    }

    /** Takes what the other takes and does nothing. */
    @POST
    @Path("/again")
    @RolesAllowed(Role.INTEGRATION)
    @Operation(operationId = "countAgain", summary = "Answer with a step")
    public Response again(@HeaderParam(Idempotency.HEADER) @Nullable String key, @Valid @NotNull Step step) {
        return idempotency.once(key, step, () -> step);
    }

    /** Without the ORM and its tenant filter: only the database stands between tenants here. */
    @GET
    @RolesAllowed(Role.INTEGRATION)
    @Operation(operationId = "listTenants", summary = "Whose counters the database shows")
    public List<String> tenants() throws SQLException {
        try (var connection = dataSource.getConnection();
                var rows = connection.createStatement().executeQuery("select tenant from probe_counter")) {
            var tenants = new ArrayList<String>();
            while (rows.next()) {
                tenants.add(rows.getString(1));
            }
            return tenants;
        }
    }

    @GET
    @Path("/{personId}/sensitive")
    @RolesAllowed(Role.HR_ADMIN)
    @Operation(operationId = "readSensitive", summary = "A total whose reading is audited")
    public Total sensitive(@PathParam("personId") UUID personId) {
        audit.read("counter.read", "counter/" + personId);
        return read(personId);
    }

    @GET
    @Path("/{personId}/seen")
    @RolesAllowed({Role.LEARNER, Role.MANAGER})
    @Operation(operationId = "readSeen", summary = "A total of somebody whom the caller may see")
    public Total seen(@PathParam("personId") UUID personId) {
        sight.require(personId);
        return read(personId);
    }

    @GET
    @Path("/sensitive")
    @RolesAllowed(Role.HR_ADMIN)
    @Operation(operationId = "listSensitive", summary = "Reads that are audited together")
    public void sensitive() {
        audit.readAll("counter.read", List.of("counter/1", "counter/2"));
    }

    @GET
    @Path("/reach")
    @RolesAllowed({Role.LEARNER, Role.MANAGER})
    @Operation(operationId = "readReach", summary = "How far the caller sees here")
    public Map<String, Object> reach() {
        return Map.of("reach", caller.reach(), "isHrAdmin", caller.has(Role.HR_ADMIN));
    }

    @GET
    @Path("/{personId}")
    @RolesAllowed({Role.INTEGRATION, Role.LEARNER})
    @Operation(operationId = "readTotal", summary = "A total")
    public Total total(@PathParam("personId") UUID personId) {
        return read(personId);
    }

    /** What is answered depends on who reads, which the version does not say. */
    @GET
    @Path("/versioned")
    @RolesAllowed({Role.LEARNER, Role.HR_ADMIN})
    @Operation(operationId = "readVersioned", summary = "A note that some read more of")
    public RestResponse<Note> versioned() {
        audit.read("counter.read", "counter/versioned");
        return RestResponse.ResponseBuilder.ok(new Note("for all", caller.has(Role.HR_ADMIN) ? "for few" : null))
                .header(HttpHeaders.ETAG, ETags.ofAnswer(3))
                .build();
    }

    @PUT
    @Path("/versioned")
    @RolesAllowed(Role.LEARNER)
    @Operation(operationId = "changeVersioned", summary = "Whether the note may be changed")
    public RestResponse<Note> change(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        ETags.requireMatch(ifMatch, 3);
        return RestResponse.ResponseBuilder.ok(new Note("for all", null))
                .header(HttpHeaders.ETAG, ETags.strong(4))
                .build();
    }

    private Total read(UUID personId) {
        var row = counters.findById(personId);
        if (row == null) {
            throw new Problem(ProblemCode.NOT_FOUND, "No counter " + personId);
        }
        return new Total(row.personId, row.total);
    }
}
